"""A row that goes on in another line where its parts do not fit beside each other, as longer languages need it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QSpacerItem, QWidget, QWidgetItem

LINE_GAP = 8
"""Pixels between two lines."""


@dataclass
class _Line:
    """Parts of one line, and the height that they need in pixels."""

    parts: list[int]
    height: int = 0


class WrappingRow(QLayout):
    """Takes widgets as ``QHBoxLayout`` does. A widget with ``stretch`` shares what its line leaves over.

    Mirrored where the window reads from right to left.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._stretches: list[int] = []
        # Qt asks for the same heights hundreds of times while a page is laid out.
        self._known_lines: dict[int, list[_Line]] = {}
        self._known_least: dict[int, int] = {}

    def addWidget(self, widget: QWidget, stretch: int = 0) -> None:
        """Put ``widget`` at the end."""
        self.addChildWidget(widget)
        self._stretches.append(stretch)
        self.addItem(QWidgetItem(widget))

    def addStretch(self, stretch: int = 1) -> None:
        """Push what follows to the end of its line."""
        self._stretches.append(stretch)
        self.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum))

    def _lines(self, width: int) -> list[_Line]:
        """Parts on as few lines as hold them; one that has room to grow counts with the least it can do with."""
        if width not in self._known_lines:
            self._known_lines[width] = self._broken(width)
        return self._known_lines[width]

    def _broken(self, width: int) -> list[_Line]:
        lines = [_Line([])]
        taken = 0
        for number, item in enumerate(self._items):
            if not self._is_shown(item):
                continue
            needed = self._least(number)
            space = self.spacing() if lines[-1].parts and needed else 0
            if lines[-1].parts and taken + space + needed > width:
                lines.append(_Line([]))
                taken = space = 0
            lines[-1].parts.append(number)
            taken += space + needed
        for line in lines:
            widths = self._widths(line, width)
            line.height = max((self._height(part, widths[part]) for part in line.parts), default=0)
        return lines

    def _is_shown(self, item: QLayoutItem) -> bool:
        return item.widget() is None or not item.isEmpty()

    def _least(self, number: int) -> int:
        if number not in self._known_least:
            item = self._items[number]
            self._known_least[number] = (item.minimumSize() if self._stretches[number] else item.sizeHint()).width()
        return self._known_least[number]

    def _widths(self, line: _Line, width: int) -> dict[int, int]:
        """Pixels for each part of a line: what it asks for, and a share of the rest where it stretches."""
        widths = {part: min(self._least(part), width) for part in line.parts}
        gaps = self.spacing() * sum(self._least(part) > 0 for part in line.parts[:-1])
        rest = max(width - sum(widths.values()) - gaps, 0)
        shares = sum(self._stretches[part] for part in line.parts)
        for part in line.parts:
            if shares:
                widths[part] += rest * self._stretches[part] // shares
        return widths

    def _height(self, part: int, width: int) -> int:
        item = self._items[part]
        return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()

    def _place(self, line: _Line, area: QRect, top: int) -> None:
        widths = self._widths(line, area.width())
        owner = self.parentWidget()
        is_mirrored = owner is not None and owner.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = 0
        for part in line.parts:
            height = min(self._height(part, widths[part]), line.height)
            left = area.width() - x - widths[part] if is_mirrored else x
            y = top + (line.height - height) // 2
            self._items[part].setGeometry(QRect(area.left() + left, y, widths[part], height))
            x += widths[part] + (self.spacing() if self._least(part) else 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take over an item."""
        self._items.append(item)
        self.invalidate()
        if len(self._stretches) < len(self._items):
            self._stretches.append(0)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place, None beyond the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Let go of the item at a place."""
        if not 0 <= index < len(self._items):
            return None
        self._stretches.pop(index)
        taken = self._items.pop(index)
        self.invalidate()
        return taken

    def invalidate(self) -> None:
        """Forget what was measured: a part is new, gone, hidden, or wants another size."""
        self._known_lines.clear()
        self._known_least.clear()
        super().invalidate()

    def hasHeightForWidth(self) -> bool:
        """Narrower means more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines."""
        margins = self.contentsMargins()
        lines = self._lines(width - margins.left() - margins.right())
        inside = sum(line.height for line in lines) + LINE_GAP * (len(lines) - 1)
        return inside + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        """Everything on one line."""
        shown = [number for number, item in enumerate(self._items) if self._is_shown(item)]
        width = sum(self._items[number].sizeHint().width() for number in shown)
        height = max((self._items[number].sizeHint().height() for number in shown), default=0)
        return QSize(width + self.spacing() * max(len(shown) - 1, 0), height)

    def minimumSize(self) -> QSize:
        """The widest part by itself, and one line of height."""
        shown = [number for number, item in enumerate(self._items) if self._is_shown(item)]
        width = max((self._least(number) for number in shown), default=0)
        return QSize(width, max((self._items[number].minimumSize().height() for number in shown), default=0))

    def setGeometry(self, rect: QRect) -> None:
        """Lay the lines out within ``rect``."""
        super().setGeometry(rect)
        area = self.contentsRect()
        top = area.top()
        for line in self._lines(area.width()):
            self._place(line, area, top)
            top += line.height + LINE_GAP
