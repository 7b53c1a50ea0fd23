"""A rating from 0 to 10."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton

from tests.ui.respondent.conftest import SitDown
from tests.ui.respondent.notebook import Notebook
from tests.ui.respondent.person import ENTER, Person


def rate(sit_down: SitDown) -> Person:
    person = sit_down()
    person.press(ENTER, ENTER, ENTER)
    assert "how strong is governance" in person.heading()
    return person


@pytest.mark.parametrize(("key", "value"), [("0", 0), ("7", 7), ("9", 9), (Qt.Key.Key_End, 10), (Qt.Key.Key_Home, 0)])
def test_digits_home_and_end_rate(sit_down: SitDown, notebook: Notebook, key: str | Qt.Key, value: int) -> None:
    person = rate(sit_down)

    person.press(key)

    assert notebook.response.global_scores == {"GOV": value}


def test_the_keys_are_explained_on_screen(sit_down: SitDown) -> None:
    assert "End is 10" in rate(sit_down).reads()


def test_eleven_numbers_have_words_at_both_ends(sit_down: SitDown) -> None:
    person = rate(sit_down)

    names = [button.accessibleName() for button in person.seen(QRadioButton)]

    assert names == ["0, Very weak", *map(str, range(1, 10)), "10, Very strong"]
    assert {"Very weak", "Very strong"} <= set(person.reads().splitlines())


def test_arrows_move_along_the_scale_and_enter_leaves_it(sit_down: SitDown, notebook: Notebook) -> None:
    person = rate(sit_down)

    person.press("7", Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left)
    assert notebook.response.global_scores == {"GOV": 8}

    person.press(ENTER)
    assert "Question 5 of 38" in person.reads()


def test_the_expected_number_is_kept_apart_from_ones_own(sit_down: SitDown, notebook: Notebook) -> None:
    person = rate(sit_down)

    person.press("7", ENTER, "4")

    assert notebook.response.global_scores == {"GOV": 7}
    assert notebook.response.expectations == {"GOV": 4}


def test_a_rating_is_taken_back(sit_down: SitDown, notebook: Notebook) -> None:
    person = rate(sit_down)

    person.press("7", Qt.Key.Key_Backspace)

    assert notebook.response.global_scores == {}
    assert person.choice() is None


def test_alt_left_and_page_up_go_back_from_a_rating(sit_down: SitDown) -> None:
    person = rate(sit_down)

    person.press(Qt.Key.Key_PageUp)

    assert "Question 3 of 38" in person.reads()
