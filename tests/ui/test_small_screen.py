"""A screen of 1920 × 1080 points at 200 % has 960 × 540 logical pixels: the window fits, and everything is reached."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QScrollArea, QWidget

from healthcheck.domain.relationship import Side
from tests.ui.stage import Stage
from ui.dialogs.backups import BackupsDialog
from ui.dialogs.mistake import MistakeDialog
from ui.screen_room import FRAME, SMALLEST

ROOM = (960, 540 - FRAME)
KINDS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit)


@pytest.fixture
def small(stage: Stage) -> Stage:
    stage.window.setMinimumSize(*ROOM)  # as on that screen; the one of the tests is another
    stage.window.resize(*ROOM)
    stage.settle()
    return stage


def area_of(control: QWidget) -> QWidget | None:
    """What it is scrolled in."""
    above = control.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


def out_of_reach(stage: Stage) -> Iterator[str]:
    window = stage.window
    for kind in KINDS:
        for control in window.findChildren(kind):
            if not control.isVisible():
                continue
            place = QRect(control.mapTo(window, QPoint(0, 0)), control.size())
            area = area_of(control)
            seen = window.rect() if area is None else QRect(area.mapTo(window, QPoint(0, 0)), area.size())
            is_reached = seen.contains(place) if area is None else seen.left() <= place.left() < seen.right()
            if not is_reached:
                yield f"{kind.__name__} {control.accessibleName()} at {place}, seen of it {seen}"


@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize("page", ["Overview", "People", "Questionnaires", "Interviews", "Action plan", "Workshop"])
def test_every_control_of_a_page_is_seen_or_scrolled_to(small: Stage, page: str, scale: int) -> None:
    small.theme.use(scale=scale)
    small.show(small.relationship(people={Side.CLIENT: 4, Side.SUPPLIER: 4}), page)
    assert (small.window.width(), small.window.height()) == ROOM
    assert list(out_of_reach(small)) == []


@pytest.mark.parametrize("opened", ["Start questionnaire", "Enter paper answers…", "Comments…"])
def test_a_respondent_and_a_typist_reach_everything_too(small: Stage, opened: str) -> None:
    small.show(small.relationship(people={Side.CLIENT: 4, Side.SUPPLIER: 4}), "Questionnaires")
    small.press(opened)
    assert list(out_of_reach(small)) == []


def test_the_window_becomes_as_small_as_its_screen(stage: Stage) -> None:
    room = stage.window.screen().availableGeometry()
    least = stage.window.minimumSize()
    assert least.width() == min(SMALLEST[0], room.width())
    assert least.height() == min(SMALLEST[1], room.height() - FRAME)


def test_dialogs_that_want_much_room_stay_within_the_window(small: Stage) -> None:
    small.theme.use(scale=150)
    backups = small.workspace.safekeeping.backups()
    for dialog in (
        BackupsDialog(backups, theme=small.theme, parent=small.window),
        MistakeDialog("ValueError", theme=small.theme, parent=small.window),
    ):
        dialog.open()
        small.settle()
        assert dialog.width() <= small.window.width()
        assert dialog.height() <= small.window.height()
        dialog.reject()
        small.settle()
