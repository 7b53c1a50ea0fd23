"""Other forms than a report leave through one dialog, which asks only what each of them leaves open."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from healthcheck.domain.relationship import Relationship, Side
from tests.healthcheck.exported import table
from tests.healthcheck.reports.pdf.read_back import page_texts
from tests.ui.stage import Stage


class Desktop(QObject):
    """The system, where it is asked to open something."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def closed(stage: Stage) -> Stage:
    """Three people a side have answered."""
    held = relationship(stage)
    stage.close_assessment(held)
    stage.show(held)
    return stage


def relationship(stage: Stage) -> Relationship:
    held = stage.relationship(people={Side.CLIENT: 3, Side.SUPPLIER: 3})
    for person in stage.people(held):
        stage.answer(person)
    return held


def choose(stage: Stage, text: str, name: str = "Other forms") -> None:
    box = stage.editor(QComboBox, name)
    box.setFocus()
    box.setCurrentIndex(next(at for at in range(box.count()) if stage.tongue.read(box.itemText(at)) == text))
    stage.settle()


@pytest.mark.parametrize(
    ("form", "offered"),
    [
        ("Spreadsheet", "Northwind - Alcor - assessment 1 - numbers.xlsx"),
        ("Slides", "Northwind - Alcor - assessment 1 - slides.pptx"),
        ("What we did for you", "Northwind - Alcor - assessment 1 - what we did for you.pdf"),
        ("Questionnaire on paper", "Northwind - Alcor - assessment 1 - questionnaire.pdf"),
        ("A person's answers on paper", "Northwind - Alcor - assessment 1 - answers of C1.pdf"),
        ("Anonymous answers for research", "Northwind - Alcor - assessment 1 - research.zip"),
    ],
)
def test_each_form_is_written_and_can_be_opened(closed: Stage, tmp_path: Path, form: str, offered: str) -> None:
    QTest.keyClick(closed.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    closed.settle()
    choose(closed, form)
    closed.files.path = tmp_path / offered
    closed.press("Export…")
    closed.finish()
    assert closed.files.offered == offered
    assert (tmp_path / offered).stat().st_size > 500
    assert closed.says(f"Saved {offered}")
    assert closed.has_button("Open")
    assert closed.has_button("Show in folder")


def test_names_are_offered_only_beside_the_facilitators_answers(closed: Stage, tmp_path: Path) -> None:
    closed.menu("Export…")
    with pytest.raises(AssertionError):
        closed.editor(QComboBox, "How people are called beside their answers")
    closed.press("Facilitator")
    choose(closed, "By their codes and names", "How people are called beside their answers")
    closed.files.path = tmp_path / "a.xlsx"
    closed.press("Export…")
    closed.finish()
    assert {row["Name"] for row in table(tmp_path / "a.xlsx", "Answers")} == {
        f"{side}. Person {number}" for side in "CS" for number in (1, 2, 3)
    }


def test_what_cannot_be_written_is_said_in_the_dialog(closed: Stage, tmp_path: Path) -> None:
    closed.menu("Export…")
    choose(closed, "Dates for a calendar")
    closed.files.path = tmp_path / "a.ics"
    closed.press("Export…")
    closed.finish()
    assert closed.says("No day is set in this plan")
    assert not (tmp_path / "a.ics").exists()


def test_before_closing_only_the_facilitator_gets_results(stage: Stage) -> None:
    stage.show(relationship(stage))
    stage.menu("Export…")
    assert not stage.button("Both sides").isEnabled()
    choose(stage, "What we did for you")
    assert not stage.button("Export…").isEnabled()
    assert stage.says("The results for both sides exist once the assessment is closed.")
    choose(stage, "Questionnaire on paper")
    assert stage.button("Export…").isEnabled()


def test_answers_on_paper_are_those_of_the_person_who_is_chosen(closed: Stage, tmp_path: Path) -> None:
    closed.menu("Export…")
    choose(closed, "A person's answers on paper")
    choose(closed, "S2 · S. Person 2 · Alcor", "Whose answers")
    closed.files.path = tmp_path / "a.pdf"
    closed.press("Export…")
    closed.finish()
    assert closed.files.offered == "Northwind - Alcor - assessment 1 - answers of S2.pdf"
    assert "S2" in page_texts(tmp_path / "a.pdf")[0]


def test_there_are_no_answers_to_print_before_somebody_has_submitted_some(stage: Stage) -> None:
    stage.show(stage.relationship(people={Side.CLIENT: 1, Side.SUPPLIER: 1}))
    stage.menu("Export…")
    choose(stage, "A person's answers on paper")
    assert not stage.button("Export…").isEnabled()
    assert stage.says("Nobody has submitted answers in this assessment yet.")
    choose(stage, "Questionnaire on paper")
    assert stage.button("Export…").isEnabled()


def test_a_calendar_reminds_as_early_as_it_is_told(closed: Stage, tmp_path: Path) -> None:
    assessment = closed.session.assessment
    assert assessment is not None
    closed.workspace.plan.add(assessment_id=assessment.id, what="Share it", provider=Side.CLIENT, due=date(2026, 9, 1))
    closed.menu("Export…")
    choose(closed, "Dates for a calendar")
    for reminder, expected in (("A week before", "TRIGGER:-P7D"), ("None", "")):
        choose(closed, reminder, "Reminder before a commitment is due")
        closed.files.path = tmp_path / f"{reminder}.ics"
        closed.press("Export…")
        closed.finish()
        written = (tmp_path / f"{reminder}.ics").read_text(encoding="utf-8")
        assert "VALARM" in written if expected else "VALARM" not in written
        assert expected in written


def test_what_was_written_opens_and_so_does_its_folder(closed: Stage, tmp_path: Path) -> None:
    desktop = Desktop()
    QDesktopServices.setUrlHandler("file", desktop, "take")  # type: ignore[arg-type]  # as Qt takes it
    try:
        closed.menu("Export…")
        choose(closed, "Questionnaire on paper")
        closed.files.path = tmp_path / "a b#1.pdf"
        closed.press("Export…")
        closed.finish()
        QTest.keyClick(closed.button("Open"), Qt.Key.Key_Space)
        closed.press("Show in folder")
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert desktop.opened == [tmp_path / "a b#1.pdf", tmp_path]
