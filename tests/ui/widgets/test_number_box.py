from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, QPoint, Qt, QTime
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.number_box import DayBox, NumberBox, TimeBox

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def place_of_text(field: QWidget, line: QLineEdit) -> int:
    """Pixels from the left edge of ``field`` to its first character."""
    line.setCursorPosition(0)
    cursor = line.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    return line.mapTo(field, QPoint(cursor.left(), 0)).x()


@pytest.mark.parametrize("scale", [100, 150])
def test_numbers_and_times_begin_where_the_text_of_other_fields_does_and_are_as_tall(
    qtbot: QtBot, window_theme: Theme, scale: int
) -> None:
    window_theme.use(scale=scale)
    around = QWidget()
    qtbot.addWidget(around)
    line, number, clock, day = QLineEdit("Text"), NumberBox(), TimeBox(QTime(9, 0)), DayBox(QDate(2026, 5, 4))
    choice = QComboBox()
    column = QVBoxLayout(around)
    for field in (line, number, clock, day, choice):
        column.addWidget(field)
    around.resize(300, 400)
    around.show()
    QApplication.processEvents()
    begins = place_of_text(line, line)
    for box in (number, clock):
        assert abs(place_of_text(box, box.lineEdit()) - begins) <= 1
    assert {field.height() for field in (number, clock, day, choice)} == {line.height()}
    window_theme.use(scale=100)


def test_times_and_days_are_written_in_their_order_where_the_window_reads_from_the_right(
    qtbot: QtBot, window_theme: Theme
) -> None:
    window_theme.application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    clock, day = TimeBox(QTime(17, 5)), DayBox(QDate(2026, 5, 4))
    for box in (clock, day):
        qtbot.addWidget(box)
    from_the_right = (clock.text(), day.text())
    window_theme.application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QApplication.processEvents()
    assert from_the_right == (clock.text(), day.text()) == ("17:05", "4 May 2026")
