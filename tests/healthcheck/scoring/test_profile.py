"""Whole assessments: against an oracle in plain Python, and the properties that ``method.md`` 4.3 states."""

from __future__ import annotations

from dataclasses import replace
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthcheck.content import bundled_instrument
from healthcheck.domain.assessment import Response, ResponseStatus
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.profile import Profile
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Kind
from healthcheck.scoring.profile import profile_of
from tests.healthcheck.scoring import plain_method as plain
from tests.healthcheck.scoring.random_answers import random_responses, response

INSTRUMENT = bundled_instrument()

assessments = st.builds(
    lambda seed, form, client, supplier, blank: (
        form,
        random_responses(seed, INSTRUMENT, form, client=client, supplier=supplier, blank=blank),
    ),
    seed=st.integers(0, 10**6),
    form=st.sampled_from(Form),
    client=st.integers(0, 30),
    supplier=st.integers(0, 30),
    blank=st.sampled_from([0.0, 0.1, 0.35, 0.6, 1.0]),
)


def sheets(responses: list[Response]) -> dict[Side, dict[str, dict[str, str]]]:
    found: dict[Side, dict[str, dict[str, str]]] = {side: {} for side in Side}
    for entry in responses:
        replies = {item: answer.reply.text for item, answer in entry.answers.items() if answer.reply is not None}
        found[entry.side][entry.code] = replies
    return found


def in_scope(form: Form, factor: str, found: dict[Side, dict[str, dict[str, str]]]) -> list[tuple[str, str]]:
    """Ids and dimensions of the items of ``factor`` that not both sides rule out; below three none has a say."""
    decides = min(map(len, found.values())) >= plain.LEAST
    return [
        (item.id, item.dimension.value)
        for item in INSTRUMENT.items_of(form, factor)
        if not (decides and all(plain.ruled_out(item.id, found[side]) for side in Side))
    ]


def plain_scores(form: Form, found: dict[Side, dict[str, dict[str, str]]]) -> dict[str, dict[str, list[float]]]:
    """Side -> factor -> one score a person, by the oracle."""
    enough = min(len(people) for people in found.values()) >= plain.LEAST
    return {
        side.value: {
            factor: plain.person_scores(
                found[side], found[side.other], in_scope(form, factor, found), both_enough=enough
            )
            for factor in plain.FACTORS
        }
        for side in Side
    }


def values(profile: Profile) -> list[float | None]:
    """Every number of a profile in a fixed order."""
    numbers: list[float | None] = [profile.rms_gap, profile.rms_noise]
    for factor in profile.factors:
        for side in Side:
            score = factor.sides[side]
            numbers += [score.n, score.score, score.deviation, score.visibility]
            numbers += [score.interval.low, score.interval.high] if score.interval else []
        if factor.gap:
            numbers += [factor.gap.points, factor.gap.p_value, factor.gap.adjusted_p, factor.gap.detectable]
        if factor.matching:
            numbers += [factor.matching.rho, factor.matching.level, factor.matching.index]
    for practice in sorted(profile.practices):
        held = profile.practices[practice]
        numbers += [held.shrunk_gap, *(held.n[side] for side in Side), *(held.sides[side].score for side in Side)]
    if profile.similarity:
        alike = profile.similarity
        numbers += [alike.elevation, alike.scatter, alike.shape, alike.correlation, alike.double_entry]
    for item in sorted(profile.items):
        numbers += [profile.items[item].shrunk_gap, *(profile.items[item].sides[side].mean for side in Side)]
    return numbers


def same(left: list[float | None], right: list[float | None]) -> bool:
    return [x is None for x in left] == [x is None for x in right] and [
        x for x in left if x is not None
    ] == pytest.approx([x for x in right if x is not None], abs=1e-9)


@given(assessments)
def test_factor_scores_and_intervals_follow_the_missing_data_rules_to_the_last_digit(
    drawn: tuple[Form, list[Response]],
) -> None:
    form, responses = drawn
    scores = plain_scores(form, sheets(responses))
    profile = profile_of(responses, INSTRUMENT, form)
    for result in profile.factors:
        for side in Side:
            expected = scores[side.value][result.factor]
            assert result.sides[side].n == len(expected)
            score, interval = result.sides[side].score, result.sides[side].interval
            if not expected:
                assert score is None
                continue
            assert score == pytest.approx(fmean(expected), abs=1e-9)
            assert interval is not None
            low, high = plain.side_interval(scores[side.value], result.factor)
            assert (interval.low, interval.high) == pytest.approx((low, high), abs=1e-6)


