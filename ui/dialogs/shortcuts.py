"""What the keyboard does, by place, in as many columns as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.dialogs.reading import Reading
from ui.fitting import fit_texts
from ui.key_names import key_names
from ui.theme import Tone, Type
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.theme import Theme

    Group = tuple[str, tuple[tuple[str, str], ...]]

WIDTH, HEIGHT = 1112, 656
MARGIN = 24
"""Logical px that the dialog leaves of the window around it."""

KEY_WIDTH = 112
LEAST_MEANING = 150
"""Logical px of what a key does, below which there is one column fewer."""


class Shortcuts(Reading):
    """Every key that works somewhere, said where it works."""

    def __init__(self, *, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent.tr("Keyboard shortcuts"), theme=theme, parent=parent)
        room = parent.window().size()
        width, height = theme.px(WIDTH), theme.px(HEIGHT)
        width, height = min(width, room.width() - MARGIN), min(height, room.height() - MARGIN)
        columns = QHBoxLayout()
        columns.setSpacing(24)
        for groups in self._shared_out(width // (self._key_width + theme.px(LEAST_MEANING))):
            columns.addLayout(self._column(groups), 1)
        self.add_layout(columns)
        self.finish()
        fit_texts(self)
        self.resize(width, height)

    def _shared_out(self, columns: int) -> list[tuple[Group, ...]]:
        """All places in one, two or three columns."""
        window, answering, page = window_keys(self.tr), answering_keys(self.tr), page_keys(self.tr)
        if columns >= len((window, answering, page)):
            return [window, answering, page]
        if columns > 1:
            return [(*window, answering[0]), (*answering[1:], *page)]
        return [(*window, *answering, *page)]

    @property
    def _key_width(self) -> int:
        """Pixels that no key is wider than."""
        metrics = QFontMetrics(self.theme.font(Type.CAPTION))
        groups = (*window_keys(self.tr), *answering_keys(self.tr), *page_keys(self.tr))
        parts = (part for _, keys in groups for key, _ in keys for part in key_names(self.tr, key).split())
        return max(self.theme.px(KEY_WIDTH), *map(metrics.horizontalAdvance, parts))

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
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        width = self._key_width
        for row, (key, meaning) in enumerate(keys):
            label = PlainLabel(key_names(self.tr, key), step=Type.CAPTION)
            label.setFixedWidth(width)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(PlainLabel(meaning, step=Type.CAPTION, tone=Tone.TEXT2), row, 1)
        return grid


def window_keys(tr: Callable[[str], str]) -> tuple[Group, ...]:
    """Keys of the window, and of every list and table in it."""
    return (
        (
            tr("Everywhere"),
            (
                ("Ctrl+1 … Ctrl+9", tr("The pages of a relationship")),
                ("F5, Shift+F5", tr("Start the workshop, or at the chosen item")),
                ("Alt+←, Alt+→", tr("Page before, page after")),
                ("F6, Shift+F6", tr("Next, previous part of the window")),
                ("F9, F11", tr("Fold the sidebar, full screen")),
                ("Ctrl+W", tr("Back to all relationships")),
                ("Ctrl+N, Ctrl+O", tr("New relationship, open a workspace")),
                ("Ctrl+Z, Ctrl+Shift+Z", tr("Undo, redo what was edited")),
                ("Ctrl+F", tr("Search, where a page has a search field")),
                ("Ctrl+S, Ctrl+Shift+S", tr("Says that all is saved, as it always is; back up")),
                ("Ctrl+=, Ctrl+-, Ctrl+0", tr("Larger, smaller, normal text")),
                ("Ctrl+E, Ctrl+Shift+E", tr("Export; the report")),
                ("Ctrl+,", tr("Settings")),
                ("F1, Ctrl+?", tr("This list; in a questionnaire, its keys")),
            ),
        ),
        (
            tr("Lists and tables"),
            (
                ("↑, ↓", tr("Move")),
                ("Enter", tr("Open the row")),
                ("F2", tr("Edit the details of a relationship")),
                ("Delete", tr("Delete or withdraw")),
                ("Ctrl+C", tr("Copy the selected rows")),
                ("Menu key, Shift+F10", tr("What can be done with the row")),
            ),
        ),
    )


def answering_keys(tr: Callable[[str], str]) -> tuple[Group, ...]:
    """Keys of whoever answers or types answers in, and of the list of those people."""
    return (
        (
            tr("Questionnaire"),
            (
                ("1 … 5", tr("One of the five descriptions")),
                ("0, N", tr("Cannot see this, does not apply")),
                ("0 … 9, End", tr("On a scale: 0 to 9, and 10")),
                ("Backspace", tr("Take the answer back")),
                ("Enter, →, Page down", tr("Continue")),
                ("←, Page up", tr("Back")),
                ("E, F", tr("Write a note, flag for discussion")),
                ("Esc, Ctrl+Enter", tr("Leave the note, or continue")),
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
                ("Enter", tr("Next line, or an answer in words")),
                ("Ctrl+Enter", tr("Submit this person")),
                ("Esc", tr("Out of the grid")),
            ),
        ),
        (
            tr("People"),
            (
                ("F2", tr("Edit the cell")),
                ("Enter, Esc", tr("Keep the cell, or leave it")),
                ("Ctrl+V", tr("Paste a list, after a look at it")),
                ("Space, Ctrl+Enter", tr("There: row in or out; add all")),
            ),
        ),
        (
            tr("Comments"),
            (
                ("Space", tr("Release, or keep back")),
                ("A", tr("Make a commitment of it")),
            ),
        ),
    )


def page_keys(tr: Callable[[str], str]) -> tuple[Group, ...]:
    """Keys of what comes of the answers, and of interviews."""
    return (
        (
            tr("Results and practices"),
            (
                ("Ctrl+T", tr("Charts as a table, and back")),
                ("←, →, Home, End", tr("From factor to factor of a chart")),
                ("Alt+1 … Alt+6", tr("Profile, gap, mirror, trend, questions, map")),
                ("Enter", tr("Open the factor or the practice")),
                ("F2", tr("Write another title for the page")),
                ("A", tr("Make a commitment of it")),
                ("Ctrl+Shift+C", tr("Copy the chart as an image")),
                ("Esc", tr("Let go of it again")),
            ),
        ),
        (
            tr("Action plan"),
            (
                ("N", tr("New commitment")),
                ("Enter", tr("Edit it beside the list")),
                ("S", tr("Next step: 1 to 6, or a letter")),
                ("Ctrl+D", tr("Duplicate it")),
                ("Alt+↑, Alt+↓", tr("Move it up or down")),
                ("Delete", tr("Delete it; can be undone")),
                ("Esc", tr("Close what is edited")),
            ),
        ),
        (
            tr("Interview"),
            (
                ("Ctrl+Page up, down", tr("Section before, section after")),
                ("Ctrl+Space", tr("Pause the time, or let it run on")),
                ("Enter, Shift+Enter", tr("Keep the note, or a new line")),
                ("Ctrl+'", tr("Mark it as a quote")),
                ("Ctrl+T", tr("Tags of the note")),
                ("F2, Delete", tr("Edit a note of the list, delete it")),
            ),
        ),
    )
