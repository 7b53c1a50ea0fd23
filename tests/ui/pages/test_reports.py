from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLineEdit, QListView

from healthcheck.domain.relationship import Relationship, Side
from tests.ui.stage import Stage
from ui.reports.page_view import PageView
from ui.theme import Theme, ThemeChoice

PATIENCE = 30
"""Seconds after which pages will not come any more."""


@pytest.fixture
def ready(stage: Stage) -> Stage:
    """The pages of a report of three people a side."""
    stage.show(held(stage), "Reports")
    read(stage, "Page 1 of")
    return stage


def held(stage: Stage, *, client: int = 3, supplier: int = 3) -> Relationship:
    relationship = stage.relationship("Northwind", "Alcor", people={Side.CLIENT: client, Side.SUPPLIER: supplier})
    for person in stage.people(relationship):
        stage.answer(person)
    stage.close_assessment(relationship)
    return relationship


def read(stage: Stage, text: str) -> None:
    """Wait until it is said; in a loop of Qt's own, which leaves the interpreter to whoever sets the pages."""
    until = time.monotonic() + PATIENCE
    while not said(stage, text):
        assert time.monotonic() < until, f"{text!r} was never said"
        wait(100)


def wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def said(stage: Stage, text: str) -> bool:
    return any(text in shown for shown in stage.texts)


def pages(stage: Stage) -> int:
    (shown,) = [text for text in stage.texts if text.startswith("Page ") and " of " in text]
    return int(shown.split()[-1])


def tick(stage: Stage, name: str) -> QCheckBox:
    (box,) = [box for box in stage.window.findChildren(QCheckBox) if box.accessibleName() == name and box.isVisible()]
    return box


def links(stage: Stage) -> list[str]:
    buttons = stage.window.findChildren(QAbstractButton)
    return [
        button.accessibleName() for button in buttons if button.isVisible() and "from page" in button.accessibleName()
    ]


def test_nothing_of_another_report_is_seen_while_the_pages_of_this_one_are_set(ready: Stage) -> None:
    ready.press("Page after")
    ready.press("Larger page")
    other = held(ready)
    ready.session.leave()
    ready.show(other, "Reports")
    (small,) = [view for view in ready.window.findChildren(QListView) if view.accessibleName() == "Pages"]
    assert small.model().rowCount() == 0
    assert not links(ready)
    assert not said(ready, "Page 2 of")
    assert not ready.says("The answer on one page")
    assert not ready.says("Nothing to mend")
    assert ready.says("This is known once the pages are set.")
    assert not ready.button("Page after").isEnabled()
    (page,) = ready.window.findChildren(PageView)
    assert not page.verticalScrollBar().maximum()
    read(ready, "Page 1 of")
    assert page.verticalScrollBar().maximum()
    assert small.model().rowCount() > 1
    assert links(ready)


def test_an_open_assessment_has_no_report_yet_and_says_how_to_get_one(stage: Stage) -> None:
    stage.show(stage.relationship(people={Side.CLIENT: 1}), "Reports")
    assert stage.says("This assessment is still open")
    assert not stage.has_button("Export PDF…")
    stage.press("Go to closing")
    assert stage.says("0 of 1 have answered")


def test_the_pages_are_seen_before_they_go_turned_with_the_keys_and_made_larger(ready: Stage) -> None:
    assert ready.says("Cover")
    ready.button("Joint").setFocus()
    QTest.keyClick(ready.button("Joint"), Qt.Key.Key_PageDown)
    assert said(ready, "Page 2 of")
    assert ready.says("The answer on one page")
    QTest.keyClick(ready.button("Joint"), Qt.Key.Key_PageUp)
    assert said(ready, "Page 1 of")
    assert not ready.button("Page before").isEnabled()
    strip = ready.editor(QListView, "Pages")
    QTest.keyClick(strip, Qt.Key.Key_End)
    assert said(ready, f"Page {pages(ready)} of {pages(ready)}")
    assert not ready.button("Whole page").isEnabled()
    ready.press("Larger page")
    assert ready.button("Whole page").isEnabled()
    ready.press("Whole page")
    assert not ready.button("Whole page").isEnabled()


def test_a_part_says_how_many_pages_it_has_leads_to_them_and_can_be_left_out(ready: Stage) -> None:
    name = next(link for link in links(ready) if link.startswith("Show The two views: 1 page"))
    ready.press(name)
    assert said(ready, f"Page {name.rsplit(' ', maxsplit=1)[1]} of")
    before = pages(ready)
    tick(ready, "The two views").click()
    read(ready, f"Page 3 of {before - 1}")
    assert not any("The two views" in link for link in links(ready))
    tick(ready, "The two views").click()
    read(ready, f"Page 3 of {before}")
    for name in ("The answer on one page", "Method and limits", "Terms and sources"):
        assert not tick(ready, name).isEnabled(), "it says how far the report can be trusted"


