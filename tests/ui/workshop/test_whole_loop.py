"""From the results to the agenda, through the room by keys, into report and plan, and to the next assessment."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QRadioButton
from shiboken6 import isValid

from healthcheck.domain.audience import Audience
from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Side
from healthcheck.domain.room_score import ScoreLayer
from healthcheck.domain.workshop import ItemKind, WorkshopState
from tests.healthcheck.reports.pdf.read_back import page_texts
from tests.ui.stage import Stage
from tests.ui.workshop.held import ENTER, TAB, capture, closed, focused, heard, leave, present, press, to
from tests.ui.workshop.walk import inked
from ui.workshop.presentation import Presentation

PROMISED = ("Meet on Mondays", "Share the forecast", "Name one owner")
REASON = "Calls are answered by now"
BEFORE, AGREED, TARGET = 3, 5, 7
"""Key presses from nothing said: levels 1, 2 and 3."""


def vote(places: tuple[int, ...]) -> None:
    """One person's three, by the places of the factors on the wheel."""
    for place in range(max(places) + 1):
        if place in places:
            QTest.keyClick(focused(), Qt.Key.Key_Space)
        if place < max(places):
            QTest.keyClick(focused(), TAB)
    QTest.keyClick(focused(), ENTER)


def test_a_whole_workshop_by_keys_is_in_report_plan_and_the_next_assessment(stage: Stage, tmp_path: Path) -> None:
    relationship = closed(stage)
    stage.show(relationship, "Workshop")
    stage.press("Build the agenda")
    shown = present(stage)
    try:
        _hold(shown, stage)
    finally:
        if isValid(shown) and shown.workshop.state is not WorkshopState.ENDED:
            shown.talk.end()
    stage.settle()
    assert stage.session.assessment
    held = stage.session.assessment.id
    workshop = stage.workspace.workshops.of(held)
    assert workshop
    assert workshop.state is WorkshopState.ENDED
    assert (workshop.ballots_of(Side.CLIENT), workshop.ballots_of(Side.SUPPLIER)) == (5, 1)
    plan = stage.workspace.plan.of(held).commitments
    assert [entry.what for entry in plan] == list(PROMISED)
    assert all(entry.seen_by_both for entry in plan)
    _read_report(stage, held, tmp_path)
    later = stage.workspace.relationships.open_assessment(relationship.id, form=Form.EXPRESS, held_on=date(2027, 5, 4))
    assert {entry.what for entry in stage.workspace.plan.of(later.id).waiting} == set(PROMISED)
    first, second, *_rest = stage.workspace.workshops.said(later.id)
    for entry in (first, second):
        assert entry.last_agreed
        assert entry.last_target
        assert (entry.last_agreed.level, entry.last_target.level) == (2, 3)
    agenda = stage.workspace.workshops.agenda(later.id, length=60)
    assert [item.kind for item in agenda[:2]] == [ItemKind.WELCOME, ItemKind.PROMISES]


def _hold(shown: Presentation, stage: Stage) -> None:
    assert shown.workshop.total_minutes == shown.workshop.length
    to(shown, ItemKind.TOP_THREE)
    press(shown, Qt.Key.Key_V)
    for _ in range(5):
        vote((0, 1, 2))
    next(side for side in shown.console.findChildren(QRadioButton) if side.text() == "Alcor").click()
    vote((2, 3, 4))
    assert "6" in heard(shown)
    assert "contract" not in heard(shown), "no bar before all have voted"
    stage.press("Reveal the votes of both sides", shown.console)
    press(shown, Qt.Key.Key_PageDown)
    assert "A good contract: Northwind 5." in heard(shown)
    assert "Alcor: 1 person voted. Votes are shown from 5." in heard(shown)
    to(shown, ItemKind.PROFILE)
    seen = []
    for _ in shown.talk.current.steps:
        assert shown.audience.scene
        seen.append({side for side in Side if inked(shown.audience.scene, side, object)})
        press(shown, Qt.Key.Key_PageDown)
    assert seen == [set(), {Side.CLIENT}, {Side.SUPPLIER}, set(Side), set(Side)]
    _score(shown, stage)
    to(shown, ItemKind.COMMITMENTS)
    for what in PROMISED:
        capture(shown, what)
        assert what in heard(shown)
    leave(shown.console)


def _score(shown: Presentation, stage: Stage) -> None:
    """Two factors anew by both sides, then agreed, then aimed at."""
    before = stage.workspace.results.profile(shown.workshop.assessment_id, Audience.JOINT)
    to(shown, ItemKind.RE_SCORE)
    press(shown, Qt.Key.Key_R)
    for _ in range(2):
        for presses in (BEFORE, BEFORE, AGREED, TARGET):
            for _press in range(presses):
                QTest.keyClick(focused(), Qt.Key.Key_Up)
            QTest.keyClick(focused(), TAB)
    (reason,) = [line for line in shown.console.findChildren(QLineEdit) if line.isVisible() and not line.text()][-1:]
    reason.setFocus()
    QTest.keyClicks(focused(), REASON)
    QTest.keyClick(focused(), ENTER)
    for factor in stage.session.instrument.factors[:2]:
        said = [shown.workshop.said(ScoreLayer.WORKSHOP, factor.id, side) for side in Side]
        assert [score.level if score else None for score in said] == [1, 1]
        press(shown, Qt.Key.Key_PageDown)
        assert factor.name in heard(shown)
    assert stage.workspace.results.profile(shown.workshop.assessment_id, Audience.JOINT) == before


def _read_report(stage: Stage, held: int, folder: Path) -> None:
    """What the file says on its pages."""
    path = stage.workspace.reporting.write_report(held, folder / "joint.pdf")
    pages = page_texts(path)
    first = next(place for place, text in enumerate(pages) if "The workshop of" in text and "Held" in text)
    minutes, before = " ".join(pages[first:]), " ".join(pages[:first])
    for told in (*PROMISED, REASON, "three commitments and two targets", "1 person voted. Votes are shown from 5."):
        assert told in minutes
    assert all(what in before for what in PROMISED), "the action plan has them too"
