"""What may be called a change from one assessment to the next (``method.md`` 6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthcheck.domain.change import Basis, Obstacle, Shift, Turnover
from healthcheck.domain.form import Form
from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Interval, Verdict
from healthcheck.scoring.change import change_between, change_verdicts
from healthcheck.scoring.compared_scores import ComparedScores
from healthcheck.scoring.factor_scores import FactorScores
from healthcheck.scoring.matching_change import index_noise
from healthcheck.scoring.profile import profile_of
from healthcheck.scoring.shifts import matched_shifts, unmatched_shifts
from healthcheck.scoring.statistics.mean_comparison import MeanDifference
from tests.healthcheck.answered_assessments import INSTRUMENT, answered, drawn, level, levels, named

C, S = Side.CLIENT, Side.SUPPLIER
SIX = {C: named(C, 1, 2, 3, 4, 5, 6), S: named(S, 1, 2, 3, 4, 5, 6)}


def spread(n: int, sd: float) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """``n`` numbers around 0 with exactly that SD."""
    numbers = np.arange(n) - (n - 1) / 2
    return np.asarray(numbers * sd / numbers.std(ddof=1))


def scores(earlier: Sequence[float], later: Sequence[float], *, are_same: bool = True) -> ComparedScores:
    """People with these scores, the same ones in the same order or all others."""
    names = [f"later{row}" if not are_same else str(row) for row in range(len(later))]
    return ComparedScores(
        earlier=FactorScores(np.asarray(earlier, dtype=float), 3, {}),
        later=FactorScores(np.asarray(later, dtype=float), 3, {}),
        earlier_people={str(row): value for row, value in enumerate(earlier)},
        later_people=dict(zip(names, later, strict=True)),
        items=3,
        left_out=0,
    )


@pytest.mark.parametrize(("n", "unmatched", "matched"), [(3, 26, 16), (5, 20, 12), (8, 15, 9), (12, 12, 7)])
def test_the_smallest_believable_changes_are_those_of_the_table_in_section_6(
    method: Method, n: int, unmatched: int, matched: int
) -> None:
    """SD 18 at both times; of differences 18 sqrt(2 (1 - .7)) = 13.9."""
    before = 50 + spread(n, 18)
    other = unmatched_shifts({"GOV": scores(list(before), list(before), are_same=False)}, method)["GOV"]
    assert round(other.believable) == unmatched
    assert matched_shifts({"GOV": scores(list(before), list(before), are_same=False)}, method) == {}
    after = before + spread(n, 18 * (2 * 0.3) ** 0.5)[::-1]
    same = matched_shifts({"GOV": scores(list(before), list(after))}, method)["GOV"]
    assert round(same.believable) == matched


def test_a_matched_change_is_the_mean_of_person_differences_with_a_borrowed_variance(method: Method) -> None:
    """By hand: differences 0 10 20, s^2 100, s0^2 = 194.4, V = (4 194.4 + 3 2 100) / (4 + 6) = 137.76."""
    shift = matched_shifts({"GOV": scores([40, 50, 60], [40, 60, 80])}, method)["GOV"]
    assert (shift.basis, shift.earlier, shift.later, shift.points) == (Basis.MATCHED, 50, 60, 10)
    assert shift.error == pytest.approx((137.76 / 3) ** 0.5)
    assert shift.freedom == 6
    assert shift.believable == pytest.approx(1.943180 * (137.76 / 3) ** 0.5, abs=1e-5)


def test_a_matched_change_of_five_moderates_the_own_variance(method: Method) -> None:
    """By hand: differences 0 5 10 15 20, s^2 62.5, V = (777.6 + 12 62.5) / 16 = 95.475, s~^2 = (4 V + 4 62.5) / 8."""
    shift = matched_shifts({"GOV": scores([40] * 5, [40, 45, 50, 55, 60])}, method)["GOV"]
    assert shift.error == pytest.approx(((4 * 95.475 + 4 * 62.5) / 8 / 5) ** 0.5)
    assert shift.freedom == 8


def test_an_unmatched_change_is_the_two_sample_difference_of_4_1(method: Method) -> None:
    """V15: s~^2 is 369.6 for 50 70 90 and 259.25 for 50 60 70 80 90; degrees of freedom by Welch-Satterthwaite."""
    shift = unmatched_shifts({"GOV": scores([50, 70, 90], [50, 60, 70, 80, 90], are_same=False)}, method)["GOV"]
    first, second = 369.6 / 3, 259.25 / 5
    assert shift.basis is Basis.UNMATCHED
    assert shift.points == 0
    assert shift.error == pytest.approx((first + second) ** 0.5)
    assert shift.freedom == pytest.approx((first + second) ** 2 / (first**2 / 6 + second**2 / 8))


@pytest.mark.parametrize(
    ("stayed", "earlier", "later", "is_matched"),
    [(2, 2, 2, False), (3, 5, 9, True), (3, 6, 6, False), (4, 7, 7, False), (6, 10, 10, True), (3, 3, 12, True)],
)
def test_a_change_is_matched_from_three_people_and_sixty_percent_of_the_smaller_assessment(
    *, stayed: int, earlier: int, later: int, is_matched: bool
) -> None:
    first = named(C, *range(earlier))
    second = named(C, *range(stayed), *range(50, 50 + later - stayed))
    found = change_between(
        answered(1, levels(C, dict.fromkeys(first, 2))), answered(2, levels(C, dict.fromkeys(second, 3)))
    ).of("GOV", C)
    assert found.turnover == Turnover(stayed=stayed, joined=later - stayed, left=earlier - stayed)
    assert (found.matched is not None) is is_matched
    assert found.shift is not None
    assert found.shift.basis is (Basis.MATCHED if is_matched else Basis.UNMATCHED)
    assert found.shift.points == 25


def test_fourteen_changes_are_judged_together() -> None:
    """One small p among fourteen is only likely where it would be clear alone: .02 * 14 = .28."""
    method = INSTRUMENT.method
    shifts = {(factor, side): _shift(0.0) for factor in INSTRUMENT.factor_ids for side in Side}
    shifts["GOV", C] = _shift(10.0)
    found = change_verdicts(shifts, method)
    assert len(found) == 14
    assert found["GOV", C].adjusted_p == pytest.approx(14 * shifts["GOV", C].p_value)
    assert found["GOV", C].verdict is Verdict.LIKELY
    assert found["TRU", S].verdict is Verdict.NO_SIGN
    alone = change_verdicts({("GOV", C): _shift(10.0)}, method)
    assert alone["GOV", C].verdict is Verdict.CLEAR


def _shift(points: float) -> Shift:
    p_value = MeanDifference(points, 4.0, 16).p_value
    return Shift(Basis.MATCHED, 50, 50 + points, 4.0, 16, Interval(points - 7, points + 7), p_value)


def test_the_same_people_in_the_same_form_may_be_joined_by_a_line() -> None:
    found = change_between(answered(1, drawn(1, SIX)), answered(2, drawn(2, SIX))).comparability
    assert found.obstacles == {C: (), S: ()}
    assert found.may_connect == {C: True, S: True}
    assert found.items == 21


@pytest.mark.parametrize(("stayed", "may_connect"), [(3, True), (2, False)])
def test_no_line_joins_points_with_fewer_than_half_the_same_people(*, stayed: int, may_connect: bool) -> None:
    later = {C: named(C, *range(1, stayed + 1), *range(10, 16 - stayed)), S: SIX[S]}
    found = change_between(answered(1, drawn(1, SIX)), answered(2, drawn(2, later))).comparability
    assert found.may_connect == {C: may_connect, S: True}
    assert found.obstacles[C] == (() if may_connect else (Obstacle.DIFFERENT_PEOPLE,))


def test_across_forms_only_the_items_of_the_smaller_one_count_at_both() -> None:
    """The first assessment differs in what express does not ask, so nothing changed."""
    express = {item.id for item in INSTRUMENT.items_of(Form.EXPRESS)}
    extra = {item.id: "0" for item in INSTRUMENT.items_of(Form.STANDARD) if item.id not in express}
    wide = [level(f"{side.initial}{n}", side, 3, form=Form.STANDARD, other=extra) for side in Side for n in range(4)]
    narrow = [level(f"{side.initial}{n}", side, 3) for side in Side for n in range(4)]
    change = change_between(answered(1, wide, form=Form.STANDARD), answered(2, narrow))
    assert change.comparability.common_form is Form.EXPRESS
    assert change.comparability.obstacles[C] == (Obstacle.DIFFERENT_FORM,)
    assert change.comparability.may_connect[C]
    for entry in change.factors:
        assert entry.shift is not None
        assert (entry.shift.earlier, entry.shift.later, entry.items) == (75, 75, 3)
        assert entry.left_out >= 3
    assert change.matching is not None
    assert change.matching.level == 0


def test_across_versions_only_items_that_read_the_same_count_and_no_line_joins_the_points() -> None:
    changed = next(item for item in INSTRUMENT.items_of(Form.EXPRESS) if item.factor == "GOV")
    items = tuple(replace(item, stem="[C] asks else.") if item is changed else item for item in INSTRUMENT.items)
    newer = replace(INSTRUMENT, version="2", items=items)
    change = change_between(answered(1, drawn(1, SIX)), answered(2, drawn(2, SIX), instrument=newer))
    assert change.comparability.items == 20
    assert change.comparability.may_connect == {C: False, S: False}
    assert change.comparability.obstacles[S] == (Obstacle.DIFFERENT_VERSION,)
    assert (change.of("GOV", C).items, change.of("GOV", C).left_out) == (2, 1)
    assert (change.of("TRU", C).items, change.of("TRU", C).left_out) == (3, 0)


def test_an_item_that_a_side_could_not_see_the_first_time_moves_no_score() -> None:
    """Everybody answers 3 both times, but for one item answered 0 later and seen by no supplier at first."""
    unseen = next(item.id for item in INSTRUMENT.items_of(Form.STANDARD) if item.factor == "GOV")
    people = [(side, f"{side.initial}{n}") for side in Side for n in range(4)]
    first = [
        level(name, side, 3, form=Form.STANDARD, other={unseen: "DK" if side is S else "3"}) for side, name in people
    ]
    second = [level(name, side, 3, form=Form.STANDARD, other={unseen: "0"}) for side, name in people]
    change = change_between(answered(1, first, form=Form.STANDARD), answered(2, second, form=Form.STANDARD))
    for side in Side:
        entry = change.of("GOV", side)
        assert entry.shift is not None
        assert (entry.shift.points, entry.left_out) == (0, 1)


def test_the_change_of_the_index_splits_into_level_and_gap() -> None:
    first, second = answered(1, drawn(1, SIX)), answered(2, drawn(2, SIX))
    matching = change_between(first, second).matching
    assert matching is not None
    assert matching.index == pytest.approx(matching.level - matching.gap / 2)
    for held, found in ((first, matching.earlier), (second, matching.later)):
        assert profile_of(held.responses, INSTRUMENT, Form.EXPRESS).matching == found


@pytest.mark.parametrize(
    ("people", "same", "other"), [(3, 3.6, 9.3), (5, 2.7, 7.1), (8, 1.7, 5.4), (12, 1.4, 4.2), (30, 1.4, 4.2)]
)
def test_the_noise_of_the_index_is_that_of_section_6(method: Method, people: int, same: float, other: float) -> None:
    assert index_noise(people, 1.0, method.change) == pytest.approx(same)
    assert index_noise(people, 0.0, method.change) == pytest.approx(other)


def test_the_noise_of_the_index_is_interpolated_and_unknown_below_three_people(method: Method) -> None:
    assert index_noise(4, 1.0, method.change) == pytest.approx(3.15)
    assert index_noise(5, 0.8, method.change) == pytest.approx((0.8 * 2.7**2 + 0.2 * 7.1**2) ** 0.5)
    assert index_noise(2, 1.0, method.change) is None


histories = st.builds(
    lambda seed, forms, counts, blank: [
        answered(
            number + 1,
            drawn(
                seed + number,
                {side: named(side, *range(number, number + n)) for side, n in zip(Side, counts[number], strict=True)},
                form=forms[number],
                blank=blank,
            ),
            form=forms[number],
        )
        for number in range(2)
    ],
    seed=st.integers(0, 10**6),
    forms=st.tuples(st.sampled_from(Form), st.sampled_from(Form)),
    counts=st.tuples(*[st.tuples(st.integers(0, 5), st.integers(0, 5))] * 2),
    blank=st.sampled_from([0.0, 0.4, 1.0]),
)


@given(histories)
def test_whatever_was_answered_a_change_is_a_number_or_nothing(history: list[object]) -> None:
    change = change_between(*history)  # type: ignore[arg-type]
    assert len(change.factors) == 14
    for entry in change.factors:
        for shift in (entry.matched, entry.unmatched):
            if shift is not None:
                numbers = [shift.earlier, shift.later, shift.error, shift.freedom, shift.p_value, shift.believable]
                assert np.isfinite(numbers).all()
                assert shift.error > 0
    assert change.matching is None or np.isfinite(change.matching.index)
