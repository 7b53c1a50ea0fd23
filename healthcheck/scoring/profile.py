"""One assessment scored: submitted responses in, a Profile out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from healthcheck.domain.assessment import Response
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.method import Method
from healthcheck.domain.mirror import Mirror
from healthcheck.domain.profile import Profile
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import FactorResult, Gap, Matching, SideScore
from healthcheck.scoring.flags import flags_by_side
from healthcheck.scoring.gaps import gaps_between
from healthcheck.scoring.item_results import item_results
from healthcheck.scoring.kinds import kind_of, marks_of
from healthcheck.scoring.matching import (
    PairedPractices,
    factor_reliability,
    matching,
    paired_practices,
    reliability,
)
from healthcheck.scoring.mirror import mirror_of
from healthcheck.scoring.overall import overall_score, votes_by_side
from healthcheck.scoring.practice_states import practice_states
from healthcheck.scoring.sheet import AnswerSheet, answer_sheet
from healthcheck.scoring.side_scores import estimates, lending_line, scores_by_factor, side_scores, steadying
from healthcheck.scoring.similarity import similarity_of

if TYPE_CHECKING:
    from numpy.typing import NDArray


def profile_of(
    responses: Sequence[Response], instrument: Instrument, form: Form, *, minimum_n: int | None = None
) -> Profile:
    """Score the submitted ``responses`` of one assessment held with ``form``.

    ``minimum_n``: people a score needs to be shown and a gap to be judged, as the assessment promised it.
    """
    method, factor_ids = instrument.method, instrument.factor_ids
    line = lending_line(minimum_n, method)
    judged_from = max(minimum_n or 0, method.verdict_from_n)
    sheet = answer_sheet(responses, instrument.items_of(form), method, minimum_n=minimum_n)
    scores = {side: scores_by_factor(sheet, side, factor_ids, method) for side in Side}
    sides = {side: side_scores(sheet, side, scores[side], method, minimum_n=line) for side in Side}
    known = {side: estimates(scores[side], method, minimum_n=line) for side in Side}
    gaps = gaps_between(known, method, judged_from=judged_from)
    told = steadying(sheet, scores, minimum_n=line)
    pairs = paired_practices(answers=sheet.answers, counts=sheet.counts, method=method, pooled=told)
    matched = {factor: _matching(sheet, pairs, factor, steadied_by=told) for factor in factor_ids}
    whole = _whole(pairs)
    items = item_results(sheet, pairs, matched, method)
    people = {side: sheet.answers[side].people for side in Side}
    votes = {factor: votes_by_side(responses, factor) for factor in factor_ids}
    rho = {factor: entry.rho for factor, entry in matched.items() if entry}
    return Profile(
        n=people,
        factors=_factors(sides, gaps, matched, method, judged_from),
        items=items,
        overall={side: overall_score(people[side], sides[side], votes, method) for side in Side},
        matching=whole,
        rms_gap=pairs.mean_square(pairs.is_paired) ** 0.5 if whole else None,
        rms_noise=pairs.mean_noise(pairs.is_paired) ** 0.5 if whole else None,
        votes=votes,
        voters=votes_by_side(responses),
        practices=practice_states(instrument.practices, items, people=people, rho=rho, method=method),
        mirror=_mirror(responses, instrument, form, minimum_n),
        similarity=similarity_of(pairs, rho=whole.rho, method=method) if whole else None,
        flags=flags_by_side(responses),
    )


def _matching(
    sheet: AnswerSheet, pairs: PairedPractices, factor: str, *, steadied_by: NDArray[np.bool_]
) -> Matching | None:
    selected = sheet.of(factor)
    if not (pairs.is_paired & selected).any():
        return None
    return matching(pairs, selected, rho=factor_reliability(pairs, selected, steadied_by=steadied_by))


def _whole(pairs: PairedPractices) -> Matching | None:
    if not pairs.is_paired.any():
        return None
    everything = np.ones_like(pairs.is_paired)
    return matching(pairs, everything, rho=reliability(pairs.mean_square(everything), pairs.mean_noise(everything)))


def _factors(
    sides: Mapping[Side, Mapping[str, SideScore]],
    gaps: Mapping[str, Gap],
    matched: Mapping[str, Matching | None],
    method: Method,
    judged_from: int,
) -> tuple[FactorResult, ...]:
    result = []
    for factor, matching_of_factor in matched.items():
        both = {side: sides[side][factor] for side in Side}
        gap = gaps.get(factor)
        marks = marks_of(both, gap, method, from_n=judged_from)
        result.append(FactorResult(factor, both, gap, matching_of_factor, kind_of(both, gap, method), marks))
    return tuple(result)


def _mirror(responses: Sequence[Response], instrument: Instrument, form: Form, minimum_n: int | None) -> Mirror | None:
    if not instrument.asks_expectations(form):
        return None
    return mirror_of(responses, instrument.factor_ids, instrument.method, minimum_n=minimum_n)
