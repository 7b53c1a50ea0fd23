"""A whole engagement with nothing but the keyboard: three ways to answer, promises and the printed report."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from healthcheck.domain.assessment import ResponseStatus
from healthcheck.domain.plan import CommitmentState
from healthcheck.domain.questionnaire import ItemPage, OutcomePage, Page, RatingPage, RetrospectPage, VotePage
from healthcheck.domain.relationship import Side
from tests.ui.hands import Hands
from tests.ui.stage import Stage

KEY = Qt.Key
MODIFIER = Qt.KeyboardModifier
NONE, CTRL, SHIFT = MODIFIER.NoModifier, MODIFIER.ControlModifier, MODIFIER.ShiftModifier
FARTHEST = 60
"""Tab stops after which something counts as out of reach."""


class Keyboard(Hands):
    """Goes where it has to by Tab alone."""

    def tab_to(self, name: str, *, held: Qt.KeyboardModifier = NONE) -> None:
        """Press Tab until the control of that name has the focus."""
        passed: set[str] = set()
        for _ in range(FARTHEST):
            if name in named(self.focus):
                return
            passed.update(named(self.focus))
            QTest.keyClick(self.focus, KEY.Key_Backtab if held else KEY.Key_Tab, held)
        pytest.fail(f"no Tab leads to {name!r}, only to {sorted(passed)}")

    def push(self, name: str) -> None:
        """Go to a button and press it."""
        self.tab_to(name)
        self.press(KEY.Key_Space)


def named(widget: QWidget) -> tuple[str, str]:
    """What a control shows, and what it is called."""
    text = widget.text().replace("&&", "&") if isinstance(widget, QAbstractButton) else ""
    return text, widget.accessibleName()


@pytest.fixture
def hands(stage: Stage) -> Keyboard:
    return Keyboard(stage)


def set_up(hands: Keyboard) -> None:
    hands.press(KEY.Key_N, held=CTRL)
    hands.press("Northwind", KEY.Key_Tab, "Alcor")
    hands.push("Continue")
    hands.push("Continue")
    hands.tab_to("Standard: about 25 minutes")
    hands.press(KEY.Key_Up)
    assert "Express: about 10 minutes" in named(hands.focus)
    hands.push("Create")


def name_people(hands: Keyboard) -> None:
    hands.press(KEY.Key_2, held=CTRL)
    hands.tab_to("Name")
    for name in ("A. Ash", "B. Birch", "C. Cedar"):
        hands.press(name, KEY.Key_Return)
    hands.tab_to("Side", held=SHIFT)
    hands.press(KEY.Key_Down)
    hands.tab_to("Name")
    for name in ("D. Dale", "E. Elm", "F. Fir"):
        hands.press(name, KEY.Key_Return)


def go_to_row(hands: Keyboard, table: str, row: int) -> None:
    hands.tab_to(table)
    hands.press(KEY.Key_Home, held=CTRL)
    hands.press(*[KEY.Key_Down] * row)


def type_in(hands: Keyboard, *, row: int) -> None:
    """One person's answers from a form on paper: every practice, and nothing of the rest."""
    hands.press(KEY.Key_3, held=CTRL)
    go_to_row(hands, "Who has answered", row)
    hands.push("Enter paper answers…")
    hands.press(*"4" * 21)
    hands.press(KEY.Key_Return, held=CTRL)


def interview(hands: Keyboard, *, row: int, pages: tuple[Page, ...]) -> None:
    """One person is interviewed, a quote noted, and the questionnaire answered at the end of the conversation."""
    hands.press(KEY.Key_4, held=CTRL)
    go_to_row(hands, "Who has been interviewed", row)
    hands.push("Start interview")
    hands.push("The opening was read out, and understood:")
    hands.push("I agree that notes are taken during the interview.")
    hands.press(*[KEY.Key_PageDown] * 3, held=CTRL)
    hands.press("Trust is earned in small steps")
    hands.press("'", held=CTRL)
    hands.press(KEY.Key_Return)
    hands.press(*[KEY.Key_PageDown] * 6, held=CTRL)
    hands.push("Open the questionnaire…")
    answer_all(hands, pages)


