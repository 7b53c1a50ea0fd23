from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QDateEdit, QLineEdit, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.number_box import NumberBox, TimeBox


def place_of_text(field: QWidget, line: QLineEdit) -> int:
    """Pixels from the left edge of ``field`` to its first character."""
    line.setCursorPosition(0)
    cursor = line.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    return line.mapTo(field, QPoint(cursor.left(), 0)).x()


@pytest.mark.parametrize("scale", [100, 150])
def test_numbers_and_times_begin_where_the_text_of_other_fields_does_and_are_as_tall(
    qtbot: object, window_theme: Theme, scale: int
) -> None:
    window_theme.use(scale=scale)
    around = QWidget()
    qtbot.addWidget(around)  # type: ignore[attr-defined]
    line, number, clock, day = QLineEdit("Text"), NumberBox(), TimeBox(), QDateEdit(QDate(2026, 5, 4))
    day.setCalendarPopup(True)
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
