"""One remark: a sign, what is so, what follows from it, and the way to where it can be changed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Tone, Type
from ui.widgets.button import Button
from ui.widgets.plain_label import PlainLabel
from ui.widgets.sign import Sign


class RemarkRow(QWidget):
    """``sign`` is the name of an icon."""

    def __init__(self, sign: str, text: str, *, detail: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QVBoxLayout()
        self._words.setSpacing(0)
        self._words.addWidget(PlainLabel(text))
        if detail:
            self._words.addWidget(PlainLabel(detail, step=Type.CAPTION, tone=Tone.TEXT2))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Sign(sign), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._words, 1)

    def add_link(self, link: Button) -> None:
        """Put the way there below the words."""
        self._words.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
