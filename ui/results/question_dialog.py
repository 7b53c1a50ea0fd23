"""One question in full: its statement, its five levels, and how the answers of each side spread where that is shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy

from healthcheck.charts.distribution import distribution
from healthcheck.charts.distribution_words import AskedItem, distribution_caption, side_text
from healthcheck.domain.relationship import Side
from ui.dialogs.reading import Reading
from ui.models.question_table import gap_cell, side_cell
from ui.theme import SIZES, Tone, Type
from ui.widgets.plain_label import PlainLabel
from ui.widgets.scene_view import QtTextMetrics, SceneView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from healthcheck.charts.scene import Scene
    from healthcheck.domain.disclosed import DisclosedItem, DisclosedProfile
    from ui.results.material import Material
    from ui.theme import Theme

CHART_HEIGHT = 270
WIDTH, HEIGHT = 660, 620


def asked_item(material: Material, item: str) -> AskedItem:
    """What the question was, with the names in it."""
    held = material.instrument.item_by_id[item]
    scale = material.instrument.scales[held.scale]
    shown_from = max(material.profile.minimum_n, material.instrument.method.distribution_from_n)
    return AskedItem(material.names.fill(held.stem), scale.labels, scale.cannot_see, shown_from)


def question_dialog(material: Material, item: DisclosedItem, *, theme: Theme, parent: QWidget) -> Reading:
    """The dialog of ``item``."""
    held, asked = material.instrument.item_by_id[item.item], asked_item(material, item.item)
    reading = Reading(asked.stem, theme=theme, parent=parent)
    room = parent.window().size()
    reading.resize(min(theme.px(WIDTH), room.width()), min(theme.px(HEIGHT), room.height()))
    reading.add_text(material.words.name(held.factor))
    if any(item.side(side).counts is not None for side in Side):
        reading.add_heading(parent.tr("How answers spread"))
        _add_chart(reading, item, asked, material.profile, theme)
    reading.add_heading(parent.tr("What is shown of it"))
    for side in Side:
        shown = side_cell(parent.tr, item.side(side), material.profile.item_line)
        reading.add_text(
            parent.tr("{0}. Shown: {1}.").format(side_text(item.side(side), side, asked), shown), tone=Tone.TEXT
        )
    reading.add_text(parent.tr("Gap less noise: {0}.").format(gap_cell(parent.tr, item)))
    reading.add_heading(parent.tr("The levels"))
    levels = held.levels or material.instrument.scales[held.scale].meanings
    for code, label in enumerate(asked.labels):
        meaning = material.names.fill(levels[code]) if code < len(levels) else ""
        text = parent.tr("{0} {1}: {2}") if meaning else parent.tr("{0} {1}")
        reading.add_text(text.format(code + 1, label, meaning))
    reading.finish()
    return reading


def _add_chart(
    reading: Reading, item: DisclosedItem, asked: AskedItem, profile: DisclosedProfile, theme: Theme
) -> None:
    build = partial(_scene, partial(distribution, item, asked, profile), float(theme.px(SIZES[Type.CAPTION] + 1)))
    view = SceneView(build, palette=theme.chart_palette)
    view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    view.setFixedHeight(theme.px(CHART_HEIGHT))
    reading.add_widget(view)
    reading.add_widget(PlainLabel(distribution_caption(profile), step=Type.CAPTION, tone=Tone.TEXT2))


def _scene(draw: partial[Scene], text_size: float, width: float, height: float) -> Scene:
    return draw(width=width, height=height, metrics=QtTextMetrics(), text_size=text_size)
