"""Whether the standards have moved that people judge by (``method.md`` 6, "Recalibration")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from statistics import fmean

from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.assessment import Reply, Response, ResponseStatus
from healthcheck.domain.method import Method
from healthcheck.domain.recalibration import Recalibration
from healthcheck.domain.relationship import Side
from healthcheck.scoring.comparability import turnover
from healthcheck.scoring.threshold import reaches


def recalibrations(earlier: AnsweredAssessment, later: AnsweredAssessment) -> tuple[Recalibration, ...]:
    """One entry an item and side with answers then and, at the ``later`` assessment, in retrospect of the ``earlier``.

    Everybody who answered is in the two means: who joined in between can look back on what they found, too. But
    standards have moved of people who were asked twice, so at least ``method.change.connected_share`` are the same.
    """
    return tuple(_entries(earlier, later))


def _entries(earlier: AnsweredAssessment, later: AnsweredAssessment) -> Iterator[Recalibration]:
    before, after = _submitted(earlier), _submitted(later)
    asked = {item for response in after for item in response.retrospects}
    for item in (entry.id for entry in later.items if entry.id in asked):
        for side in Side:
            then = _codes((entry.respondent_id, entry.reply(item)) for entry in before if entry.side is side)
            now = _codes((entry.respondent_id, entry.retrospects.get(item)) for entry in after if entry.side is side)
            if then and now:
                yield _recalibration(item, side, then, now, method=later.instrument.method)


def _submitted(held: AnsweredAssessment) -> list[Response]:
    return [entry for entry in held.responses if entry.status is ResponseStatus.SUBMITTED]


def _codes(replies: Iterable[tuple[str, Reply | None]]) -> dict[str, int]:
    """The points chosen, 0-4, by respondent id."""
    return {who: int(reply) for who, reply in replies if reply is not None and reply >= 0}


def _recalibration(
    item: str, side: Side, then: Mapping[str, int], now: Mapping[str, int], *, method: Method
) -> Recalibration:
    baseline, retrospective = (method.points_per_code * fmean(codes.values()) for codes in (then, now))
    is_far = reaches(abs(retrospective - baseline), method.change.standards_moved)
    return Recalibration(
        item=item,
        side=side,
        n=min(len(then), len(now)),
        baseline=baseline,
        retrospective=retrospective,
        have_moved=is_far and reaches(turnover(then, now).share, method.change.connected_share),
    )
