"""Rows of the plan begin where the window begins to read."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from healthcheck.domain.relationship import Side
from ui.action_plan.row_painter import RowPainter
from ui.theme import Theme, Tone, Type

ROW = QRect(0, 0, 400, 30)
LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


def inked(image: QImage) -> list[int]:
    """Columns in which something was painted."""
    white = QImage(1, 1, image.format())
    white.fill(Qt.GlobalColor.white)
    ground = white.pixel(0, 0)
    return [x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in range(image.height()))]


Paint = Callable[[RowPainter], object]
AT_START: tuple[Paint, ...] = (
    lambda brush: brush.text(ROW, "7", Type.BODY, Tone.TEXT),
    lambda brush: brush.signed(ROW, Side.CLIENT, "Ann", Type.BODY),
)
AT_END: tuple[Paint, ...] = (
    lambda brush: brush.text_at_end(ROW, "in hand", Type.BODY, Tone.TEXT),
    lambda brush: brush.icon_at_end(ROW, "x"),
    lambda brush: brush.dots_at_end(ROW, (2, 1, 0)),
)


@pytest.mark.parametrize(("direction", "begins_left"), [(LEFT, True), (RIGHT, False)])
def test_texts_signs_icons_and_dots_stand_at_the_end_at_which_the_window_begins_to_read(
    window_theme: Theme, direction: Qt.LayoutDirection, *, begins_left: bool
) -> None:
    for paint in (*AT_START, *AT_END):
        image = QImage(ROW.size(), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        paint(RowPainter(painter, ROW, direction, theme=window_theme))
        painter.end()
        columns = inked(image)
        is_left = max(columns) < ROW.width() / 2
        assert is_left != (min(columns) > ROW.width() / 2)
        assert is_left == (begins_left == (paint in AT_START))


def test_the_arrow_points_the_way_one_reads(window_theme: Theme) -> None:
    painter = QPainter()
    assert RowPainter(painter, ROW, LEFT, theme=window_theme).arrow == "→"
    assert RowPainter(painter, ROW, RIGHT, theme=window_theme).arrow == "←"