@given(assessments)
def test_gaps_verdicts_kinds_and_marks_follow_the_rules(drawn: tuple[Form, list[Response]]) -> None:
    form, responses = drawn
    found = sheets(responses)
    gaps = plain.gaps(plain_scores(form, found))
    for result in profile_of(responses, INSTRUMENT, form).factors:
        client, supplier = (result.sides[side] for side in Side)
        expected = gaps.get(result.factor)
        assert (result.gap is None) == (expected is None)
        verdict = expected["verdict"] if expected else None
        if result.gap is not None and expected is not None:
            gap = result.gap
            assert {
                "points": gap.points,
                "low": gap.interval.low,
                "high": gap.interval.high,
                "detectable": gap.detectable,
                "p": gap.p_value,
                "adjusted": gap.adjusted_p,
            } == pytest.approx({key: value for key, value in expected.items() if key != "verdict"}, abs=1e-6)
            assert gap.verdict == verdict
        assert result.kind == plain.kind(client.score, supplier.score, expected)
        items = [item for item, _ in in_scope(form, result.factor, found)]
        people = {side.value: found[side] for side in Side}
        n = {side.value: result.sides[side].n for side in Side}
        assert list(result.marks) == plain.marks(people, items, n, verdict)


@given(assessments)
def test_matching_uses_only_practices_that_half_of_both_sides_answered(drawn: tuple[Form, list[Response]]) -> None:
    form, responses = drawn
    found = sheets(responses)
    scope = [item for factor in plain.FACTORS for item, _ in in_scope(form, factor, found)]
    counts = {side: plain.counting(found[side], scope) for side in Side}
    paired = [item for item in counts[Side.CLIENT] if item in counts[Side.SUPPLIER]]
    profile = profile_of(responses, INSTRUMENT, form)
    if not paired:
        assert profile.matching is None
        return
    assert profile.matching is not None
    assert profile.matching.pairs == len(paired)
    noise = {side: plain.item_noise(found[side], counts[side]) for side in Side}
    squares, errors, levels = [], [], []
    for item in paired:
        given = {
            side: [25.0 * int(r[item]) for r in found[side].values() if plain.answered(r.get(item))] for side in Side
        }
        client, supplier = fmean(given[Side.CLIENT]), fmean(given[Side.SUPPLIER])
        squares.append((client - supplier) ** 2)
        levels.append((client + supplier) / 2)
        errors.append(sum(noise[side] / len(given[side]) for side in Side))
    rho = max(0.0, 1 - fmean(errors) / fmean(squares)) if fmean(squares) else 0.0
    assert profile.matching.rho == pytest.approx(rho, abs=1e-9)
    assert profile.matching.level == pytest.approx(fmean(levels), abs=1e-9)


@given(assessments, st.randoms(use_true_random=False))
def test_the_order_of_people_and_items_changes_nothing(drawn: tuple[Form, list[Response]], shuffle: st.DrawFn) -> None:
    form, responses = drawn
    people = list(responses)
    shuffle.shuffle(people)  # type: ignore[attr-defined]  # hypothesis hands over a random.Random
    items = list(INSTRUMENT.items)
    shuffle.shuffle(items)  # type: ignore[attr-defined]
    mixed = replace(INSTRUMENT, items=tuple(items))
    before, after = profile_of(responses, INSTRUMENT, form), profile_of(people, mixed, form)
    assert same(values(before), values(after))
    states = [{name: entry.state for name, entry in found.practices.items()} for found in (before, after)]
    assert states[0] == states[1]


@given(assessments)
def test_swapping_the_sides_mirrors_gaps_and_keeps_levels(drawn: tuple[Form, list[Response]]) -> None:
    form, responses = drawn
    profile = profile_of(responses, INSTRUMENT, form)
    mirrored = profile_of([replace(entry, side=entry.side.other) for entry in responses], INSTRUMENT, form)
    for here, there in zip(profile.factors, mirrored.factors, strict=True):
        assert (here.gap is None) == (there.gap is None)
        if here.gap and there.gap:
            assert here.gap.points == pytest.approx(-there.gap.points, abs=1e-9)
            assert here.gap.adjusted_p == pytest.approx(there.gap.adjusted_p, abs=1e-9)
        if here.matching and there.matching:
            assert here.matching.index == pytest.approx(there.matching.index, abs=1e-9)


