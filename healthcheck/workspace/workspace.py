"""The door: everything the window and the commands can ask of an open workspace file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from healthcheck.domain.instrument import Instrument
    from healthcheck.workspace.answering import AnsweringService
    from healthcheck.workspace.comments import CommentService
    from healthcheck.workspace.due import DueService
    from healthcheck.workspace.importing import ImportingService
    from healthcheck.workspace.instruments import Instruments
    from healthcheck.workspace.interviews import InterviewService
    from healthcheck.workspace.meshes import MeshService
    from healthcheck.workspace.overviews import OverviewService
    from healthcheck.workspace.people import PeopleService
    from healthcheck.workspace.plan import PlanService
    from healthcheck.workspace.relationships import RelationshipService
    from healthcheck.workspace.reporting import ReportingService
    from healthcheck.workspace.results import ResultsService
    from healthcheck.workspace.reviews import ReviewService
    from healthcheck.workspace.safekeeping import SafekeepingService
    from healthcheck.workspace.samples import SampleService
    from healthcheck.workspace.sites import SiteService
    from healthcheck.workspace.titles import TitleService


@dataclass(frozen=True, slots=True)
class Workspace:
    """An open workspace file; it stays locked for others until ``close``."""

    path: Path
    instruments: Instruments
    relationships: RelationshipService
    overviews: OverviewService
    due: DueService
    sites: SiteService
    people: PeopleService
    answering: AnsweringService
    interviews: InterviewService
    comments: CommentService
    meshes: MeshService
    titles: TitleService
    results: ResultsService
    plan: PlanService
    reviews: ReviewService
    reporting: ReportingService
    importing: ImportingService
    samples: SampleService
    safekeeping: SafekeepingService
    on_close: Callable[[], None]
    is_read_only: bool = False

    @property
    def instrument(self) -> Instrument:
        """What new assessments ask; read on first use."""
        return self.instruments.current

    def close(self) -> None:
        """Let go of the file; calling it twice does no harm."""
        self.on_close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
