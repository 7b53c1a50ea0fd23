"""Use cases of handing out: a report in one of its editions, a chart as a drawing, the profile as a table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from healthcheck.domain.audience import Audience
from healthcheck.domain.progress import Progress, untold
from healthcheck.workspace.chart_drawing import ChartDrawing

if TYPE_CHECKING:
    from collections.abc import Callable

    from healthcheck.charts.scene import Scene
    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.comment import ClueKind
    from healthcheck.domain.relationship import Side
    from healthcheck.domain.report_draft import PagePicture, ReportDraft
    from healthcheck.domain.report_order import ReportOrder
    from healthcheck.reports.material import Material
    from healthcheck.reports.press.press import Press
    from healthcheck.workspace.comments import CommentService
    from healthcheck.workspace.instruments import Instruments
    from healthcheck.workspace.plan import PlanService
    from healthcheck.workspace.relationships import RelationshipService
    from healthcheck.workspace.report_material import ReportMaterials
    from healthcheck.workspace.results import ResultsService


class ReportingService:
    """Writes what leaves the program; everything goes through ``disclosure`` first.

    Every file is written beside its place and put there when it is whole.
    """

    def __init__(
        self,
        relationships: RelationshipService,
        results: ResultsService,
        instruments: Instruments,
        *,
        plan: PlanService,
        comments: CommentService,
        materials: Callable[[str], ReportMaterials],
        press: Press,
    ) -> None:
        self._relationships = relationships
        self._results = results
        self._instruments = instruments
        self._comments = comments
        self._materials = materials
        self._press = press
        self._drawing = ChartDrawing(relationships, results, instruments, plan)

    @property
    def languages(self) -> tuple[str, ...]:
        """Codes of the languages that a report can be ordered in."""
        return self._instruments.languages

    def write_report(
        self,
        assessment_id: int,
        path: Path,
        *,
        order: ReportOrder | None = None,
        progress: Progress = untold,
    ) -> Path:
        """Write the ordered edition for a closed assessment as PDF; ``progress`` hears shares of the work, 0 to 1.

        The joint one where nothing else is ordered. May run on another thread than the window's. What ``progress``
        raises ends the work and leaves no file.
        """
        from healthcheck.domain.report_order import ReportOrder
        from healthcheck.reports.press.tasks import PagesTask
        from healthcheck.reports.whole_file import whole_file

        self._press.warm_up()
        with whole_file(path) as file:
            material = self._material(assessment_id, order or ReportOrder())
            file.write(self._press.do(PagesTask(material), progress))
            progress(1.0)
        return path

    def draft(self, assessment_id: int, order: ReportOrder, *, progress: Progress = untold) -> ReportDraft:
        """The pages that ``write_report`` would write, with what to know before they go; else as that.

        LogoRefusedError for a logo that cannot be printed.
        """
        from healthcheck.reports.press.tasks import DraftTask

        self._press.warm_up()
        task = DraftTask(self._material(assessment_id, order), self._clues(assessment_id))
        return self._press.do(task, progress)

    def _clues(self, assessment_id: int) -> dict[str, set[ClueKind]]:
        """What could give somebody away, by the text of the comment."""
        found: dict[str, set[ClueKind]] = {}
        for entry in self._comments.review(assessment_id):
            found.setdefault(entry.comment.text, set()).update(clue.kind for clue in entry.clues)
        return found

    def page_picture(self, draft: ReportDraft, page: int, *, width: int) -> PagePicture:
        """``page`` (from 1) of a draft, ``width`` pixels across; may run on another thread than the window's."""
        from healthcheck.reports.press.tasks import PictureTask

        return self._press.do(PictureTask(draft.pdf, page, width))

    def rest(self) -> None:
        """Let go of what was held to set and to paint pages quickly."""
        self._press.rest()

    def read_logo(self, path: Path) -> bytes:
        """The bytes of a logo file that a report can print; LogoRefusedError or ReadFailedError where there is none."""
        from healthcheck.reports.logo import read_logo_file

        return read_logo_file(path)

    def _material(self, assessment_id: int, order: ReportOrder) -> Material:
        return self._materials(order.language).of(assessment_id, order)

    def write_interview_guide(
        self, assessment: Assessment, path: Path, *, side: Side, for_interviewer: bool, interviewer: str = ""
    ) -> Path:
        """Write the interview guide for ``side`` as PDF, to be filled in by the interviewer or to be sent ahead."""
        from healthcheck.domain.interview_guide import filled_guide
        from healthcheck.domain.names import Names
        from healthcheck.domain.relationship import Side
        from healthcheck.reports.guide_sheet import GuideSheet
        from healthcheck.reports.pdf.guide_writer import write_guide

        relationship = self._relationships.get(assessment.relationship_id)
        instrument = self._instruments.of(assessment)
        sheet = GuideSheet(
            filled_guide(instrument, side, Names.of(relationship, side)),
            groups=instrument.group_names,
            organisations={entry: relationship.organisation(entry) for entry in Side},
            assessment=assessment.number,
            held_on=assessment.held_on,
            promise=instrument.promise(assessment.privacy, minimum_n=assessment.minimum_n, facilitator=interviewer),
            for_interviewer=for_interviewer,
            say=instrument.speech.say,
            language=instrument.speech.tag,
            interviewer=interviewer,
        )
        return write_guide(sheet, path)

    def write_chart(
        self, assessment_id: int, path: Path, *, chart: str, audience: Audience = Audience.JOINT, item: str = ""
    ) -> Path:
        """Write the chart of that name (``ChartDrawing``), as ``audience`` may see it.

        The ending of ``path`` decides: ``.png`` for pixels, else SVG. UserFacingError where there is nothing to draw.
        """
        from healthcheck.reports.chart_files import write_png, write_svg

        write = write_png if path.suffix.lower() == ".png" else write_svg
        return write(self._drawing.scene(assessment_id, chart, audience, item=item), path)

    def write_scene(self, scene: Scene, path: Path) -> Path:
        """Write a chart as it is on screen; the ending of ``path`` decides as for ``write_chart``.

        ``scene`` is drawn from disclosed values, as every scene is. WriteFailedError where it cannot be written.
        """
        from healthcheck.reports.chart_files import write_png, write_svg

        write = write_png if path.suffix.lower() == ".png" else write_svg
        return write(scene, path)

    def write_table(self, assessment_id: int, path: Path, *, audience: Audience = Audience.JOINT) -> Path:
        """Write the table twin of the charts as CSV, as ``audience`` may see it."""
        from healthcheck.charts.table import profile_table
        from healthcheck.charts.words import ChartWords
        from healthcheck.reports.table_files import write_csv

        profile = self._results.profile(assessment_id, audience)
        write_csv(profile_table(profile, words=ChartWords.of(self._instruments.current)), path)
        return path
