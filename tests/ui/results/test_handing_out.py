"""A chart that leaves the window, and how a number came about."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from tests.ui.results.looking import look, sample, two_sides
from tests.ui.stage import Stage


def test_a_copied_chart_brings_its_title_and_all_its_values(stage: Stage) -> None:
    stage.show(two_sides(stage, client=4, supplier=4), "Results")
    look(stage, "Gap")
    stage.menu("Copy chart as image")
    picture = QGuiApplication.clipboard().image()
    assert picture.width() > 800
    assert picture.text("Title").startswith("Gaps between Northwind and Alcor")
    assert "client 25" in picture.text("Description")


@pytest.mark.parametrize(("name", "start"), [("chart.png", b"\x89PNG"), ("chart.svg", b"<")])
def test_the_chart_that_is_seen_is_saved_as_picture_or_drawing(
    stage: Stage, tmp_path: Path, name: str, start: bytes
) -> None:
    stage.show(two_sides(stage, client=4, supplier=4), "Results")
    look(stage, "Gap")
    stage.files.path = tmp_path / name
    stage.menu("Save chart…")
    assert stage.files.offered.startswith("Gaps between Northwind and Alcor")
    assert (tmp_path / name).read_bytes().startswith(start)
    assert name.endswith(".svg") or not QImage(str(tmp_path / name)).isNull()


def test_where_a_chart_cannot_be_saved_the_page_says_so(stage: Stage, tmp_path: Path) -> None:
    stage.show(two_sides(stage, client=4, supplier=4), "Results")
    stage.files.path = tmp_path / "no such folder" / "chart.png"
    stage.menu("Save chart…")
    assert stage.says("chart.png")


def test_a_number_is_explained_by_people_questions_weights_interval_and_rule(stage: Stage) -> None:
    stage.show(sample(stage, "A"), "Results")
    stage.press("Worthwell Workforce rates Innovation 19 points higher")
    stage.press("How these numbers came about")
    assert stage.says("6 people with a score here, of 6 submitted.")
    assert stage.says("of what applies answered")
    assert stage.says("Questions that entered: 6 of 6 (processes 2, tools 2, behaviours 2)")
    assert stage.says("means of processes, tools and behaviours weigh alike")
    assert stage.says("Interval: ")
    assert stage.says("Supplier 19 higher: the difference of the two printed numbers.")
    assert stage.says("Clear: chance explains it badly")


def test_only_the_facilitator_is_told_a_p_value(stage: Stage) -> None:
    stage.show(sample(stage, "A"), "Results")
    look(stage, "Gap")
    stage.press("How this number came about")
    assert not stage.says("p = ")
    stage.dialog.reject()
    stage.settle()
    stage.press("Facilitator")
    stage.press("How this number came about")
    assert stage.says("For the facilitator: p = 0.")
