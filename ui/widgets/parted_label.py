"""A line of facts with a dot between each two, none of which is left hanging where the line wraps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt

from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics, QResizeEvent

APART = "  ·  "
"""What stands between two parts on one line."""

WITHIN, GLUED = " · ", "\u00a0·\u00a0"
"""A dot inside a part, and one at which no line breaks."""

TALLEST = 1 << 20


class PartedLabel(PlainLabel):
    """``whole`` is the text that was given; a line begins where a dot would have ended one, or a part been broken."""

    whole = ""

    def setText(self, text: str) -> None:
        """Show parts that stand ``APART``."""
        self.whole = text
        self._break()

    def _break(self) -> None:
        shown = broken(self.whole, self.fontMetrics(), self.contentsRect().width())
        if shown != self.text():
            super().setText(shown)

    def heightForWidth(self, width: int) -> int:
        """The height of what would be shown at that width, in the font of the style sheet."""
        self.ensurePolished()
        text = broken(self.whole, self.fontMetrics(), width)
        room = QRect(0, 0, width, TALLEST)
        return self.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._break()

    def changeEvent(self, event: QEvent) -> None:
        """Break the lines anew in another size of type."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._break()


def broken(text: str, metrics: QFontMetrics, width: int) -> str:
    """``text`` with a new line in the place of dots, so that on lines of ``width`` px none stands at an end.

    A part that has a whole line's room is not broken; a longer one flows on from the part before.
    """
    first, *others = _glued(text).split(APART)
    shown, x = first, _end(first, metrics, width, 0)
    for part in others:
        is_short = metrics.horizontalAdvance(part) <= width
        needed = part if is_short else part.split(" ", 1)[0]
        fits = x + metrics.horizontalAdvance(APART + needed) <= width
        start = x + metrics.horizontalAdvance(APART) if fits else 0
        shown += (APART if fits else "\n") + part
        x = _end(part, metrics, width, start)
    return shown


def _glued(text: str) -> str:
    return APART.join(part.replace(WITHIN, GLUED) for part in text.split(APART))


def _end(part: str, metrics: QFontMetrics, width: int, x: int) -> int:
    """Where the last line of ``part`` ends that begins at ``x``."""
    space = metrics.horizontalAdvance(" ")
    for number, word in enumerate(part.split(" ")):
        needed = metrics.horizontalAdvance(word)
        gap = space if number else 0
        x = x + gap + needed if x + gap + needed <= width else needed
    return x
