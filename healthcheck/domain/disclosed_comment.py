"""What people said, as an audience may read it. Built by ``healthcheck.disclosure.comments`` alone."""

from __future__ import annotations

from dataclasses import dataclass

from healthcheck.domain.disclosed import Withheld
from healthcheck.domain.relationship import Side


@dataclass(frozen=True, slots=True)
class DisclosedComment:
    """A released text without name or code.

    Whether it was written, said or noted is left out, because where few were interviewed it would tell whom: so it is
    printed as a comment, without quotation marks. ``factor``, ``practices`` and ``item`` (ids) are empty where it
    belongs to none, or where too few answered there.
    """

    side: Side
    text: str
    factor: str = ""
    practices: tuple[str, ...] = ()
    item: str = ""


@dataclass(frozen=True, slots=True)
class DisclosedComments:
    """All comments that one audience may read, by factor, client first, in an order that tells nobody's.

    ``withheld``: sides of which released comments are not shown (``comments.client``), and why.
    """

    comments: tuple[DisclosedComment, ...]
    withheld: tuple[Withheld, ...]

    def of_factor(self, factor: str) -> tuple[DisclosedComment, ...]:
        """Comments on one factor; on the relationship as a whole where ``factor`` is empty."""
        return tuple(entry for entry in self.comments if entry.factor == factor)

    def of_practice(self, practice: str) -> tuple[DisclosedComment, ...]:
        """Comments on one practice."""
        return tuple(entry for entry in self.comments if practice in entry.practices)

    def of_item(self, item: str) -> tuple[DisclosedComment, ...]:
        """Comments beside one item."""
        return tuple(entry for entry in self.comments if entry.item == item)
