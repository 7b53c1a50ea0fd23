"""A button's icon and its text are seen as two things."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest

from tests.ui.stage import Stage
from ui.icons import icon
from ui.widgets.button import GAP, Button


def inked_columns(image: QImage) -> set[int]:
    return {x for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).alpha()}


@pytest.mark.usefixtures("stage")
def test_an_icon_before_a_text_keeps_a_gap_free_and_is_not_stretched() -> None:
    button = Button("Add action", icon=icon("handshake"))
    size = button.iconSize()
    assert size.width() == size.height() + GAP
    wide = inked_columns(button.icon().pixmap(size).toImage())
    square = inked_columns(button.icon().pixmap(QSize(size.height(), size.height())).toImage())
    assert wide == square


@pytest.mark.usefixtures("stage")
def test_from_right_to_left_the_gap_is_at_the_other_end() -> None:
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        button = Button("Add action", icon=icon("handshake"))
        assert min(inked_columns(button.icon().pixmap(button.iconSize()).toImage())) >= GAP
    finally:
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_the_tab_key_rings_a_button_and_paints_nothing_over_its_words(stage: Stage) -> None:
    stage.button("New relationship").setFocus()
    before = stage.button("Import…").grab().toImage()
    for _ in range(2):
        QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Tab)
    assert stage.button("Import…").hasFocus()
    assert stage.button("Import…").grab().toImage() == before
