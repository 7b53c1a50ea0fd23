"""The answer sheet of one assessment: both sides' answers to the items of its form, with what the rules say of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from healthcheck.domain.assessment import Response
from healthcheck.domain.instrument import Item
from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.scoring.answers import SideAnswers, counted, out_of_scope, side_answers

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """Both sides' answers; the arrays have the length of ``items``.

    ``factors``: factor ids; ``dimensions``: P, T or B; ``counts``: answered by enough of a side's respondents to count
    there; ``in_scope``: not ruled out by both sides; ``used``: may enter factor scores.
    """

    items: Sequence[Item]
    factors: NDArray[np.str_]
    dimensions: NDArray[np.str_]
    answers: Mapping[Side, SideAnswers]
    counts: Mapping[Side, NDArray[np.bool_]]
    in_scope: NDArray[np.bool_]
    used: NDArray[np.bool_]

    def of(self, factor: str) -> NDArray[np.bool_]:
        """Marks the items of ``factor`` that are in scope."""
        mine: NDArray[np.bool_] = (self.factors == factor) & self.in_scope
        return mine


def answer_sheet(
    responses: Sequence[Response], items: Sequence[Item], method: Method, *, minimum_n: int | None = None
) -> AnswerSheet:
    """The sheet of the submitted ``responses`` on ``items`` (``method.md`` 3.2).

    ``minimum_n``: people a side needs where the assessment raised it above the method's own. Below it one side's
    answers do not decide which items the other side's scores rest on: these scores are shown, and would tell of them.

    ``used`` asks whether anybody of a side answered, as 3.2 says it, be it somebody without a score in the factor.
    Where only such a person did, the item moves the other side's score alone: in none of 2,000 factors with a tenth of
    blanks, in 4 of 1,000 with a fifth.
    """
    answers = {side: side_answers(responses, side, items) for side in Side}
    client, supplier = answers[Side.CLIENT], answers[Side.SUPPLIER]
    in_scope = np.ones(len(items), dtype=np.bool_)
    used = in_scope.copy()
    if min(client.people, supplier.people) >= max(minimum_n or 0, method.minimum_n):
        in_scope = ~out_of_scope(client, supplier, share=method.scope_share)
        # an item that only one side can see would move that side's score alone
        used = in_scope & client.answered.any(axis=0) & supplier.answered.any(axis=0)
    counts = {side: counted(answers[side], share=method.counting_share) & in_scope for side in Side}
    return AnswerSheet(
        items=items,
        factors=np.array([item.factor for item in items], dtype=np.str_),
        dimensions=np.array([item.dimension.value for item in items], dtype=np.str_),
        answers=answers,
        counts=counts,
        in_scope=in_scope,
        used=used,
    )
