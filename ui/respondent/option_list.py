"""The answers of one question as one group: five points of a scale, and apart from them the two non-answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from ui.respondent.option_row import OptionRow
from ui.respondent.reveal import focus_in_sight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from healthcheck.domain.relationship import Side
    from ui.respondent.density import Density
    from ui.theme import Theme

POINTS = ("1", "2", "3", "4", "5")
CANNOT_SEE, DOES_NOT_APPLY = "0", "N"


class OptionList(QWidget):
    """One stop of the Tab key; arrows move the choice. ``chosen`` says which row, and whether an arrow chose it.

    ``non_answers``: the keys of the ways not to answer that the question offers.
    """

    chosen = Signal(int, bool)

    def __init__(
        self, *, theme: Theme, side: Side, non_answers: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._group = QButtonGroup(self)
        self._points = QVBoxLayout()
        self._apart = QHBoxLayout()
        self._keys = tuple(key.lower() for key in (*POINTS, *non_answers))
        self._rows = [OptionRow(cap, theme=theme, side=side, parent=self) for cap in (*POINTS, *non_answers)]
        self._padding = 8
        self._lay_out()
        self._group.idClicked.connect(self._on_clicked)

    def _lay_out(self) -> None:
        for index, row in enumerate(self._rows):
            self._group.addButton(row, index)
            (self._points if index < len(POINTS) else self._apart).addWidget(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._points)
        column.addLayout(self._apart)

    def show_options(
        self, points: Sequence[tuple[str, str]], non_answers: Sequence[str] = (), *, shows_caps: bool
    ) -> None:
        """Fill the rows with (label, description) of the points and the labels of the non-answers."""
        for row, (label, description) in zip(self._rows, points, strict=False):
            row.show_option(label, description, shows_cap=shows_caps)
        for row, label in zip(self._rows[len(POINTS) :], non_answers, strict=True):
            row.show_option(label, shows_cap=shows_caps)
        self._measure()

    def set_density(self, density: Density) -> None:
        """Move the rows closer together or further apart."""
        px = self._theme.px
        self._padding = px(density.option_padding)
        self._points.setSpacing(px(density.option_gap))
        self._apart.setSpacing(px(density.option_gap))
        column = self.layout()
        assert column is not None
        column.setSpacing(px(density.option_gap + density.apart))
        self._measure()

    def _measure(self) -> None:
        points = self._rows[: len(POINTS)]
        label_width = max(row.label_advance() for row in points)
        for row in self._rows:
            row.set_measures(label_width=label_width, padding=self._padding)

    @property
    def choice(self) -> int | None:
        """Index of the chosen row: 0-4 the points, 5 and 6 the non-answers."""
        index = self._group.checkedId()
        return None if index < 0 else index

    def index_of(self, key: str) -> int | None:
        """Which row the character ``key``, in lower case, chooses; None for any other."""
        return self._keys.index(key) if key in self._keys else None

    def show_choice(self, index: int | None) -> None:
        """Mark a row as chosen, or none, without saying so."""
        if index is None:
            self._clear()
        else:
            self._rows[index].setChecked(True)
        stop = index or 0
        for number, row in enumerate(self._rows):
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if number == stop else Qt.FocusPolicy.ClickFocus)

    def choose(self, index: int, *, is_step: bool = False) -> None:
        """Choose a row as the person would, and put the focus there."""
        self.show_choice(index)
        focus_in_sight(self._rows[index])
        self.chosen.emit(index, is_step)

    def step(self, by: int) -> None:
        """Move the choice up or down; from nothing, to the first or the last point."""
        current = self.choice
        if current is None:
            self.choose(0 if by > 0 else len(POINTS) - 1, is_step=True)
        elif 0 <= current + by < len(self._rows):
            self.choose(current + by, is_step=True)

    def focus(self) -> None:
        """Put the focus on the chosen row, or on the first."""
        focus_in_sight(self._rows[self.choice or 0])

    def _clear(self) -> None:
        self._group.setExclusive(False)
        for row in self._rows:
            row.setChecked(False)
        self._group.setExclusive(True)

    def _on_clicked(self, index: int) -> None:
        self.show_choice(index)
        self.chosen.emit(index, False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down move; every other key is the page's."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        by = steps.get(Qt.Key(event.key()))
        if by is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        self.step(by)
