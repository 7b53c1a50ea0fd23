"""The wheel of factors to choose from: painted as a chart, each name a box that can be ticked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from healthcheck.charts.wheel import wheel
from ui.theme import SIZES, Type
from ui.translation import said
from ui.widgets.scene_painter import QtTextMetrics, ScenePainter, bounds_of, polygon_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from healthcheck.charts.scene import Scene
    from healthcheck.domain.instrument import Group, WheelFactor
    from ui.theme import Theme

LEAST = QSize(600, 340)
USUAL = QSize(900, 500)
STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class WheelBox(QCheckBox):
    """One name; ``wanted`` when it is clicked or Space is pressed. The wheel behind it paints it."""

    wanted = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def nextCheckState(self) -> None:
        """Ask instead of ticking."""
        self.wanted.emit()

    def hitButton(self, _place: object) -> bool:
        """All of the name is the target."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space chooses; arrows are the wheel's."""
        if event.key() in STEPS:
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Nothing: the name stands in the picture behind."""


class WheelChoice(QWidget):
    """At most ``most`` of ``entries``, none of the ``closed`` ones. One tab stop; arrows go round the wheel.

    ``changed``: something else is chosen. ``refused``: there is no room for one more.
    """

    changed = Signal()
    refused = Signal()

    def __init__(
        self,
        entries: Sequence[WheelFactor],
        groups: Mapping[Group, str],
        *,
        title: str,
        most: int,
        theme: Theme,
        closed: Collection[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._entries = tuple(entries)
        self._groups = groups
        self._title = title
        self._most = most
        self._closed = frozenset(closed)
        self._theme = theme
        self._chosen: tuple[str, ...] = ()
        self._scene: Scene | None = None
        self._boxes = {entry.id: WheelBox(entry.name, self) for entry in entries if entry.id not in self._closed}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(title)
        for name, box in self._boxes.items():
            box.wanted.connect(partial(self._toggle, name))
        self._set_stop(next(iter(self._boxes)))

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids of what is chosen, in the order in which it was."""
        return self._chosen

    def show_chosen(self, chosen: Sequence[str]) -> None:
        """Choose these, without saying so."""
        self._chosen = tuple(name for name in chosen if name in self._boxes)[: self._most]
        for name, box in self._boxes.items():
            box.setChecked(name in self._chosen)
        self._set_stop(self._chosen[0] if self._chosen else next(iter(self._boxes)))
        self._draw()

    def take_focus(self) -> None:
        """Put the keyboard on the first choice."""
        stop = next(box for box in self._boxes.values() if box.focusPolicy() is Qt.FocusPolicy.StrongFocus)
        stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _toggle(self, name: str) -> None:
        if name in self._chosen:
            chosen = tuple(entry for entry in self._chosen if entry != name)
        elif self._most == 1:
            chosen = (name,)
        elif len(self._chosen) == self._most:
            self.refused.emit()
            return
        else:
            chosen = (*self._chosen, name)
        self.show_chosen(chosen)
        self._set_stop(name)
        self.changed.emit()

    def _set_stop(self, name: str) -> None:
        """Let the tab key lead to one name only."""
        for other, box in self._boxes.items():
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus if other == name else Qt.FocusPolicy.ClickFocus)

    def _draw(self) -> None:
        """Lay the wheel out for the present size, and each box over its name."""
        width, height = max(self.width(), 1), max(self.height(), 1)
        if width < LEAST.width() // 2 or height < LEAST.height() // 2:
            return
        self._scene = wheel(
            self._entries,
            self._groups,
            title=self._title,
            width=width,
            height=height,
            metrics=QtTextMetrics(),
            chosen=self._chosen,
            closed=self._closed,
            text_size=self._theme.px(SIZES[Type.BODY]),
            say=said,
        )
        self.setAccessibleDescription(self._scene.description)
        places = {region.factor: bounds_of(region.polygon) for region in self._scene.regions}  # the name comes last
        for name, box in self._boxes.items():
            box.setGeometry(places[name].toAlignedRect())
        self.update()

    def sizeHint(self) -> QSize:
        """Room for every name."""
        return USUAL * (self._theme.scale / 100)

    def minimumSizeHint(self) -> QSize:
        """Names shrink before the window has to grow."""
        return LEAST

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk clockwise and back."""
        step = STEPS.get(Qt.Key(event.key()))
        names = list(self._boxes)
        focused = next((name for name, box in self._boxes.items() if box.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        following = names[(names.index(focused) + step) % len(names)]
        self._set_stop(following)
        self._boxes[following].setFocus(Qt.FocusReason.TabFocusReason)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A part of the ring chooses as its name does."""
        for region in self._scene.regions if self._scene else ():
            is_hit = polygon_of(region.polygon).containsPoint(event.position(), Qt.FillRule.OddEvenFill)
            if is_hit and region.factor in self._boxes:
                self._toggle(region.factor)
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the new room."""
        super().resizeEvent(event)
        self._draw()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the wheel."""
        if self._scene is not None:
            painter = QPainter(self)
            ScenePainter(self._theme.chart_palette).paint(painter, self._scene)
