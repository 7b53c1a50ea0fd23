"""What is said in the room is entered as a number that is one; anything else stays as it was typed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.workshop.said_box import SaidBox

pytestmark = pytest.mark.usefixtures("window_theme")


@pytest.fixture
def level() -> Iterator[SaidBox]:
    """For a level of which nothing was said."""
    box = SaidBox("Level", None, highest=4, step=0.5, unit=0.5)
    box.show()
    box.selectAll()
    yield box
    box.close()
    box.deleteLater()


@pytest.mark.parametrize("typed", ["25", "1.3", "-0.5", "-5", "123456", "3 or 4", "1e0", "4.5", "."])
def test_what_is_no_level_is_neither_rounded_nor_cut_nor_taken_for_nothing(level: SaidBox, typed: str) -> None:
    QTest.keyClicks(level, typed)
    level.clearFocus()
    assert not level.is_right
    assert level.text() == typed
    assert level.said is None


@pytest.mark.parametrize(
    ("typed", "said"), [("2", 2.0), ("2.5", 2.5), ("3,5", 3.5), ("4.0", 4.0), ("0", 0.0), ("", None)]
)
def test_a_level_counts_as_it_was_typed(level: SaidBox, typed: str, said: float | None) -> None:
    QTest.keyClicks(level, typed)
    assert level.is_right
    assert level.said == said


def test_a_level_goes_by_half_steps_from_the_dash_to_4_and_back(level: SaidBox) -> None:
    seen = []
    for key in (*[Qt.Key.Key_Up] * 10, *[Qt.Key.Key_Down] * 10):
        QTest.keyClick(level, key)
        seen.append(level.text())
    ups = ["0", "0.5", "1", "1.5", "2", "2.5", "3", "3.5", "4", "4"]
    assert seen == [*ups, *reversed(ups[:8]), "–", "–"]


def test_a_score_of_before_stays_exactly_that_until_it_is_touched() -> None:
    box = SaidBox("Guess", 72.5, highest=100, step=5)
    assert (box.said, box.is_changed) == (72.5, False)
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert (box.said, box.is_changed) == (77.0, True)
    box.deleteLater()


@pytest.mark.parametrize("cursor", [Qt.Key.Key_Home, Qt.Key.Key_End])
def test_a_number_is_typed_on_either_side_of_the_dash(level: SaidBox, cursor: Qt.Key) -> None:
    QTest.keyClick(level, cursor)
    QTest.keyClicks(level, "2.5")
    assert (level.text(), level.said) == ("2.5", 2.5)


def test_what_is_typed_replaces_what_stands_in_a_box_that_a_panel_gives_the_keyboard(level: SaidBox) -> None:
    level.setValue(3)
    level.clearFocus()
    level.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClicks(level, "4")
    assert (level.text(), level.said) == ("4", 4.0)
