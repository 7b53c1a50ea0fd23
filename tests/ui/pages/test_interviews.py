from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from healthcheck.domain.relationship import Side
from tests.ui.interview.interviewer import CLOSE, KEY, Interviewer
from tests.ui.stage import Stage

CODE, NAME, SIDE, ROLE, STATE, NOTES, ANSWERS = range(7)


@pytest.fixture
def interviewer(stage: Stage) -> Interviewer:
    return Interviewer(stage)


def table(stage: Stage) -> list[list[str]]:
    model = stage.editor(QTableView, "Who has been interviewed").model()
    return [[model.index(row, column).data() for column in range(7)] for row in range(model.rowCount())]


def test_without_people_it_says_what_comes_first(stage: Stage) -> None:
    stage.show(stage.relationship(), "Interviews")
    assert stage.says("No interviews yet")
    stage.press("Add people")
    assert stage.title == "Add the people who see this relationship"


def test_before_the_first_interview_it_says_to_send_the_guide(interviewer: Interviewer, stage: Stage) -> None:
    assert stage.says("No interviews yet. Send the guide first: respondents prepare better.")
    assert stage.says("Not interviewed: 2 at Northwind, 2 at Alcor")
    assert {row[STATE] for row in table(stage)} == {"Not started"}
    interviewer.start("S1")
    stage.press("Back to interviews")
    assert not stage.says("Send the guide first")


def test_it_says_who_is_under_way_and_who_is_due(interviewer: Interviewer, stage: Stage) -> None:
    interviewer.start("S1")
    interviewer.note("One")
    interviewer.note("Two")
    stage.press("Back to interviews")
    assert stage.title == "Under way with S. Person 1"
    assert stage.says("Not interviewed: 2 at Northwind, 1 at Alcor")
    assert table(stage)[2][STATE:ANSWERS] == ["Under way, 1 min", "2"]
    interviewer.choose("S1")
    assert stage.has_button("Continue interview")


def test_a_finished_interview_says_how_long_it_took(interviewer: Interviewer, stage: Stage) -> None:
    interviewer.start("C1")
    interviewer.note("One")
    interviewer.go_to(CLOSE)
    assert stage.says("1 note, quotes among them: 0")
    stage.press("Finish the interview")
    assert stage.says("C. Person 1: 1 min, 1 note")
    assert stage.title == "1 person interviewed"
    assert table(stage)[0][STATE] == "Held, 1 min"
    interviewer.undo("finishing the interview")
    assert table(stage)[0][STATE] == "Under way, 1 min"


def test_enter_starts_goes_on_or_reads(interviewer: Interviewer, stage: Stage) -> None:
    interviewer.choose("C2")
    QTest.keyClick(stage.editor(QTableView, "Who has been interviewed"), KEY.Key_Return)
    stage.settle()
    assert stage.title == "Interview with C. Person 2"
    interviewer.go_to(CLOSE)
    stage.press("Finish the interview")
    interviewer.choose("C2")
    QTest.keyClick(stage.editor(QTableView, "Who has been interviewed"), KEY.Key_Return)
    stage.settle()
    assert stage.says("Paused")


def test_withdrawing_deletes_the_notes_at_once(interviewer: Interviewer, stage: Stage) -> None:
    interviewer.start("C1")
    interviewer.note("Secret")
    stage.press("Back to interviews")
    interviewer.choose("C1")
    stage.press("Withdraw")
    assert stage.says("Withdrew the interview of C1; backups made before still hold it")
    assert interviewer.kept == []
    assert table(stage)[0][STATE] == "Not started"
    assert stage.workspace.interviews.of(interviewer.assessment_id) == ()


@pytest.mark.parametrize("guide", [("To send ahead", 2, "becomes"), ("For the interviewer", 6, "Tick")])
def test_the_guide_of_a_side_is_exported_as_pdf(
    interviewer: Interviewer, stage: Stage, tmp_path: Path, guide: tuple[str, int, str]
) -> None:
    name, pages, words = guide
    interviewer.choose("S1")
    stage.press("Export guide PDF…")
    stage.button(name).click()
    stage.files.path = tmp_path / "guide.pdf"
    stage.press("Export…")
    QTest.qWait(50)
    for _ in range(400):
        if stage.says("Saved guide.pdf"):
            break
        QTest.qWait(20)
    assert stage.says("Saved guide.pdf")
    assert stage.files.offered.startswith("Alcor - ")
    document = pypdfium2.PdfDocument(stage.files.path)
    texts = [document[page].get_textpage().get_text_range() for page in range(len(document))]
    document.close()
    assert len(texts) == pages
    assert words in texts[0]
    assert "your client Northwind" in " ".join(" ".join(texts).split())


def test_another_relationship_does_not_show_the_former_interview(interviewer: Interviewer, stage: Stage) -> None:
    interviewer.start("C1")
    interviewer.note("One")
    other = stage.relationship("Fabrikam", "Contoso", people={Side.CLIENT: 1})
    stage.show(other, "Interviews")
    assert [row[NAME] for row in table(stage)] == ["C. Person 1"]
    assert stage.says("Nobody has been interviewed yet")


def test_the_laptop_may_die_in_the_middle_of_an_interview(interviewer: Interviewer, stage: Stage) -> None:
    """What the next start finds: consent, notes, times and choices as they were."""
    interviewer.start("C1")
    interviewer.note("One")
    interviewer.field.setFocus()
    interviewer.press("Half a sent")
    QTest.qWait(1000)
    found = stage.workspace.interviews.of(interviewer.assessment_id)[0]
    assert found.may_note
    assert interviewer.kept == ["One", "Half a sent"]
