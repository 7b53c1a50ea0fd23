"""Every type of finding comes about from answers that people give, through the whole way to the document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from healthcheck.domain.action_type import ActionType
from healthcheck.domain.assessment import Answer, Reply, Response
from healthcheck.domain.audience import Audience
from healthcheck.domain.finding import Finding, Strength
from healthcheck.domain.form import Form
from healthcheck.domain.mirror import MirrorReading
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Kind, Mark
from healthcheck.exchange.results_document import results_document
from healthcheck.findings.titles import LONGEST_TITLE
from healthcheck.workspace.complete import complete_results
from tests.healthcheck.answered_assessments import INSTRUMENT, answered, level, seen

C, S = Side.CLIENT, Side.SUPPLIER
STRONG, WEAK, MIDDLE, SPLIT = (3, 3, 3, 4, 3, 3), (1, 1, 1, 1, 2, 1), (2, 2, 2, 2, 2, 2), (0, 4, 0, 4, 0, 4)


def side(side: Side, codes: Sequence[int], own: int, expected: int) -> list[Response]:
    """People who answer their code to everything, and all say and expect the same of each factor as a whole."""
    factors = INSTRUMENT.factor_ids
    return [
        replace(
            level(f"{side.initial}{number}", side, code, form=Form.STANDARD),
            global_scores=dict.fromkeys(factors, own),
            expectations=dict.fromkeys(factors, expected),
        )
        for number, code in enumerate(codes)
    ]


def findings(
    client: Sequence[int], supplier: Sequence[int], *, own: tuple[int, int] = (6, 6), expected: tuple[int, int] = (6, 6)
) -> tuple[Sequence[Finding], dict[str, Any]]:
    people = [*side(C, client, own[0], expected[0]), *side(S, supplier, own[1], expected[1])]
    return _told(people)


def _told(people: list[Response]) -> tuple[Sequence[Finding], dict[str, Any]]:
    held = answered(1, people, form=Form.STANDARD)
    results = complete_results([held], [seen(held, Audience.JOINT)], INSTRUMENT)
    document: Any = results_document(results)
    return results.findings.findings, document


@pytest.mark.parametrize(
    ("client", "supplier", "kind", "action", "strength"),
    [
        (STRONG, STRONG, Kind.SHARED_STRENGTH, ActionType.PROTECT, Strength.INDICATES),
        (WEAK, WEAK, Kind.SHARED_WEAKNESS, ActionType.BUILD_TOGETHER, Strength.INDICATES),
        (STRONG, WEAK, Kind.CLIENT_SEES_MORE, ActionType.LISTEN, Strength.SHOWS),
        (WEAK, STRONG, Kind.SUPPLIER_SEES_MORE, ActionType.SHOW_OR_FIX, Strength.SHOWS),
        (SPLIT, MIDDLE, Kind.SHARED_WEAKNESS, ActionType.SETTLE_INSIDE_FIRST, Strength.INDICATES),
        ((2, 2, 3, 3, 2, 3), (2, 2, 2, 2, 2, 3), Kind.ON_THE_LINE, ActionType.LOOK_CLOSER, Strength.INDICATES),
        (STRONG, (2, 2), Kind.TOO_LITTLE_DATA, None, Strength.TOO_FEW),
    ],
)
def test_each_type_is_reached_with_its_words_and_its_advice(
    client: Sequence[int], supplier: Sequence[int], kind: Kind, action: ActionType | None, strength: Strength
) -> None:
    found, document = findings(client, supplier)
    assert {(entry.kind, entry.action_type, entry.strength) for entry in found} == {(kind, action, strength)}
    assert all(entry.title and len(entry.title) <= LONGEST_TITLE and entry.statement for entry in found)
    assert all(entry.advice for entry in found)
    word = {Strength.SHOWS: "show", Strength.INDICATES: "indicate", Strength.TOO_FEW: ""}[strength]
    assert all(word in entry.statement for entry in found if kind in (Kind.CLIENT_SEES_MORE, Kind.SUPPLIER_SEES_MORE))
    assert 20 <= len(document["answer"].split()) <= 30


def test_a_divided_side_is_marked_before_the_kind() -> None:
    found, _ = findings(SPLIT, MIDDLE)
    assert all(entry.marks == (Mark.DIVIDED_CLIENT,) and entry.divided == (C,) for entry in found)


@pytest.mark.parametrize(
    ("own", "expected", "reading", "action"),
    [
        ((9, 3), (9, 3), MirrorReading.BLIND_SPOT, ActionType.EXCHANGE_PERSPECTIVES_FIRST),
        ((9, 3), (3, 9), MirrorReading.KNOWN_DIFFERENCE, ActionType.PROTECT),
        ((9, 3), (6, 6), MirrorReading.MISREAD_DIFFERENCE, ActionType.PROTECT),
        ((8, 8), (5, 5), MirrorReading.FALSE_ALARM, ActionType.PROTECT),
        ((8, 8), (8, 8), MirrorReading.IN_STEP, ActionType.PROTECT),
    ],
)
def test_each_reading_of_the_mirror_round_is_reached(
    own: tuple[int, int], expected: tuple[int, int], reading: MirrorReading, action: ActionType
) -> None:
    found, _ = findings(STRONG, STRONG, own=own, expected=expected)
    assert {told for entry in found for told in entry.mirror.values()} == {reading}
    assert {entry.action_type for entry in found} == {action}


def test_what_nobody_could_see_is_too_little_data_and_never_agreement() -> None:
    people = [*side(C, STRONG, 6, 6), *side(S, STRONG, 6, 6)]
    unseen = [
        replace(entry, answers={item: Answer(item, Reply.CANNOT_SEE) for item in entry.answers}) for entry in people
    ]
    found, document = _told(unseen)
    assert {entry.kind for entry in found} == {Kind.TOO_LITTLE_DATA}
    assert document["overall"]["alignment"] is None
