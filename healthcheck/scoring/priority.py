"""Which practices to work on first: need x importance x leverage, with how firm the list is (``method.md`` 7.2)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from healthcheck.domain.assessment import Response
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.method import Method
from healthcheck.domain.priority import PracticePriority, Priorities, Stability
from healthcheck.domain.relationship import Side
from healthcheck.scoring.group_pairs import group_means, group_reliability
from healthcheck.scoring.priority_estimates import PriorityEstimates, priority_estimates
from healthcheck.scoring.rankable import Rankable, rankable
from healthcheck.scoring.redraws import ballots_of, everybody, redrawn, uniform
from healthcheck.scoring.sheet import AnswerSheet
from healthcheck.scoring.shortlist import shortlisted
from healthcheck.scoring.threshold import reaches

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FEWEST = 2  # people on a side, so that one fewer is somebody
_TOGETHER = 128  # redrawn groups at once: for a thousand, a dozen arrays of a megabyte each stand side by side


def practice_priorities(
    sheet: AnswerSheet,
    responses: Sequence[Response],
    instrument: Instrument,
    *,
    from_n: int,
    use_votes: bool,
    leverage: Mapping[str, float] | None = None,
) -> Priorities:
    """The practices of ``instrument`` that count on both sides, and the few to work on first.

    ``responses``: those of ``sheet``. ``from_n``: people who answered each counting item of a practice, on each side; a
    practice with fewer takes no place on the list and moves no other. ``use_votes`` False: every factor has importance
    1. ``leverage``: by factor, 1 where None.

    A practice's score on a side is the mean of its items that count there, as for its state (4.4); its gap is shrunk
    with the rho of its factor (4.3, "for single practices"). In the resamples, what counts, rho and the leverage stay,
    and everything else is estimated anew.
    """
    rank, method = rankable(sheet, instrument, from_n=from_n), instrument.method
    ballots = {
        side: ballots_of(
            sheet.answers[side],
            responses,
            side,
            instrument.factor_ids,
            counts=sheet.counts[side],
            use_votes=use_votes,
        )
        for side in Side
    }
    lifts = np.array([(leverage or {}).get(practice.factor, 1.0) for practice in rank.practices])
    people = {side: ballots[side].people for side in Side}
    means = {
        side: group_means(ballots[side].answers, sheet.counts[side], everybody(people[side]), method) for side in Side
    }
    estimates = partial(
        priority_estimates,
        rank,
        ballots,
        sheet.counts,
        factor_rho=group_reliability(means, rank.members)[0],
        leverage=lifts,
        use_votes=use_votes,
        method=method,
    )
    whole = estimates({side: everybody(people[side]) for side in Side})
    first_come = np.linspace(1.0, 0.0, len(rank.practices))[np.newaxis, :]
    listed = _listed(rank, whole, first_come, method)[0]
    shares = _shares(rank, estimates, people, method)
    return Priorities(
        practices=_entries(rank, whole, leverage=lifts, listed=listed, shares=shares, method=method),
        unranked=rank.unranked,
        from_n=from_n,
        uses_votes=use_votes,
        uses_mesh=leverage is not None,
    )


def stability(share: float, method: Method) -> Stability:
    """How firmly a practice is on the list, by the ``share`` (0-1) of resamples that have it there."""
    if reaches(share, method.nearly_always_share):
        return Stability.NEARLY_ALWAYS
    return Stability.USUALLY if reaches(share, method.usually_share) else Stability.UNSURE


def _shares(
    rank: Rankable,
    estimates: Callable[[Mapping[Side, NDArray[np.float64]]], PriorityEstimates],
    people: Mapping[Side, int],
    method: Method,
) -> NDArray[np.float64] | None:
    """In which share (0-1) of the resamples each practice is on the list.

    None where there are too few people to draw from, or where every practice is on it anyhow.
    """
    if min(people.values()) < _FEWEST or int(rank.is_home.sum()) <= method.priority_actions:
        return None
    groups = {side: _redrawn(people[side], index, method) for index, side in enumerate(Side)}
    # equals take turns: in a fixed order the first of them would look firm
    turns = uniform((method.priority_resamples, len(rank.practices)), seed=(method.priority_seed, len(Side)))
    listings = [
        _listed(rank, estimates({side: groups[side][some] for side in Side}), turns[some], method)
        for some in (slice(first, first + _TOGETHER) for first in range(0, len(turns), _TOGETHER))
    ]
    shares: NDArray[np.float64] = np.concatenate(listings).mean(axis=0)
    return shares


def _redrawn(people: int, stream: int, method: Method) -> NDArray[np.float64]:
    return redrawn(people, draws=method.priority_resamples, seed=(method.priority_seed, stream))


def _listed(
    rank: Rankable, estimates: PriorityEstimates, tie_break: NDArray[np.float64], method: Method
) -> NDArray[np.bool_]:
    return shortlisted(
        estimates.priority,
        estimates.may_list,
        rank.factors,
        tie_break=tie_break,
        most=method.priority_actions,
        per_factor=method.priority_per_factor,
    )


def _entries(
    rank: Rankable,
    whole: PriorityEstimates,
    *,
    leverage: NDArray[np.float64],
    listed: NDArray[np.bool_],
    shares: NDArray[np.float64] | None,
    method: Method,
) -> tuple[PracticePriority, ...]:
    return tuple(
        PracticePriority(
            practice=practice.id,
            factor=practice.factor,
            effort=practice.recommendation.effort,
            owner=rank.owners[index],
            n=rank.n[index],
            need=float(whole.need[0, index]),
            gap=float(whole.gap[0, index]),
            importance=float(whole.importance[0, index]),
            leverage=float(leverage[index]),
            priority=float(whole.priority[0, index]),
            share=share,
            stability=stability(share, method) if share is not None and listed[index] else None,
            is_proposed=bool(listed[index]),
        )
        for index, practice in enumerate(rank.practices)
        for share in [None if shares is None else float(shares[index])]
    )
