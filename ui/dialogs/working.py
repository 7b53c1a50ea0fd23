"""Says what is under way, how far it is, and lets it be stopped where that is safe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar

from ui.dialogs.sheet import ROLE, Sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme

WHOLE = 1000
WIDTH = 440


class Working(Sheet):
    """``stopped`` when somebody presses Cancel or Escape; the dialog stays until it is told ``done``."""

    stopped = Signal()

    def __init__(self, title: str, *, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(title, theme=theme, text=text, parent=parent)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)  # until it is known how far it is
        self._bar.setAccessibleName(title)
        self.body.addWidget(self._bar)
        self._cancel = self.add_button(self.tr("Cancel"), ROLE.RejectRole)
        self._cancel.clicked.connect(self.reject)
        self.setFixedWidth(theme.px(WIDTH))

    def show_share(self, share: float) -> None:
        """Show how much is done, 0 to 1; 0 means that nobody knows."""
        self._bar.setRange(0, WHOLE if share else 0)
        self._bar.setValue(round(share * WHOLE))

    def reject(self) -> None:
        """Ask for the end; where the work stops, the dialog goes."""
        self._cancel.setEnabled(False)
        self._cancel.setText(self.tr("Stopping…"))
        self.stopped.emit()
