"""Results through a lens: of one level, or of one side beside the assessment before."""

from __future__ import annotations

from PySide6.QtGui import QAction, QGuiApplication

from tests.ui.results.looking import chart, choose, look, rows, sample, two_levels
from tests.ui.stage import Stage


def grey(stage: Stage, title: str) -> bool:
    return not next(entry for entry in stage.window.findChildren(QAction) if entry.text() == title).isEnabled()


def test_one_level_is_shown_where_it_and_the_rest_are_enough_people_else_the_reason(stage: Stage) -> None:
    stage.show(two_levels(stage), "Results")
    choose(stage, "Level", "Operational")
    assert stage.title == "How the operational level of both sides sees it"
    assert stage.says("Operational level: client n = 5, supplier n = 5")
    assert "Client: Governance 25" in chart(stage, "Profile").accessibleDescription()
    look(stage, "Gap")
    assert "client 25" in chart(stage, "Gaps between").accessibleDescription()
    assert stage.says("One level alone: a start for questions, not a finding.")
    stage.press("How this number came about")
    assert stage.says("5 people of this level with a score here.")
    stage.dialog.reject()
    choose(stage, "Level", "Executive")
    assert stage.says("Executive level: not shown")
    assert stage.says("a level is shown from 5 people")
    assert grey(stage, "Copy chart as image")
    assert grey(stage, "Show as table")
    stage.press("Show all levels")
    assert "Governance: client 53" in chart(stage, "Gaps between").accessibleDescription()


def test_one_side_is_held_beside_the_assessment_before_in_chart_table_and_picture(stage: Stage) -> None:
    stage.show(sample(stage, "C"), "Results")
    choose(stage, "Compare", "Supplier: beside assessment 2")
    said = chart(stage, "Profile of Tamarindo Connect").accessibleDescription()
    assert "Governance: supplier 55, in assessment 2 46" in said
    assert "client" not in said
    stage.menu("Copy chart as image")
    assert "in assessment 2 46" in QGuiApplication.clipboard().image().text("Description")
    stage.menu("Show as table")
    for row in rows(stage, "The profile as a table"):
        assert row[0] in said
        assert f"supplier {row[2]}, in assessment 2 {row[3]}" in said
    stage.menu("Show as table")
    choose(stage, "Compare", "Both sides now")
    assert "client" in chart(stage, "Profile").accessibleDescription()


def test_single_people_are_drawn_from_eight_on_a_side_and_said_with_the_factor(stage: Stage) -> None:
    stage.show(sample(stage, "C"), "Results")
    look(stage, "Gap")
    said = chart(stage, "Gaps between").accessibleDescription()
    assert "Single people: supplier" in said, "twelve"
    assert "Single people: client" not in said, "seven"
    assert stage.says("Small open marks: single people.")
