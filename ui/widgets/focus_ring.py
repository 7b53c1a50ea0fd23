"""The keyboard's place, shown the same way on every button: two pixels of ink, two pixels away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

REACH = 4
FOLLOWED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class FocusRing(QWidget):
    """Follows the focus from button to button inside one window; fields thicken their own frame instead.

    Nothing is drawn where the mouse moved the focus. A button without room around it sets its property ``ring`` to
    ``inside``, one that stands for the whole of its parent to ``parent``.
    """

    def __init__(self, window: QWidget, *, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._chain: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        theme.application.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if not isValid(self._window):  # the last change of focus comes while the window is taken down
            return
        for widget in self._chain:
            widget.removeEventFilter(self)
        self._chain = []
        host = self._window
        is_by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if isinstance(now, QAbstractButton) and now.window() is self._window and not is_by_mouse:
            host = _host(now, self._window)
            self._chain = _chain(now, host)
            for widget in self._chain:
                widget.installEventFilter(self)
        if self.parentWidget() is not host:
            self.setParent(host)
        self._place()

    def _place(self) -> None:
        host = self.parentWidget()
        if not self._chain or host is None or not self._chain[0].isVisible():
            self.hide()
            return
        target = self._chain[0]
        if target.property("ring") == "parent" and len(self._chain) > 1:
            target = self._chain[1]
        corner = target.mapTo(host, target.rect().topLeft())
        reach = 0 if target.property("ring") == "inside" else REACH
        place = QRect(corner, target.size())
        # at the edge of what is scrolled the ring is narrower there, and not cut off
        self.setGeometry(place.adjusted(-reach, -reach, reach, reach).intersected(host.rect()).united(place))
        self.raise_()
        self.show()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep with the button when it or what holds it moves."""
        if event.type() in FOLLOWED:
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.tokens.text), 2))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)


def _host(widget: QWidget, window: QWidget) -> QWidget:
    """What clips the widget: the scrolled area around it, or the window."""
    walk = widget.parentWidget()
    while walk is not None and walk is not window:
        parent = walk.parentWidget()
        if isinstance(parent, QAbstractScrollArea) and parent.viewport() is walk:
            return walk
        walk = parent
    return window


def _chain(widget: QWidget, host: QWidget) -> list[QWidget]:
    """The widget and everything between it and ``host``."""
    chain: list[QWidget] = []
    walk: QWidget | None = widget
    while walk is not None and walk is not host:
        chain.append(walk)
        walk = walk.parentWidget()
    return chain
