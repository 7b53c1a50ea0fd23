"""A row of widgets goes on in another line before anything in it is squeezed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.plain_label import PlainLabel
from ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Row(QWidget):
    """Three buttons, a stretch and a text."""

    def __init__(self) -> None:
        super().__init__()
        self.row = WrappingRow(self)
        self.row.setSpacing(8)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.buttons = [Button(name) for name in ("Start questionnaire", "Enter paper answers…", "Unlock…")]
        for button in self.buttons:
            self.row.addWidget(button)
        self.text = PlainLabel("Submitted: client n = 6, supplier n = 5, of whom everybody has a score")
        self.row.addWidget(self.text, 1)


@pytest.fixture
def row(qtbot: QtBot, window_theme: Theme) -> Iterator[Row]:
    del window_theme
    made = Row()
    qtbot.addWidget(made)
    yield made
    made.close()


def shown(row: Row, width: int) -> None:
    row.resize(width, row.row.heightForWidth(width))
    row.show()


def tops(row: Row) -> list[int]:
    return [button.y() for button in row.buttons]


def test_what_fits_stands_on_one_line_and_the_text_takes_the_rest(row: Row) -> None:
    shown(row, 1000)
    assert len(set(tops(row))) == 1
    assert row.text.geometry().right() == row.rect().right()


def test_what_does_not_fit_goes_on_below_and_nothing_is_squeezed(row: Row) -> None:
    shown(row, 330)
    first, *_, last = tops(row)
    assert last > first
    assert all(button.width() >= button.sizeHint().width() for button in row.buttons)
    assert all(button.geometry().right() <= row.rect().right() for button in row.buttons)


def test_a_narrower_row_asks_for_more_height(row: Row) -> None:
    row.ensurePolished()
    assert row.row.heightForWidth(200) > row.row.heightForWidth(500) > 0


def test_a_hidden_part_takes_no_room(row: Row) -> None:
    row.buttons[0].hide()
    shown(row, 1000)
    assert row.buttons[1].x() == 0


def test_from_right_to_left_the_first_stands_at_the_right(row: Row) -> None:
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    shown(row, 1000)
    assert row.buttons[0].geometry().right() == row.rect().right()
    assert row.buttons[1].geometry().right() < row.buttons[0].x()
    assert row.text.x() == 0


def test_a_part_that_comes_to_need_more_room_gets_it(row: Row) -> None:
    shown(row, 1000)
    before = row.buttons[0].width()
    row.buttons[0].setText("Start the questionnaire of whoever is next")
    row.row.activate()
    assert row.buttons[0].width() == row.buttons[0].sizeHint().width() > before
    assert row.buttons[1].x() > row.buttons[0].geometry().right()


def test_a_part_that_is_taken_out_leaves_its_room_to_the_others(row: Row) -> None:
    shown(row, 330)
    before = row.row.heightForWidth(330)
    for button in row.buttons:
        row.row.removeWidget(button)
        button.hide()
    assert row.row.heightForWidth(330) < before
