from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from healthcheck.domain.assessment import ResponseStatus
from healthcheck.domain.refusal import BrokenSealError
from healthcheck.storage import Database
from tests.healthcheck.storage.filled_workspace import Stores

# Each changes one submitted thing of C1 behind the program's back, in a way that SQLite finds nothing wrong with.
TAMPERED = {
    "reply": "UPDATE answers SET reply = 4 WHERE item = 'GOV-P1'",
    "note": "UPDATE answers SET note = 'About GOV-T4' WHERE item = 'GOV-T3'",
    "flag": "UPDATE answers SET is_flagged = 0 WHERE item = 'TRU-B2'",
    "item": "UPDATE answers SET item = 'GOV-P2' WHERE item = 'GOV-P1'",
    "lost answer": "DELETE FROM answers WHERE item = 'GOV-P1'",
    "added answer": "INSERT INTO answers SELECT id, 'NEW', 1, '', 0, NULL, 0 FROM responses WHERE status = 'submitted'",
    "global score": "UPDATE ratings SET value = 8 WHERE is_expectation = 0",
    "expectation": "UPDATE ratings SET value = 8 WHERE is_expectation = 1",
    "vote": "UPDATE votes SET factor = 'DEL' WHERE place = 3",
    "outcome": "UPDATE outcomes SET value = 1 WHERE question = 'OUT1'",
    "open answer": "UPDATE outcomes SET text = 'Less visits, please.' WHERE question = 'OPEN1'",
    "answer in retrospect": "UPDATE retrospects SET reply = 2 WHERE item = 'GOV-P1'",
    "lost answer in retrospect": "DELETE FROM retrospects WHERE item = 'TRU-B2'",
    "side": "UPDATE respondents SET side = 'supplier' WHERE id = 'A-C1'",
    "seniority": "UPDATE responses SET seniority = 'managing' WHERE status = 'submitted'",
    "time": "UPDATE responses SET submitted_at = '2027-05-03T12:00:00.000000Z' WHERE status = 'submitted'",
    "status": "UPDATE responses SET status = 'draft' WHERE status = 'submitted'",
    "seal": "UPDATE responses SET seal = NULL WHERE status = 'submitted'",
    "person": "UPDATE responses SET status = 'submitted', submitted_at = '2026-05-03T12:00:00.000000Z', "
    "seal = (SELECT seal FROM responses WHERE status = 'submitted') WHERE respondent_id = 'A-C2'",
}


@contextmanager
def tampered(filled: Path, change: str) -> Iterator[Stores]:
    hand = sqlite3.connect(filled)
    with hand:
        hand.execute(change)
    hand.close()
    with Database.open(filled) as database:
        yield Stores(database)


@pytest.mark.parametrize("case", TAMPERED)
def test_submitted_answers_that_changed_are_refused_with_the_persons_code_and_a_way_out(
    filled: Path, case: str
) -> None:
    with tampered(filled, TAMPERED[case]) as stores:
        code = "C2" if case == "person" else "C1"
        for read in (lambda: stores.responses.of_assessment(1), lambda: stores.responses.get(1, f"A-{code}")):
            with pytest.raises(BrokenSealError, match=f"{code}.*backup") as broken:
                read()
            assert broken.value.code == code


def test_a_broken_response_does_not_keep_others_from_being_read(filled: Path) -> None:
    with tampered(filled, TAMPERED["reply"]) as stores:
        assert stores.responses.get(1, "A-C2").status is ResponseStatus.DRAFT


def test_a_broken_response_can_be_withdrawn_but_not_unlocked(filled: Path) -> None:
    with tampered(filled, TAMPERED["reply"]) as stores:
        with pytest.raises(BrokenSealError):
            stores.responses.unlock(1, "A-C1")
        stores.responses.withdraw(1, "A-C1")
        assert [response.code for response in stores.responses.of_assessment(1)] == ["C2", "S1"]
