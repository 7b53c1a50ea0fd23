"""The figures of a report as drawings, from the values that the report carries."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from healthcheck.charts.dumbbell import dumbbell
from healthcheck.charts.heatmap import practice_heatmap
from healthcheck.charts.mirror import mirror_chart
from healthcheck.charts.radar import radar
from healthcheck.charts.scene import Scene
from healthcheck.charts.slope import slope
from healthcheck.charts.timeline import timeline
from healthcheck.disclosure.practice_counts import counts_by_dimension
from healthcheck.domain.relationship import Side
from healthcheck.reports.pdf.fonts import font_book
from healthcheck.reports.pdf.page import MM
from healthcheck.reports.plan_timeline import timeline_of
from healthcheck.reports.report_model import ChartKind, Figure, Report
from healthcheck.reports.sections.workshop import target_layer

CHART_TEXT = 9.0
"""Points of a chart's text; the charts never print anything under eight."""


def scene_of(figure: Figure, report: Report, *, height: float | None = None) -> Scene:
    """The chart of ``figure`` at its size in mm, at another ``height`` (points) where given."""
    room = {
        "words": report.words,
        "width": figure.width * MM,
        "height": figure.height * MM if height is None else height,
        "metrics": font_book(),
        "text_size": CHART_TEXT,
    }
    return _DRAWERS[figure.kind](report, room)


def _radar(report: Report, room: Mapping[str, Any]) -> Scene:
    return radar(report.profile, **room)


def _dumbbell(report: Report, room: Mapping[str, Any]) -> Scene:
    return dumbbell(report.profile, **room)


def _targets(report: Report, room: Mapping[str, Any]) -> Scene:
    assert report.workshop is not None
    return dumbbell(report.profile, layer=target_layer(report.workshop), **room)


def _practices(report: Report, room: Mapping[str, Any]) -> Scene:
    return practice_heatmap(counts_by_dimension(report.profile.practice_details), report.profile, **room)


def _trend(report: Report, room: Mapping[str, Any]) -> Scene:
    assert report.series is not None
    return slope(report.series.profiles, report.series.changes, **room)


def _mirror(report: Report, room: Mapping[str, Any]) -> Scene:
    assert report.profile.mirror is not None
    return mirror_chart(report.profile.mirror, report.profile, **room)


def _timeline(report: Report, room: Mapping[str, Any]) -> Scene:
    assert report.plan is not None
    shown = timeline_of(report.plan, report.words.say)
    names = {side: report.profile.organisation(side) for side in Side}
    sized = {name: value for name, value in room.items() if name != "words"}
    return timeline(shown.entries, shown.meetings, shown.fortnights, names=names, say=report.words.say, **sized)


_DRAWERS: Mapping[ChartKind, Callable[[Report, Mapping[str, Any]], Scene]] = MappingProxyType(
    {
        ChartKind.RADAR: _radar,
        ChartKind.DUMBBELL: _dumbbell,
        ChartKind.PRACTICES: _practices,
        ChartKind.TREND: _trend,
        ChartKind.MIRROR: _mirror,
        ChartKind.TIMELINE: _timeline,
        ChartKind.TARGETS: _targets,
    }
)
