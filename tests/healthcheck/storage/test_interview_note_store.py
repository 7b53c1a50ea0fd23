from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from healthcheck.domain.interview import InterviewNote
from healthcheck.domain.refusal import ClashError, NotFoundError, StateError
from healthcheck.domain.text import normalised
from tests.healthcheck.storage.filled_workspace import NOON, Stores, interview

KEY = "I-A-S1"
QUOTE = InterviewNote(f"{KEY}-1", KEY, "TRU", NOON, "“I have to earn it”", is_quote=True, is_released=True)
NOTE = InterviewNote(f"{KEY}-2", KEY, "TRU", NOON, "Call lapsed", practices=("TRU.B2",), themes=("rhythm", "calls"))
NEW = InterviewNote("new", KEY, "GOV", NOON - timedelta(minutes=1), "Board meets monthly")


def test_notes_are_read_back_as_they_were_written_in_the_order_of_their_times(stores: Stores, assessment: int) -> None:
    assert stores.interview_notes.add(NEW) == NEW
    assert stores.interview_notes.of_interview(KEY) == (NEW, QUOTE, NOTE)
    other = interview(stores, assessment, "A-C2")
    assert len(stores.interview_notes.of_interview(other)) == 2
    assert len(stores.interview_notes.of_assessment(assessment)) == 5


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(text=st.text(), themes=st.lists(st.text(), max_size=4))
def test_whatever_is_noted_is_kept_as_typed(stores: Stores, assessment: int, text: str, themes: list[str]) -> None:
    assert assessment
    kept = stores.interview_notes.add(replace(NEW, text=text, themes=tuple(themes)))
    stores.interview_notes.delete("new")
    assert kept.text == normalised(text)
    wanted = [theme for theme in (normalised(theme).strip() for theme in themes) if theme]
    assert kept.themes == tuple(dict.fromkeys(wanted))
    assert stores.interview_notes.put_back(kept) == kept
    assert stores.interview_notes.delete("new") == kept


@pytest.mark.parametrize(("opened", "agreed"), [(False, True), (True, False), (False, False)])
def test_nothing_is_noted_before_the_opening_is_read_out_and_notes_are_agreed_to(
    stores: Stores, assessment: int, *, opened: bool, agreed: bool
) -> None:
    assert assessment
    stores.interviews.save_consent(KEY, opened_script=opened, notes=agreed, recording=True)
    with pytest.raises(StateError, match="not be taken yet"):
        stores.interview_notes.add(NEW)
    assert stores.interview_notes.of_interview(KEY) == (QUOTE, NOTE)
    stores.interviews.save_consent(KEY, opened_script=True, notes=True, recording=False)
    assert stores.interview_notes.add(NEW) == NEW


def test_other_words_are_not_released(stores: Stores, assessment: int) -> None:
    assert assessment
    assert stores.interview_notes.edit(QUOTE.id, text=QUOTE.text, is_quote=False) == replace(QUOTE, is_quote=False)
    edited = stores.interview_notes.edit(QUOTE.id, text="“Earned”", is_quote=True)
    assert edited == replace(QUOTE, text="“Earned”", is_released=False)
    assert stores.interview_notes.release(QUOTE.id, is_released=True).is_released


def test_tags_take_the_place_of_those_before(stores: Stores, assessment: int) -> None:
    assert assessment
    tagged = stores.interview_notes.tag(NOTE.id, practices=("GOV.P1", "TRU.B2", "GOV.P1"), themes=(" ", "calls "))
    assert tagged == replace(NOTE, practices=("GOV.P1", "TRU.B2"), themes=("calls",))


def test_after_closing_notes_are_released_tagged_and_taken_back_but_not_written(
    stores: Stores, assessment: int
) -> None:
    stores.assessments.close(assessment, at=NOON)
    notes = stores.interview_notes
    with pytest.raises(StateError, match="closed"):
        notes.add(NEW)
    with pytest.raises(StateError, match="closed"):
        notes.edit(NOTE.id, text="Other", is_quote=False)
    assert notes.release(QUOTE.id, is_released=False) == replace(QUOTE, is_released=False)
    assert notes.tag(NOTE.id, practices=(), themes=("late",)) == replace(NOTE, practices=(), themes=("late",))
    taken = notes.delete(NOTE.id)
    assert notes.of_interview(KEY) == (replace(QUOTE, is_released=False),)
    notes.put_back(taken)
    assert notes.of_interview(KEY)[1] == taken


CHANGES: dict[str, Callable[[Stores], object]] = {
    "edit": lambda stores: stores.interview_notes.edit("gone", text="x", is_quote=True),
    "release": lambda stores: stores.interview_notes.release("gone", is_released=True),
    "tag": lambda stores: stores.interview_notes.tag("gone", practices=(), themes=()),
    "delete": lambda stores: stores.interview_notes.delete("gone"),
    "add": lambda stores: stores.interview_notes.add(replace(NEW, interview_id="gone")),
    "put back": lambda stores: stores.interview_notes.put_back(replace(NEW, interview_id="gone")),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_not_there_is_told_in_words(stores: Stores, assessment: int, change: str) -> None:
    assert assessment
    with pytest.raises(NotFoundError, match="not in the workspace"):
        CHANGES[change](stores)


def test_a_note_that_is_there_is_not_put_back_twice(stores: Stores, assessment: int) -> None:
    assert assessment
    with pytest.raises(ClashError, match="there already"):
        stores.interview_notes.put_back(NOTE)
    assert stores.interview_notes.of_interview(KEY) == (QUOTE, NOTE)
