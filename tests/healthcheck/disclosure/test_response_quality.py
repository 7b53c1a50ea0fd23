"""Who may see which responses look answered without care, and what they change (``method.md`` 2.7; 3.5, rule 5)."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from healthcheck.content import bundled_instrument
from healthcheck.disclosure.response_quality import disclosed_quality
from healthcheck.disclosure.rules import rules_for
from healthcheck.domain.assessment import Assessment, Reply, Response
from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed_response_quality import DisclosedQuality, FlaggedEffect
from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Privacy, Side
from healthcheck.domain.response_quality import QualityFlag
from healthcheck.exchange.json_numbers import JsonNumbers
from healthcheck.exchange.response_quality_document import response_quality_document
from healthcheck.scoring.flagged_difference import flagged_difference
from healthcheck.scoring.profile import profile_of
from healthcheck.scoring.response_quality import response_quality, without_flagged
from tests.healthcheck.scoring.random_answers import random_responses

INSTRUMENT = bundled_instrument()
METHOD = INSTRUMENT.method


def shown(
    responses: list[Response],
    audience: Audience = Audience.FACILITATOR,
    *,
    privacy: Privacy = Privacy.CONFIDENTIAL,
    minimum_n: int = 3,
) -> DisclosedQuality | None:
    held = Assessment(
        id=1,
        relationship_id="X",
        number=1,
        held_on=date(2026, 5, 4),
        form=Form.STANDARD,
        instrument_id=INSTRUMENT.id,
        instrument_version=INSTRUMENT.version,
        privacy=privacy,
        minimum_n=minimum_n,
    )
    qualities = response_quality(responses, INSTRUMENT, held.form, method=METHOD)
    everybody = profile_of(responses, INSTRUMENT, held.form)
    rest = profile_of(without_flagged(responses, qualities), INSTRUMENT, held.form)
    rules = rules_for(held, audience, INSTRUMENT, rounded=frozenset())
    return disclosed_quality(qualities, flagged_difference(everybody, rest), rules=rules)


def people(client: int, supplier: int, *, flagged: int, reply: Reply = Reply.EMBEDDED) -> list[Response]:
    """The first ``flagged`` clients give the same answer throughout."""
    drawn = random_responses(11, INSTRUMENT, Form.STANDARD, client=client, supplier=supplier, blank=0.0)
    return [
        replace(entry, answers={item: replace(answer, reply=reply) for item, answer in entry.answers.items()})
        if at < flagged
        else entry
        for at, entry in enumerate(drawn)
    ]


def seen(responses: list[Response], **facts: Any) -> DisclosedQuality:  # noqa: ANN401 - any argument of shown
    found = shown(responses, **facts)
    assert found is not None
    return found


@pytest.mark.parametrize("audience", [Audience.JOINT, Audience.CLIENT, Audience.SUPPLIER])
def test_response_quality_is_for_the_facilitator_alone(audience: Audience) -> None:
    found = shown(people(8, 6, flagged=4), audience)
    assert found is None
    assert response_quality_document(found, JsonNumbers.of(audience)) is None


def test_the_facilitator_is_told_whom_to_ask_again_but_no_figure() -> None:
    found = seen(people(6, 5, flagged=1))
    assert found.flags == {Side.CLIENT: {"C0": (QualityFlag.SAME_ANSWER_IN_ROW,)}, Side.SUPPLIER: {}}
    assert (found.flagged(Side.CLIENT), found.flagged(Side.SUPPLIER)) == (1, 0)
    assert found.count(Side.CLIENT, QualityFlag.SAME_ANSWER_IN_ROW) == 1
    assert found.count(Side.CLIENT, QualityFlag.HASTY) == 0


@pytest.mark.parametrize("flagged", [1, 2])
def test_two_flagged_people_leave_no_second_result(flagged: int) -> None:
    """n times the one mean less n - 2 times the other would be what the two said."""
    found = seen(people(8, 6, flagged=flagged))
    for sides in found.differences.values():
        client = sides[Side.CLIENT]
        assert client is not None
        assert client.effect is FlaggedEffect.TOO_FEW_DIFFER
        assert (client.score, client.score_without, client.points) == (None, None, None)


def test_three_flagged_people_are_compared_where_they_change_something() -> None:
    found = seen(people(8, 6, flagged=3))
    client, supplier = (found.differences["MEA"][side] for side in Side)
    assert client is not None
    assert supplier is not None
    assert client.effect is FlaggedEffect.NOTABLE
    assert client.score is not None
    assert client.score_without is not None
    assert client.points == client.score - client.score_without
    assert client.points > METHOD.flagged_difference
    assert supplier.effect is FlaggedEffect.NONE_FLAGGED
    assert supplier.score is None


def test_who_differs_is_counted_in_the_very_factor() -> None:
    """Four are flagged, but only two of them answered enough of innovation."""
    responses = people(9, 6, flagged=4)
    fewer = [
        replace(entry, answers={item: answer for item, answer in entry.answers.items() if not item.startswith("INN")})
        if at < 2
        else entry
        for at, entry in enumerate(responses)
    ]
    differences = seen(fewer).differences
    innovation, governance = differences["INN"][Side.CLIENT], differences["GOV"][Side.CLIENT]
    assert innovation is not None
    assert governance is not None
    assert innovation.effect is FlaggedEffect.TOO_FEW_DIFFER
    assert governance.effect in {FlaggedEffect.NOTABLE, FlaggedEffect.SMALL}


@pytest.mark.parametrize(("client", "effect"), [(5, FlaggedEffect.TOO_FEW_LEFT), (3, FlaggedEffect.TOO_FEW_LEFT)])
def test_those_who_are_left_need_a_score_of_their_own(client: int, effect: FlaggedEffect) -> None:
    for sides in seen(people(client, 6, flagged=3)).differences.values():
        found = sides[Side.CLIENT]
        assert found is not None
        assert found.effect is effect
        assert found.score_without is None


@pytest.mark.parametrize("privacy", Privacy)
def test_a_raised_minimum_and_consent_change_nothing_for_the_worse(privacy: Privacy) -> None:
    flagged = people(8, 6, flagged=2)
    found = seen(flagged, privacy=privacy).differences["GOV"][Side.CLIENT]
    assert found is not None
    assert found.effect is FlaggedEffect.TOO_FEW_DIFFER
    strict = seen(people(9, 6, flagged=4), minimum_n=5).differences["GOV"][Side.CLIENT]
    assert strict is not None
    assert strict.effect is FlaggedEffect.TOO_FEW_DIFFER


def test_a_small_difference_is_said_to_be_small_and_no_more() -> None:
    """Not flagged answers of 50, and flagged ones of 50: nothing changes."""
    everybody = people(8, 6, flagged=8, reply=Reply.AGREED)
    mixed = [entry if at < 4 else replace(entry, answers=_swapped(entry)) for at, entry in enumerate(everybody)]
    for sides in seen(mixed).differences.values():
        found = sides[Side.CLIENT]
        assert found is not None
        assert found.effect is FlaggedEffect.SMALL
        assert found.points is None


def _swapped(entry: Response) -> dict[str, Any]:
    """A step up and a step down in turn within each sub-scale of two items, so that its mean stays."""
    turn: dict[tuple[str, str], int] = {}
    swapped = {}
    for item in INSTRUMENT.items_of(Form.STANDARD):
        key = (item.factor, item.dimension.value)
        turn[key] = turn.get(key, 0) + 1
        reply = (Reply.STARTING, Reply.ESTABLISHED)[turn[key] % 2]
        swapped[item.id] = replace(entry.answers[item.id], reply=reply)
    lonely = {key for key, times in turn.items() if times % 2}
    for item in INSTRUMENT.items_of(Form.STANDARD):
        if (item.factor, item.dimension.value) in lonely:
            swapped[item.id] = replace(entry.answers[item.id], reply=Reply.AGREED)
    return swapped


@pytest.mark.parametrize("client", [0, 1, 2])
def test_of_a_side_below_its_line_there_is_nothing(client: int) -> None:
    """Neither how many are flagged nor whether any is: with two people that tells of each."""
    found = seen(people(client, 6, flagged=client))
    plain = seen(people(client, 6, flagged=0))
    assert found.flags[Side.CLIENT] is None
    assert all(sides[Side.CLIENT] is None for sides in found.differences.values())
    documents = [response_quality_document(entry, JsonNumbers(is_whole=False)) for entry in (found, plain)]
    assert documents[0] == documents[1]


def test_the_document_counts_people_and_names_nobody() -> None:
    found = seen(people(8, 6, flagged=3))
    document: Any = response_quality_document(found, JsonNumbers(is_whole=False))
    text = json.dumps(document, allow_nan=False)
    assert "C0" not in text
    assert document["flagged"]["client"] == {
        "people": 3,
        "same_answer_in_row": 3,
        "hasty": 0,
        "mostly_cannot_see": 0,
    }
    assert list(document["without_flagged"]) == list(INSTRUMENT.factor_ids)
    assert list(document["without_flagged"]["MEA"]["client"]) == ["effect", "with", "without", "points"]