def test_each_edition_says_for_whom_it_is(ready: Stage) -> None:
    assert said(ready, "For both organisations: everything that both may see.")
    ready.press("Supplier")
    assert said(ready, "For Alcor alone: its own detail, and of Northwind no more than how it rates each factor.")
    ready.press("One page")
    read(ready, "Page 1 of 2")


def test_the_report_is_written_as_it_was_chosen(ready: Stage, tmp_path: Path) -> None:
    ready.press("Letter")
    line = ready.editor(QLineEdit, "Line at the foot of pages")
    line.setFocus()
    QTest.keyClicks(line, "Bryce & Partners")
    QTest.keyClick(line, Qt.Key.Key_Return)
    ready.press("One page")
    ready.files.path = tmp_path / "page.pdf"
    ready.press("Export PDF…")
    read(ready, "Saved page.pdf")
    assert ready.files.offered == "Northwind - Alcor - assessment 1 - one page.pdf"
    document = pypdfium2.PdfDocument(ready.files.path)
    assert len(document) == 2
    assert document[0].get_size() == (612.0, 792.0)
    assert "Bryce & Partners" in document[0].get_textpage().get_text_bounded()
    document.close()
    assert ready.has_button("Open")
    assert ready.has_button("Show in folder")


def test_the_keys_for_exporting_ask_for_a_place(ready: Stage, tmp_path: Path) -> None:
    ready.files.path = tmp_path / "joint.pdf"
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(ready.window, Qt.Key.Key_E, modifiers)
    read(ready, "Saved joint.pdf")
    assert ready.files.offered == "Northwind - Alcor - assessment 1 - joint.pdf"


def test_the_radar_is_saved_as_a_drawing(ready: Stage, tmp_path: Path) -> None:
    ready.files.path = tmp_path / "radar.svg"
    ready.press("Save the radar as SVG…")
    read(ready, "Saved radar.svg")
    assert "<svg" in ready.files.path.read_text(encoding="utf-8")


def test_thinking_better_of_it_or_cancelling_leaves_no_file(ready: Stage, tmp_path: Path) -> None:
    before = set(tmp_path.iterdir())
    ready.press("Export PDF…")
    assert set(tmp_path.iterdir()) == before
    ready.files.path = tmp_path / "joint.pdf"
    ready.button("Export PDF…").click()
    ready.button("Cancel").click()
    ready.finish()
    if not ready.says("Saved joint.pdf"):  # the report may be faster than the finger
        assert not ready.files.path.exists()
    assert ready.button("Export PDF…").isEnabled()


def test_a_place_that_cannot_be_written_is_said_in_words(ready: Stage, tmp_path: Path) -> None:
    ready.files.path = tmp_path / "no such folder" / "joint.pdf"
    ready.press("Export PDF…")
    ready.finish()
    assert not ready.says("Saved joint.pdf")
    assert said(ready, "joint.pdf")
    assert ready.button("Export PDF…").isEnabled()


def test_what_can_be_mended_first_is_counted_and_leads_to_where(ready: Stage) -> None:
    assert ready.title == "1 thing to look at before the report goes"
    assert ready.says("Nobody has promised anything yet")
    ready.press("Go to the action plan")
    assert ready.button("Action plan").isChecked()


def test_what_is_withheld_is_listed_with_its_reason(stage: Stage) -> None:
    stage.show(held(stage, supplier=2), "Reports")
    read(stage, "Scores of Alcor: all factors")
    assert said(stage, "Scores are shown from 3 people.")


def test_two_people_who_are_compared_have_no_score_to_withhold(stage: Stage) -> None:
    samples = {sample.id: sample for sample in stage.session.do(stage.workspace.samples.install)}
    stage.show(samples["D"], "Reports")
    read(stage, "One person a side: their answers are compared")
    assert not stage.says("A gap needs a shown score on both sides.")


def test_a_colour_that_cannot_be_read_on_paper_is_said_where_it_is_typed_and_before_the_report_goes(
    ready: Stage,
) -> None:
    colour = ready.editor(QLineEdit, "Brand colour")
    colour.setFocus()
    QTest.keyClicks(colour, "#F7C948")
    assert ready.says("Too light on white (1.6:1): ink is used.")
    QTest.keyClick(colour, Qt.Key.Key_Return)
    read(ready, "Brand colour #F7C948 fails contrast on white (1.6:1)")
    colour.setText("sea green")
    assert ready.says("Write it as #1F3A5F.")


