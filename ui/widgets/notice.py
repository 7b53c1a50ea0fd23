"""Something the reader has to know here and now, in words, with what can be done about it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Tone, Type
from ui.translation import said
from ui.widgets.button import Button
from ui.widgets.plain_label import PlainLabel
from ui.widgets.sign import Sign

if TYPE_CHECKING:
    from healthcheck.errors import UserFacingError


class NoticeKind(StrEnum):
    """What the notice is about."""

    INFO = "info"
    WARN = "warn"
    ERROR = "error"
    OK = "ok"


LOOKS = {
    NoticeKind.INFO: ("info", Tone.TEXT),
    NoticeKind.WARN: ("triangle-alert", Tone.WARN),
    NoticeKind.ERROR: ("circle-alert", Tone.ERROR),
    NoticeKind.OK: ("circle-check", Tone.OK),
}


class Notice(QFrame):
    """A strip with a sign, a strong sentence, a second one, and buttons at its end."""

    def __init__(
        self, text: str = "", *, detail: str = "", kind: NoticeKind = NoticeKind.INFO, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self._sign = Sign()
        self.text = PlainLabel(step=Type.STRONG)
        self.detail = PlainLabel(tone=Tone.TEXT2)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._lay_out()
        self.show_text(text, detail=detail, kind=kind)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.text)
        words.addWidget(self.detail)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(10)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addLayout(self._buttons)

    def show_text(self, text: str, *, detail: str = "", kind: NoticeKind = NoticeKind.INFO) -> None:
        """Say something else."""
        name, tone = LOOKS[kind]
        self.kind = kind
        self.setProperty("kind", kind.value)
        self.style().unpolish(self)
        self.style().polish(self)
        self._sign.show_icon(name)
        self.text.setText(text)
        self.text.set_tone(tone)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        beside = Qt.AlignmentFlag.AlignTop if detail else Qt.AlignmentFlag.AlignVCenter
        self._row.setAlignment(self._sign, beside)
        self.setAccessibleName(f"{text} {detail}".strip())

    def show_error(self, error: UserFacingError) -> None:
        """Say what happened, what is safe and what to do."""
        detail = " ".join(said(part) for part in (error.safe, error.do) if part)
        self.show_text(said(error.what), detail=detail, kind=NoticeKind.ERROR)
        self.show()

    def add_button(self, button: Button) -> Button:
        """Put ``button`` at the end of the strip."""
        self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return button
