"""Slides that are one chart under the claim it makes: the mirror round, and what matters against how well it goes."""

from __future__ import annotations

from collections.abc import Iterator

from healthcheck.charts.importance_words import MapForm, panels_of
from healthcheck.charts.mirror import mirror_chart
from healthcheck.charts.quadrant import importance_chart
from healthcheck.charts.scene import Scene
from healthcheck.domain.disclosed_importance import DisclosedImportance
from healthcheck.domain.importance import Quadrant
from healthcheck.domain.relationship import Side
from healthcheck.message import joined, listed, message
from healthcheck.reports.material import Material
from healthcheck.reports.pdf.fonts import font_book
from healthcheck.reports.sections.mirror import mirror_sections
from healthcheck.reports.slides import deck as at
from healthcheck.reports.slides.deck import Drawing, Slide

DENSE_TEXT = 15.0
"""Points of text in a chart of many rows or panels, of which the smaller is still read in a room."""

WHOLE, HEIGHT = at.WIDTH - 2 * at.EDGE, at.BOTTOM - at.TOP


def charted(title: str, name: str, scene: Scene) -> Slide:
    """``scene`` at the full width, and what it says in the notes."""
    drawn = Drawing(name, scene, at.EDGE, at.TOP)
    return Slide(title, (drawn,), notes=joined("\n\n", (scene.description, scene.caption)))


def mirror_slides(material: Material) -> Iterator[Slide]:
    """What each side expects of the other, for both; nothing where the round was not held or may not be shown."""
    mirror = material.profile.mirror
    if material.own_side is not None or mirror is None:
        return
    for section in mirror_sections(material):
        scene = mirror_chart(
            mirror,
            material.profile,
            words=material.words,
            width=WHOLE,
            height=HEIGHT,
            metrics=font_book(),
            text_size=DENSE_TEXT,
        )
        yield charted(section.title, message("What each side expects the other to say"), scene)


def map_slides(material: Material) -> Iterator[Slide]:
    """What people want to work on against how they rate it; nothing where no side's votes may be shown."""
    found = material.annex.importance if material.annex is not None else None
    if found is None or not any(panels_of(found, MapForm.BY_SIDE).values()):
        return
    scene = importance_chart(
        found,
        material.profile,
        words=material.words,
        width=WHOLE,
        height=HEIGHT,
        metrics=font_book(),
        text_size=DENSE_TEXT,
    )
    yield charted(_map_title(material, found), message("What matters and how it goes"), scene)


def _map_title(material: Material, found: DisclosedImportance) -> str:
    """Which factors matter and go least well, in the eyes of both, else of one side."""
    wording = material.instrument.findings
    first = {
        side: [point.factor for point in points if point.quadrant is Quadrant.CONCENTRATE_HERE]
        for side, points in found.sides.items()
    }
    if both := [factor for factor in first.get(Side.CLIENT, ()) if factor in first.get(Side.SUPPLIER, ())]:
        return wording.text("quadrants", "both_first", factors=_names(material, both))
    told = [
        wording.text(
            "quadrants",
            "side_first",
            organisation=material.profile.organisation(side),
            factors=_names(material, factors),
        )
        for side, factors in first.items()
        if factors
    ]
    if told:
        return wording.text("quadrants", "sides_first", sides="; ".join(told))
    return wording.text("quadrants", "none_first")


def _names(material: Material, factors: list[str]) -> str:
    return listed([material.name(factor) for factor in factors])
