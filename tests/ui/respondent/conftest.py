from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow

from healthcheck.domain.questionnaire import Questionnaire
from tests.ui.respondent.notebook import Notebook, Surroundings
from tests.ui.respondent.person import Person
from tests.ui.respondent.questionnaires import make_questionnaire
from ui.preferences import Preferences
from ui.respondent.answering import Answering
from ui.respondent.window import RespondentView
from ui.theme import Theme, ThemeChoice

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NOON = datetime(2026, 5, 11, 14, 2, tzinfo=UTC)


@pytest.fixture(scope="session")
def one_theme(qapp: QApplication) -> Theme:
    return Theme(qapp, choice=ThemeChoice.LIGHT)


@pytest.fixture
def theme(one_theme: Theme) -> Iterator[Theme]:
    yield one_theme
    one_theme.use(choice=ThemeChoice.LIGHT, scale=100)


@dataclass
class Clock:
    """Seconds that pass when a test says so."""

    seconds: float = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def questionnaire() -> Questionnaire:
    return make_questionnaire()


@pytest.fixture
def notebook(questionnaire: Questionnaire) -> Notebook:
    return Notebook(questionnaire.response)


SitDown = Callable[..., Person]


@pytest.fixture
def sit_down(qtbot: QtBot, theme: Theme, questionnaire: Questionnaire, notebook: Notebook, clock: Clock) -> SitDown:
    """Puts a person in front of a questionnaire, in a window of a size; ``is_begun`` goes to the first question."""

    def open_one(
        asked: Questionnaire | None = None,
        *,
        answering: Answering | None = None,
        preferences: Preferences | None = None,
        size: tuple[int, int] = (1280, 800),
        is_begun: bool = True,
    ) -> Person:
        window = QMainWindow()
        window.setMinimumSize(640, 480)
        qtbot.addWidget(window)
        view = RespondentView(
            Surroundings(answering or notebook, theme),
            asked or questionnaire,
            preferences or Preferences(facilitator="A. Ferrier"),
            window,
            now=lambda: NOON,
            clock=clock,
        )
        window.setCentralWidget(view)
        window.resize(*size)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        view.setFocus()
        person = Person(view, window)
        if is_begun:
            person.click("Start")
            person.click("Continue")
        return person

    return open_one
