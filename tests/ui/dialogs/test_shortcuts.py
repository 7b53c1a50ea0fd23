"""The list of keys, and that the menus keep what it says."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QScrollArea

from tests.ui.stage import Stage
from ui.widgets.plain_label import PlainLabel


def test_every_key_of_a_menu_is_on_the_list(stage: Stage) -> None:
    keys = {keys.toString() for action in stage.window.findChildren(QAction) for keys in action.shortcuts()}
    stage.menu("Keyboard shortcuts")
    listed = {key for text in stage.texts for key in text.split(", ")}
    for key in (
        "Ctrl+N",
        "Ctrl+O",
        "Ctrl+W",
        "Ctrl+Z",
        "Ctrl+Shift+Z",
        "Ctrl+F",
        "Ctrl+,",
        "Ctrl+T",
        "F9",
        "F11",
        "F1",
    ):
        assert key in keys
        assert key in listed, key
    pages = sorted(key for key in keys if key.startswith("Ctrl+") and key[5:] in "123456789")
    assert f"{pages[0]} … {pages[-1]}" in listed


@pytest.mark.parametrize("size", [(1024, 680), (1280, 800)])
def test_the_whole_list_is_seen_without_scrolling(stage: Stage, size: tuple[int, int]) -> None:
    stage.window.resize(*size)
    stage.menu("Keyboard shortcuts")
    (area,) = stage.dialog.findChildren(QScrollArea)
    assert area.verticalScrollBar().maximum() == 0
    assert area.horizontalScrollBar().maximum() == 0


def test_large_text_in_a_small_window_takes_fewer_columns_not_narrower_ones(stage: Stage) -> None:
    stage.window.resize(1024, 680)
    stage.theme.use(scale=150)
    stage.menu("Keyboard shortcuts")
    meaning = next(label for label in stage.dialog.findChildren(PlainLabel) if label.text() == "Continue")
    assert meaning.width() >= stage.theme.px(150)
