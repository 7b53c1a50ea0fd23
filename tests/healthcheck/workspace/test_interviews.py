"""Interviewing through the door that the window uses."""

from __future__ import annotations

from datetime import date

import pytest

from healthcheck.domain.form import Form
from healthcheck.domain.interview import Interview
from healthcheck.domain.refusal import StateError
from healthcheck.domain.relationship import Side
from healthcheck.errors import UserFacingError
from healthcheck.workspace import Workspace


@pytest.fixture
def begun(workspace: Workspace) -> Interview:
    relationship = workspace.relationships.create(client="Aster", supplier="Birch", held_on=date(2026, 5, 4))
    person = workspace.people.add(relationship_id=relationship.id, side=Side.SUPPLIER)
    return workspace.interviews.begin(workspace.relationships.assessment(relationship.id).id, person.id)


def agree(workspace: Workspace, begun: Interview) -> Interview:
    return workspace.interviews.consent(begun.id, opened_script=True, notes=True, recording=False)


def test_an_interview_goes_from_consent_over_notes_to_the_wheel(workspace: Workspace, begun: Interview) -> None:
    assert not begun.may_note
    assert agree(workspace, begun).may_note
    quote = workspace.interviews.add_note(begun.id, section="TRU", text="I have to earn it", is_quote=True)
    note = workspace.interviews.add_note(begun.id, section="TRU", text="Call lapsed")
    workspace.interviews.time_spent(begun.id, section="TRU", seconds=401)
    workspace.interviews.choose(begun.id, top_three=("TRU", "CON", "OPN"), most_complex="FIT")
    assert workspace.interviews.notes(begun.id) == (quote, note)
    assert workspace.interviews.notes_of(begun.assessment_id) == (quote, note)
    (interview,) = workspace.interviews.of(begun.assessment_id)
    assert interview == workspace.interviews.get(begun.id)
    assert (interview.top_three, interview.most_complex, interview.seconds) == (
        ("TRU", "CON", "OPN"),
        "FIT",
        {"TRU": 401},
    )
    assert workspace.interviews.begin(begun.assessment_id, begun.respondent_id) == interview


def test_a_note_that_was_taken_out_comes_back_with_everything(workspace: Workspace, begun: Interview) -> None:
    agree(workspace, begun)
    first = workspace.interviews.add_note(begun.id, section="TRU", text="First")
    workspace.interviews.add_note(begun.id, section="TRU", text="Second")
    workspace.interviews.tag_note(first.id, practices=("TRU.B2",), themes=("calls",))
    workspace.interviews.release_note(first.id, is_released=True)
    before = workspace.interviews.notes(begun.id)
    taken = workspace.interviews.delete_note(first.id)
    assert [note.text for note in workspace.interviews.notes(begun.id)] == ["Second"]
    assert workspace.interviews.put_back_note(taken) == taken
    assert workspace.interviews.notes(begun.id) == before


def test_an_empty_note_is_refused_in_words(workspace: Workspace, begun: Interview) -> None:
    agree(workspace, begun)
    note = workspace.interviews.add_note(begun.id, section="TRU", text="First")
    with pytest.raises(UserFacingError, match="empty"):
        workspace.interviews.add_note(begun.id, section="TRU", text=" \n")
    with pytest.raises(UserFacingError, match="empty"):
        workspace.interviews.edit_note(note.id, text="", is_quote=False)
    assert workspace.interviews.notes(begun.id) == (note,)


def test_after_closing_notes_can_be_released_but_not_written(workspace: Workspace, begun: Interview) -> None:
    agree(workspace, begun)
    note = workspace.interviews.add_note(begun.id, section="TRU", text="First")
    workspace.answering.close_assessment(begun.assessment_id)
    with pytest.raises(StateError, match="closed"):
        workspace.interviews.add_note(begun.id, section="TRU", text="Second")
    with pytest.raises(StateError, match="closed"):
        workspace.interviews.edit_note(note.id, text="Other", is_quote=False)
    assert workspace.interviews.release_note(note.id, is_released=True).is_released
    workspace.interviews.withdraw(begun.id)
    assert workspace.interviews.notes_of(begun.assessment_id) == ()


def test_an_interview_stands_in_its_own_assessment(workspace: Workspace, begun: Interview) -> None:
    relationship_id = workspace.people.of(workspace.relationships.summaries()[0].relationship.id)[0].relationship_id
    second = workspace.relationships.open_assessment(relationship_id, form=Form.EXPRESS, held_on=date(2027, 5, 4))
    assert workspace.interviews.of(second.id) == ()
    assert workspace.interviews.begin(second.id, begun.respondent_id).id != begun.id
