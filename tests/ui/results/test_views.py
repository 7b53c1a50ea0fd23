"""The views of Results: the same numbers as chart and as table, and a word where there is nothing to draw."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QTableView

from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed import printed
from healthcheck.domain.relationship import Side
from tests.ui.results.looking import chart, choose, look, rows, sample, two_sides
from tests.ui.stage import Stage


@pytest.mark.parametrize(
    ("view", "title", "table"),
    [
        ("Gap", "Gaps between", "The gaps as a table"),
        ("Mirror", "Mirror of", "The mirror as a table"),
        ("Trend", "assessments 1 to 3", "The trend as a table"),
        ("Map", "What matters and how it goes", "The map as a table"),
    ],
)
def test_every_number_of_a_table_is_said_by_its_chart(stage: Stage, view: str, title: str, table: str) -> None:
    stage.show(sample(stage, "A"), "Results")
    look(stage, view)
    said = set(re.findall(r"\d+", chart(stage, title).accessibleDescription()))
    stage.menu("Show as table")
    for row in rows(stage, table):
        for cell in row[1:5]:
            assert not cell.isdigit() or cell in said, row
    stage.press("Show as charts")
    assert chart(stage, title).isVisible()


def test_the_gap_table_prints_what_the_results_say(stage: Stage) -> None:
    relationship = sample(stage, "A")
    stage.show(relationship, "Results")
    look(stage, "Gap")
    choose(stage, "Order", "Order of the framework")
    stage.menu("Show as table")
    shown = rows(stage, "The gaps as a table")
    assessment = stage.session.assessment
    assert assessment is not None
    profile = stage.workspace.results.profile(assessment.id, Audience.JOINT)
    for row, factor in zip(shown, profile.factors, strict=True):
        scores = [factor.side(side).score for side in Side]
        assert row[1:3] == ["–" if score is None else str(printed(score)) for score in scores]


@pytest.mark.parametrize(
    ("order", "first"),
    [
        ("Widest gap first", "Innovation"),
        ("Lowest rating first", "Mutual goals"),
        ("Order of the framework", "Governance"),
    ],
)
def test_the_gaps_can_be_put_in_another_order(stage: Stage, order: str, first: str) -> None:
    stage.show(sample(stage, "A"), "Results")
    look(stage, "Gap")
    choose(stage, "Order", order)
    assert chart(stage, "Gaps between").accessibleDescription().split(": ")[0].endswith(first)
    assert stage.says(first)
    stage.menu("Show as table")
    assert rows(stage, "The gaps as a table")[0][0] == first


def test_the_keyboard_walks_through_the_gaps_and_their_findings_follow(stage: Stage) -> None:
    stage.show(two_sides(stage, client=4, supplier=4), "Results")
    look(stage, "Gap")
    drawn = chart(stage, "Gaps between")
    drawn.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(drawn, Qt.Key.Key_End)
    stage.settle()
    assert stage.says("What it may mean")
    assert stage.says("Innovation")
    QTest.keyClick(drawn, Qt.Key.Key_Return)
    stage.settle()
    assert stage.dialog.windowTitle() == "How the numbers of Innovation came about"


def test_the_express_form_has_no_mirror_and_says_so(stage: Stage) -> None:
    stage.show(two_sides(stage, client=5, supplier=5), "Results")
    look(stage, "Mirror")
    assert stage.says("This form does not ask what one side expects the other to say.")
    assert not stage.has_button("Show as table")


def test_the_mirror_says_how_well_each_side_reads_the_other_and_reads_a_factor(stage: Stage) -> None:
    stage.show(sample(stage, "A"), "Results")
    look(stage, "Mirror")
    assert stage.says("How well each side reads the other")
    assert stage.says("what Halmere Health expects lies on average 4 points from what Worthwell Workforce says")
    drawn = chart(stage, "Mirror of")
    drawn.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(drawn, Qt.Key.Key_End)
    stage.settle()
    assert stage.says("Possible blind spot of Halmere Health")
    stage.press("Show the whole")
    assert stage.says("How well each side reads the other")


def test_the_trend_begins_with_the_second_assessment(stage: Stage) -> None:
    stage.show(two_sides(stage, client=3, supplier=3), "Results")
    look(stage, "Trend")
    assert stage.says("The trend begins with the second assessment")
    assert stage.title == "Nothing to compare this assessment with yet"
    assert not stage.has_button("Copy chart")
    stage.session.leave()
    stage.show(sample(stage, "B"), "Results")
    look(stage, "Trend")
    assert stage.title == "What has changed since assessment 1"


def test_questions_are_filtered_searched_and_opened(stage: Stage) -> None:
    stage.show(sample(stage, "C"), "Results")
    look(stage, "Questions")
    everything = len(rows(stage, "Questions"))
    choose(stage, "Factor", "Innovation")
    of_factor = rows(stage, "Questions")
    assert 0 < len(of_factor) < everything
    assert {row[0] for row in of_factor} == {"Innovation"}
    stage.editor(QLineEdit, "Search questions").setText("IDEAS")
    assert all("idea" in row[1].casefold() for row in rows(stage, "Questions"))
    stage.editor(QLineEdit, "Search questions").clear()
    table = stage.editor(QTableView, "Questions")
    table.setCurrentIndex(table.model().index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    stage.settle()
    assert stage.says(of_factor[0][1])
    assert stage.says("How answers spread")
    assert "supplier" in chart(stage, of_factor[0][1]).accessibleDescription()
    assert stage.says("how answers spread is shown from 8")


def test_questions_are_put_in_the_order_of_their_gaps(stage: Stage) -> None:
    stage.show(sample(stage, "A"), "Results")
    look(stage, "Questions")
    choose(stage, "Order", "Widest gap first")
    sizes = [int(found[0]) for row in rows(stage, "Questions") if (found := re.findall(r"\d+", row[4]))]
    assert sizes == sorted(sizes, reverse=True)
    assert stage.editor(QComboBox, "Order").currentText() == "Widest gap first"


def test_the_map_says_what_to_work_on_first_and_opens_a_proposal(stage: Stage) -> None:
    stage.show(sample(stage, "A"), "Results")
    look(stage, "Map")
    assert stage.title == "Begin with “Indicators that matter to the business”"
    assert stage.says("build it together · usually on the list")
    stage.press("Halmere Health leads: Indicators that matter to the business")
    assert stage.says("First step, this month")
    assessment = stage.session.assessment
    assert assessment is not None
    before = len(stage.workspace.plan.of(assessment.id).commitments)
    stage.press("Make this a commitment")
    made = stage.workspace.plan.of(assessment.id).commitments
    assert len(made) == before + 1
    assert made[-1].provider.side is Side.CLIENT
    stage.finish()
    choose(stage, "Show", "How the factors hang together")
    assert chart(stage, "Practices overlap").isVisible()


def test_a_view_that_was_left_before_its_answer_came_does_not_come_back(stage: Stage) -> None:
    stage.show(sample(stage, "A"), "Results")
    stage.menu("Map")
    look(stage, "Gap")
    assert chart(stage, "Gaps between").isVisible()
    assert stage.title == "Worthwell Workforce rates Innovation 19 points higher"


def test_the_trend_has_a_footnote_for_each_kept_promise_and_its_table_fits_a_small_window(stage: Stage) -> None:
    stage.window.resize(1024, 680)
    stage.theme.use(scale=150)
    stage.show(sample(stage, "A"), "Results")
    look(stage, "Trend")
    told = next(text for text in stage.texts if "Kept since assessment 2" in text)
    assert told.splitlines()[0].startswith("¹ Kept since assessment 2: Name an idea owner")
    stage.press("Show as table")
    table = stage.editor(QTableView, "The trend as a table")
    assert rows(stage, "The trend as a table")[0][0] == "Governance\nClient"
    assert table.horizontalScrollBar().maximum() == 0
    stage.theme.use(scale=100)
    stage.window.resize(1280, 800)
    stage.settle()
    assert rows(stage, "The trend as a table")[0][:2] == ["Governance", "Client"]


def test_the_radar_is_as_large_as_it_was_when_one_comes_back_to_it(stage: Stage) -> None:
    stage.show(two_sides(stage, client=4, supplier=2), "Results")
    before = chart(stage, "Profile of").size()
    for view in ("Mirror", "Profile"):
        look(stage, view)
    assert chart(stage, "Profile of").size() == before


def test_without_votes_the_map_shows_how_the_factors_hang_together_rather_than_empty_squares(stage: Stage) -> None:
    stage.show(two_sides(stage, client=3, supplier=3), "Results")
    look(stage, "Map")
    assert stage.editor(QComboBox, "Show").currentText() == "How the factors hang together"
    choose(stage, "Show", "A square for each side")
    assert "withheld" in chart(stage, "").accessibleDescription()


def test_the_map_names_no_practice_to_begin_with_where_too_few_answered_for_an_order(stage: Stage) -> None:
    stage.show(two_sides(stage, client=5, supplier=4), "Results")
    look(stage, "Map")
    assert stage.says("What both sides could promise each other")
    assert not stage.title.startswith("Begin with")
