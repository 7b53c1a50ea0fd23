"""One assessment scored: submitted responses in, a Profile out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from healthcheck.domain.assessment import Response, ResponseStatus
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Instrument, Method
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import FactorResult, Gap, Matching, OverallScore, Profile, SideScore
from healthcheck.scoring.gaps import Estimate, difference, factor_gaps
from healthcheck.scoring.item_results import item_results
from healthcheck.scoring.kinds import kind_of, marks_of
from healthcheck.scoring.matching import (
    PairedPractices,
    factor_reliability,
    matching,
    paired_practices,
    reliability,
)
from healthcheck.scoring.practice_states import practice_states
from healthcheck.scoring.sheet import AnswerSheet, answer_sheet
from healthcheck.scoring.side_scores import estimates, scores_by_factor, side_scores
from healthcheck.scoring.weights import panel_weights, report_weights, weight_band, weighted_score


def profile_of(
    responses: Sequence[Response], instrument: Instrument, form: Form, *, minimum_n: int | None = None
) -> Profile:
    """Score the submitted ``responses`` of one assessment held with ``form``.

    ``minimum_n``: people a side needs before a gap is judged, where the assessment raised it above the method's own.
    """
    method, factor_ids = instrument.method, instrument.factor_ids
    judged_from = max(minimum_n or 0, method.verdict_from_n)
    sheet = answer_sheet(responses, instrument.items_of(form), method)
    scores = {side: scores_by_factor(sheet, side, factor_ids, method) for side in Side}
    sides = {side: side_scores(sheet, side, scores[side], method) for side in Side}
    gaps = _gaps({side: estimates(scores[side], method) for side in Side}, method, judged_from)
    pairs = paired_practices(answers=sheet.answers, counts=sheet.counts, method=method)
    matched = {factor: _matching(sheet, pairs, factor) for factor in factor_ids}
    whole = np.ones(len(sheet.items), dtype=np.bool_)
    has_pairs = bool(pairs.is_paired.any())
    items = item_results(sheet, pairs, matched, method)
    people = {side: sheet.answers[side].people for side in Side}
    votes = {factor: _votes(responses, factor) for factor in factor_ids}
    rho = {factor: entry.rho for factor, entry in matched.items() if entry}
    return Profile(
        n=people,
        factors=tuple(
            _factor_result(
                factor,
                sides={side: sides[side][factor] for side in Side},
                gap=gaps.get(factor),
                matched=matched[factor],
                method=method,
                judged_from=judged_from,
            )
            for factor in factor_ids
        ),
        items=items,
        overall={side: _overall(people[side], sides[side], votes, method) for side in Side},
        matching=_whole(pairs) if has_pairs else None,
        rms_gap=pairs.mean_square(whole) ** 0.5 if has_pairs else None,
        rms_noise=pairs.mean_noise(whole) ** 0.5 if has_pairs else None,
        votes=votes,
        voters=_votes(responses),
        practices=practice_states(instrument.practices, items, people=people, rho=rho, method=method),
    )


def _gaps(known: Mapping[Side, Mapping[str, Estimate]], method: Method, judged_from: int) -> dict[str, Gap]:
    both = [factor for factor in known[Side.CLIENT] if factor in known[Side.SUPPLIER]]
    pairs = {factor: (known[Side.CLIENT][factor], known[Side.SUPPLIER][factor]) for factor in both}
    differences = {
        factor: difference(client=client, supplier=supplier, method=method)
        for factor, (client, supplier) in pairs.items()
    }
    judged = frozenset(factor for factor, pair in pairs.items() if min(entry.n for entry in pair) >= judged_from)
    return factor_gaps(differences, method, judged=judged)


def _matching(sheet: AnswerSheet, pairs: PairedPractices, factor: str) -> Matching | None:
    selected = sheet.of(factor)
    if not (pairs.is_paired & selected).any():
        return None
    return matching(pairs, selected, rho=factor_reliability(pairs, selected))


def _whole(pairs: PairedPractices) -> Matching:
    everything = np.ones_like(pairs.is_paired)
    return matching(pairs, everything, rho=reliability(pairs.mean_square(everything), pairs.mean_noise(everything)))


def _factor_result(
    factor: str,
    *,
    sides: Mapping[Side, SideScore],
    gap: Gap | None,
    matched: Matching | None,
    method: Method,
    judged_from: int,
) -> FactorResult:
    kind = kind_of(sides, gap, method)
    return FactorResult(factor, sides, gap, matched, kind, marks_of(sides, gap, method, from_n=judged_from))


def _overall(
    people: int, sides: Mapping[str, SideScore], votes: Mapping[str, Mapping[Side, int]], method: Method
) -> OverallScore:
    """The mean over all factors, in every scheme of weights; none where one factor has no score."""
    scores = [entry.score for entry in sides.values() if entry.score is not None]
    if not scores or len(scores) < len(sides):
        return OverallScore(people, None)
    return OverallScore(
        n=people,
        score=sum(scores) / len(scores),
        report=weighted_score(scores, report_weights(method.report_weights, tuple(sides))),
        panel=weighted_score(scores, panel_weights(votes)),
        band=weight_band(
            scores,
            draws=method.weighting_draws,
            concentration=method.weighting_concentration,
            seed=method.weighting_seed,
            confidence=method.confidence,
        ),
    )


def _votes(responses: Sequence[Response], factor: str | None = None) -> dict[Side, int]:
    """People of each side who voted for ``factor``, or who voted at all."""
    voted = [
        entry.side
        for entry in responses
        if entry.status is ResponseStatus.SUBMITTED and (factor in entry.votes if factor else entry.votes)
    ]
    return {side: voted.count(side) for side in Side}
