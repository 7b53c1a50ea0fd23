"""Everything fits, everything is reached by keyboard, the focus is never out of sight."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from healthcheck.content import bundled_instrument
from healthcheck.domain.assessment import Assessment, Response
from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Relationship, Respondent, Seniority, Side
from healthcheck.workspace.questionnaires import questionnaire_of
from tests.ui.respondent.conftest import SitDown
from tests.ui.respondent.person import ENTER, Person
from tests.ui.respondent.questionnaires import make_questionnaire
from ui.theme import Theme, ThemeChoice

CLIENT, SUPPLIER = "Halmere Regional Health Trusts", "Worthwell Workforce Ltd, Leeds"
SIZES = [(1280, 800), (1024, 680)]


def place(person: Person, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(person.view, QPoint(0, 0)), widget.size())


def is_in_sight(person: Person, widget: QWidget) -> bool:
    """Whether all of ``widget`` is within the window and within whatever scrolls around it."""
    QApplication.processEvents()
    rect, walk = place(person, widget), widget.parentWidget()
    while walk is not None and walk is not person.view:
        if isinstance(walk, QScrollArea) and not place(person, walk.viewport()).contains(rect):
            return False
        walk = walk.parentWidget()
    return person.view.rect().contains(rect)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("side", list(Side))
def test_question_anchors_non_answers_and_continue_are_seen_at_once(
    sit_down: SitDown, size: tuple[int, int], side: Side
) -> None:
    assert len(CLIENT) == len(SUPPLIER) == 30
    person = sit_down(make_questionnaire(side=side, client=CLIENT, supplier=SUPPLIER), size=size)

    for _ in range(3):
        QApplication.processEvents()
        rows = person.seen(QRadioButton)
        assert len(rows) == 7
        assert all(row.height() >= 44 for row in rows)
        parts = [person.view.stack.sheet.heading, *rows, person.note(), person.button("Continue")]
        assert all(is_in_sight(person, part) for part in parts)
        tops = [place(person, part).top() for part in parts]
        assert tops == sorted(tops)
        person.press(ENTER)


@pytest.mark.parametrize("size", SIZES)
def test_no_question_of_the_full_form_needs_scrolling(sit_down: SitDown, size: tuple[int, int]) -> None:
    asked = questionnaire_of(
        bundled_instrument(),
        relationship=Relationship("r", CLIENT, SUPPLIER),
        assessment=Assessment(1, "r", 1, date(2026, 5, 4), Form.FULL, "outsourcing-relationship", "1"),
        respondent=Respondent("p", "r", Side.SUPPLIER, "S1"),
        response=Response("p", "S1", Side.SUPPLIER, Seniority.MANAGING),
        facilitator="A. Ferrier",
    )
    person = sit_down(asked, size=size)
    seen = 0

    while seen < len(asked.pages):
        QApplication.processEvents()
        if f"Question {seen + 1} of {len(asked.pages)}" in person.reads():
            seen += 1
            assert not person.seen(QScrollBar), person.heading()
        person.click("Continue")


@pytest.mark.parametrize("size", SIZES)
def test_all_vote_cards_are_seen_at_once(sit_down: SitDown, size: tuple[int, int]) -> None:
    person = sit_down(make_questionnaire(factors=0), size=size)

    cards = person.seen(QCheckBox)

    assert len(cards) == 7
    assert all(is_in_sight(person, card) for card in [*cards, person.button("Continue")])


def test_at_large_text_the_sheet_scrolls_and_the_chosen_answer_comes_into_sight(
    sit_down: SitDown, theme: Theme
) -> None:
    theme.use(scale=150)
    person = sit_down(make_questionnaire(client=CLIENT, supplier=SUPPLIER), size=(1024, 680))
    assert is_in_sight(person, person.button("Continue"))

    person.press("n")

    assert person.focus() is person.seen(QRadioButton)[-1]
    assert is_in_sight(person, person.focus())


def test_tab_goes_in_reading_order(sit_down: SitDown) -> None:
    person = sit_down()

    stops: list[str] = []
    for _ in range(7):
        person.press(Qt.Key.Key_Tab)
        focus = person.focus()
        text = focus.text() if isinstance(focus, QAbstractButton) and focus.text() else focus.accessibleName()
        stops.append("note" if isinstance(focus, QPlainTextEdit) else text)

    assert stops[0].startswith("1, Not in place")
    assert stops[1:] == ["note", "Continue", "Back", "Flag for discussion", "Keys (F1)", "Pause and hand back"]


def test_a_new_question_takes_the_focus(sit_down: SitDown) -> None:
    person = sit_down()
    person.click("Continue")

    assert person.focus() is person.view.stack.sheet.heading
    assert person.focus().accessibleName() or person.heading()

    person.press("2")
    assert (person.choice() or "").startswith("2, ")


def test_f6_goes_round_the_regions(sit_down: SitDown) -> None:
    person = sit_down()

    person.press(Qt.Key.Key_F6)
    assert person.focus() is person.button("Continue")
    person.press(Qt.Key.Key_F6)
    assert person.focus() is person.button("Pause and hand back")
    person.press(Qt.Key.Key_F6)
    assert person.focus() is person.view.stack.sheet.heading


def test_enter_presses_the_button_that_has_the_focus(sit_down: SitDown) -> None:
    person = sit_down()
    person.press(ENTER)
    person.button("Back").setFocus()

    person.press(ENTER)

    assert "Question 1 of 38" in person.reads()


def test_f1_shows_the_keys_and_the_focus_comes_back(sit_down: SitDown) -> None:
    person = sit_down()
    person.press("3")
    before = person.focus()

    person.press(Qt.Key.Key_F1)
    assert "take the answer back" in person.reads()
    person.press("5", Qt.Key.Key_Tab)
    assert person.focus() is person.button("Close")

    person.press(Qt.Key.Key_Escape)
    assert "take the answer back" not in person.reads()
    assert person.focus() is before
    assert (person.choice() or "").startswith("3, ")


def test_another_theme_and_text_size_keep_the_answer_and_the_note(sit_down: SitDown, theme: Theme) -> None:
    person = sit_down()
    person.press("4", "e")
    person.write("half a sent")

    theme.use(choice=ThemeChoice.DARK, scale=125)

    assert (person.choice() or "").startswith("4, ")
    assert person.note().toPlainText() == "half a sent"
