"""Answers of one side as arrays: people down, items across."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from healthcheck.domain.assessment import Reply, Response, ResponseStatus
from healthcheck.domain.instrument import Item
from healthcheck.domain.relationship import Side

if TYPE_CHECKING:
    from numpy.typing import NDArray


_BLANK = -9


@dataclass(frozen=True, slots=True)
class SideAnswers:
    """What the people of one side replied; all arrays have shape (people, items).

    ``codes``: 0-4, NaN where there is no answer; ``cannot_see`` and ``does_not_apply`` mark the two non-answers.
    """

    codes: NDArray[np.float64]
    cannot_see: NDArray[np.bool_]
    does_not_apply: NDArray[np.bool_]

    @property
    def people(self) -> int:
        """Respondents with a submitted response."""
        return int(self.codes.shape[0])

    @property
    def answered(self) -> NDArray[np.bool_]:
        """Where one of the five points was chosen."""
        return ~np.isnan(self.codes)

    def only(self, items: NDArray[np.bool_]) -> SideAnswers:
        """The same people on the items that ``items`` (length: items) marks."""
        return SideAnswers(self.codes[:, items], self.cannot_see[:, items], self.does_not_apply[:, items])


def side_answers(responses: Sequence[Response], side: Side, items: Sequence[Item]) -> SideAnswers:
    """The submitted responses of ``side`` on ``items``, people in the order given."""
    submitted = [entry for entry in responses if entry.side is side and entry.status is ResponseStatus.SUBMITTED]
    replies = np.full((len(submitted), len(items)), _BLANK, dtype=np.int8)
    column = {item.id: index for index, item in enumerate(items)}
    for row, response in enumerate(submitted):
        for item, answer in response.answers.items():
            if answer.reply is not None and item in column:
                replies[row, column[item]] = answer.reply
    codes = np.where(replies >= 0, replies.astype(np.float64), np.nan)
    return SideAnswers(codes, replies == Reply.CANNOT_SEE, replies == Reply.DOES_NOT_APPLY)


def out_of_scope(client: SideAnswers, supplier: SideAnswers, *, share: float) -> NDArray[np.bool_]:
    """Items that more than ``share`` of both sides marked "does not apply" (``method.md`` 3.2); length: items."""
    return _exceeds(client, share) & _exceeds(supplier, share)


def _exceeds(side: SideAnswers, share: float) -> NDArray[np.bool_]:
    marked: NDArray[np.bool_] = side.does_not_apply.sum(axis=0) > share * side.people
    return marked


def counted(side: SideAnswers, *, share: float) -> NDArray[np.bool_]:
    """Items that at least ``share`` of the side's respondents answered; length: items."""
    answered = side.answered.sum(axis=0)
    enough: NDArray[np.bool_] = (answered >= share * side.people) & (answered > 0)
    return enough