@given(assessments)
def test_scores_alignment_and_index_stay_within_their_bounds(drawn: tuple[Form, list[Response]]) -> None:
    form, responses = drawn
    for factor in profile_of(responses, INSTRUMENT, form).factors:
        for side in Side:
            score = factor.sides[side].score
            assert score is None or -1e-9 <= score <= 100 + 1e-9
        if factor.matching:
            assert 0 <= factor.matching.rho <= 1
            assert 0 <= factor.matching.shrunk_gap <= factor.matching.raw_gap + 1e-9
            assert -1e-9 <= factor.matching.index <= factor.matching.level + 1e-9
            assert factor.matching.level <= 100 + 1e-9
        if factor.gap:
            assert factor.gap.p_value - 1e-12 <= factor.gap.adjusted_p <= 1


def unanimous(client: str, supplier: str, *, people: int = 5) -> list[Response]:
    items = [item.id for item in INSTRUMENT.items_of(Form.EXPRESS)]
    replies = {Side.CLIENT: dict.fromkeys(items, client), Side.SUPPLIER: dict.fromkeys(items, supplier)}
    return [response(f"{side.initial}{n}", side, replies[side]) for side in Side for n in range(people)]


def test_two_sides_that_both_give_full_marks_reach_an_index_of_100() -> None:
    profile = profile_of(unanimous("4", "4"), INSTRUMENT, Form.EXPRESS)
    assert profile.matching is not None
    assert profile.matching.index == pytest.approx(100)
    assert {factor.kind for factor in profile.factors} == {Kind.SHARED_STRENGTH}


def test_a_gap_that_everybody_sees_alike_is_named_by_who_sees_more() -> None:
    profile = profile_of(unanimous("1", "3"), INSTRUMENT, Form.EXPRESS)
    assert {factor.kind for factor in profile.factors} == {Kind.SUPPLIER_SEES_MORE}
    assert {factor.gap.points for factor in profile.factors if factor.gap} == {-50.0}


def test_drafts_and_invitations_count_for_nothing() -> None:
    submitted = unanimous("3", "2")
    draft = [replace(entry, respondent_id=f"x{n}", status=ResponseStatus.DRAFT) for n, entry in enumerate(submitted)]
    assert same(
        values(profile_of(submitted, INSTRUMENT, Form.EXPRESS)),
        values(profile_of([*submitted, *draft], INSTRUMENT, Form.EXPRESS)),
    )


def test_an_item_that_most_of_both_sides_rule_out_leaves_the_scoring(instrument: Instrument) -> None:
    first = instrument.items_of(Form.EXPRESS, "GOV")[0].id
    people = [
        replace(
            entry,
            answers=response("x", entry.side, {item: "NA" if item == first else "2" for item in entry.answers}).answers,
        )
        for entry in unanimous("2", "2")
    ]
    profile = profile_of(people, instrument, Form.EXPRESS)
    assert profile.items[first].is_out_of_scope
    assert profile.factors[0].sides[Side.CLIENT].score == pytest.approx(50)


def test_an_item_only_one_side_can_see_does_not_move_its_score(instrument: Instrument) -> None:
    first = instrument.items_of(Form.EXPRESS, "GOV")[0].id
    people = []
    for entry in unanimous("3", "3"):
        replies = dict.fromkeys(entry.answers, "3")
        replies[first] = "0" if entry.side is Side.CLIENT else "DK"
        people.append(replace(entry, answers=response("x", entry.side, replies).answers))
    governance = profile_of(people, instrument, Form.EXPRESS).factors[0]
    assert governance.sides[Side.CLIENT].score == pytest.approx(75)
    assert governance.sides[Side.SUPPLIER].score == pytest.approx(75)


def test_an_empty_assessment_has_no_numbers(instrument: Instrument) -> None:
    profile = profile_of([], instrument, Form.FULL)
    assert profile.matching is None
    assert {factor.kind for factor in profile.factors} == {Kind.TOO_LITTLE_DATA}
    assert all(factor.sides[side].score is None for factor in profile.factors for side in Side)
