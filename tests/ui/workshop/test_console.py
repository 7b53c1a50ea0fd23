"""The presenter reads what the room does not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from healthcheck.charts.words import ChartWords
from healthcheck.content import bundled_instrument
from tests.healthcheck.sample_profiles import sample_profile
from tests.healthcheck.workshop_slides import talk_items
from ui.workshop.console import PresenterConsole
from ui.workshop.talk import Talk, TalkItem
from ui.workshop.words import time_words

pytestmark = pytest.mark.usefixtures("window_theme")

WORDS = ChartWords.of(bundled_instrument())


@pytest.fixture
def console() -> Iterator[PresenterConsole]:
    items = talk_items(sample_profile("A"), WORDS)
    window = PresenterConsole(
        Talk(tuple(TalkItem(str(at), "Item", 10, steps) for at, steps in enumerate(items))), WORDS
    )
    window.resize(1100, 680)
    window.show()
    yield window
    window.close()
    window.deleteLater()


def said(console: PresenterConsole) -> str:
    return " ".join(label.text() for label in console.findChildren(QLabel))


def test_the_console_says_what_covers_the_room_until_a_key_restores_it(console: PresenterConsole) -> None:
    for key, chip in ((Qt.Key.Key_B, "BLANK"), (Qt.Key.Key_Period, "BLANK"), (Qt.Key.Key_W, "WHITE")):
        QTest.keyClick(console, key)
        assert chip in said(console)
        QTest.keyClick(console, Qt.Key.Key_PageDown)
        assert chip not in said(console)
        assert "step 1 of 1" in said(console)
    QTest.keyClick(console, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    assert "FROZEN" in said(console)


def test_the_console_tells_what_comes_next_and_what_is_hidden(console: PresenterConsole) -> None:
    QTest.keyClick(console, Qt.Key.Key_PageDown)
    assert "step 1 of 5" in said(console)
    assert "NEXT: How Halmere Health sees the relationship" in said(console)
    assert "Hidden from the audience: Both sides' numbers." in said(console)


def test_time_that_is_over_says_so_in_words() -> None:
    assert time_words(760, 20) == "12:40 of 20:00"
    assert time_words(1330, 20) == "over by 2:10"
