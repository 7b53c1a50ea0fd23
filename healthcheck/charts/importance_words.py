"""The importance-performance map in words: title, description, caption, meaning of a factor, and table twin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from healthcheck.charts.caption import basis
from healthcheck.charts.reading import MISSING, side_name, side_word
from healthcheck.charts.table import ProfileTable
from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedProfile, printed
from healthcheck.domain.disclosed_importance import DisclosedImportance, DisclosedMapPoint
from healthcheck.domain.relationship import Side
from healthcheck.message import joined, message


class MapForm(StrEnum):
    """How the map is drawn: a panel a side, both sides in one square with arrows, or the joint panel."""

    BY_SIDE = "by_side"
    JOINED = "joined"
    JOINT = "joint"


Panels = Mapping[str, tuple[DisclosedMapPoint, ...]]
"""``client`` and ``supplier``, or ``joint`` -> its points."""


def panels_of(found: DisclosedImportance, form: MapForm) -> Panels:
    """The panels that a form shows."""
    if form is MapForm.JOINT:
        return {"joint": found.joint}
    return {side.value: found.sides.get(side, ()) for side in Side}


def panel_name(panel: str) -> str:
    """``Client``, ``Supplier`` or ``Both sides``."""
    return message("Both sides") if panel == "joint" else side_name(Side(panel))


def values_text(point: DisclosedMapPoint) -> str:
    """``75 · 22 %``: performance, then share of votes."""
    performance = MISSING if point.performance is None else str(printed(point.performance))
    return message("{0} · {1} %", performance, printed(point.vote_share))


def arrow_text(client: DisclosedMapPoint, supplier: DisclosedMapPoint) -> str:
    """``67 → 81 · 22 → 30 %``: from the client's numbers to the supplier's."""
    assert client.performance is not None
    assert supplier.performance is not None
    votes = message("{0} → {1} %", printed(client.vote_share), printed(supplier.vote_share))
    return message("{0} → {1} · {2}", printed(client.performance), printed(supplier.performance), votes)


def quadrant_name(point: DisclosedMapPoint, words: ChartWords) -> str:
    """The field that a point lies in; empty where it has none."""
    return words.findings.text("quadrants", point.quadrant.value) if point.quadrant else ""


def panel_word(panel: str) -> str:
    """The same within a sentence."""
    return message("both sides") if panel == "joint" else side_word(Side(panel))


def _the(panel: str, words: ChartWords) -> str:
    return "" if panel == "joint" else words.findings.text("words", f"the_{panel}")


def axis_titles(panel: str, words: ChartWords) -> tuple[str, str]:
    """What runs to the right, and what upwards."""
    key = "performance_joint" if panel == "joint" else "performance"
    across = words.findings.text("quadrants", key, organisation=_the(panel, words))
    return across, words.findings.text("quadrants", "vote_share")


def map_title(profile: DisclosedProfile) -> str:
    """What the map shows, and of whom."""
    return message("What matters and how it goes: {0}, assessment {1}", profile.name, profile.assessment)


def factor_meaning(factor: str, panels: Panels, words: ChartWords) -> str:
    """What every panel says of one factor."""
    parts = (
        message("{0} {1}", panel_word(panel), _point_text(point, words))
        for panel, points in panels.items()
        for point in points
        if point.factor == factor
    )
    return message("{0}: {1}.", words.name(factor), joined("; ", parts))


def map_description(found: DisclosedImportance, panels: Panels, words: ChartWords) -> str:
    """The map as sentences: the lines, every factor's numbers and field, then what is withheld and why."""
    lines = message("{0} points and {1} % of votes", printed(found.performance_line), printed(found.importance_line))
    return joined(
        " ",
        (
            message("Importance-performance map with fixed lines at {0}.", lines),
            *(factor_meaning(factor, panels, words) for factor in factors_of(panels)),
            *reasons(found, panels),
        ),
    )


def map_caption(found: DisclosedImportance, panels: Panels, profile: DisclosedProfile, words: ChartWords) -> str:
    """How to read the map, who is not on it, then the same facts as under the other charts."""
    line, share = str(printed(found.performance_line)), str(printed(found.importance_line))
    parts = [words.findings.text("quadrants", "lines", line=line, share=share)]
    for panel, points in panels.items():
        missing = [words.name(point.factor) for point in points if point.performance is None]
        if missing:
            parts.append(message("{0}, no score and so not on the map: {1}.", panel_name(panel), joined(", ", missing)))
    return joined(" ", (*parts, basis(profile)))


def map_table(found: DisclosedImportance, form: MapForm, *, words: ChartWords) -> ProfileTable:
    """One row a factor and panel with the numbers of the map; a row with the reason where a panel is withheld."""
    panels = panels_of(found, form)
    rows, keys = [], []
    for panel, points in panels.items():
        for point in points:
            performance, votes = values_text(point).split(" · ")
            field = quadrant_name(point, words) or MISSING
            rows.append((words.name(point.factor), panel_name(panel), performance, votes, field))
            keys.append(point.factor)
        if not points:
            rows.append((MISSING, panel_name(panel), MISSING, MISSING, reason(found, panel)))
            keys.append("")
    return ProfileTable(
        (message("Factor"), message("Side"), message("Rating"), message("Share of votes"), message("Field")),
        tuple(rows),
        tuple(keys),
    ).said(words.say)


def factors_of(panels: Panels) -> tuple[str, ...]:
    """Factors on any panel, in framework order."""
    return tuple(dict.fromkeys(point.factor for points in panels.values() for point in points))


def reason(found: DisclosedImportance, panel: str) -> str:
    """Why a panel is empty."""
    texts = (entry.reason for entry in found.withheld if entry.what == f"importance.{panel}")
    return next(texts, message("Withheld."))


def reasons(found: DisclosedImportance, panels: Panels) -> Sequence[str]:
    """Why panels are empty, each reason once."""
    return tuple(dict.fromkeys(reason(found, panel) for panel, points in panels.items() if not points))


def _point_text(point: DisclosedMapPoint, words: ChartWords) -> str:
    if point.performance is None:
        return message("score withheld, {0} % of votes", printed(point.vote_share))
    numbers = message("{0}, {1} % of votes", printed(point.performance), printed(point.vote_share))
    return message("{0} ({1})", numbers, quadrant_name(point, words).lower())
