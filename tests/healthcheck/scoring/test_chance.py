"""The 95 % chance points of agreement (``method.md`` 5)."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from itertools import product

import pytest

from healthcheck.scoring.chance import chance_point

COLUMNS = (3, 4, 5, 6, 8, 10, 12, 15)
TABLE = {  # method.md 5: items -> (r*wg has to exceed, AD has to stay below) at n = 3 … 15
    1: "0.83/.44 .88/.38 .75/.48 .67/.61 .58/.69 .51/.80 .44/.83 .38/.88",
    3: ".67/.52 .53/.67 .45/.75 .40/.81 .33/.89 .29/.93 .26/.97 .22/1.00",
    6: ".47/.67 .38/.77 .32/.84 .28/.90 .23/.96 .20/1.00 .18/1.03 .16/1.05",
}
CELLS = [
    (items, people, *(float(value) for value in cell.split("/")))
    for items, row in TABLE.items()
    for people, cell in zip(COLUMNS, row.split(), strict=True)
]
# Three cells of the table, all of AD, differ from the exact value. For one item and eight people both draw the same
# line: no AD lies between .69 and .71875. The other two were simulated, and random answers pass the printed cut-off in
# a little more than 5 % of cases, so the next smaller attainable value is the point.
EXACT_DEVIATION = {(1, 8): 0.71875, (1, 10): 0.76, (6, 6): 0.888889}


@pytest.mark.parametrize(("items", "people", "alike", "deviation"), CELLS)
def test_every_cell_of_the_printed_table_comes_out(items: int, people: int, alike: float, deviation: float) -> None:
    point = chance_point(people, items)
    assert point.r_wg_star == pytest.approx(alike, abs=0.00501)
    assert point.deviation == pytest.approx(EXACT_DEVIATION.get((items, people), deviation), abs=0.00501)


@pytest.mark.parametrize(
    ("items", "people", "printed", "share_below_exact", "share_below_printed"),
    [(1, 8, 0.69, 0.0491, 0.0491), (1, 10, 0.80, 0.0408, 0.0511), (6, 6, 0.898148, 0.0430, 0.0506)],
)
def test_the_three_cells_that_differ_are_settled_by_what_random_answers_do(
    items: int, people: int, printed: float, share_below_exact: float, share_below_printed: float
) -> None:
    exact = chance_point(people, items).deviation
    assert passing(people, items, deviation=exact)[1] == pytest.approx(share_below_exact, abs=1e-4)
    assert passing(people, items, deviation=printed)[1] == pytest.approx(share_below_printed, abs=1e-4)


def one_item(people: int) -> Counter[tuple[int, int]]:
    """How many of the 5^n ways to answer give which whole numbers of spread, counted one by one."""
    found: Counter[tuple[int, int]] = Counter()
    nobody: tuple[int, ...] = ()
    ways = Counter({nobody: 1})
    for _ in range(people):
        longer: Counter[tuple[int, ...]] = Counter()
        for codes, number in ways.items():
            for code in range(5):
                longer[tuple(sorted((*codes, code)))] += number
        ways = longer
    for codes, number in ways.items():
        total = sum(codes)
        squares = people * sum(code * code for code in codes) - total * total
        found[squares, sum(abs(people * code - total) for code in codes)] += number
    return found


def sums(counts: Counter[int], items: int) -> Counter[int]:
    result = Counter({0: 1})
    for _ in range(items):
        longer: Counter[int] = Counter()
        for (value, number), (more, ways) in product(result.items(), counts.items()):
            longer[value + more] += number * ways
        result = longer
    return result


def spread(people: int, items: int) -> tuple[Counter[int], Counter[int]]:
    squares: Counter[int] = Counter()
    deviations: Counter[int] = Counter()
    for (square, deviation), number in one_item(people).items():
        squares[square] += number
        deviations[deviation] += number
    return sums(squares, items), sums(deviations, items)


def passing(people: int, items: int, *, alike: float = 1.0, deviation: float = 0.0) -> tuple[float, float]:
    """Shares of random answers above ``alike`` and below ``deviation``, in whole numbers throughout."""
    squares, deviations = spread(people, items)
    most = (1 - Fraction(alike).limit_denominator(10**6)) * 2 * items * people * (people - 1)
    below = Fraction(deviation).limit_denominator(10**6) * items * people**2
    whole = 5 ** (people * items)
    return (
        float(Fraction(sum(number for value, number in squares.items() if value < most), whole)),
        float(Fraction(sum(number for value, number in deviations.items() if value < below), whole)),
    )


@pytest.mark.parametrize(
    ("people", "items"),
    [(2, 1), (3, 1), (4, 1), (5, 1), (9, 1), (2, 3), (3, 2), (3, 6), (4, 3), (5, 2), (6, 6), (7, 4)],
)
def test_the_points_are_those_of_counting_every_way_to_answer(people: int, items: int) -> None:
    squares, deviations = spread(people, items)
    point = chance_point(people, items)
    expected = [_largest_rarely_passed(counts) for counts in (squares, deviations)]
    assert point.r_wg_star == pytest.approx(1 - expected[0] / (2 * items * people * (people - 1)), abs=1e-9)
    assert point.deviation == pytest.approx(expected[1] / (items * people**2), abs=1e-9)


def _largest_rarely_passed(counts: Counter[int]) -> int:
    whole, below, best = sum(counts.values()), 0, 0
    for value in sorted(counts):
        if 20 * below <= whole:
            best = value
        below += counts[value]
    return best


@pytest.mark.parametrize("people", [2, 3, 5, 8, 13, 30])
@pytest.mark.parametrize("items", [1, 2, 6, 18])
def test_more_people_or_items_never_make_a_point_absurd(people: int, items: int) -> None:
    point = chance_point(people, items)
    assert 0 < point.r_wg_star <= 1
    assert 0 <= point.deviation < 1.2  # random answers on five options deviate by 1.2 on average


def test_at_three_people_agreement_of_five_sixths_is_not_better_than_chance() -> None:
    """``method.md`` 5: chance reaches .8333 in 23 % of cases, so the point is that very value and must be exceeded."""
    assert chance_point(3, 1).r_wg_star == pytest.approx(0.833333333, abs=1e-9)
    assert passing(3, 1, alike=5 / 6 - 1e-3)[0] == pytest.approx(0.232)
    assert passing(3, 1, alike=5 / 6)[0] == pytest.approx(0.04)


def test_a_crowd_is_measured_against_a_smaller_one() -> None:
    crowd, sixty = chance_point(5000, 6), chance_point(60, 6)
    assert crowd == sixty
    assert chance_point(59, 6).r_wg_star > sixty.r_wg_star
    assert chance_point(59, 6).deviation < sixty.deviation


def test_a_stricter_level_asks_for_more() -> None:
    usual, strict = chance_point(8, 3), chance_point(8, 3, level=0.99)
    assert strict.r_wg_star > usual.r_wg_star
    assert strict.deviation < usual.deviation


def test_other_scales_have_their_own_points() -> None:
    assert chance_point(6, 3, options=7) != chance_point(6, 3)


@pytest.mark.parametrize(("people", "items"), [(1, 3), (0, 3), (4, 0)])
def test_one_person_or_no_item_cannot_agree(people: int, items: int) -> None:
    with pytest.raises(ValueError, match="cannot agree"):
        chance_point(people, items)
