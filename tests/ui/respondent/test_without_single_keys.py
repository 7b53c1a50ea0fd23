"""Somebody whose keyboard types by itself, or who speaks to it: no single key answers, and no mouse is needed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QRadioButton

from tests.ui.respondent.conftest import SitDown
from tests.ui.respondent.notebook import Notebook
from tests.ui.respondent.person import Person
from tests.ui.respondent.questionnaires import make_questionnaire
from ui.preferences import Preferences

KEY = Qt.Key
FARTHEST = 40
"""Tab stops after which something counts as out of reach."""
MOST_SHEETS = 40


def tab_until(person: Person, is_there: Callable[[], bool]) -> None:
    for _ in range(FARTHEST):
        if is_there():
            return
        person.press(KEY.Key_Tab)
    message = f"no Tab leads there on {person.heading()!r}"
    raise AssertionError(message)


def push(person: Person, *names: str) -> None:
    """Go to a button by Tab and press it with Space."""
    tab_until(person, lambda: person.focus() in [person.button(name) for name in names if person.offers(name)])
    person.press(KEY.Key_Space)


def answer_with_arrows(person: Person) -> None:
    """Whatever the page asks: the second of its answers, or three cards, or a text."""
    kinds = (QRadioButton, QCheckBox, QPlainTextEdit)
    if not any(person.seen(kind) for kind in kinds):
        return
    tab_until(person, lambda: isinstance(person.focus(), kinds))
    match person.focus():
        case QCheckBox():
            person.press(*[KEY.Key_Space, KEY.Key_Right] * 3)
        case QPlainTextEdit():
            person.write("A shared plan")
        case _:
            person.press(KEY.Key_Space, KEY.Key_Down)


def test_tab_arrows_and_space_complete_the_whole_questionnaire(sit_down: SitDown, notebook: Notebook) -> None:
    person = sit_down(make_questionnaire(factors=3), preferences=Preferences(single_key_answers=False), is_begun=False)
    for _ in range(MOST_SHEETS):
        if person.heading().startswith("Thank you"):
            break
        answer_with_arrows(person)
        push(person, "Start", "Continue", "Submit my answers")
    response = notebook.response
    assert notebook.is_submitted
    assert len(response.answers) == 9
    assert all(answer.reply is not None for answer in response.answers.values())
    assert len(response.global_scores) == 3
    assert len(response.votes) == 3
