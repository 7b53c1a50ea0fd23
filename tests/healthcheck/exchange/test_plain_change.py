"""Two assessments in the facilitator's JSON, number by number, beside the method in plain Python."""

from __future__ import annotations

import random
from typing import Any

import pytest

from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.audience import Audience
from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Side
from healthcheck.exchange.results_document import results_document
from healthcheck.scoring.personal_change import personal_changes
from healthcheck.workspace.complete import complete_results
from tests.healthcheck.answered_assessments import INSTRUMENT, answered, drawn, named, seen
from tests.healthcheck.exchange.plain_change import PlainChange
from tests.healthcheck.exchange.plain_results import SIDES
from tests.healthcheck.exchange.test_plain_results import differences, plain_of
from tests.healthcheck.scoring.plain_method import FACTORS

BLANKS = (0.0, 0.0, 0.05, 0.15, 0.35, 0.6)


def rosters(draw: random.Random, most: int) -> list[list[int]]:
    """Who of one side is there at both times: sometimes the same, sometimes three or more come and go, or anybody."""
    before, after = draw.randint(0, most), draw.randint(0, most)
    how = draw.choice(["same", "several", "anybody"])
    if how == "same":
        return [list(range(before))] * 2
    if how == "several":
        stayed = draw.randint(0, before)
        return [list(range(before + 3)), [*range(stayed), *range(50, 50 + after + 3)]]
    return [sorted(draw.sample(range(2 * most), number)) for number in (before, after)]


def history(seed: int) -> list[AnsweredAssessment]:
    """Two assessments of any form; every other time at most six a side."""
    draw = random.Random(seed)  # noqa: S311 - repeatable answers, not secrets
    who = {side: rosters(draw, 6 if seed % 2 else 14) for side in Side}
    forms = [draw.choice(list(Form)) for _ in range(2)] if seed % 3 else [draw.choice(list(Form))] * 2
    blank = draw.choice(BLANKS)
    return [
        answered(
            at + 1,
            drawn(2 * seed + at, {side: named(side, *who[side][at]) for side in Side}, form=forms[at], blank=blank),
            form=forms[at],
        )
        for at in range(2)
    ]


def plain_change(held: list[AnsweredAssessment]) -> PlainChange:
    earlier, later = (plain_of(entry).held for entry in held)
    return PlainChange(earlier, later)


def document(held: list[AnsweredAssessment], practices: list[str]) -> dict[str, Any]:
    shown = [seen(entry, Audience.FACILITATOR) for entry in held]
    return results_document(complete_results(held, shown, INSTRUMENT, practices=practices))


def told_items(held: list[AnsweredAssessment]) -> dict[str, set[str]]:
    """Ids by side of the items whose mean the results of each of the two show by themselves."""
    shown = [seen(entry, Audience.FACILITATOR) for entry in held]
    return {
        side: set.intersection(
            *({item.item for item in time.items if item.side(Side(side)).mean is not None} for time in shown)
        )
        for side in SIDES
    }


def compared(seed: int) -> list[str]:
    """Every difference in one drawn history, with what it was like."""
    held, plain = history(seed), plain_change(history(seed))
    draw = random.Random(seed)  # noqa: S311 - repeatable choice
    practices = draw.sample([entry.id for entry in INSTRUMENT.practices], 30)
    chosen = {item for entry in INSTRUMENT.practices if entry.id in practices for item in entry.items}
    told = told_items(held)
    expected = plain.document([entry.assessment.form.value for entry in held])
    expected["acted_on"] = {side: plain.acted_on(side, chosen, told[side]) for side in SIDES}
    what = f"{seed} " + " ".join(f"{time.held.n('client')}v{time.held.n('supplier')}" for time in plain.own)
    return [f"{what} {line}" for line in differences(document(held, practices)["change"], expected)]


@pytest.mark.parametrize("seed", range(1, 13))
def test_every_number_of_a_change_is_the_one_that_the_method_gives(seed: int) -> None:
    assert compared(seed) == []


@pytest.mark.parametrize("seed", [5, 8])
def test_the_reliable_change_of_every_person_is_the_one_that_the_method_gives(seed: int) -> None:
    """Sdiff = 20 sqrt(2 (1 - .80))."""
    held, plain = history(seed), plain_change(history(seed))
    for side in Side:
        for person in {entry.respondent_id for entry in held[1].responses if entry.side is side}:
            found = {entry.factor: entry for entry in personal_changes(person, side, earlier=held[0], later=held[1])}
            for factor in FACTORS:
                before, after = plain.scores[factor, side.value]
                assert (factor in found) is (person in before and person in after)
                if factor in found:
                    index = (after[person] - before[person]) / (20 * (2 * (1 - 0.80)) ** 0.5)
                    assert found[factor].index == pytest.approx(index)
                    assert found[factor].is_reliable is (abs(index) > 1.96)
