"""Sides that must be printed rounded because a reopened assessment gained or lost one or two people."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from healthcheck.domain.assessment import Assessment, Response
from healthcheck.domain.relationship import Side

_TELLING_CHANGE = (1, 2)


def rounded_sides(assessment: Assessment, responses: Sequence[Response]) -> frozenset[Side]:
    """Sides whose submitted people differ by one or two between any two closings (``method.md`` 3.2).

    The comparison of two exact reports would give away the answers of the one or two. Someone whose response is gone
    since counts on both sides, since nobody can tell any more where they stood.
    """
    side_of = {response.respondent_id: response.side for response in responses}
    rounded = set()
    for earlier, later in pairwise(assessment.closings):
        changed = earlier.submitted ^ later.submitted
        for side in Side:
            if sum(side_of.get(person, side) is side for person in changed) in _TELLING_CHANGE:
                rounded.add(side)
    return frozenset(rounded)
