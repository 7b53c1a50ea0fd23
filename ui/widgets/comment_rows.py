"""What people said, as it was released: the sign of a side and the words, without name or code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import words
from ui.widgets.plain_label import PlainLabel
from ui.widgets.side_mark import SideMark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from healthcheck.domain.disclosed_comment import DisclosedComment
    from ui.theme import Theme


class CommentRows(QWidget):
    """One row a comment; whether it was written or said would tell whom where few were asked, so it does not show."""

    def __init__(self, comments: Iterable[DisclosedComment], *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for comment in comments:
            row = QHBoxLayout()
            row.setSpacing(8)
            text = PlainLabel(comment.text)
            text.setAccessibleName(f"{words.side(self.tr, comment.side)}: {comment.text}")
            row.addWidget(SideMark(comment.side, theme=theme), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(text, 1)
            column.addLayout(row)
