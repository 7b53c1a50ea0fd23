"""Pictures of an interview from its list to its close, of the guide on paper, and of what was written and said."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from healthcheck.domain.relationship import Relationship, Side
from tests.ui.photographer import Photographer

KEY = Qt.Key
SPENT = {"OPENING": 302, "GOV": 550, "MEA": 480, "TRU": 728}
FROM_TRUST_TO_REST = 5
"""Sections; the interview goes on in that of its last note."""
LONG_NOTE = (
    "The weekly call has lapsed since March; nobody on the client side has asked for it, and the account manager now "
    "rings only when something has gone wrong."
)


def shoot_interview(camera: Photographer) -> None:
    """Nobody interviewed, the opening, a section of notes with tags, the wheel, the close, and the guide on paper."""
    stage = camera.stage
    relationship = stage.relationship("Northwind", "Alcor Talks", people={Side.CLIENT: 3, Side.SUPPLIER: 3})
    stage.show(relationship, "Interviews")
    stage.press("Export guide PDF…")
    camera.shoot("dialog-guide")
    camera.dismiss()
    stage.press("Start interview")
    camera.shoot("interview-opening")
    _talk(camera, relationship)
    camera.shoot("interviews-under-way")
    stage.press("Continue interview")
    camera.shoot("interview-section")
    note = stage.editor(QPlainTextEdit, "New note")
    note.setFocus()
    QTest.keyClicks(note, "They tell us bad news late")
    QTest.keyClick(note, KEY.Key_Return)
    stage.press("Tag the note…")
    camera.shoot("interview-tags")
    camera.dismiss()
    _go_on(camera, FROM_TRUST_TO_REST)
    camera.shoot("interview-rest")
    stage.press("Choose on the wheel…")
    camera.shoot("interview-wheel")
    camera.dismiss()
    _go_on(camera, 1)
    camera.shoot("interview-close")
    stage.session.leave()


def _talk(camera: Photographer, relationship: Relationship) -> None:
    """Enough of an interview that every part of the runner has something to show, and back to the list."""
    stage = camera.stage
    interviews = stage.workspace.interviews
    interview = interviews.of(stage.workspace.relationships.assessment(relationship.id).id)[0]
    stage.session.do(interviews.consent, interview.id, opened_script=True, notes=True, recording=False)
    quote = interviews.add_note(
        interview.id, section="TRU", text="I have to earn the right to be trusted", is_quote=True
    )
    interviews.tag_note(quote.id, practices=("TRU.B2", "TRU.P1"), themes=("weekly call",))
    interviews.add_note(interview.id, section="TRU", text=LONG_NOTE)
    stage.press("Back to interviews")
    for section, seconds in SPENT.items():
        stage.session.do(interviews.time_spent, interview.id, section=section, seconds=seconds)


def _go_on(camera: Photographer, sections: int) -> None:
    for _ in range(sections):
        camera.stage.press("Next section")


def shoot_comments(camera: Photographer, sample: Relationship) -> None:
    """Nothing said yet, and what the people of a sample wrote and said."""
    stage = camera.stage
    silent = stage.relationship("Northwind", "Alcor Silent", people={Side.CLIENT: 1, Side.SUPPLIER: 1})
    for relationship, name in ((silent, "comments-none"), (sample, "comments")):
        stage.show(relationship, "Questionnaires")
        stage.press("Comments…")
        camera.shoot(name)
        stage.session.leave()
