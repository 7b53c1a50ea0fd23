"""Which comments are wanted; a value, and the rows that fit it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel

from ui.comments.comment_table import REVIEWED, CommentTable

if TYPE_CHECKING:
    from healthcheck.domain.comment import ReviewedComment

Index = QModelIndex | QPersistentModelIndex
WHOLE = "-"
"""Stands for the comments that belong to no factor."""


class Standing(StrEnum):
    """What can be asked for: everything, by its tick, what names somebody, what readers would not see."""

    ALL = "all"
    RELEASED = "released"
    OPEN = "open"
    WITH_CLUE = "with_clue"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class CommentFilter:
    """Empty asks for everything; ``factor`` is ``WHOLE`` for what belongs to none."""

    standing: Standing = Standing.ALL
    side: str = ""
    factor: str = ""
    practice: str = ""
    text: str = ""

    def accepts(self, reviewed: ReviewedComment) -> bool:
        """Whether a comment is wanted."""
        comment = reviewed.comment
        return (
            self._fits(reviewed)
            and self.side in ("", comment.side.value)
            and self.factor in ("", comment.factor or WHOLE)
            and self.practice in ("", *comment.practices)
            and self._has_words("\n".join((comment.text, *comment.themes, reviewed.person.name)).casefold())
        )

    def _fits(self, reviewed: ReviewedComment) -> bool:
        is_released = reviewed.comment.is_released
        return {
            Standing.ALL: True,
            Standing.RELEASED: is_released,
            Standing.OPEN: not is_released,
            Standing.WITH_CLUE: bool(reviewed.clues),
            Standing.HIDDEN: is_released and bool(reviewed.hidden),
        }[self.standing]

    def _has_words(self, text: str) -> bool:
        return all(word in text for word in self.text.casefold().split())


class CommentSelection(QSortFilterProxyModel):
    """The rows of a ``CommentTable`` that fit."""

    def __init__(self, comments: CommentTable) -> None:
        super().__init__()
        self._wanted = CommentFilter()
        self.setSourceModel(comments)

    def use(self, wanted: CommentFilter) -> None:
        """Show what fits ``wanted``."""
        self.beginFilterChange()
        self._wanted = wanted
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Whether a row fits."""
        reviewed: ReviewedComment = self.sourceModel().index(row, 0, parent).data(REVIEWED)
        return self._wanted.accepts(reviewed)
