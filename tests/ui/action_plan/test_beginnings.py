"""What a commitment begins with: a finding brings its reason, its numbers of that day, and a draft."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from healthcheck.domain.relationship import Side
from tests.ui.action_plan.planner import Planner
from tests.ui.results.looking import two_sides
from tests.ui.stage import Stage

KEY = Qt.Key


@pytest.fixture
def planner(stage: Stage) -> Planner:
    return Planner(stage)


def test_a_finding_brings_its_numbers_with_their_date_a_draft_and_the_side_that_shows_first(planner: Planner) -> None:
    planner.sample()
    planner.stage.press("Results")
    planner.press(KEY.Key_F6)
    planner.press(KEY.Key_A)
    made = planner.kept[-1]
    assert made.why == (
        "Assessment 3 · May 2026: The answers show that Worthwell Workforce rates Innovation higher than Halmere "
        "Health does: 73 against 54, a gap of 19 points."
    )
    assert made.what.startswith("Halmere Health says what it expected Worthwell Workforce to answer on Innovation")
    assert made.provider.side is Side.SUPPLIER, "who sees more shows what that rests on"
    assert planner.stage.says("Worthwell Workforce sees more here, and shows first what that rests on.")
    planner.choose("Who makes it", "Tomas Novak")
    assert not planner.stage.says("sees more here, and shows first"), "somebody is named now"
    planner.undo()
    planner.undo()
    assert len(planner.kept) == 4


def test_without_results_an_empty_plan_offers_a_commitment_in_own_words(planner: Planner) -> None:
    planner.sit_down()
    planner.stage.press("New commitment")
    assert planner.drawer is not None
    assert not planner.kept


def test_an_empty_plan_begins_with_the_widest_gap_by_its_button(planner: Planner) -> None:
    stage = planner.stage
    stage.show(two_sides(stage, client=5, supplier=5), "Action plan")
    assert stage.has_button("New commitment"), "own words are still to be had"
    assert stage.says("The widest gap is ")
    stage.press("Start from the widest gap")
    (made,) = planner.kept
    assert made.origin.finding == "supplier_sees_more"
    assert "a gap of " in made.why
    assert planner.drawer is not None


def test_where_no_gap_is_told_an_empty_plan_begins_with_what_the_results_ask_for_first(planner: Planner) -> None:
    planner.sample("B")
    assert planner.stage.says("First comes: Innovation stands on the line.")
    planner.stage.press("Start from the first finding")
    (made,) = planner.kept
    assert made.origin.factor == "INN"
    assert planner.stage.editor(QComboBox, "Factor it is about").currentText() == "Innovation"


def test_what_is_withheld_is_not_begun_with(planner: Planner) -> None:
    stage = planner.stage
    stage.show(two_sides(stage, client=5, supplier=2), "Action plan")
    assert not stage.says("gap is")
    assert stage.has_button("New commitment")
