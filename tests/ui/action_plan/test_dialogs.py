"""What a commitment begins with, and the meetings that look at it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

from healthcheck.domain.plan import CommitmentState
from healthcheck.domain.relationship import Side
from healthcheck.domain.rhythm import Rhythm
from tests.ui.action_plan.planner import Planner

KEY = Qt.Key


def test_a_proposal_begins_a_commitment_in_its_words(planner: Planner) -> None:
    planner.sample()
    planner.stage.press("Start from…")
    planner.stage.finish()
    assert planner.stage.says("Proposed for this assessment")
    planner.stage.press("Begin with: An improvement process that yields proposals")
    made = planner.kept[-1]
    assert made.what.startswith("Set up one joint improvement list with a half-page form")
    assert (made.provider.side, made.origin.practice, made.state) == (
        Side.SUPPLIER,
        "INN.P2",
        CommitmentState.REQUESTED,
    )
    assert planner.drawer is not None
    planner.undo()
    assert len(planner.kept) == 4


def test_a_finding_begins_one_with_a_draft_that_is_typed_over(planner: Planner) -> None:
    planner.sample()
    planner.stage.press("Start from…")
    planner.stage.finish()
    assert planner.stage.says("Findings")
    planner.stage.press("Begin with: Both sides see work to do on Measuring value")
    assert planner.kept[-1].what.startswith("Choose one or two practices")
    planner.press("Cut the list", KEY.Key_Return)
    assert (planner.kept[-1].what, planner.kept[-1].origin.finding) == ("Cut the list", "shared_weakness")


def test_before_closing_only_own_words_are_offered(planner: Planner) -> None:
    planner.sit_down()
    planner.stage.press("Start from…")
    assert planner.stage.says("Proposals and findings come once the assessment is closed.")
    planner.stage.press("Begin with: Your own words")
    planner.press("Share the plan", KEY.Key_Return)
    assert planner.whats == ["Share the plan"]


def test_a_meeting_is_added_with_who_comes_from_each_side_and_undone(planner: Planner) -> None:
    planner.sit_down()
    planner.stage.press("Review meetings…")
    assert planner.stage.says("No meeting yet.")
    planner.stage.press("Add a meeting…")
    planner.stage.press("Save")
    assert planner.stage.says("Enter what the meeting is called")
    planner.stage.editor(QLineEdit, "Name").setFocus()
    planner.press("<b>QBR</b> & more")
    planner.choose("How often", "Every quarter")
    planner.choose("Takes", "90 min")
    planner.stage.editor(QLineEdit, "First held on").setFocus()
    planner.press("30 Sep 2030")
    planner.stage.press("C. Person 1")
    planner.stage.press("S. Person 2")
    planner.stage.editor(QLineEdit, "Others of Alcor").setFocus()
    planner.press("The board")
    planner.stage.press("Save")
    assert planner.relationship is not None
    (meeting,) = planner.stage.workspace.reviews.of(planner.relationship.id)
    assert (meeting.name, meeting.rhythm, meeting.minutes) == ("<b>QBR</b> & more", Rhythm.QUARTERLY, 90)
    assert planner.stage.says("<b>QBR</b> & more")
    assert planner.stage.says("Every quarter · from 30 Sep 2030 · 90 min")
    assert planner.stage.says("S. Person 2, The board")
    planner.stage.press("Delete <b>QBR</b> & more")
    assert planner.stage.says("No meeting yet.")
    planner.stage.dialog.accept()
    planner.undo()
    assert planner.stage.workspace.reviews.of(planner.relationship.id) == (meeting,)
    planner.undo()
    assert planner.stage.workspace.reviews.of(planner.relationship.id) == ()


def test_a_meeting_is_changed_and_offered_where_a_commitment_is_reviewed(planner: Planner) -> None:
    planner.sample()
    planner.stage.press("Review meetings…")
    planner.stage.press("Edit Service review")
    assert planner.stage.editor(QComboBox, "How often").currentText() == "Every month"
    planner.stage.editor(QLineEdit, "Name").setFocus()
    planner.write("Name", "Monthly review")
    planner.stage.press("Save")
    assert [meeting.name for meeting in planner.stage.workspace.reviews.of("A")] == [
        *("Monday operations call", "Monthly review", "Executive review"),
    ]
    planner.stage.dialog.accept()
    planner.list.setFocus()
    planner.press(KEY.Key_Return)
    field = planner.stage.editor(QLineEdit, "Reviewed in")
    completer = field.completer()
    assert completer is not None
    completer.setCompletionPrefix("monthly")
    assert completer.currentCompletion() == "Monthly review"
