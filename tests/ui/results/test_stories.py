"""How every number came about: in each view, on each chart and in each table, within what may be shown."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from tests.ui.results.looking import chart, choose, look, press, put_away, sample
from tests.ui.stage import Stage

KEY = Qt.Key


@pytest.mark.parametrize(
    ("view", "title", "table", "told"),
    [
        ("Gap", "Gaps between", "The gaps as a table", "means of processes, tools and behaviours weigh alike"),
        ("Mirror", "Mirror of", "The mirror as a table", "gave the factor as a whole a number from 0 to 10"),
        ("Trend", "assessments 1 to 3", "The trend as a table", "Assessment 3: 76, the mean of 6 people."),
        ("Map", "What matters", "The map as a table", "The lines stand still"),
    ],
)
def test_enter_tells_it_on_the_chart_and_in_the_table(
    stage: Stage, view: str, title: str, table: str, told: str
) -> None:
    stage.show(sample(stage, "A"), "Results")
    look(stage, view)
    drawn = chart(stage, title)
    press(stage, drawn, KEY.Key_Home)
    factor = re.split("[:.]", drawn.said)[0]
    press(stage, drawn, KEY.Key_Return)
    heading = stage.dialog.windowTitle()
    assert factor in heading
    assert stage.says(told)
    put_away(stage)
    stage.menu("Show as table")
    numbers = stage.editor(QTableView, table)
    assert numbers.currentIndex().siblingAtColumn(0).data() == factor, "the row of what was looked at"
    QTest.keyClick(numbers, KEY.Key_Return)
    stage.settle()
    assert stage.dialog.windowTitle() == heading
    assert stage.says(told)


def test_the_order_of_the_list_and_the_links_of_the_factors_are_explained(stage: Stage) -> None:
    stage.show(sample(stage, "A"), "Results")
    look(stage, "Map")
    stage.press("Indicators that matter to the business")
    assert "Indicators that matter to the business" in stage.dialog.windowTitle()
    put_away(stage)
    choose(stage, "Show", "How the factors hang together")
    press(stage, chart(stage, "Practices overlap"), KEY.Key_Home, KEY.Key_Return)
    assert "Governance" in stage.dialog.windowTitle()
