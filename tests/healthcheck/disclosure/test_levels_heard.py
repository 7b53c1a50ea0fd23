"""How many of each level answered is said only where nobody can be told from it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from healthcheck.content import bundled_instrument
from healthcheck.disclosure.levels_heard import levels_heard
from healthcheck.disclosure.rules import Rules
from healthcheck.domain.assessment import Response, ResponseStatus
from healthcheck.domain.audience import Audience
from healthcheck.domain.relationship import Privacy, Seniority, Side

EXECUTIVE, MANAGING, OPERATIONAL = Seniority


def people(*, executive: int = 0, managing: int = 0, operational: int = 0) -> list[Response]:
    levels = [EXECUTIVE] * executive + [MANAGING] * managing + [OPERATIONAL] * operational
    return [
        Response(f"C{number}", f"C{number}", Side.CLIENT, level, ResponseStatus.SUBMITTED)
        for number, level in enumerate(levels)
    ]


def rules(audience: Audience = Audience.JOINT, *, rounded: frozenset[Side] = frozenset()) -> Rules:
    instrument = bundled_instrument()
    return Rules(audience, Privacy.CONFIDENTIAL, 3, instrument.method, instrument.reasons, rounded)


@pytest.mark.parametrize(
    ("answered", "shown"),
    [
        (people(executive=3, managing=4), {EXECUTIVE: 3, MANAGING: 4}),
        (people(executive=3, managing=2, operational=1), {EXECUTIVE: 3}),
        (people(executive=3, managing=4, operational=1), {MANAGING: 4}),
        (people(executive=1, managing=5), {}),
        (people(executive=2, managing=2, operational=2), {}),
        ([], {}),
    ],
)
def test_a_level_and_what_is_left_are_three_or_more(answered: list[Response], shown: dict[Seniority, int]) -> None:
    assert levels_heard(answered, Side.CLIENT, rules()) == shown


def test_who_has_not_submitted_or_is_on_the_other_side_does_not_count() -> None:
    answered = people(executive=4)
    draft = replace(answered[0], status=ResponseStatus.DRAFT)
    assert levels_heard([draft, *answered[1:]], Side.CLIENT, rules()) == {EXECUTIVE: 3}
    assert levels_heard(answered, Side.SUPPLIER, rules()) == {}


def test_the_facilitator_knows_and_a_reopened_side_is_not_told() -> None:
    answered = people(executive=1, managing=5)
    assert levels_heard(answered, Side.CLIENT, rules(Audience.FACILITATOR)) == {EXECUTIVE: 1, MANAGING: 5}
    late = rules(rounded=frozenset({Side.CLIENT}))
    assert levels_heard(people(executive=6), Side.CLIENT, late) == {}
