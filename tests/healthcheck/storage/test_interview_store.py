from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from healthcheck.domain.interview import Interview
from healthcheck.domain.refusal import NotFoundError, StateError
from healthcheck.domain.relationship import Relationship
from tests.healthcheck.storage.filled_workspace import NOON, Stores, interview, person

BARE = Interview("I", 1, "A-C2", NOON)
WHOLE = Interview(
    "I-A-S1",
    1,
    "A-S1",
    NOON,
    opened_script=True,
    consent_notes=True,
    consent_recording=False,
    seconds={"TRU": 400.5},
    top_three=("TRU", "CON", "OPN"),
    most_complex="FIT",
    ended_at=NOON.replace(hour=13),
)


def test_everything_that_was_kept_of_an_interview_is_read_back(stores: Stores, assessment: int) -> None:
    assert assessment == 1
    assert stores.interviews.get("I-A-S1") == WHOLE
    assert stores.interviews.of_assessment(1) == (WHOLE,)


def test_interviews_are_listed_client_first_and_those_of_one_assessment_only(stores: Stores, assessment: int) -> None:
    for code in ("C2", "C1"):
        interview(stores, assessment, f"A-{code}")
    second = stores.open_assessment().id
    stores.interviews.begin(replace(BARE, assessment_id=second))
    listed = stores.interviews.of_assessment(assessment)
    assert [entry.respondent_id for entry in listed] == ["A-C1", "A-C2", "A-S1"]
    assert stores.interviews.of_assessment(second) == (replace(BARE, assessment_id=second),)


def test_an_interview_is_begun_once(stores: Stores, assessment: int) -> None:
    assert stores.interviews.begin(BARE) == BARE
    assert stores.interviews.begin(replace(BARE, id="again", begun_at=NOON.replace(hour=13))) == BARE
    assert len(stores.interviews.of_assessment(assessment)) == 2


def test_what_is_chosen_anew_takes_the_place_of_what_was_chosen(stores: Stores, assessment: int) -> None:
    assert assessment
    stores.interviews.save_choices("I-A-S1", top_three=("OPN", "TRU"), most_complex=None)
    stores.interviews.save_seconds("I-A-S1", section="TRU", seconds=500)
    found = stores.interviews.save_seconds("I-A-S1", section="GOV", seconds=0.5)
    assert (found.top_three, found.most_complex) == (("OPN", "TRU"), None)
    assert found.seconds == {"TRU": 500, "GOV": 0.5}


CHANGES: dict[str, Callable[[Stores], object]] = {
    "begin": lambda stores: stores.interviews.begin(BARE),
    "consent": lambda stores: stores.interviews.save_consent("I-A-S1", opened_script=True, notes=True, recording=True),
    "seconds": lambda stores: stores.interviews.save_seconds("I-A-S1", section="TRU", seconds=1),
    "choices": lambda stores: stores.interviews.save_choices("I-A-S1", top_three=(), most_complex=None),
}


@pytest.mark.parametrize("change", CHANGES)
def test_no_interview_is_held_in_a_closed_assessment(stores: Stores, assessment: int, change: str) -> None:
    stores.assessments.close(assessment, at=NOON)
    with pytest.raises(StateError, match="closed"):
        CHANGES[change](stores)
    assert stores.interviews.of_assessment(assessment) == (WHOLE,)
    stores.assessments.reopen(assessment)
    CHANGES[change](stores)


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_not_there_is_told_in_words(stores: Stores, assessment: int, change: str) -> None:
    stores.assessments.delete(assessment)
    with pytest.raises(NotFoundError):
        CHANGES[change](stores)


def test_nobody_is_interviewed_about_a_relationship_of_others(stores: Stores, assessment: int) -> None:
    stores.relationships.add(Relationship("B", "Heronsgate", "Verrado"))
    stores.respondents.add(person("C1", "B"))
    with pytest.raises(NotFoundError, match="does not belong"):
        stores.interviews.begin(Interview("I", assessment, "B-C1", NOON))


def test_an_interview_can_be_taken_back_after_closing(stores: Stores, assessment: int) -> None:
    stores.assessments.close(assessment, at=NOON)
    stores.interviews.delete("I-A-S1")
    assert stores.interviews.of_assessment(assessment) == ()
    assert stores.interview_notes.of_assessment(assessment) == ()
