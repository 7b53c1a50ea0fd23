"""Comments through the door that the window uses: read by the facilitator, released, and shown to others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from healthcheck.disclosure.disclose import NotClosedError
from healthcheck.domain.assessment import Answer, Reply
from healthcheck.domain.audience import Audience
from healthcheck.domain.comment import ClueKind, CommentKind
from healthcheck.domain.form import Form
from healthcheck.domain.refusal import NotFoundError
from healthcheck.domain.relationship import Respondent, Side
from healthcheck.workspace import Workspace


@dataclass(frozen=True)
class Engagement:
    """An open assessment with five people a side; the first supplier has left a note."""

    workspace: Workspace
    assessment: int
    people: tuple[Respondent, ...]

    @property
    def item(self) -> str:
        return self.workspace.instrument.items_of(Form.EXPRESS, "TRU")[0].id

    def answer(self, person: Respondent, note: str = "", *, is_submitted: bool = True) -> None:
        answering = self.workspace.answering
        for item in self.workspace.instrument.items_of(Form.EXPRESS):
            text = note if item.id == self.item else ""
            answering.answer(self.assessment, person.id, Answer(item.id, Reply.AGREED, note=text))
        if is_submitted:
            answering.submit(self.assessment, person.id)

    def interview(self, person: Respondent, text: str, *, section: str = "TRU", is_quote: bool = True) -> str:
        interviews = self.workspace.interviews
        begun = interviews.begin(self.assessment, person.id)
        interviews.consent(begun.id, opened_script=True, notes=True, recording=False)
        return interviews.add_note(begun.id, section=section, text=text, is_quote=is_quote).id


@pytest.fixture
def engagement(workspace: Workspace) -> Engagement:
    relationship = workspace.relationships.create(
        client="Aster", supplier="Birch", form=Form.EXPRESS, held_on=date(2026, 5, 4)
    )
    for side in Side:
        for number in range(5):
            workspace.people.add(relationship_id=relationship.id, side=side, name=f"{side.initial}. Person {number}")
    found = Engagement(
        workspace, workspace.relationships.assessment(relationship.id).id, workspace.people.of(relationship.id)
    )
    for person in found.people:
        found.answer(person, note="They warn us early" if person.code == "S1" else "")
    return found


def test_the_facilitator_reads_every_note_with_whoever_wrote_it(engagement: Engagement) -> None:
    (found,) = engagement.workspace.comments.review(engagement.assessment)
    assert (found.comment.text, found.person.code, found.comment.factor) == ("They warn us early", "S1", "TRU")
    assert not found.comment.is_released
    assert found.hidden == ""
    assert found.comment.practices


def test_a_note_of_somebody_who_has_not_submitted_is_not_read(workspace: Workspace, engagement: Engagement) -> None:
    workspace.answering.unlock(engagement.assessment, engagement.people[5].id)
    assert workspace.comments.review(engagement.assessment) == ()


def test_nothing_is_shown_until_it_is_released_and_the_assessment_closed(
    workspace: Workspace, engagement: Engagement
) -> None:
    comments = workspace.comments
    (found,) = comments.review(engagement.assessment)
    comments.release(engagement.assessment, found.comment, is_released=True)
    with pytest.raises(NotClosedError, match="still open"):
        comments.shown(engagement.assessment, Audience.JOINT)
    assert len(comments.shown(engagement.assessment, Audience.FACILITATOR).comments) == 1
    workspace.answering.close_assessment(engagement.assessment)
    (shown,) = comments.shown(engagement.assessment, Audience.JOINT).comments
    assert (shown.side, shown.text) == (Side.SUPPLIER, "They warn us early")
    comments.release(engagement.assessment, found.comment, is_released=False)
    assert comments.shown(engagement.assessment, Audience.JOINT).comments == ()


def test_what_was_said_is_read_in_its_factor_and_released_like_a_note(
    workspace: Workspace, engagement: Engagement
) -> None:
    client = engagement.people[0]
    engagement.interview(client, "S. Person 3 calls on Fridays")
    engagement.interview(client, "Arrived late", section="REST", is_quote=False)
    found = {entry.comment.text: entry for entry in workspace.comments.review(engagement.assessment)}
    said, noted = found["S. Person 3 calls on Fridays"], found["Arrived late"]
    assert (said.comment.kind, noted.comment.kind) == (CommentKind.QUOTE, CommentKind.INTERVIEW_NOTE)
    assert (said.comment.factor, noted.comment.factor) == ("TRU", "")
    assert [(clue.kind, clue.text) for clue in said.clues] == [
        (ClueKind.NAME, "S. Person 3"),
        (ClueKind.FEW_INTERVIEWED, "1"),
    ]
    workspace.comments.release(engagement.assessment, said.comment, is_released=True)
    shown = workspace.comments.shown(engagement.assessment, Audience.FACILITATOR)
    assert [comment.text for comment in shown.of_factor("TRU")] == ["S. Person 3 calls on Fridays"]


def test_the_facilitator_is_told_what_readers_would_not_see(workspace: Workspace, engagement: Engagement) -> None:
    workspace.answering.withdraw(engagement.assessment, engagement.people[9].id)
    (found,) = workspace.comments.review(engagement.assessment)
    assert found.hidden == "Birch: 4 people could have said this. Comments are shown from 5 people."
    workspace.comments.release(engagement.assessment, found.comment, is_released=True)
    shown = workspace.comments.shown(engagement.assessment, Audience.FACILITATOR)
    assert shown.comments == ()
    assert [entry.reason for entry in shown.withheld] == [found.hidden]


def test_a_comment_that_is_gone_cannot_be_released(workspace: Workspace, engagement: Engagement) -> None:
    note = engagement.interview(engagement.people[0], "Gone")
    found = next(entry for entry in workspace.comments.review(engagement.assessment) if entry.comment.id == note)
    workspace.interviews.delete_note(note)
    with pytest.raises(NotFoundError):
        workspace.comments.release(engagement.assessment, found.comment, is_released=True)
