"""The presenter reads what the room does not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from healthcheck.charts.words import ChartWords
from healthcheck.content import bundled_instrument
from tests.healthcheck.sample_profiles import sample_profile
from tests.healthcheck.workshop_slides import talk_items
from ui.workshop.console import PresenterConsole
from ui.workshop.slide_view import SlideView
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


def copies(console: PresenterConsole) -> tuple[SlideView, SlideView]:
    """The copy of what the room sees, and the slide beside it."""
    first, second = console.findChildren(SlideView)
    return first, second


def test_the_live_copy_is_what_the_room_sees_and_beside_it_what_the_next_key_shows(console: PresenterConsole) -> None:
    QTest.keyClick(console, Qt.Key.Key_PageDown)
    QTest.keyClick(console, Qt.Key.Key_PageDown)
    room, beside = copies(console)
    assert room.scene
    here = room.scene.title
    QTest.keyClick(console, Qt.Key.Key_B)
    assert room.scene is None
    assert room.grab().toImage().pixelColor(5, 5).lightness() == 0
    assert beside.scene
    assert beside.scene.title == here
    assert f"THE NEXT KEY RESTORES: {here}" in said(console)
    QTest.keyClick(console, Qt.Key.Key_PageDown)
    QTest.keyClick(console, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(console, Qt.Key.Key_PageDown)
    assert room.scene.title == here
    assert beside.scene.title != here
    assert f"HELD BACK: {beside.scene.title}" in said(console)


def test_the_pointer_goes_to_a_factor_and_away_before_esc_ends_anything(console: PresenterConsole) -> None:
    ended: list[bool] = []
    console._talk.ended.connect(lambda: ended.append(True))
    QTest.keyClick(console, Qt.Key.Key_PageDown)
    room, _beside = copies(console)
    QTest.keyClick(console, Qt.Key.Key_3)
    assert room.scene
    assert "Pointed at" not in room.scene.description, "digits do nothing before L"
    QTest.keyClick(console, Qt.Key.Key_L)
    assert "Pointed at: Governance." in room.scene.description
    QTest.keyClick(console, Qt.Key.Key_3)
    assert "Pointed at: Trust & confidence." in room.scene.description
    assert "POINTER 3" in said(console)
    QTest.keyClick(console, Qt.Key.Key_Escape)
    assert "Pointed at" not in room.scene.description
    assert not ended


def test_no_single_esc_loses_the_room_and_only_the_presenter_is_asked(console: PresenterConsole) -> None:
    ended: list[bool] = []
    console._talk.ended.connect(lambda: ended.append(True))
    question = "Press Esc again to end the workshop"
    room, _beside = copies(console)
    QTest.keyClick(console, Qt.Key.Key_B)
    QTest.keyClick(console, Qt.Key.Key_Escape)
    assert room.scene, "the first Esc leaves the cover"
    assert question not in seen(console)
    before = room.scene.description
    QTest.keyClick(console, Qt.Key.Key_Escape)
    assert question in seen(console)
    assert room.scene.description == before
    QTest.keyClick(console, Qt.Key.Key_PageDown)
    assert question not in seen(console)
    assert "step 1 of 5" in said(console), "the key that goes on is not lost"
    for _ in range(2):
        assert not ended
        QTest.keyClick(console, Qt.Key.Key_Escape)
    assert ended


def seen(console: PresenterConsole) -> str:
    return " ".join(label.text() for label in console.findChildren(QLabel) if label.isVisible())


def test_a_key_that_is_held_down_reveals_one_step(console: PresenterConsole) -> None:
    for is_held in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, "", is_held)
        QApplication.sendEvent(console, event)
    assert "step 1 of 5" in said(console)


def test_the_console_tells_what_comes_next_and_what_is_hidden(console: PresenterConsole) -> None:
    QTest.keyClick(console, Qt.Key.Key_PageDown)
    assert "step 1 of 5" in said(console)
    assert "NEXT: How Halmere Health sees the relationship" in said(console)
    assert "Hidden from the audience: Both sides' numbers." in said(console)


def test_time_that_is_over_says_so_in_words() -> None:
    assert time_words(760, 20) == "12:40 of 20:00"
    assert time_words(1330, 20) == "over by 2:10"


def test_a_reminder_that_is_the_note_of_the_item_stands_there_once() -> None:
    (step, *_rest), *_items = talk_items(sample_profile("A"), WORDS)
    item = TalkItem("1", "Item", 10, (replace(step, prompt="Ask for the reason."),), note="Ask for the reason.")
    console = PresenterConsole(Talk((item,)), WORDS)
    assert said(console).count("Ask for the reason.") == 1
    console.close()
    console.deleteLater()
