"""What may be shown of the likeness of the two profiles (``method.md`` 3.5, 4.6)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from healthcheck.domain.assessment import Answer, Reply
from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed import printed
from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Side
from healthcheck.domain.similarity import SimilarityReading
from tests.healthcheck.disclosure.shown_profiles import INSTRUMENT, everybody, reopened, shown

OTHERS = (Audience.JOINT, Audience.CLIENT, Audience.SUPPLIER)


@pytest.mark.parametrize("audience", OTHERS)
def test_others_see_whole_shares_and_no_coefficient(audience: Audience) -> None:
    found = shown(everybody(6, 6), audience).similarity
    assert found is not None
    for share in (found.elevation, found.scatter, found.shape):
        assert share is not None
        assert share == printed(share)
    assert (found.mean_square, found.correlation, found.double_entry) == (None, None, None)
    assert found.reading is not SimilarityReading.NOT_TOLD


def test_the_facilitator_sees_unrounded_shares_and_the_double_entry_correlation() -> None:
    found = shown(everybody(6, 6), Audience.FACILITATOR).similarity
    assert found is not None
    assert found.elevation is not None
    assert found.scatter is not None
    assert found.shape is not None
    assert found.elevation + found.scatter + found.shape == pytest.approx(100)
    assert found.double_entry is not None
    assert found.correlation is not None
    assert found.practices == 42


@pytest.mark.parametrize("audience", Audience)
def test_it_goes_with_the_matching_of_the_whole(audience: Audience) -> None:
    profile = shown(everybody(6, 2), audience)
    assert profile.matching is None
    assert profile.similarity is None


@pytest.mark.parametrize(("more", "is_shown"), [(0, False), (1, True)])
def test_fewer_than_fifteen_practices_are_for_the_facilitator(more: int, *, is_shown: bool) -> None:
    """Shares, level and gap over a few practices are as many equations for what single ones say."""
    kept = {item.id for factor in INSTRUMENT.factor_ids for item in INSTRUMENT.items_of(Form.STANDARD, factor)[:2]}
    kept |= {item.id for item in INSTRUMENT.items_of(Form.STANDARD, "GOV")[: 2 + more]}
    people = [
        replace(
            entry,
            answers={
                item: answer if item in kept else Answer(item, Reply.DOES_NOT_APPLY)
                for item, answer in entry.answers.items()
            },
        )
        for entry in everybody(6, 6)
    ]
    exact = shown(people, Audience.FACILITATOR).similarity
    assert exact is not None
    assert exact.practices == 14 + more
    assert (exact.double_entry is not None) is is_shown
    assert (shown(people).similarity is not None) is is_shown
    assert shown(people).matching is not None


@pytest.mark.parametrize("audience", OTHERS)
def test_on_a_rounded_side_shares_come_in_steps_of_five_without_a_reading(audience: Audience) -> None:
    people = everybody(8, 8)
    found = shown(people, audience, closings=reopened(people, late=1)).similarity
    assert found is not None
    assert all(share is not None and share % 5 == 0 for share in (found.elevation, found.scatter, found.shape))
    assert (found.reading, found.stricter) == (SimilarityReading.NOT_TOLD, None)
    exact = shown(people, Audience.FACILITATOR, closings=reopened(people, late=1)).similarity
    assert exact is not None
    assert exact.reading is not SimilarityReading.NOT_TOLD


def test_two_identical_sides_have_no_shares() -> None:
    people = everybody(5, 5)
    answers = people[0].answers
    found = shown([replace(entry, answers=answers) for entry in people]).similarity
    assert found is not None
    assert (found.elevation, found.scatter, found.shape) == (None, None, None)
    assert found.reading is SimilarityReading.IDENTICAL
    assert found.stricter is None


def test_the_stricter_side_is_named_where_level_is_what_differs() -> None:
    people = everybody(5, 5)
    codes = {item: 1 + index % 4 for index, item in enumerate(people[0].answers)}
    lower = {Side.CLIENT: 0, Side.SUPPLIER: 1}
    found = shown(
        [
            replace(
                entry, answers={item: Answer(item, Reply(code - lower[entry.side])) for item, code in codes.items()}
            )
            for entry in people
        ]
    ).similarity
    assert found is not None
    assert (found.reading, found.stricter) == (SimilarityReading.MOSTLY_ELEVATION, Side.SUPPLIER)
