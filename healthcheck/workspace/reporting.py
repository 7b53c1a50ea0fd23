"""Use cases of handing out: the joint report, a chart as a drawing, the profile as a table."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from healthcheck.domain.audience import Audience
from healthcheck.errors import UserFacingError

if TYPE_CHECKING:
    from healthcheck.charts.scene import Scene
    from healthcheck.domain.disclosed import DisclosedProfile
    from healthcheck.workspace.instruments import Instruments
    from healthcheck.workspace.relationships import RelationshipService
    from healthcheck.workspace.results import ResultsService

# in units of the drawing; a drawing scales, so these only set how much room the labels have
_SIZES = {"radar": (620.0, 560.0), "gap": (620.0, 480.0)}


class ReportingService:
    """Writes what leaves the program; everything goes through ``disclosure`` first.

    Every file is written beside its place and put there when it is whole.
    """

    def __init__(self, relationships: RelationshipService, results: ResultsService, instruments: Instruments) -> None:
        self._relationships = relationships
        self._results = results
        self._instruments = instruments

    def write_joint_report(
        self,
        assessment_id: int,
        path: Path,
        *,
        progress: Callable[[float], None] | None = None,
        prepared_by: str = "",
    ) -> Path:
        """Write the joint report of a closed assessment as PDF; ``progress`` hears shares of the work, 0 to 1.

        May run on another thread than the window's. What ``progress`` raises ends the work and leaves no file.
        """
        from healthcheck.reports.joint_edition import joint_report
        from healthcheck.reports.pdf.writer import write_report

        profile = self._results.profile(assessment_id, Audience.JOINT)
        relationship = self._relationships.get(profile.relationship_id)
        report = joint_report(
            profile,
            self._results.findings(profile),
            self._instruments.current,
            scope=relationship.scope,
            prepared_by=prepared_by,
        )
        write_report(report, path, progress=progress)
        return path

    def write_chart(self, assessment_id: int, path: Path, *, chart: str, audience: Audience = Audience.JOINT) -> Path:
        """Write the ``radar`` or the ``gap`` chart, as ``audience`` may see it.

        The ending of ``path`` decides: ``.png`` for pixels, else SVG.
        """
        from healthcheck.reports.chart_files import write_png, write_svg

        write = write_png if path.suffix.lower() == ".png" else write_svg
        return write(self._scene(self._results.profile(assessment_id, audience), chart), path)

    def write_table(self, assessment_id: int, path: Path, *, audience: Audience = Audience.JOINT) -> Path:
        """Write the table twin of the charts as CSV, as ``audience`` may see it."""
        from healthcheck.charts.table import profile_table
        from healthcheck.charts.words import ChartWords
        from healthcheck.reports.table_files import write_csv

        profile = self._results.profile(assessment_id, audience)
        write_csv(profile_table(profile, words=ChartWords.of(self._instruments.current)), path)
        return path

    def _scene(self, profile: DisclosedProfile, chart: str) -> Scene:
        from healthcheck.charts.dumbbell import dumbbell
        from healthcheck.charts.radar import radar
        from healthcheck.charts.words import ChartWords
        from healthcheck.reports.pdf.fonts import font_book

        if not profile.shown_sides:
            raise UserFacingError(
                "There is no score to draw: too few people have answered.",
                safe="Nothing was written.",
                do="`healthcheck results` says what is withheld, and why.",
            )
        width, height = _SIZES[chart]
        build = radar if chart == "radar" else dumbbell
        return build(
            profile, words=ChartWords.of(self._instruments.current), width=width, height=height, metrics=font_book()
        )
