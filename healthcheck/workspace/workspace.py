"""The door: everything the window and the commands can ask of an open workspace file."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self

from healthcheck.storage.stores import Stores

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from healthcheck.domain.instrument import Instrument
    from healthcheck.storage.database import Database
    from healthcheck.workspace.answering import AnsweringService
    from healthcheck.workspace.comments import CommentService
    from healthcheck.workspace.due import DueService
    from healthcheck.workspace.exporting import ExportService
    from healthcheck.workspace.importing import ImportingService
    from healthcheck.workspace.instruments import Instruments
    from healthcheck.workspace.interviews import InterviewService
    from healthcheck.workspace.meshes import MeshService
    from healthcheck.workspace.overviews import OverviewService
    from healthcheck.workspace.people import PeopleService
    from healthcheck.workspace.plan import PlanService
    from healthcheck.workspace.relationships import RelationshipService
    from healthcheck.workspace.report_material import ReportMaterials
    from healthcheck.workspace.reporting import ReportingService
    from healthcheck.workspace.results import ResultsService
    from healthcheck.workspace.reviews import ReviewService
    from healthcheck.workspace.safekeeping import SafekeepingService
    from healthcheck.workspace.samples import SampleService
    from healthcheck.workspace.sites import SiteService
    from healthcheck.workspace.titles import TitleService
    from healthcheck.workspace.workshop_papers import WorkshopPapers
    from healthcheck.workspace.workshops import WorkshopService


class Workspace:
    """An open workspace file; it stays locked for others until ``close``.

    One service for each subject, made and loaded when it is first asked for, so that the list of relationships stands
    before anything that it does not need. ``sets_apart``: pages of reports are set in a process of their own.
    """

    def __init__(self, database: Database, instruments: Instruments, *, sets_apart: bool = False) -> None:
        self.path: Path = database.path
        self.is_read_only: bool = database.is_read_only
        self.instruments = instruments
        self._database = database
        self._sets_apart = sets_apart
        self._stores = Stores(database)
        self._now = database.now

    @property
    def instrument(self) -> Instrument:
        """What new assessments ask; read on first use."""
        return self.instruments.current

    @cached_property
    def relationships(self) -> RelationshipService:
        """Clients and suppliers, and their assessments."""
        from healthcheck.workspace.relationships import RelationshipService

        return RelationshipService(self._stores, self.instruments, self.safekeeping)

    @cached_property
    def overviews(self) -> OverviewService:
        """Where an assessment stands."""
        from healthcheck.workspace.overviews import OverviewService

        return OverviewService(self.relationships, self._stores, self.plan)

    @cached_property
    def due(self) -> DueService:
        """What waits for somebody."""
        from healthcheck.workspace.due import DueService

        return DueService(self._stores, now=self._now)

    @cached_property
    def sites(self) -> SiteService:
        """Where the sides work."""
        from healthcheck.workspace.sites import SiteService

        return SiteService(self._stores)

    @cached_property
    def people(self) -> PeopleService:
        """Who is asked."""
        from healthcheck.workspace.people import PeopleService

        return PeopleService(self._stores, self.safekeeping)

    @cached_property
    def answering(self) -> AnsweringService:
        """What respondents say."""
        from healthcheck.workspace.answering import AnsweringService

        return AnsweringService(self._stores, self.instruments, now=self._now)

    @cached_property
    def interviews(self) -> InterviewService:
        """Conversations and their notes."""
        from healthcheck.workspace.interviews import InterviewService

        return InterviewService(self._stores, self.instruments, now=self._now)

    @cached_property
    def comments(self) -> CommentService:
        """What people wrote, and what of it others may read."""
        from healthcheck.workspace.comments import CommentService

        return CommentService(self._stores, self.instruments)

    @cached_property
    def meshes(self) -> MeshService:
        """How people rate the links between factors."""
        from healthcheck.workspace.meshes import MeshService

        return MeshService(self._stores, self.instruments, now=self._now)

    @cached_property
    def titles(self) -> TitleService:
        """Titles that the facilitator worded."""
        from healthcheck.workspace.titles import TitleService

        return TitleService(self._stores)

    @cached_property
    def results(self) -> ResultsService:
        """Scores, gaps and findings, within disclosure."""
        from healthcheck.workspace.results import ResultsService

        return ResultsService(self._stores, self.instruments, now=self._now)

    @cached_property
    def plan(self) -> PlanService:
        """What the two sides promise each other."""
        from healthcheck.workspace.plan import PlanService

        return PlanService(self._stores, now=self._now)

    @cached_property
    def reviews(self) -> ReviewService:
        """Where promises are looked at again."""
        from healthcheck.workspace.reviews import ReviewService

        return ReviewService(self._stores)

    @cached_property
    def workshop_papers(self) -> WorkshopPapers:
        """Run sheet and minutes of a workshop."""
        from healthcheck.workspace.workshop_papers import WorkshopPapers

        return WorkshopPapers(self._stores, self.instruments, workshops=self.workshops)

    @cached_property
    def workshops(self) -> WorkshopService:
        """Agenda and course of the workshop, and what is said in the room."""
        from healthcheck.workspace.workshops import WorkshopService

        return WorkshopService(self._stores, self.instruments, results=self.results, plan=self.plan, now=self._now)

    def materials(self, language: str) -> ReportMaterials:
        """What reports are made of, in a language of their own where one is asked for."""
        from healthcheck.workspace.report_material import ReportMaterials

        if language:  # a second reader of the same file, with the words of another language
            return Workspace(self._database, self.instruments.spoken(language)).materials("")
        return ReportMaterials(
            self.relationships, self.results, self.instruments, plan=self.plan, comments=self.comments
        )

    @cached_property
    def reporting(self) -> ReportingService:
        """Reports and charts as files."""
        from healthcheck.reports.press import HERE, ChildPress
        from healthcheck.workspace.reporting import ReportingService

        press = ChildPress() if self._sets_apart else HERE
        return ReportingService(
            self.relationships,
            self.results,
            self.instruments,
            plan=self.plan,
            comments=self.comments,
            materials=self.materials,
            press=press,
        )

    @cached_property
    def exporting(self) -> ExportService:
        """Files for other programs."""
        from healthcheck.workspace.exporting import ExportService

        return ExportService(self._stores, self.instruments, materials=self.materials(""), plan=self.plan)

    @cached_property
    def importing(self) -> ImportingService:
        """What comes from files."""
        from healthcheck.workspace.importing import ImportingService

        return ImportingService(self._stores, self.instruments, safekeeping=self.safekeeping, now=self._now)

    @cached_property
    def samples(self) -> SampleService:
        """The bundled relationships."""
        from healthcheck.workspace.samples import SampleService

        return SampleService(self.relationships, self.importing)

    @cached_property
    def safekeeping(self) -> SafekeepingService:
        """Checks and backups."""
        from healthcheck.workspace.safekeeping import SafekeepingService

        return SafekeepingService(self._database, self._stores)

    def close(self) -> None:
        """Let go of the file; calling it twice does no harm."""
        if "reporting" in vars(self):  # else nothing was set
            self.reporting.rest()
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
