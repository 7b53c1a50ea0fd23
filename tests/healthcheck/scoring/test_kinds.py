"""Verdicts, kinds and marks line by line (``method.md`` 4.1 and 4.4)."""

from __future__ import annotations

import pytest

from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Gap, Interval, Kind, Mark, SideScore, Verdict
from healthcheck.scoring.gaps import factor_gaps
from healthcheck.scoring.kinds import kind_of, marks_of
from healthcheck.scoring.statistics.mean_comparison import MeanDifference


def sides(client: float | None, supplier: float | None, *, n: int = 5, deviation: float = 0.0) -> dict[Side, SideScore]:
    scores = {Side.CLIENT: client, Side.SUPPLIER: supplier}
    return {side: SideScore(n, 6, score, None, {}, deviation, None) for side, score in scores.items()}


def gap(points: float, verdict: Verdict | None) -> Gap:
    return Gap(points, Interval(points - 9, points + 9), 0.5, 0.5, 25.0, verdict)


@pytest.mark.parametrize(
    ("client", "supplier", "verdict", "kind"),
    [
        (60, 60, Verdict.NO_SIGN, Kind.SHARED_STRENGTH),
        (60, 59.9, Verdict.NO_SIGN, Kind.ON_THE_LINE),
        (59.9, 60, Verdict.NO_SIGN, Kind.ON_THE_LINE),
        (50, 75, Verdict.POSSIBLE, Kind.ON_THE_LINE),
        (59.9, 59.9, Verdict.NO_SIGN, Kind.SHARED_WEAKNESS),
        (80, 60, Verdict.POSSIBLE, Kind.SHARED_STRENGTH),
        (90, 70, Verdict.LIKELY, Kind.CLIENT_SEES_MORE),
        (70, 90, Verdict.LIKELY, Kind.SUPPLIER_SEES_MORE),
        (40, 10, Verdict.CLEAR, Kind.CLIENT_SEES_MORE),
        (10, 40, Verdict.CLEAR, Kind.SUPPLIER_SEES_MORE),
        (80, 80, None, Kind.TOO_LITTLE_DATA),
    ],
)
def test_a_factor_is_of_the_kind_that_its_scores_and_verdict_make(
    client: float, supplier: float, verdict: Verdict | None, kind: Kind, method: Method
) -> None:
    assert kind_of(sides(client, supplier), gap(client - supplier, verdict), method) is kind


def test_a_factor_without_a_gap_is_of_no_kind(method: Method) -> None:
    assert kind_of(sides(None, 80), None, method) is Kind.TOO_LITTLE_DATA


@pytest.mark.parametrize(
    ("points", "error", "verdict"),
    [
        (40.0, 10.0, Verdict.CLEAR),
        (20.0, 10.0, Verdict.LIKELY),
        (-20.0, 10.0, Verdict.LIKELY),
        (12.5, 20.0, Verdict.POSSIBLE),
        (-12.5, 20.0, Verdict.POSSIBLE),
        (12.4, 20.0, Verdict.NO_SIGN),
        (0.0, 20.0, Verdict.NO_SIGN),
    ],
)
def test_a_gap_gets_the_first_verdict_that_holds(points: float, error: float, verdict: Verdict, method: Method) -> None:
    """Six factors without any gap stand beside it, as in an assessment of seven."""
    still = MeanDifference(0.9, 20.0, 8.0)
    others = {f"F{number}": still for number in range(6)}
    differences = {"GOV": MeanDifference(points, error, 8.0), **others}
    assert factor_gaps(differences, method, judged=frozenset(differences))["GOV"].verdict is verdict
    assert factor_gaps(differences, method, judged=frozenset(others))["GOV"].verdict is None


@pytest.mark.parametrize(
    ("deviation", "n", "verdict", "marks"),
    [
        (0.83, 5, Verdict.NO_SIGN, ()),
        (0.84, 5, Verdict.NO_SIGN, (Mark.DIVIDED_CLIENT, Mark.DIVIDED_SUPPLIER)),
        (0.84, 3, Verdict.CLEAR, (Mark.DIVIDED_CLIENT, Mark.DIVIDED_SUPPLIER)),
        (0.84, 2, Verdict.NO_SIGN, ()),
        (0.10, 5, Verdict.POSSIBLE, (Mark.POSSIBLE_GAP,)),
        (1.20, 5, Verdict.POSSIBLE, (Mark.DIVIDED_CLIENT, Mark.DIVIDED_SUPPLIER, Mark.POSSIBLE_GAP)),
    ],
)
def test_marks_name_divided_sides_before_a_possible_gap(
    deviation: float, n: int, verdict: Verdict, marks: tuple[Mark, ...], method: Method
) -> None:
    assert marks_of(sides(50, 65, n=n, deviation=deviation), gap(-15, verdict), method, from_n=3) == marks


def test_each_side_is_divided_on_its_own(method: Method) -> None:
    both = {**sides(50, 65), Side.SUPPLIER: sides(50, 65, deviation=1.0)[Side.SUPPLIER]}
    assert marks_of(both, gap(-15, Verdict.NO_SIGN), method, from_n=3) == (Mark.DIVIDED_SUPPLIER,)
