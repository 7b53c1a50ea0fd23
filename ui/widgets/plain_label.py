"""The only label of this program: what it shows is text, whatever a person typed."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import Tone, Type
from ui.tips import escaped

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

RIGHT_TO_LEFT, RIGHT_TO_LEFT_MARK = ("R", "AL"), "\u200f"
"""Kinds of letters that run so, and the letter without a picture that says how a text begins."""

LONGEST_SHOWN = 4_000
"""Characters a label takes; laying out a text of 100,000 characters would stop the window for seconds."""


class PlainLabel(QLabel):
    """A text at one step of type and in one ink; wraps where ``wraps``."""

    def __init__(
        self,
        text: str = "",
        *,
        step: Type = Type.BODY,
        tone: Tone = Tone.TEXT,
        wraps: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._wanted = self.alignment()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        self.setProperty("type", step.value)
        self.setProperty("tone", tone.value)
        if wraps:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setText(text)

    def heightForWidth(self, width: int) -> int:
        """The height at the width that it will have, in the font of the style sheet.

        Qt would look that font up only when the label is shown, and forget that a label may have a greatest width.
        """
        self.ensurePolished()
        return super().heightForWidth(min(width, self.maximumWidth()))

    def set_tone(self, tone: Tone) -> None:
        """Change the ink."""
        self.set_look(Type(self.property("type")), tone)

    def set_look(self, step: Type, tone: Tone) -> None:
        """Change the step of type and the ink."""
        if (self.property("type"), self.property("tone")) != (step.value, tone.value):
            self.setProperty("type", step.value)
            self.setProperty("tone", tone.value)
            self._restyle()

    def set_room(self, room: str) -> None:
        """``low`` where the step of type is to take less height than usual."""
        if self.property("room") != room:
            self.setProperty("room", room)
            self._restyle()

    def _restyle(self) -> None:
        self.style().unpolish(self)
        self.style().polish(self)
        self.updateGeometry()

    def setText(self, text: str) -> None:
        """Show ``text``, cut at a length that no screen can show anyway."""
        shown = text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + "…"
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            shown = from_the_right(shown)
        super().setText(shown)
        self.setAlignment(self._wanted)

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        """Begin every line where the window begins to read; Qt would let the letters of the text decide."""
        self._wanted = alignment
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft and not alignment & Qt.AlignmentFlag.AlignHCenter:
            is_at_end = bool(alignment & Qt.AlignmentFlag.AlignRight)
            side = Qt.AlignmentFlag.AlignLeft if is_at_end else Qt.AlignmentFlag.AlignRight
            upright = alignment & Qt.AlignmentFlag.AlignVertical_Mask
            alignment = upright | side | Qt.AlignmentFlag.AlignAbsolute
        super().setAlignment(alignment)


def from_the_right(text: str) -> str:
    """``text`` marked to be read from the right where a part of it is, though it may begin with a Latin name."""
    is_mixed = any(unicodedata.bidirectional(letter) in RIGHT_TO_LEFT for letter in text)
    return RIGHT_TO_LEFT_MARK + text if is_mixed and not text.startswith(RIGHT_TO_LEFT_MARK) else text


class ElidedLabel(PlainLabel):
    """One line that ends in "…" where room is short; the whole text is in its tool tip and accessible name."""

    def __init__(
        self, text: str = "", *, step: Type = Type.BODY, tone: Tone = Tone.TEXT, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, step=step, tone=tone, wraps=False, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Show ``text`` on one line."""
        super().setText(" ".join(text.split()))
        self.setToolTip(escaped(text))

    def minimumSizeHint(self) -> QSize:
        """Nothing in width: the layout decides how much is seen."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text, elided at the end where it is too long."""
        painter = QPainter(self)
        rect = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, rect.width())
        self.style().drawItemText(
            painter, rect, int(self.alignment()), self.palette(), self.isEnabled(), text, self.foregroundRole()
        )
