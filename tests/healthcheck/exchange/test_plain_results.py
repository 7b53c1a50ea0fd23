"""The facilitator's JSON, number by number, beside the method in plain Python: any form, any n, any share of blanks."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest

from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.assessment import Response
from healthcheck.domain.audience import Audience
from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Side
from healthcheck.exchange.results_document import results_document
from healthcheck.findings.titles import LONGEST_TITLE
from healthcheck.workspace.complete import complete_results
from tests.healthcheck.answered_assessments import INSTRUMENT, answered, seen
from tests.healthcheck.exchange.plain_results import SIDES, Asked, Held, Plain
from tests.healthcheck.scoring.plain_method import FACTORS
from tests.healthcheck.scoring.random_answers import random_responses

BLANKS = (0.0, 0.05, 0.15, 0.35, 0.6, 0.9)


def drawn(seed: int) -> AnsweredAssessment:
    """People who answer everything there is to answer, more or less; every other time at most eight a side."""
    draw = random.Random(seed)  # noqa: S311 - repeatable answers, not secrets
    most = 8 if seed % 2 else 30
    client, supplier = draw.randint(0, most), draw.randint(0, most)
    form, blank = draw.choice(list(Form)), draw.choice(BLANKS)
    lean = {side: {factor: draw.gauss(5.5, 2.5) for factor in FACTORS} for side in Side}
    people = random_responses(seed, INSTRUMENT, form, client=client, supplier=supplier, blank=blank)
    return answered(1, [_with_more(entry, draw, lean, blank) for entry in people], form=form)


def _with_more(entry: Response, draw: random.Random, lean: dict[Side, dict[str, float]], blank: float) -> Response:
    def told(side: Side) -> dict[str, int]:
        kept = [factor for factor in FACTORS if draw.random() >= blank / 2]
        return {factor: min(10, max(0, round(lean[side][factor] + draw.gauss(0, 1.5)))) for factor in kept}

    expects = entry.side if draw.random() < 0.5 else entry.side.other
    votes = tuple(draw.sample(FACTORS, 3)) if draw.random() >= blank / 2 else ()
    return replace(entry, global_scores=told(entry.side), expectations=told(expects), votes=votes)


def plain_of(held: AnsweredAssessment) -> Plain:
    form, responses = held.assessment.form, held.responses

    def by_person(part: Any) -> Any:  # noqa: ANN401 - one part of a response
        return {side: {entry.code: part(entry) for entry in responses if entry.side.value == side} for side in SIDES}

    return Plain(
        Held(
            items=[
                Asked(item.id, item.factor, item.dimension.value, item.owner.value)
                for item in INSTRUMENT.items_of(form)
            ],
            practices={entry.id: (entry.factor, entry.items) for entry in INSTRUMENT.practices},
            people=by_person(
                lambda entry: {item: a.reply.text for item, a in entry.answers.items() if a.reply is not None}
            ),
            own=by_person(lambda entry: entry.global_scores),
            expected=by_person(lambda entry: entry.expectations),
            votes=by_person(lambda entry: entry.votes),
        )
    )


def document(held: AnsweredAssessment) -> dict[str, Any]:
    return results_document(complete_results([held], [seen(held, Audience.FACILITATOR)], INSTRUMENT))


def differences(found: Any, expected: Any, path: str = "") -> list[str]:  # noqa: ANN401 - JSON
    """Where ``found`` says something else than ``expected``; keys that are not expected are not looked at."""
    if isinstance(expected, dict):
        if not isinstance(found, dict):
            return [f"{path}: {found} for {expected}"]
        return [line for key, value in expected.items() for line in differences(found.get(key), value, f"{path}.{key}")]
    if isinstance(expected, list) and isinstance(found, list) and len(found) == len(expected):
        return [line for pair in zip(found, expected, strict=True) for line in differences(*pair, path)]
    is_same = found == pytest.approx(expected, abs=1e-6) if isinstance(expected, float) else found == expected
    return [] if is_same else [f"{path}: {found} for {expected}"]


def expected_of(plain: Plain, form: Form) -> dict[str, Any]:
    practices = plain.practices()
    found: dict[str, Any] = {
        "n": {side: plain.held.n(side) for side in SIDES},
        "factors": {factor: plain.factor(factor) for factor in FACTORS},
        "overall": plain.overall(),
        "practice_details": practices,
        "top_three": {
            factor: {side: plain.votes(factor, side) if plain.has_votes(side) else None for side in SIDES}
            for factor in FACTORS
        },
        "similarity": plain.similarity(),
        "agreement": {
            "factors": {
                factor: {side: {"coefficients": plain.agreement(factor, side)} for side in SIDES} for factor in FACTORS
            }
        },
        "tests": {factor: tests for factor in FACTORS if (tests := plain.tests(factor))},
        "priorities": {"practices": _priorities(plain)},
    }
    if form is not Form.EXPRESS:
        found["mirror"] = {"factors": plain.mirror()}
    return found


def _priorities(plain: Plain) -> dict[str, dict[str, float]] | None:
    found = plain.priorities()
    return {name: {"priority": value} for name, value in found.items()} if found else None


def compared(seed: int) -> list[str]:
    """Every difference in one drawn assessment, with what it was like."""
    held = drawn(seed)
    plain = plain_of(held)
    what = f"{held.assessment.form} {plain.held.n('client')}v{plain.held.n('supplier')}"
    return [f"{what} {line}" for line in differences(document(held), expected_of(plain, held.assessment.form))]


@pytest.mark.parametrize("seed", range(12))
def test_every_number_for_the_facilitator_is_the_one_that_the_method_gives(seed: int) -> None:
    assert compared(seed) == []


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("seed", [31, 32, 33])
def test_whatever_was_answered_the_sentence_for_it_has_20_to_30_words_and_commitments_are_few_and_joint(
    seed: int, audience: Audience
) -> None:
    held = drawn(seed)
    found: Any = results_document(complete_results([held], [seen(held, audience)], INSTRUMENT))
    assert 20 <= len(found["answer"].split()) <= 30
    assert {entry["factor"] for entry in found["findings"]} <= set(FACTORS)
    assert all(len(entry["title"]) <= LONGEST_TITLE and entry["text"] for entry in found["findings"])
    proposed = found["proposed_commitments"]
    assert len(proposed) <= 5
    assert len({entry["practice"] for entry in proposed}) == len(proposed)
    assert all(entry["client"] and entry["supplier"] for entry in proposed)
