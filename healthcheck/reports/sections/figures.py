"""Charts of the profile as figures of the report."""

from __future__ import annotations

from healthcheck.charts.caption import gap_caption, radar_caption
from healthcheck.charts.description import gap_description, radar_description
from healthcheck.charts.gap_order import ordered
from healthcheck.reports.material import Material
from healthcheck.reports.report_model import ChartKind, Figure


def radar_figure(material: Material, *, width: float, height: float, is_captioned: bool = True) -> Figure:
    """The radar, ``width`` × ``height`` mm."""
    return Figure(
        kind=ChartKind.RADAR,
        caption=radar_caption(material.profile, material.words) if is_captioned else "",
        alternative=radar_description(material.profile, material.words),
        width=width,
        height=height,
    )


def gap_figure(material: Material, *, width: float, height: float, is_captioned: bool = True) -> Figure:
    """The dumbbell, ``width`` × ``height`` mm."""
    return Figure(
        kind=ChartKind.DUMBBELL,
        caption=gap_caption(material.profile, material.words) if is_captioned else "",
        alternative=gap_description(material.profile, ordered(material.profile), material.words),
        width=width,
        height=height,
    )
