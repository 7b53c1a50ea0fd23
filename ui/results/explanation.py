"""The dialog that says how the numbers of a factor came about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.dialogs.reading import Reading
from ui.results.number_story import number_story
from ui.theme import Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.results.material import Material
    from ui.theme import Theme

WIDTH, HEIGHT = 640, 640


def explanation(material: Material, factor: str, *, theme: Theme, parent: QWidget) -> Reading:
    """Everything that may be said of how ``factor`` got its numbers."""
    name = material.words.name(factor)
    reading = Reading(parent.tr("How the numbers of {0} came about").format(name), theme=theme, parent=parent)
    room = parent.window().size()
    reading.resize(min(theme.px(WIDTH), room.width()), min(theme.px(HEIGHT), room.height()))
    for chapter in number_story(parent.tr, material, factor):
        reading.add_heading(chapter.heading)
        for paragraph in chapter.paragraphs:
            reading.add_text(paragraph, tone=Tone.TEXT)
    reading.finish()
    return reading
