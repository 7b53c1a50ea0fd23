"""What the keyboard does, by place, in two columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.dialogs.reading import Reading
from ui.fitting import fit_texts
from ui.theme import Tone, Type
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.theme import Theme

    Group = tuple[str, tuple[tuple[str, str], ...]]

WIDTH, HEIGHT = 976, 752
MARGIN = 24
"""Logical px that the dialog leaves of the window around it."""

KEY_WIDTH = 148


class Shortcuts(Reading):
    """Every key that works somewhere, said where it works."""

    def __init__(self, *, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent.tr("Keyboard shortcuts"), theme=theme, parent=parent)
        halves = QHBoxLayout()
        halves.setSpacing(32)
        for groups in (window_keys(self.tr), page_keys(self.tr)):
            halves.addLayout(self._column(groups), 1)
        self.add_layout(halves)
        self.finish()
        room = parent.window().size()
        fit_texts(self)
        width, height = theme.px(WIDTH), theme.px(HEIGHT)
        self.resize(min(width, room.width() - MARGIN), min(height, room.height() - MARGIN))

    def _column(self, groups: Sequence[Group]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        for number, (place, keys) in enumerate(groups):
            column.addSpacing(8 if number else 0)
            column.addWidget(PlainLabel(place, step=Type.H3))
            column.addLayout(self._grid(keys))
        column.addStretch(1)
        return column

    def _grid(self, keys: Sequence[tuple[str, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, self.theme.px(KEY_WIDTH))
        for row, (key, meaning) in enumerate(keys):
            grid.addWidget(PlainLabel(key, step=Type.CAPTION, wraps=False), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(PlainLabel(meaning, step=Type.CAPTION, tone=Tone.TEXT2), row, 1)
        return grid


def window_keys(tr: Callable[[str], str]) -> tuple[Group, ...]:
    """Keys of the window, of every list and table in it, and of interviews."""
    return (
        (
            tr("Everywhere"),
            (
                ("Ctrl+1 … Ctrl+8", tr("The pages of a relationship, in order")),
                ("Alt+←, Alt+→", tr("Page before, page after")),
                ("F6, Shift+F6", tr("Next or previous part of the window")),
                ("F9", tr("Fold or unfold the sidebar")),
                ("Ctrl+W", tr("Back to all relationships")),
                ("Ctrl+N, Ctrl+O", tr("New relationship, open a workspace")),
                ("Ctrl+Z, Ctrl+Shift+Z", tr("Undo, redo what was edited")),
                ("Ctrl+F", tr("Search, where a page has a search field")),
                ("Ctrl+S", tr("Says that everything is saved; it always is")),
                ("Ctrl+=, Ctrl+-, Ctrl+0", tr("Larger, smaller, normal text")),
                ("Ctrl+,", tr("Settings")),
                ("F11", tr("Full screen")),
                ("F1", tr("This list; in a questionnaire, its keys")),
            ),
        ),
        (
            tr("Lists and tables"),
            (
                ("↑, ↓", tr("Move")),
                ("Enter", tr("Open the row")),
                ("Delete", tr("Delete, after asking")),
                ("Ctrl+C", tr("Copy the selected rows")),
                ("Menu key, Shift+F10", tr("What can be done with the row")),
            ),
        ),
        (
            tr("Interview"),
            (
                ("Ctrl+Page down, Page up", tr("Next or previous section")),
                ("Ctrl+Space", tr("Pause the time, or let it run on")),
                ("Enter, Shift+Enter", tr("Keep the note, or begin a line in it")),
                ("Ctrl+'", tr("Mark it as a quote")),
                ("Ctrl+T", tr("Tags of the note")),
                ("F2, Delete", tr("Edit a note of the list, delete it")),
                ("Space", tr("Among comments: may be shown, or not")),
            ),
        ),
    )


def page_keys(tr: Callable[[str], str]) -> tuple[Group, ...]:
    """Keys of single pages."""
    return (
        (
            tr("People"),
            (
                ("F2", tr("Edit the cell")),
                ("Enter, Esc", tr("In a cell: keep it, or leave it as it was")),
                ("Ctrl+V", tr("Paste a list, with a look before it is added")),
                ("Space", tr("In that look: leave the row out, or take it in")),
            ),
        ),
        (
            tr("Questionnaire"),
            (
                ("1 … 5", tr("Choose one of the five descriptions")),
                ("0, N", tr("Cannot see this, does not apply")),
                ("0 … 9, End", tr("On a scale: 0 to 9, and 10")),
                ("Backspace", tr("Take the answer back")),
                ("Enter, →, Page down", tr("Continue")),
                ("←, Page up", tr("Back")),
                ("E, F", tr("Write a note, flag for discussion")),
                ("Esc, Ctrl+Enter", tr("Leave the note, or continue from it")),
            ),
        ),
        (
            tr("Paper answers"),
            (
                ("1 … 5", tr("The answer; then the next line")),
                ("-, N", tr("Cannot see this, does not apply")),
                ("Backspace, Delete", tr("Make the cell blank")),
                ("Tab, Shift+Tab", tr("Next or previous person")),
                ("Ctrl+↑, Ctrl+↓", tr("First or last line")),
                ("B", tr("Next blank")),
                ("Enter", tr("Next line; open an answer in words")),
                ("Ctrl+Enter", tr("Submit this person")),
                ("Esc", tr("Out of the grid")),
            ),
        ),
        (
            tr("Results and practices"),
            (
                ("Ctrl+T", tr("Charts as a table, and back")),
                ("←, →, Home, End", tr("Walk through the factors of a chart")),
                ("Alt+1 … Alt+6", tr("Profile, gap, mirror, trend, questions, map")),
                ("Enter", tr("Open the factor or the practice")),
                ("Ctrl+Shift+C", tr("Copy the chart as an image")),
                ("Esc", tr("Let go of it again")),
            ),
        ),
    )
