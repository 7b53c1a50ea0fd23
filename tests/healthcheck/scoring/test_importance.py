"""The importance-performance map (``method.md`` 7.1, 9, V10)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthcheck.domain.importance import Quadrant
from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import FactorResult, Kind, Matching, SideScore
from healthcheck.scoring.importance import importance_map, quadrants, vote_shares

FACTORS = ("GOV", "MEA", "TRU", "OPN", "DEL", "GOA", "INN")


def factor(name: str, client: float | None, supplier: float | None, index: float | None = None) -> FactorResult:
    sides = {
        side: SideScore(5, 6, score, None, {}, None, None) for side, score in zip(Side, (client, supplier), strict=True)
    }
    matched = Matching(6, 1.0, index, 0.0, 0.0) if index is not None else None
    return FactorResult(name, sides, None, matched, Kind.TOO_LITTLE_DATA, ())


def ballot(client: tuple[int, ...], supplier: tuple[int, ...]) -> dict[str, dict[Side, int]]:
    return {
        name: {Side.CLIENT: ours, Side.SUPPLIER: theirs}
        for name, ours, theirs in zip(FACTORS, client, supplier, strict=True)
    }


def test_the_hand_fixture_of_the_method_falls_into_the_four_fields() -> None:
    """V10 (H): cross-hairs at the data means, as Martilla and James drew them."""
    assert quadrants([4.5, 4.2, 3.1, 2.8], [2.0, 4.1, 2.2, 4.4], importance_line=3.65, performance_line=3.175) == (
        Quadrant.CONCENTRATE_HERE,
        Quadrant.KEEP_UP,
        Quadrant.LOW_PRIORITY,
        Quadrant.POSSIBLE_OVERKILL,
    )


@given(st.integers(1, 40), st.integers(3, 12))
def test_an_equal_share_of_votes_lies_on_the_line_and_counts_as_important(each: int, factors: int) -> None:
    """100/7 and the shares have no last decimal; neither may fall below the other by a rounding."""
    share = 100 * each / (each * factors)
    (found,) = quadrants([share], [60.0], importance_line=100 / factors, performance_line=60)
    assert found is Quadrant.KEEP_UP


def test_a_score_that_is_the_line_but_for_floating_point_lies_on_it(method: Method) -> None:
    factors = [factor(name, 59.99999999999999, 60.00000000000001) for name in FACTORS]
    found = importance_map(factors, ballot((1,) * 7, (1,) * 7), method)
    for side in Side:
        assert {point.quadrant for point in found.sides[side]} == {Quadrant.KEEP_UP}


def test_each_side_has_its_own_votes_and_its_own_scores(method: Method) -> None:
    factors = [factor(name, 40, 70, 50) for name in FACTORS]
    found = importance_map(factors, ballot((6, 6, 6, 0, 0, 0, 0), (0, 0, 0, 0, 2, 2, 2)), method)
    assert [point.vote_share for point in found.sides[Side.CLIENT]] == pytest.approx([100 / 3] * 3 + [0] * 4)
    assert found.sides[Side.CLIENT][0].quadrant is Quadrant.CONCENTRATE_HERE
    assert found.sides[Side.SUPPLIER][0].quadrant is Quadrant.POSSIBLE_OVERKILL
    assert found.sides[Side.SUPPLIER][6].quadrant is Quadrant.KEEP_UP


def test_the_joint_panel_shows_matching_and_lets_neither_side_outvote_the_other(method: Method) -> None:
    factors = [factor(name, 40, 70, 50) for name in FACTORS]
    found = importance_map(factors, ballot((12, 12, 12, 0, 0, 0, 0), (0, 0, 0, 0, 3, 3, 3)), method)
    assert {point.performance for point in found.joint} == {50}
    assert found.joint[0].vote_share == found.joint[6].vote_share == pytest.approx(100 / 6)


def test_the_lines_stay_where_they_are_whatever_the_answers(method: Method) -> None:
    for score in (0.0, 100.0):
        found = importance_map([factor(name, score, score) for name in FACTORS], ballot((9,) * 7, (1,) * 7), method)
        assert found.performance_line == 60
        assert found.importance_line == pytest.approx(14.2857142857)


def test_a_side_without_votes_or_scores_has_points_without_a_field(method: Method) -> None:
    found = importance_map([factor(name, None, 50) for name in FACTORS], ballot((1,) * 7, (0,) * 7), method)
    for points in (*found.sides.values(), found.joint):
        assert [point.quadrant for point in points] == [None] * 7
    assert found.joint[0].vote_share is None


@given(st.lists(st.integers(0, 9), min_size=7, max_size=7).filter(any))
def test_vote_shares_sum_to_a_hundred(counts: list[int]) -> None:
    shares = vote_shares(ballot(tuple(counts), (0,) * 7), Side.CLIENT)
    assert sum(share or 0 for share in shares.values()) == pytest.approx(100)
