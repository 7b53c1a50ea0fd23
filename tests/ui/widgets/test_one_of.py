from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.empty_state import EmptyState
from ui.widgets.one_of import OneOf

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def needed(column: QVBoxLayout) -> int:
    return column.totalHeightForWidth(400) if column.hasHeightForWidth() else column.totalMinimumSize().height()


def test_a_page_is_as_tall_as_what_is_seen_and_not_as_a_chart_that_was_seen_before(
    qtbot: QtBot, window_theme: Theme
) -> None:
    chart, several, page = QWidget(), OneOf(), QWidget()
    qtbot.addWidget(page)
    chart.setMinimumHeight(1200)
    empty = EmptyState(theme=window_theme, title="No results yet", reason="Nobody has answered.")
    for widget in (chart, empty):
        several.addWidget(widget)
    column = QVBoxLayout(page)
    column.addWidget(several)
    assert needed(column) >= 1200
    several.setCurrentWidget(empty)
    assert needed(column) < 600
    several.setCurrentWidget(chart)
    assert needed(column) >= 1200
    page.close()
