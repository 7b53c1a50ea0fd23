from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QComboBox, QTableView

from healthcheck.domain.assessment import Reply
from healthcheck.domain.relationship import Privacy, Relationship, Side
from tests.ui.results.looking import look, sample
from tests.ui.stage import Stage
from ui.widgets.card import Scrolled
from ui.widgets.plain_label import PlainLabel
from ui.widgets.scene_view import SceneView


def table(stage: Stage, name: str) -> list[list[str]]:
    model = stage.editor(QTableView, name).model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def held(stage: Stage, *, client: int, supplier: int, privacy: Privacy = Privacy.CONFIDENTIAL) -> Relationship:
    relationship = stage.relationship(
        "Northwind", "Alcor", people={Side.CLIENT: client, Side.SUPPLIER: supplier}, privacy=privacy
    )
    for person in stage.people(relationship):
        stage.answer(person, Reply.STARTING if person.side is Side.CLIENT else Reply.ESTABLISHED)
    stage.close_assessment(relationship)
    return relationship


def test_the_title_is_the_finding_and_both_charts_stand_side_by_side(stage: Stage) -> None:
    stage.show(held(stage, client=4, supplier=4), "Results")
    assert stage.title == "Alcor rates Governance 50 points higher"
    radar, gaps = stage.chart("Profile"), stage.chart("Gaps")
    assert radar is not None
    assert gaps is not None
    assert radar.mapTo(stage.window, radar.rect().topRight()).x() < gaps.mapTo(stage.window, gaps.rect().topLeft()).x()
    assert stage.says("Compare along each spoke; the area has no meaning.")
    assert stage.says("Submitted: client n = 4, supplier n = 4 · scale 0–100 · Assessment 1 · 4 May 2026")


def test_the_table_gives_the_numbers_of_the_charts_and_the_charts_say_all_of_them_aloud(stage: Stage) -> None:
    stage.press("Explore the sample")
    stage.press("Results")
    chart = stage.chart("Profile")
    assert chart is not None
    said = re.findall(r"\d+", chart.accessibleDescription())
    stage.press("Show as table")
    rows = table(stage, "The profile as a table")
    assert len(rows) == 7
    for _, client, supplier, *_ in rows:
        assert client in said
        assert supplier in said
    stage.press("Show as charts")
    assert stage.chart("Profile") is not None


def test_ctrl_t_switches_between_charts_and_table(stage: Stage) -> None:
    stage.show(held(stage, client=3, supplier=3), "Results")
    stage.menu("Show as table")
    assert table(stage, "The profile as a table")
    stage.menu("Show as table")
    assert stage.chart("Profile") is not None


def test_a_side_below_its_minimum_shows_no_number_anywhere_but_the_reason(stage: Stage) -> None:
    stage.show(held(stage, client=4, supplier=2), "Results")
    assert stage.title == "The view of Alcor is withheld"
    assert stage.says("Scores are shown from 3 people.")
    charts = [stage.chart("Profile"), stage.chart("Gaps")]
    for chart in charts:
        assert chart is not None
        assert "75" not in chart.accessibleDescription()
    stage.press("Show as table")
    for row in table(stage, "The profile as a table"):
        assert row[2] in {"", "–", "withheld"}
        assert not any("75" in cell for cell in row)
    assert not stage.says("75")


def test_without_enough_answers_there_is_a_reason_and_a_way_on_instead_of_empty_axes(stage: Stage) -> None:
    relationship = stage.relationship("Northwind", "Alcor", people={Side.CLIENT: 2, Side.SUPPLIER: 1})
    stage.answer(stage.people(relationship)[0])
    stage.show(relationship, "Results")
    assert stage.title == "No results yet"
    counts = "Northwind\u00a01, Alcor\u00a00"
    assert stage.says(f"Results appear when 3 people on a side have answered enough. So far: {counts}.")
    assert stage.chart("Profile") is None
    assert not stage.has_button("Show as table")
    stage.press("Go to questionnaires")
    assert stage.says("1 of 3 have answered")


def test_before_closing_only_the_facilitator_may_look(stage: Stage) -> None:
    relationship = stage.relationship(people={Side.CLIENT: 3, Side.SUPPLIER: 3})
    for person in stage.people(relationship):
        stage.answer(person)
    stage.show(relationship, "Results")
    assert stage.button("Facilitator").isChecked()
    assert not any(stage.button(name).isEnabled() for name in ("Both sides", "Client only", "Supplier only"))
    assert stage.says("a first look for the facilitator only")
    stage.close_assessment(relationship)
    stage.show(relationship, "Results")
    assert stage.button("Both sides").isChecked()
    stage.press("Supplier only")
    assert stage.button("Supplier only").isChecked()


