"""Two hands on a keyboard: every key goes to whatever has the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from tests.ui.stage import Stage


class Hands:
    """At the window of ``stage``, and at whatever dialog or menu stands over it."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage

    def press(self, *keys: str | Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys one after the other."""
        for key in keys:
            if isinstance(key, str):
                QTest.keyClicks(self.focus, key, held)
            else:
                QTest.keyClick(self.focus, key, held)
        self.stage.settle()

    @property
    def focus(self) -> QWidget:
        """Whatever the next key goes to."""
        if QApplication.activeWindow() is None:  # the offscreen platform activates nothing when a dialog closes
            self.stage.top.activateWindow()
            QTest.qWaitForWindowActive(self.stage.top)
        return QApplication.focusWidget() or self.stage.top

    @property
    def menu(self) -> QMenu:
        """The menu that is open."""
        found = [
            widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMenu) and widget.isVisible()
        ]
        assert found, "no menu is open"
        return found[0]

    def press_in_menu(self, key: Qt.Key) -> None:
        """Press a key for the menu that is open; the offscreen platform does not pass it on."""
        QTest.keyClick(self.menu, key)
        self.stage.settle()
