"""Whether the standards have moved that people judge by (``method.md`` 6, "Recalibration")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from statistics import fmean
from types import MappingProxyType

from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.assessment import Response, ResponseStatus
from healthcheck.domain.instrument import Method
from healthcheck.domain.recalibration import Recalibration
from healthcheck.domain.relationship import Side
from healthcheck.scoring.threshold import reaches

Retrospective = Mapping[str, Mapping[Side, Sequence[int]]]
NOTHING_ASKED: Retrospective = MappingProxyType({})


def recalibrations(
    earlier: AnsweredAssessment, method: Method, retrospective: Retrospective = NOTHING_ASKED
) -> tuple[Recalibration, ...]:
    """One entry an item and side that has answers both then and in retrospect.

    ``retrospective``: item id -> side -> codes (0-4) that people gave to "thinking back, where was this a year ago?".
    """
    return tuple(_entries(earlier, method, retrospective))


def _entries(earlier: AnsweredAssessment, method: Method, retrospective: Retrospective) -> Iterator[Recalibration]:
    for item, by_side in retrospective.items():
        for side in Side:
            then, now = _codes(earlier.responses, side, item), by_side.get(side, ())
            if then and now:
                yield _recalibration(item, side, then, now, method)


def _recalibration(item: str, side: Side, then: Sequence[int], now: Sequence[int], method: Method) -> Recalibration:
    baseline, retrospective = (method.points_per_code * fmean(codes) for codes in (then, now))
    return Recalibration(
        item=item,
        side=side,
        n=min(len(then), len(now)),
        baseline=baseline,
        retrospective=retrospective,
        have_moved=reaches(abs(retrospective - baseline), method.change.standards_moved),
    )


def _codes(responses: Sequence[Response], side: Side, item: str) -> list[int]:
    submitted = (entry for entry in responses if entry.side is side and entry.status is ResponseStatus.SUBMITTED)
    replies = (entry.reply(item) for entry in submitted)
    return [int(reply) for reply in replies if reply is not None and reply >= 0]
