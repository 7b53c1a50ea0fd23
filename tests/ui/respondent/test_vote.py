"""The vote: exactly three."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from tests.ui.respondent.conftest import SitDown
from tests.ui.respondent.notebook import Notebook
from tests.ui.respondent.person import ENTER, Person
from tests.ui.respondent.questionnaires import make_questionnaire
from ui.preferences import Preferences


@pytest.fixture
def voter(sit_down: SitDown) -> Person:
    person = sit_down(make_questionnaire(factors=0), is_begun=True)
    assert "Which three" in person.heading()
    return person


def test_the_counter_counts_and_a_fourth_is_refused_in_words(voter: Person, notebook: Notebook) -> None:
    voter.press("1", "3")
    assert "2 of 3 chosen" in voter.reads()

    voter.press("7")
    assert "3 of 3 chosen" in voter.reads()
    assert "Remove one" not in voter.reads()

    voter.press("2")
    assert "Remove one to choose another" in voter.reads()
    assert notebook.response.votes == ("GOV", "TRU", "INN")
    assert [card.isChecked() for card in voter.seen(QCheckBox)] == [True, False, True, False, False, False, True]


def test_removing_one_makes_room_for_another(voter: Person, notebook: Notebook) -> None:
    voter.press("1", "2", "3", "4")

    voter.press("1", "4")

    assert "Remove one" not in voter.reads()
    assert notebook.response.votes == ("MEA", "TRU", "OPN")


def test_fewer_than_three_count_as_no_answer_yet(voter: Person) -> None:
    voter.press("1", "2")
    assert "No answer yet" in voter.reads()

    voter.press("3")
    assert "No answer yet" not in voter.reads()


def test_cards_are_ticked_by_arrows_and_space_alone(sit_down: SitDown, notebook: Notebook) -> None:
    person = sit_down(make_questionnaire(factors=0), preferences=Preferences(single_key_answers=False))

    person.press("1")
    assert not notebook.response.votes

    person.press(
        Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space
    )
    assert notebook.response.votes == ("GOV", "TRU", "OPN")

    person.press(ENTER)
    assert "work with Alcor again" in person.heading()


def test_cards_stand_in_three_columns_that_bear_the_names_of_their_groups(voter: Person) -> None:
    for name in ("Process", "People", "Outcomes"):
        assert name in voter.reads()
    places = [card.mapTo(voter.view, card.rect().topLeft()) for card in voter.seen(QCheckBox)]
    assert len({place.x() for place in places}) == 3
    assert [place.x() for place in places] == sorted(place.x() for place in places)


def test_arrows_go_down_a_column_and_over_to_the_next_one(voter: Person) -> None:
    cards = voter.seen(QCheckBox)
    voter.press(Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert voter.focus() is cards[6]
    voter.press(Qt.Key.Key_Left)
    assert voter.focus() is cards[3]
    voter.press(Qt.Key.Key_Down)
    assert voter.focus() is cards[3]


def test_a_card_says_its_name_and_what_it_means(voter: Person) -> None:
    card = voter.seen(QCheckBox)[2]

    assert card.accessibleName() == "3, Trust & confidence"
    assert "when nobody is watching" in card.accessibleDescription()
