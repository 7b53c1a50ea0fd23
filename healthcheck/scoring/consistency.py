"""Whether the people of a side see the same profile of practices (``method.md`` 5; Shrout and Fleiss 1979)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from healthcheck.domain.agreement import Consistency
from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.scoring.sheet import AnswerSheet
from healthcheck.scoring.statistics.intraclass import intraclass
from healthcheck.scoring.threshold import reaches

if TYPE_CHECKING:
    from numpy.typing import NDArray


def consistency(sheet: AnswerSheet, side: Side, method: Method) -> Consistency | None:
    """ICC(2,1) and ICC(2,k) with practices as targets and the people of ``side`` as judges, over a complete table.

    None below ``method.consistency_from_n`` people or ``consistency_from_practices`` practices, and where nothing
    varies.
    """
    table = _complete(sheet.answers[side].codes[:, sheet.in_scope], method)
    if table is None:
        return None
    found = intraclass(table.T)
    if found.random_single is None:
        return None
    mean = found.random_mean
    return Consistency(found.judges, found.targets, found.random_single.value, mean.value if mean else None)


def _complete(codes: NDArray[np.float64], method: Method) -> NDArray[np.float64] | None:
    """The people who answered enough items to be scored, on the items that all of them answered.

    Where that leaves too few practices, those who answered fewest items go, everybody with that number at once, until
    it does not; so neither the order of people nor that of items decides.
    """
    answered = ~np.isnan(codes)
    each = answered.sum(axis=1)
    bars = [bar for bar in np.unique(each) if reaches(float(bar), method.answered_share * codes.shape[1])]
    for bar in bars:
        people = each >= bar
        complete = answered[people].all(axis=0)
        if people.sum() < method.consistency_from_n:
            return None
        if complete.sum() >= method.consistency_from_practices:
            table: NDArray[np.float64] = codes[np.ix_(people, complete)]
            return table
    return None
