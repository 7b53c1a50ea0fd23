"""The drawings of the map, each with its caption and its table."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from healthcheck.charts.importance_words import MapForm, map_caption, map_table, panels_of
from healthcheck.charts.mesh import document_mesh_chart, influence_chart
from healthcheck.charts.mesh_words import document_caption, document_table, influence_caption, influence_table
from healthcheck.charts.quadrant import importance_chart
from ui.widgets.chart_card import reading_line

if TYPE_CHECKING:
    from healthcheck.charts.table import ProfileTable
    from healthcheck.charts.words import ChartWords
    from healthcheck.domain.complete_results import CompleteResults
    from ui.widgets.chart_card import Draw


@dataclass(frozen=True, slots=True)
class MapDrawing:
    """What is drawn, how to read it, and the same as a table."""

    draw: Draw
    caption: str
    table: ProfileTable


def drawing_of(key: str, complete: CompleteResults, words: ChartWords) -> MapDrawing:
    """The drawing of that key: a form of the map, ``mesh`` or ``influence``."""
    mesh = complete.annex.mesh
    if key == "mesh":
        draw = partial(document_mesh_chart, mesh.document, words=words)
        return MapDrawing(draw, document_caption(mesh.document, words), document_table(mesh.document, words=words))
    if key == "influence" and mesh.joint is not None:
        arrows = partial(influence_chart, mesh, words=words)
        return MapDrawing(arrows, influence_caption(mesh.joint, words), influence_table(mesh.joint, words=words))
    found, profile, form = complete.annex.importance, complete.profile, MapForm(key)
    squares = partial(importance_chart, found, profile, form=form, words=words)
    caption = reading_line(map_caption(found, panels_of(found, form), profile, words), profile)
    return MapDrawing(squares, caption, map_table(found, form, words=words))
