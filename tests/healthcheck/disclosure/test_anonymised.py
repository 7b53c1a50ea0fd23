"""Anonymous answers: rows from the agreed number of people, words only from where words are told anywhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from healthcheck.disclosure.anonymised import anonymised
from healthcheck.domain.anonymised import AnonymousRound
from healthcheck.domain.relationship import Side
from tests.healthcheck.answered_assessments import answered, level


def drawn_from(clients: int) -> AnonymousRound:
    """So many people of the client, each with a note that may be shown, and six of the supplier."""
    people = [level(f"C{number}", Side.CLIENT, 2) for number in range(clients)]
    spoken = []
    for person in people:
        item, answer = next(iter(person.answers.items()))
        noted = replace(answer, note=f"Word of {person.respondent_id}", is_released=True)
        spoken.append(replace(person, answers={**person.answers, item: noted}))
    others = [level(f"S{number}", Side.SUPPLIER, 3) for number in range(6)]
    return anonymised(answered(1, [*spoken, *others]))


@pytest.mark.parametrize(
    ("people", "rows", "words", "reason"),
    [
        (2, 0, 0, "answers.client"),
        (3, 3, 0, "comments.client"),
        (4, 4, 0, "comments.client"),
        (5, 5, 5, ""),
        (8, 8, 8, ""),
    ],
)
def test_rows_begin_at_three_people_and_their_words_at_five(people: int, rows: int, words: int, reason: str) -> None:
    found = drawn_from(people)
    clients = [entry for entry in found.responses if entry.side is Side.CLIENT]
    assert len(clients) == rows
    assert sum(len(entry.comments) for entry in clients) == words
    told = {entry.what: entry.reason for entry in found.withheld if entry.what.endswith("client")}
    assert (reason in told) is bool(reason)
    if reason == "comments.client":
        assert told[reason] == f"{people} people could have said this. Comments are shown from 5 people."
