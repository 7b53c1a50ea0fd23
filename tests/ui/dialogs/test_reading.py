"""Dialogs that are only read: what they say is seen as soon as they come up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea

from tests.ui.results.looking import chart, look, press, put_away, sample
from tests.ui.stage import Stage
from ui.widgets.plain_label import PlainLabel


def _read(stage: Stage) -> tuple[QScrollArea, list[PlainLabel]]:
    """What is scrolled in the dialog, and its texts of which at least half a line is seen."""
    area = next(entry for entry in stage.dialog.findChildren(QScrollArea) if entry.isVisible())
    texts = area.findChildren(PlainLabel)
    height = area.viewport().height()
    return area, [text for text in texts if text.mapTo(area.viewport(), QPoint(0, 8)).y() < height]


@pytest.mark.parametrize("name", ["Method and sources", "About Relationship Healthcheck"])
def test_the_help_menus_dialogs_show_what_they_say(stage: Stage, name: str) -> None:
    stage.menu(name)
    _, seen = _read(stage)
    assert len(seen) > 2, "its texts have room"
    put_away(stage)


def test_a_finding_shows_what_it_says_and_its_numbers_stand_clear_of_the_scroll_bar(stage: Stage) -> None:
    stage.show(sample(stage, "A"), "Results")
    look(stage, "Profile")
    radar = chart(stage, "")
    press(stage, radar, Qt.Key.Key_Home, Qt.Key.Key_Return)
    _, seen = _read(stage)
    assert len(seen) > 2, "its texts have room"
    stage.press("How these numbers came about")
    area, seen = _read(stage)
    assert area.verticalScrollBar().isVisible()
    edge = area.viewport().width()
    assert max(text.mapTo(area.viewport(), QPoint(text.width(), 0)).x() for text in seen) <= edge - 10
    put_away(stage)
    put_away(stage)
