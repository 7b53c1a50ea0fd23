"""Whether the standards have moved that people judge by (``method.md`` 6, "Recalibration")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import fmean

from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.assessment import Response, ResponseStatus
from healthcheck.domain.instrument import Method
from healthcheck.domain.recalibration import Recalibration
from healthcheck.domain.relationship import Side
from healthcheck.scoring.threshold import reaches


def recalibrations(earlier: AnsweredAssessment, later: AnsweredAssessment) -> tuple[Recalibration, ...]:
    """One entry an item and side with answers then and, at the ``later`` assessment, in retrospect of the ``earlier``.

    Everybody who answered is in the two means: who joined in between can look back on what they found, too.
    """
    return tuple(_entries(earlier, later))


def _entries(earlier: AnsweredAssessment, later: AnsweredAssessment) -> Iterator[Recalibration]:
    before, after = _submitted(earlier), _submitted(later)
    asked = {item for response in after for item in response.retrospects}
    for item in (entry.id for entry in later.items if entry.id in asked):
        for side in Side:
            then = [reply for entry in before if entry.side is side and (reply := entry.reply(item)) is not None]
            now = [entry.retrospects[item] for entry in after if entry.side is side and item in entry.retrospects]
            codes = [[int(reply) for reply in replies if reply >= 0] for replies in (then, now)]
            if all(codes):
                yield _recalibration(item, side, *codes, method=later.instrument.method)


def _submitted(held: AnsweredAssessment) -> list[Response]:
    return [entry for entry in held.responses if entry.status is ResponseStatus.SUBMITTED]


def _recalibration(item: str, side: Side, then: Sequence[int], now: Sequence[int], *, method: Method) -> Recalibration:
    baseline, retrospective = (method.points_per_code * fmean(codes) for codes in (then, now))
    return Recalibration(
        item=item,
        side=side,
        n=min(len(then), len(now)),
        baseline=baseline,
        retrospective=retrospective,
        have_moved=reaches(abs(retrospective - baseline), method.change.standards_moved),
    )
