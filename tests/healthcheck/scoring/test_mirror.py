"""The mirror round (``method.md`` 4.5), by hand: what each side knows of how the other sees a factor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import isfinite

import pytest
from scipy.stats import t

from healthcheck.domain.assessment import Response, ResponseStatus
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.method import Method
from healthcheck.domain.mirror import GlobalMean, MirrorReading, ReadingError
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Verdict
from healthcheck.scoring.mirror import mirror_of, reading_of
from healthcheck.scoring.profile import profile_of
from tests.healthcheck.scoring.random_answers import response

FACTORS = ("GOV", "MEA")
JUST_BELOW = 15 - 1e-8  # still below at nine decimals
NOISE = 15 - 1e-12  # what floating point makes of 15


def rating(side: Side, own: Sequence[int], expected: Sequence[int], factor: str = "GOV") -> list[Response]:
    """People of ``side``, one for each own answer; the first of them also say what they expect."""
    people = [
        replace(response(f"{side.initial}{n}", side, {}), global_scores={factor: score}) for n, score in enumerate(own)
    ]
    return [
        replace(person, expectations={factor: expected[n]}) if n < len(expected) else person
        for n, person in enumerate(people)
    ]


@pytest.mark.parametrize(
    ("verdict", "perceived", "misjudged", "expected"),
    [
        (Verdict.CLEAR, JUST_BELOW, 99, MirrorReading.BLIND_SPOT),
        (Verdict.CLEAR, -JUST_BELOW, JUST_BELOW, MirrorReading.BLIND_SPOT),
        (Verdict.CLEAR, -JUST_BELOW, 0, MirrorReading.BLIND_SPOT),
        (Verdict.CLEAR, 13, -7, MirrorReading.BLIND_SPOT),
        (Verdict.LIKELY, -11, 6, MirrorReading.POSSIBLE_BLIND_SPOT),
        (Verdict.CLEAR, 0, 0, MirrorReading.BLIND_SPOT),
        (Verdict.LIKELY, JUST_BELOW, 99, MirrorReading.POSSIBLE_BLIND_SPOT),
        (Verdict.CLEAR, 15, JUST_BELOW, MirrorReading.KNOWN_DIFFERENCE),
        (Verdict.CLEAR, NOISE, -JUST_BELOW, MirrorReading.KNOWN_DIFFERENCE),
        (Verdict.LIKELY, -15, 0, MirrorReading.KNOWN_DIFFERENCE),
        (Verdict.CLEAR, 15, 15, MirrorReading.MISREAD_DIFFERENCE),
        (Verdict.LIKELY, -NOISE, -NOISE, MirrorReading.MISREAD_DIFFERENCE),
        (Verdict.POSSIBLE, 15, 0, MirrorReading.FALSE_ALARM),
        (Verdict.NO_SIGN, -NOISE, 99, MirrorReading.FALSE_ALARM),
        (Verdict.POSSIBLE, JUST_BELOW, 99, MirrorReading.IN_STEP),
        (Verdict.NO_SIGN, 0, 0, MirrorReading.IN_STEP),
    ],
)
def test_a_side_gets_the_first_reading_that_holds(
    verdict: Verdict, perceived: float, misjudged: float, expected: MirrorReading, method: Method
) -> None:
    assert reading_of(verdict, perceived=perceived, misjudged=misjudged, method=method) is expected


def test_a_difference_of_40_points_is_known_to_one_side_and_a_blind_spot_of_the_other(method: Method) -> None:
    """Worked by hand: V15 of ``method.md`` gives five values from 50 to 90 the variance 259.25."""
    client = rating(Side.CLIENT, [5, 6, 7, 8, 9], [7, 7, 7, 7, 7])
    supplier = rating(Side.SUPPLIER, [1, 2, 3, 4, 5], [7, 7, 7, 7, 7])
    (found,) = mirror_of([*client, *supplier], ("GOV",), method).factors
    assert found.gap is not None
    assert found.gap.points == pytest.approx(40)
    half = float(t.ppf(0.95, 16)) * (2 * 259.25 / 5) ** 0.5
    assert found.gap.interval.high - found.gap.points == pytest.approx(half, abs=1e-6)
    assert found.gap.verdict is Verdict.CLEAR
    mine, theirs = found.sides[Side.CLIENT], found.sides[Side.SUPPLIER]
    assert (mine.own, mine.expected) == (GlobalMean(5, 70), GlobalMean(5, 70))
    assert (mine.perceived, mine.misjudged) == (0, 40)
    assert mine.reading is MirrorReading.BLIND_SPOT
    assert (theirs.perceived, theirs.misjudged) == (40, 0)
    assert theirs.reading is MirrorReading.KNOWN_DIFFERENCE


def test_how_well_a_side_reads_the_other_is_its_mean_error_over_the_factors_that_can_be_told(method: Method) -> None:
    people = []
    for side, own, expected in ((Side.CLIENT, 7, (4, 9)), (Side.SUPPLIER, 5, (7, 7))):
        for n in range(6):
            scores = {"GOV": own, "MEA": own} if n < 5 else {"GOV": own}
            expectations = dict(zip(FACTORS, expected, strict=True))
            people.append(replace(response(f"{side}{n}", side, {}), global_scores=scores, expectations=expectations))
    people[0] = replace(people[0], expectations={"GOV": 4})
    found = mirror_of(people, (*FACTORS, "TRU"), method)
    assert found.errors == {Side.CLIENT: ReadingError(25, 2), Side.SUPPLIER: ReadingError(0, 2)}
    assert [entry.factor for entry in found.factors] == [*FACTORS, "TRU"]


def test_too_few_expectations_leave_the_gap_and_the_other_side_s_reading(method: Method) -> None:
    client = rating(Side.CLIENT, [5, 6, 7, 8, 9, 7], [7, 7, 7, 7])
    supplier = rating(Side.SUPPLIER, [1, 2, 3, 4, 5], [7, 7, 7, 7, 7])
    (found,) = mirror_of([*client, *supplier], ("GOV",), method).factors
    assert found.gap is not None
    few = found.sides[Side.CLIENT]
    assert (few.perceived, few.misjudged, few.reading) == (None, None, MirrorReading.TOO_FEW)
    assert found.sides[Side.SUPPLIER].reading is MirrorReading.KNOWN_DIFFERENCE


def test_four_people_on_a_side_are_too_few_and_a_raised_minimum_counts(method: Method) -> None:
    five = rating(Side.CLIENT, [5, 6, 7, 8, 9], [7] * 5)
    four = rating(Side.SUPPLIER, [1, 2, 3, 4], [7] * 4)
    for people, minimum in (([*five, *four], None), ([*five, *rating(Side.SUPPLIER, [1] * 5, [7] * 5)], 6)):
        found = mirror_of(people, ("GOV",), method, minimum_n=minimum)
        assert found.factors[0].gap is None
        assert {entry.reading for entry in found.factors[0].sides.values()} == {MirrorReading.TOO_FEW}
        assert found.errors == {Side.CLIENT: None, Side.SUPPLIER: None}


def test_a_factor_below_the_line_moves_no_number_of_another(method: Method) -> None:
    """Neither the pooled variance nor the adjustment holds an answer that may not be shown."""
    sides = {Side.CLIENT: [5, 6, 7, 8, 9], Side.SUPPLIER: [4, 5, 6, 7, 8]}
    people = [person for side, own in sides.items() for person in rating(side, own, own)]
    wide = [
        replace(person, global_scores={**person.global_scores, "MEA": 10 * (index % 2)}) if index < 4 else person
        for index, person in enumerate(people)
    ]
    assert mirror_of(people, FACTORS, method).factors[0] == mirror_of(wide, FACTORS, method).factors[0]


def test_answers_that_were_not_submitted_do_not_count(method: Method) -> None:
    people = rating(Side.CLIENT, [5] * 6, [5] * 6)
    people[0] = replace(people[0], status=ResponseStatus.DRAFT)
    assert mirror_of(people, ("GOV",), method).factors[0].sides[Side.CLIENT].own == GlobalMean(5, 50)


@pytest.mark.parametrize("people", [[], rating(Side.CLIENT, [5], [9])])
def test_nobody_or_one_person_gives_no_reading(people: list[Response], method: Method) -> None:
    found = mirror_of(people, FACTORS, method)
    assert all(entry.gap is None for entry in found.factors)
    assert {side.reading for entry in found.factors for side in entry.sides.values()} == {MirrorReading.TOO_FEW}


def test_two_sides_that_all_say_the_same_are_in_step_with_the_size_that_could_hide(method: Method) -> None:
    people = [person for side in Side for person in rating(side, [7] * 5, [7] * 5)]
    (found,) = mirror_of(people, ("GOV",), method).factors
    assert found.gap is not None
    assert (found.gap.points, found.gap.verdict) == (0, Verdict.NO_SIGN)
    assert isfinite(found.gap.detectable)
    assert found.gap.detectable > 0
    assert {entry.reading for entry in found.sides.values()} == {MirrorReading.IN_STEP}


def test_the_express_form_has_no_mirror(instrument: Instrument) -> None:
    people = [person for side in Side for person in rating(side, [7] * 5, [7] * 5)]
    assert profile_of(people, instrument, Form.EXPRESS).mirror is None
    assert profile_of(people, instrument, Form.STANDARD).mirror is not None
