"""Where the tab key goes: through what is seen as it is read, whichever of it was built first."""

from __future__ import annotations

from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QPushButton, QRadioButton, QScrollArea, QToolButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QKeyEvent


class TabOrder:
    """Links the stops of ``region`` in the order of its layouts, after ``head``; Qt links them as they were made."""

    def __init__(self, region: QWidget, *, head: QWidget) -> None:
        self._region = region
        self._head = head
        self._linked: list[QWidget] = []

    def follow(self) -> None:
        """Link them anew where something has come or gone since."""
        stops = [self._head, *(stop for stop in _stops(self._region) if stop is not self._head)]
        if stops == self._linked:
            return
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        self._linked = stops


def press_focused(window: QWidget, event: QKeyEvent) -> bool:
    """Let Enter press the button of ``window`` that has the keyboard, as Space does; whether it was one."""
    focused = window.focusWidget()
    is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    if not is_enter or event.isAutoRepeat() or not isinstance(focused, QPushButton | QToolButton):
        return False
    focused.click()
    return True


def first_stop(region: QWidget) -> QWidget | None:
    """The first widget inside ``region`` that the tab key reaches; of a group of choices, the one that holds."""
    for widget in _stops(region):
        holds = widget.isChecked() if isinstance(widget, QRadioButton) else True
        if holds and widget.isVisibleTo(region) and widget.isEnabled():
            return widget
    return None


def _stops(region: QWidget) -> Iterator[QWidget]:
    """Everything inside ``region`` that can have the keyboard by the tab key, shown or not, as it is read."""
    for child in _read(region):
        # Of a group of choices only one takes the tab key at a time, the one that was focused last.
        takes_tab = isinstance(child, QRadioButton) or bool(child.focusPolicy() & Qt.FocusPolicy.TabFocus)
        is_stop = takes_tab and child.focusProxy() is None
        if is_stop:
            yield child
        if not is_stop or isinstance(child, QScrollArea):  # what is inside of any other stop belongs to it
            yield from _stops(child)


def _read(region: QWidget) -> list[QWidget]:
    """The children of ``region``: those of its layout in their order, then those that no layout holds."""
    if isinstance(region, QScrollArea):
        scrolled = region.widget()
        return [scrolled] if scrolled is not None else []
    layout = region.layout()
    inside = [child for child in region.children() if isinstance(child, QWidget) and not child.isWindow()]
    laid_out = list(_of_layout(layout, inside)) if layout is not None else []
    return laid_out + [child for child in inside if child not in laid_out]


def _of_layout(layout: QLayout, widgets: list[QWidget]) -> Iterator[QWidget]:
    """Those of ``widgets`` that the layout holds, in its order, and in the order of the layouts in it."""
    # Layouts are asked where a part stands, never for their items: in Python these outlive what Qt deletes.
    inner = [child for child in layout.children() if isinstance(child, QLayout)]
    parts: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(widget), widget) for widget in widgets]
    parts += [(layout.indexOf(child), child) for child in inner]
    held = [(_as_read(layout, at), part) for at, part in parts if at >= 0]
    for _place, part in sorted(held, key=itemgetter(0)):
        if isinstance(part, QLayout):
            yield from _of_layout(part, widgets)
        else:
            yield part


def _as_read(layout: QLayout, number: int) -> tuple[int, int]:
    """Row and column of a part; a grid counts its parts as they were put in, whichever row that was."""
    if isinstance(layout, QGridLayout):
        # typed as an object, it is row, column and how many of each
        row, column, *_spans = cast("tuple[int, int, int, int]", layout.getItemPosition(number))
        return row, column
    return 0, number
