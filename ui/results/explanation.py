"""The dialog that says how numbers came about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.dialogs.reading import Reading
from ui.theme import Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.results.stories.chapter import Story
    from ui.theme import Theme

WIDTH, HEIGHT = 640, 640


def explanation(story: Story, *, theme: Theme, parent: QWidget) -> Reading:
    """Everything that may be said of how the numbers of ``story`` came about."""
    reading = Reading(story.title, theme=theme, parent=parent)
    room = parent.window().size()
    reading.resize(min(theme.px(WIDTH), room.width()), min(theme.px(HEIGHT), room.height()))
    for chapter in story.chapters:
        reading.add_heading(chapter.heading)
        for paragraph in chapter.paragraphs:
            reading.add_text(paragraph, tone=Tone.TEXT)
    reading.finish()
    return reading
