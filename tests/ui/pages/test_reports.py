from __future__ import annotations

from pathlib import Path

from healthcheck.domain.relationship import Relationship, Side
from tests.ui.stage import Stage


def held(stage: Stage, *, client: int = 3, supplier: int = 3) -> Relationship:
    relationship = stage.relationship("Northwind", "Alcor", people={Side.CLIENT: client, Side.SUPPLIER: supplier})
    for person in stage.people(relationship):
        stage.answer(person)
    stage.close_assessment(relationship)
    return relationship


def wait_for(stage: Stage, text: str) -> None:
    stage.finish()
    assert stage.says(text), f"{text!r} was never said"


def test_an_open_assessment_has_no_report_yet_and_says_how_to_get_one(stage: Stage) -> None:
    stage.show(stage.relationship(people={Side.CLIENT: 1}), "Reports")
    assert stage.says("This assessment is still open")
    assert not stage.button("Write the report…").isEnabled()
    stage.press("Go to closing")
    assert stage.says("0 of 1 have answered")


def test_the_report_is_written_where_the_person_says(stage: Stage, tmp_path: Path) -> None:
    stage.show(held(stage), "Reports")
    stage.files.path = tmp_path / "joint.pdf"
    stage.press("Write the report…")
    wait_for(stage, "Saved joint.pdf")
    assert stage.files.offered == "Northwind - Alcor - assessment 1.pdf"
    assert stage.files.path.read_bytes().startswith(b"%PDF")
    assert stage.has_button("Open")
    assert stage.has_button("Show in folder")


def test_the_radar_is_saved_as_a_drawing(stage: Stage, tmp_path: Path) -> None:
    stage.show(held(stage), "Reports")
    stage.files.path = tmp_path / "radar.svg"
    stage.press("Save the radar as SVG…")
    wait_for(stage, "Saved radar.svg")
    assert "<svg" in stage.files.path.read_text(encoding="utf-8")


def test_thinking_better_of_it_writes_nothing(stage: Stage, tmp_path: Path) -> None:
    stage.show(held(stage), "Reports")
    before = set(tmp_path.iterdir())
    stage.press("Write the report…")
    assert set(tmp_path.iterdir()) == before


def test_cancelling_leaves_no_file(stage: Stage, tmp_path: Path) -> None:
    stage.show(held(stage), "Reports")
    stage.files.path = tmp_path / "joint.pdf"
    stage.button("Write the report…").click()
    stage.button("Cancel").click()
    stage.finish()
    if not stage.says("Saved joint.pdf"):  # the report may be faster than the finger
        assert not stage.files.path.exists()
    assert stage.button("Write the report…").isEnabled()


def test_a_place_that_cannot_be_written_is_said_in_words(stage: Stage, tmp_path: Path) -> None:
    stage.show(held(stage), "Reports")
    stage.files.path = tmp_path / "no such folder" / "joint.pdf"
    stage.press("Write the report…")
    stage.finish()
    assert not stage.says("Saved joint.pdf")
    assert stage.button("Write the report…").isEnabled()


def test_what_is_withheld_is_listed_with_its_reason(stage: Stage) -> None:
    stage.show(held(stage, supplier=2), "Reports")
    assert stage.says("Scores are shown from 3 people.")
    assert stage.says("Alcor: all factors")


def test_where_nothing_is_withheld_that_is_said(stage: Stage) -> None:
    stage.press("Explore the sample")
    stage.press("Reports")
    assert stage.says("Nothing. Enough people have answered on both sides.")


def test_two_people_who_are_compared_have_no_score_to_withhold(stage: Stage) -> None:
    samples = {sample.id: sample for sample in stage.session.do(stage.workspace.samples.install)}
    stage.show(samples["D"], "Reports")
    assert stage.says("One person a side: their answers are compared, so there is no score to withhold.")
    assert not stage.says("A gap needs a shown score on both sides.")
