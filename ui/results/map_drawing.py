"""The drawings of the map, each with its caption and its table."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from healthcheck.charts.importance_words import MapForm, map_caption, map_table, panels_of
from healthcheck.charts.mesh import document_mesh_chart, influence_chart
from healthcheck.charts.mesh_words import document_caption, document_table, influence_caption, influence_table
from healthcheck.charts.quadrant import importance_chart
from healthcheck.domain.relationship import Side
from ui.widgets.chart_card import reading_line

if TYPE_CHECKING:
    from healthcheck.charts.table import ProfileTable
    from healthcheck.charts.words import ChartWords
    from healthcheck.domain.complete_results import CompleteResults
    from healthcheck.domain.disclosed_mesh import DisclosedInfluence, DisclosedMesh
    from ui.widgets.chart_card import Draw


MESH = "mesh"
INFLUENCE = "influence"


@dataclass(frozen=True, slots=True)
class MapDrawing:
    """What is drawn, how to read it, and the same as a table."""

    draw: Draw
    caption: str
    table: ProfileTable


def side_of(key: str) -> Side | None:
    """Whose influence a key names; None for that of both sides."""
    side = key.partition(".")[2]
    return Side(side) if side else None


def influence_of(key: str, mesh: DisclosedMesh) -> DisclosedInfluence | None:
    """The influence that a key names, where it is shown; None for every other key."""
    if key.partition(".")[0] != INFLUENCE:
        return None
    side = side_of(key)
    return mesh.joint if side is None else mesh.sides.get(side)


def drawing_of(key: str, complete: CompleteResults, words: ChartWords) -> MapDrawing:
    """The drawing of that key: a form of the map, ``mesh``, or ``influence``, of one side where named."""
    mesh = complete.annex.mesh
    if key == MESH:
        draw = partial(document_mesh_chart, mesh.document, words=words)
        return MapDrawing(draw, document_caption(mesh.document, words), document_table(mesh.document, words=words))
    influence = influence_of(key, mesh)
    if influence is not None:
        arrows = partial(influence_chart, mesh, side_of(key), words=words)
        return MapDrawing(arrows, influence_caption(influence, words), influence_table(influence, words=words))
    found, profile, form = complete.annex.importance, complete.profile, MapForm(key)
    squares = partial(importance_chart, found, profile, form=form, words=words)
    caption = reading_line(map_caption(found, panels_of(found, form), profile, words), profile)
    return MapDrawing(squares, caption, map_table(found, form, words=words))
