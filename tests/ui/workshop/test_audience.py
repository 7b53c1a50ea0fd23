"""The room sees a step when it is revealed, not before, and never what is withheld."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from healthcheck.charts.palette import Ink
from healthcheck.charts.scene import Line, Marker, Polygon, Scene, Text
from healthcheck.charts.words import ChartWords
from healthcheck.content import bundled_instrument
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.relationship import Privacy, Side
from tests.healthcheck.sample_profiles import sample_profile
from tests.healthcheck.workshop_slides import talk_items
from ui.workshop.audience_window import AudienceWindow
from ui.workshop.talk import Cover, Talk, TalkItem

pytestmark = pytest.mark.usefixtures("window_theme")

WORDS = ChartWords.of(bundled_instrument())
SUPPLIER = (Ink.SUPPLIER, Ink.SUPPLIER_TEXT)
CLIENT = (Ink.CLIENT, Ink.CLIENT_TEXT)
BLANK, FIRST, SECOND, BOTH, GAPS = range(1, 6)
SIZES = ((1920, 1080), (1280, 720), (1024, 768))
SMALL = {Side.SUPPLIER: 2}


def talk_about(profile: DisclosedProfile) -> Talk:
    items = talk_items(profile, WORDS)
    return Talk(tuple(TalkItem(str(number), "", 10, steps) for number, steps in enumerate(items)))


@pytest.fixture
def room() -> Iterator[AudienceWindow]:
    window = AudienceWindow(talk_about(sample_profile("A")), WORDS)
    window.resize(1920, 1080)
    window.show()
    yield window
    window.close()
    window.deleteLater()


def inks(scene: Scene | None) -> set[Ink]:
    assert scene
    return {entry.ink for entry in scene.primitives if isinstance(entry, Line | Marker | Polygon | Text)}


def heard(window: QWidget) -> str:
    parts = (window, *window.findChildren(QWidget))
    return " ".join(f"{part.accessibleName()} {part.accessibleDescription()} {part.toolTip()}" for part in parts)


def press(window: QWidget, key: Qt.Key, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(window, key)


def test_each_side_appears_at_its_own_step_and_not_before(room: AudienceWindow) -> None:
    press(room, Qt.Key.Key_PageDown)
    assert not inks(room.scene) & {*CLIENT, *SUPPLIER}
    assert not any(character.isdigit() for character in heard(room))
    press(room, Qt.Key.Key_PageDown)
    assert inks(room.scene) >= {*CLIENT}
    assert not inks(room.scene) & {*SUPPLIER}
    assert "77" not in heard(room)
    press(room, Qt.Key.Key_PageDown)
    assert not inks(room.scene) & {*CLIENT}
    press(room, Qt.Key.Key_PageDown)
    assert inks(room.scene) >= {*CLIENT, *SUPPLIER}
    assert "widest" not in heard(room)
    press(room, Qt.Key.Key_PageDown)
    assert "The widest gap" in heard(room)


@pytest.mark.parametrize("key", [Qt.Key.Key_B, Qt.Key.Key_Period, Qt.Key.Key_W, Qt.Key.Key_Comma])
def test_a_covered_room_hears_nothing_and_the_next_key_only_restores(room: AudienceWindow, key: Qt.Key) -> None:
    press(room, Qt.Key.Key_PageDown, 2)
    before = room.scene
    press(room, key)
    assert room.scene is None
    assert "sees the relationship" not in heard(room)
    press(room, Qt.Key.Key_PageDown)
    assert room.scene == before


def test_the_room_keeps_a_frozen_slide_while_the_presenter_goes_on(room: AudienceWindow) -> None:
    before = room.scene
    QTest.keyClick(room, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    press(room, Qt.Key.Key_PageDown, 3)
    assert room.scene == before
    QTest.keyClick(room, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    assert room.scene != before


def test_check_23_the_room_sees_no_control_and_after_a_while_no_pointer(room: AudienceWindow) -> None:
    assert not room.findChildren(QAbstractButton)
    QTest.qWait(2100)
    assert room.cursor().shape() == QCursor(Qt.CursorShape.BlankCursor).shape()


@pytest.mark.parametrize("relationship", ["A", "B", "C", "D"])
def test_no_step_shows_anything_of_a_side_of_two(relationship: str) -> None:
    talk = talk_about(sample_profile(relationship, people=SMALL, privacy=Privacy.CONFIDENTIAL))
    room = AudienceWindow(talk, WORDS)
    room.resize(1280, 720)
    while talk.following is not None:
        press(room, Qt.Key.Key_PageDown)
        assert room.scene
        numbers = [text.text for text in room.scene.texts if text.ink in SUPPLIER and text.text.isdigit()]
        marks = [mark for mark in room.scene.markers if mark.ink in SUPPLIER]
        assert not numbers
        assert len(marks) <= 1, "the sign beside the organisation's name is the only one"
        assert "points apart" not in heard(room)
        assert talk.cover is Cover.NONE
    room.deleteLater()


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_every_slide_is_legible_from_the_back_and_inside_the_safe_margin(width: int, height: int) -> None:
    long = "Nordwestdeutsche Versicherungsgesellschaft für Industrie und Handel"
    talk = talk_about(sample_profile("A", client=long, supplier=long))
    room = AudienceWindow(talk, WORDS)
    room.resize(width, height)
    room.show()
    while talk.following is not None:
        press(room, Qt.Key.Key_PageDown)
        assert room.scene
        for text in room.scene.texts:
            assert text.size >= height / 30 - 0.01
            for x, y in text.corners:
                assert 0.05 * width - 1 <= x <= 0.95 * width + 1, text.text
                assert 0.05 * height - 1 <= y <= 0.95 * height + 1, text.text
        assert all(mark.radius * 2 >= height / 90 for mark in room.scene.markers)
    room.close()
    room.deleteLater()