def test_a_file_that_is_no_logo_is_refused_in_words_and_one_that_is_can_be_taken_away(
    ready: Stage, tmp_path: Path
) -> None:
    ready.files.path = tmp_path / "logo.png"
    ready.files.path.write_text("not a picture", encoding="utf-8")
    ready.press("Choose a logo")
    assert ready.says("The file is neither PNG nor JPEG nor SVG, whatever its name says.")
    assert ready.says("None")
    ready.files.path = tmp_path / "house.svg"
    square = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0H9V9H0Z"/></svg>'
    ready.files.path.write_text(square, encoding="utf-8")
    ready.press("Choose a logo")
    assert ready.says("house.svg")
    ready.press("Remove the logo")
    assert not ready.says("house.svg")


def test_what_was_chosen_here_becomes_the_default_where_somebody_says_so_and_that_is_undone(ready: Stage) -> None:
    assert not ready.has_button("Use these for every report")
    before = ready.preferences.value.report_paper
    ready.press("Letter" if ready.button("A4").isChecked() else "A4")
    ready.press("Use these for every report")
    assert ready.preferences.value.report_paper not in ("", before)
    assert not ready.has_button("Use these for every report")
    ready.menu("Undo")
    assert ready.button("A4").isChecked() != (ready.preferences.value.report_paper == "letter")


def test_a_narrow_page_shows_contents_or_pages_and_a_page_as_wide_as_there_is_room(ready: Stage) -> None:
    assert not ready.has_button("Contents")
    ready.window.resize(1024, 680)
    ready.theme.use(scale=150)
    ready.settle()
    assert not ready.says("Page 1 of")
    assert ready.says("Before it goes")
    ready.press("Pages")
    assert not ready.says("Before it goes")
    assert not ready.button("Page width").isEnabled()
    size = next(text for text in ready.texts if text.endswith(" %"))
    assert int(size.removesuffix(" %")) > 70
    ready.press("Contents")
    ready.press("1 page")
    assert ready.says("Page 2 of"), "a part of the contents leads to its page"
    ready.theme.use(scale=100)
    ready.window.resize(1280, 800)
    ready.settle()
    assert ready.says("Before it goes")
    assert not ready.button("Whole page").isEnabled()


def test_the_settings_hold_for_every_report_that_chooses_nothing_else(ready: Stage) -> None:
    ready.menu("Settings…")
    ready.press("Report")
    line = ready.editor(QLineEdit, "Confidentiality")
    line.setFocus()
    QTest.keyClicks(line, "For the two boards")
    ready.press("Close")
    ready.press("Overview")
    ready.press("Reports")
    assert ready.editor(QLineEdit, "Confidentiality").text() == "For the two boards"
    assert not ready.has_button("Use these for every report")


@pytest.fixture
def apart(window_theme: Theme, tmp_path: Path) -> Iterator[Stage]:
    """The window as the program has it, with pages set in a process of their own."""
    window_theme.use(choice=ThemeChoice.LIGHT, scale=100)
    opened = Stage(tmp_path, theme=window_theme)
    opened.sets_apart = True
    opened.open()
    yield opened
    opened.close()


def test_pages_set_apart_are_shown_written_and_let_go_of_with_the_page(apart: Stage, tmp_path: Path) -> None:
    apart.show(held(apart), "Reports")
    read(apart, "Page 1 of")
    (process,) = children()
    apart.files.path = tmp_path / "joint.pdf"
    apart.press("Export PDF…")
    read(apart, "Saved joint.pdf")
    assert children() == [process], "the process that is warm writes the file too"
    assert len(pypdfium2.PdfDocument(tmp_path / "joint.pdf")) == pages(apart)
    apart.press("Overview")
    apart.finish()
    assert not children()


def test_pages_that_could_not_be_set_are_told_in_words_and_set_again_on_request(apart: Stage) -> None:
    apart.show(held(apart), "Reports")
    read(apart, "Page 1 of")
    apart.finish()
    (process,) = children()
    os.kill(process, signal.SIGSTOP)
    apart.press("Supplier")
    wait(1000)  # until the process has its task, which it will never do
    os.kill(process, signal.SIGKILL)
    read(apart, "The pages could not be set")
    apart.press("One page")
    read(apart, "Page 1 of 2")
    assert not apart.says("The pages could not be set")


def test_a_page_that_could_not_be_painted_is_told_in_words_and_painted_when_it_is_turned_to(apart: Stage) -> None:
    apart.show(held(apart), "Reports")
    read(apart, "Page 1 of")
    apart.finish()
    (process,) = children()
    os.kill(process, signal.SIGSTOP)
    apart.press("Larger page")
    wait(300)
    os.kill(process, signal.SIGKILL)
    read(apart, "The pages could not be set")
    apart.press("Larger page")
    apart.finish()
    assert children()


def children() -> list[int]:
    """Processes that this one has started and that still run."""
    tasks = Path(f"/proc/{os.getpid()}/task")
    return [int(child) for task in tasks.iterdir() for child in (task / "children").read_text().split()]