def answer_all(hands: Keyboard, pages: tuple[Page, ...]) -> None:
    """Every question of one person, then both checks, submit, and hand back."""
    for _ in range(4 * len(pages)):
        said = " ".join(hands.stage.texts)
        if "Thank you, " in said:
            hands.press(KEY.Key_Return)
            return
        found = re.search(r"Question (\d+) of", said)
        is_text = bool(found) and press_answer(hands, pages[int(found[1]) - 1]) if found else False
        hands.press(KEY.Key_Return, held=CTRL if is_text else NONE)
    pytest.fail("the questionnaire did not end")


def press_answer(hands: Keyboard, page: Page) -> bool:
    """Answer with the keys of the page; whether the focus is now in a text."""
    match page:
        case ItemPage() | RetrospectPage():
            hands.press("4")
        case RatingPage():
            hands.press("7")
        case VotePage():
            hands.press("1", "3", "6")
        case OutcomePage() if page.labels:
            hands.press("5")
        case OutcomePage():
            hands.press("A shared plan for the autumn")
            return True
    return False


def promise(hands: Keyboard, what: str, *, provider: str, customer: str) -> None:
    """Begin a commitment, say everything that it needs, people by the letter of their name, and note the promise."""
    QTest.qWait(QApplication.keyboardInputInterval())  # letters that follow sooner would be one name in a list
    hands.press(KEY.Key_N)
    hands.press(what)
    hands.tab_to("Who makes it")
    hands.press(provider)
    hands.tab_to("For whom, who says when it is done")
    hands.press(customer)
    hands.tab_to("Due")
    hands.press("30 Sep 2030")
    hands.tab_to("Done when")
    hands.press("It stands in the minutes", KEY.Key_Tab)
    hands.press(KEY.Key_Escape)
    hands.press(KEY.Key_S)
    hands.press_in_menu(KEY.Key_3)
    hands.press(KEY.Key_Return)


def test_from_an_empty_workspace_to_the_report_by_keys_alone(hands: Keyboard, stage: Stage, tmp_path: Path) -> None:
    set_up(hands)
    assert stage.title == "Add the people who will answer"
    name_people(hands)
    workspace = stage.workspace
    (summary,) = workspace.relationships.summaries()
    assessment = workspace.relationships.assessment(summary.relationship.id)
    people = workspace.people.of(summary.relationship.id)
    assert [person.side for person in people] == [Side.CLIENT] * 3 + [Side.SUPPLIER] * 3

    for row, person in enumerate(people[:4]):
        hands.press(KEY.Key_3, held=CTRL)
        go_to_row(hands, "Who has answered", row)
        hands.press(KEY.Key_Return)
        assert stage.says(person.name)
        answer_all(hands, workspace.answering.questionnaire(assessment.id, person.id).pages)
    type_in(hands, row=4)
    interview(hands, row=5, pages=workspace.answering.questionnaire(assessment.id, people[5].id).pages)
    assert {entry.status for entry in workspace.people.progress(assessment.id)} == {ResponseStatus.SUBMITTED}
    (note,) = workspace.interviews.notes_of(assessment.id)
    assert (note.text, note.is_quote) == ("Trust is earned in small steps", True)
    hands.press(KEY.Key_3, held=CTRL)
    assert stage.title == "6 of 6 have answered"

    hands.push("Close the assessment…")
    hands.push("Close the assessment")
    hands.press(KEY.Key_5, held=CTRL)
    assert stage.chart("Profile") is not None
    hands.press(KEY.Key_T, held=CTRL)
    assert stage.has_button("Show as charts")

    hands.press(KEY.Key_7, held=CTRL)
    promise(hands, "Share the hiring plan", provider="A", customer="D")
    promise(hands, "Name one owner for each issue", provider="E", customer="B")
    kept = workspace.plan.of(assessment.id).commitments
    assert [(entry.provider.name, entry.customer.name, entry.state) for entry in kept] == [
        ("A. Ash", "D. Dale", CommitmentState.PROMISED),
        ("E. Elm", "B. Birch", CommitmentState.PROMISED),
    ]

    hands.press(KEY.Key_9, held=CTRL)
    stage.files.path = tmp_path / "joint.pdf"
    hands.push("Export PDF…")
    stage.finish()
    assert stage.says("Saved joint.pdf")
    assert stage.files.path.read_bytes().startswith(b"%PDF")
