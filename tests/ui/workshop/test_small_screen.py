"""On a screen of 960 × 540 logical pixels the console fits, and whatever is entered in it is reached."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QScrollArea, QWidget

from healthcheck.content import bundled_instrument
from tests.ui.stage import Stage
from tests.ui.workshop.held import ESC, closed, present, press
from ui.screen_room import FRAME, SMALLEST
from ui.theme import Tone
from ui.widgets.plain_label import ElidedLabel, PlainLabel
from ui.workshop.console import PresenterConsole
from ui.workshop.factor_grid import NAME_COLUMN, factor_grid
from ui.workshop.presentation import Presentation

ROOM = (960, 540 - FRAME)
KEYS = (Qt.Key.Key_A, Qt.Key.Key_Y, Qt.Key.Key_P, Qt.Key.Key_D, Qt.Key.Key_G, Qt.Key.Key_R, Qt.Key.Key_V,
        Qt.Key.Key_M, Qt.Key.Key_H, Qt.Key.Key_O, Qt.Key.Key_F1)  # fmt: skip


@pytest.fixture(params=[100, 150])
def shown(stage: Stage, request: pytest.FixtureRequest) -> Iterator[Presentation]:
    stage.theme.use(scale=request.param)
    stage.show(closed(stage, "Northwind International Logistics Holding", "Alcor Consolidated Facilities Services"))
    presentation = present(stage)
    presentation.console.setMinimumSize(*ROOM)  # as on that screen; the one of the tests is another
    presentation.console.resize(*ROOM)
    stage.settle()
    yield presentation
    press(presentation, ESC)
    press(presentation, ESC)
    stage.settle()


def is_scrolled(part: QWidget) -> bool:
    above = part.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above is not None


def cut(console: PresenterConsole) -> Iterator[str]:
    """What lies outside the window, or has less height than its text needs."""
    for kind in (QAbstractButton, QComboBox, QLineEdit, QLabel):
        for part in console.findChildren(kind):
            if not part.isVisible():
                continue
            place = QRect(part.mapTo(console, QPoint(0, 0)), part.size())
            wraps = isinstance(part, QLabel) and part.wordWrap()
            needed = part.heightForWidth(part.width()) if wraps else part.minimumSizeHint().height()
            if part.height() < needed or not (is_scrolled(part) or console.rect().contains(place)):
                yield f"{kind.__name__} at {place}, needs {needed}"


def test_the_console_and_whatever_is_entered_in_it_fit(shown: Presentation, stage: Stage) -> None:
    console = shown.console
    assert (console.width(), console.height()) == ROOM
    assert list(cut(console)) == []
    for key in KEYS:
        press(shown, key)
        stage.settle()
        assert (key, console.is_entering, list(cut(console))) == (key, True, [])
        entered = QApplication.focusWidget()
        assert entered
        QTest.keyClick(entered, ESC)
        stage.settle()
        assert not console.is_entering


def test_no_word_for_the_facilitator_is_cut_at_any_step(shown: Presentation, stage: Stage) -> None:
    console, before = shown.console, ""
    for _ in range(60):
        stage.settle()
        heading = console.findChild(ElidedLabel)
        assert heading
        if heading.text() == before:
            break
        before = heading.text()
        assert (before, list(cut(console))) == (before, [])
        press(shown, Qt.Key.Key_PageDown)


def test_very_long_names_over_and_beside_the_scores_take_two_lines_and_end_in_a_mark(shown: Presentation) -> None:
    name = "Northwind International Logistics Holding and Partners of the Northern Shires, the Isles and the Counties"
    for factors in (bundled_instrument().factors, [replace(bundled_instrument().factors[0], name="Steering" * 16)]):
        rows = [(name, Tone.CLIENT), ("Alcor", Tone.SUPPLIER), ("Agreed", Tone.TEXT), ("Target", Tone.TEXT)]
        boxes = {(factor.id, row): QWidget() for factor in factors for row in range(len(rows))}
        place = QWidget(shown.console)
        place.setLayout(factor_grid(factors, rows, boxes))
        long, short = (label for label in place.findChildren(PlainLabel) if label.text().startswith(("North", "Alcor")))
        assert long.text().endswith("…")
        assert name in long.toolTip()
        assert (long.accessibleName(), short.toolTip()) == (name, "")
        assert long.heightForWidth(NAME_COLUMN) <= 3 * long.fontMetrics().lineSpacing()


def test_the_console_becomes_as_small_as_its_screen(shown: Presentation) -> None:
    console = PresenterConsole(shown.console._talk, shown.console._stage._words)
    room = console.screen().availableGeometry()
    assert console.minimumWidth() == min(SMALLEST[0], room.width())
    assert console.minimumHeight() == min(SMALLEST[1], room.height() - FRAME)
    console.deleteLater()
