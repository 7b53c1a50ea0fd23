"""How many people of one side have answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QProgressBar, QWidget

from ui.theme import Theme, Tone
from ui.widgets.plain_label import PlainLabel
from ui.widgets.side_mark import SideName

if TYPE_CHECKING:
    from healthcheck.domain.relationship import Side


class SideProgress(QWidget):
    """Sign and organisation, the count in words, and a bar in the side's colour."""

    def __init__(self, side: Side, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = SideName(side, theme=theme)
        self._count = PlainLabel(tone=Tone.TEXT2, wraps=False)
        self._bar = QProgressBar()
        self._bar.setProperty("side", side.value)
        self._bar.setTextVisible(False)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        grid.setHorizontalSpacing(8)
        grid.addWidget(self._name, 0, 0)
        grid.addWidget(self._count, 0, 1)
        grid.addWidget(self._bar, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)

    def show_counts(self, organisation: str, *, done: int, total: int) -> None:
        """Show ``done`` of ``total`` people."""
        self._name.set_name(organisation)
        text = self.tr("{0} of {1}").format(done, total) if total else self.tr("nobody yet")
        self._count.setText(text)
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        self._bar.setAccessibleName(f"{organisation}: {text}")
