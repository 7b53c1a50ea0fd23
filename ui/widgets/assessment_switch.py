"""Which assessment is looked at, and the way to another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QMenu

from ui.icons import icon
from ui.widgets.button import Button, ButtonKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget


class AssessmentSwitch(Button):
    """Shows itself where there is more than one; ``chosen`` carries the id of another."""

    chosen = Signal(int)

    def __init__(self, *, kind: ButtonKind = ButtonKind.LINK, parent: QWidget | None = None) -> None:
        role = QPalette.ColorRole.Link if kind is ButtonKind.LINK else QPalette.ColorRole.ButtonText
        super().__init__(kind=kind, icon=icon("chevron-down", role), parent=parent)
        self.put_icon_behind()
        self._menu = QMenu(self)
        self.clicked.connect(self._open)
        self._menu.triggered.connect(self._choose)

    def show_assessments(self, assessments: Sequence[tuple[int, str]], *, current: int | None) -> None:
        """Offer these, given as (id, text) with the oldest first."""
        shown = next((text for key, text in assessments if key == current), "")
        self.setText(shown)
        self.setAccessibleName(self.tr("Switch assessment, now {0}").format(shown))
        self.setVisible(len(assessments) > 1)
        self._menu.clear()
        for key, text in reversed(assessments):
            action = self._menu.addAction(text.replace("&", "&&"))
            action.setData(key)
            action.setCheckable(True)
            action.setChecked(key == current)

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _choose(self, action: QAction) -> None:
        self.chosen.emit(action.data())