def test_one_named_person_a_side_is_compared_and_not_scored(stage: Stage) -> None:
    stage.show(held(stage, client=1, supplier=1, privacy=Privacy.ATTRIBUTED), "Results")
    assert stage.title == "One view from each side"
    rows = table(stage, "Interview comparison")
    assert rows[0] == ["Governance", "The factor as a whole", "6 of 10", "6 of 10", "the same"]
    assert rows[1][2:] == ["Starting", "Established", "they differ"]
    assert stage.chart("Profile") is None
    assert stage.says("21 of 28 answers differ")
    shown = stage.editor(QComboBox, "Show")
    shown.setCurrentIndex(1)
    shown.activated.emit(1)
    rows = table(stage, "Interview comparison")
    assert len(rows) == 21
    assert [row[0] for row in rows[:4]] == ["Governance", "", "", "Measuring value"]
    assert {row[4] for row in rows} == {"they differ"}


def test_a_finding_tells_more_about_itself(stage: Stage) -> None:
    stage.show(held(stage, client=5, supplier=5), "Results")
    stage.press("Alcor rates Governance 50 points higher")
    assert stage.says("What it rests on")
    assert stage.says("What good looks like")


def test_pointing_in_one_chart_by_key_marks_the_factor_in_the_other_and_enter_tells_more(stage: Stage) -> None:
    stage.show(held(stage, client=5, supplier=5), "Results")
    radar = stage.chart("Profile")
    assert radar is not None
    radar.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(radar, Qt.Key.Key_Right)
    QTest.keyClick(radar, Qt.Key.Key_Return)
    stage.settle()
    assert stage.says("What it rests on")


def test_in_a_narrow_window_a_question_of_two_people_has_most_of_the_width_and_still_says_its_factor(
    stage: Stage,
) -> None:
    stage.window.resize(1024, 680)
    stage.theme.use(scale=150)
    stage.show(held(stage, client=1, supplier=1, privacy=Privacy.ATTRIBUTED), "Results")
    stage.settle()
    shown = stage.editor(QTableView, "Interview comparison")
    assert shown.isColumnHidden(0)
    assert shown.isColumnHidden(4)
    assert shown.columnWidth(1) > shown.viewport().width() / 2
    assert shown.model().index(0, 1).data() == "Governance\nThe factor as a whole"
    assert "Governance" not in shown.model().index(1, 1).data()


def test_in_a_low_window_of_large_text_the_whole_radar_can_be_seen_at_once(stage: Stage) -> None:
    stage.window.resize(1024, 680)
    stage.theme.use(scale=150)
    stage.show(held(stage, client=4, supplier=4), "Results")
    stage.settle()
    drawn = stage.chart("Profile")
    assert isinstance(drawn, SceneView)
    (page,) = scrolling(stage)
    assert isinstance(page, Scrolled)
    page.ensureWidgetVisible(drawn, 0, 0)
    stage.settle()
    port = drawn.viewport()
    assert port.visibleRegion().boundingRect() == port.rect()
    assert port.height() > 330
    labels = stage.window.findChildren(PlainLabel)
    heading = next(label for label in labels if label.property("type") == "h1" and label.isVisible())
    assert heading.accessibleDescription(), "the answer, for which there is no line"
    stage.theme.use(scale=100)
    stage.settle()
    assert not heading.accessibleDescription()


@pytest.mark.parametrize("view", ["Gap", "Trend"])
def test_in_a_low_window_the_page_scrolls_charts_and_tables_whole(stage: Stage, view: str) -> None:
    stage.window.resize(1024, 680)
    stage.theme.use(scale=150)
    stage.show(sample(stage, "A"), "Results")
    look(stage, view)
    assert len(scrolling(stage)) == 1
    stage.press("Show as table")
    assert len(scrolling(stage)) == 1


def scrolling(stage: Stage) -> list[QAbstractScrollArea]:
    """What can be scrolled up and down now, by itself."""
    areas = stage.window.findChildren(QAbstractScrollArea)
    return [area for area in areas if area.isVisible() and area.verticalScrollBar().isVisible()]


@pytest.mark.parametrize("scale", [90, 150])
def test_charts_follow_the_size_of_text(stage: Stage, scale: int) -> None:
    stage.show(held(stage, client=4, supplier=4), "Results")
    stage.theme.use(scale=scale)
    stage.settle()
    assert stage.chart("Profile") is not None


def test_alt_and_a_number_lead_to_a_view_from_any_page(stage: Stage) -> None:
    stage.show(held(stage, client=4, supplier=4), "People")
    keys = {
        action.shortcut().toString(): action
        for action in stage.window.findChildren(QAction)
        if action.shortcut().toString().startswith("Alt+")
    }
    assert [keys[f"Alt+{number}"].text() for number in range(1, 7)] == [
        "Profile",
        "Gap",
        "Mirror",
        "Trend",
        "Questions",
        "Map",
    ]
    keys["Alt+2"].trigger()
    stage.settle()
    assert stage.button("Gap").isChecked()
    assert stage.says("How this number came about")
