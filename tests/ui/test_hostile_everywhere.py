"""Whatever a person types, in whichever field, is shown as typed on every page, slide, menu and tip."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton, QTableView, QTreeView

from tests.ui.action_plan.planner import Planner
from tests.ui.fast_entry.typist import CTRL, Typist
from tests.ui.hostile_relationship import FIELDS, held_by, typed
from tests.ui.photographer import PAGES
from tests.ui.results_scenes import LOOKS
from tests.ui.stage import Stage
from tests.ui.text_guard import TextGuard, spaced
from ui.workshop.audience_window import AudienceWindow
from ui.workshop.console import PresenterConsole

KEY = Qt.Key
CODES = {("respondents", "code")}
"""Texts that are refused where they hold anything but letters and digits."""

MOST_STEPS = 120
PRINTED = {
    "Workshop": ("client", "supplier", "parked", "owner", "decision", "reason"),
    "Reports": ("client", "supplier", "what", "person", "done_when", "footer", "confidentiality", "quote", "title"),
}
"""Fields that stand in the minutes, and in the joint report."""


def test_every_field_that_holds_text_is_among_those_that_are_looked_at(stage: Stage) -> None:
    held_by(stage)
    address = f"{stage.workspace.path.as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        columns = {
            (table, name)
            for table in tables
            for _, name, kind, *_ in connection.execute(f"PRAGMA table_info({table})")
            if kind == "TEXT"
        }
        hostile = {
            (table, name)
            for table, name in columns
            if connection.execute(f"SELECT 1 FROM {table} WHERE {name} LIKE '%<b>%'").fetchone()  # noqa: S608
        }
    assert len(columns) > 25
    assert columns - hostile == CODES


def test_every_field_is_shown_as_typed_wherever_it_is_shown(stage: Stage) -> None:
    relationship = held_by(stage)
    guard = TextGuard(stage)
    guard.shoot("home")
    stage.show(relationship)
    for look in (at_lists, at_listening, at_results, at_the_plan, at_the_workshop, at_dialogs, at_papers):
        look(guard)
    assert guard.complaints == {}
    assert set(FIELDS) - guard.found == set()


def test_mark_up_and_keys_would_be_noticed(stage: Stage) -> None:
    guard = TextGuard(stage)
    label, button = QLabel(typed("what"), stage.window), QPushButton(typed("who"), stage.window)
    label.setToolTip(typed("tip"))
    for part in (label, button):
        part.show()
    guard.shoot("the window")
    assert len(guard.complaints) == 3


def at_lists(guard: TextGuard) -> None:
    """Every page as it comes up."""
    for page in PAGES:
        guard.stage.press(page)
        guard.stage.finish()
        guard.shoot(page)


def at_listening(guard: TextGuard) -> None:
    """Paper forms, an interview, and what may be shown of what was said."""
    stage = guard.stage
    stage.press("Questionnaires")
    stage.press("Enter paper answers…")
    typist = Typist(stage)
    typist.press(KEY.Key_End, held=CTRL)
    guard.shoot("paper, the answer in words")
    stage.press("Interviews")
    stage.press("Read")
    guard.shoot("interview")
    stage.menu("Comments")
    guard.shoot("comments")


def at_results(guard: TextGuard) -> None:
    """Every view, a question in full, and a practice with what was said of it."""
    stage = guard.stage
    for view in LOOKS:
        stage.menu(view)
        stage.finish()
        guard.shoot(f"results, {view}")
    stage.menu("Questions")
    stage.finish()
    table = stage.editor(QTableView, "Questions")
    table.setCurrentIndex(table.model().index(0, 1))
    QTest.keyClick(table, KEY.Key_Return)
    guard.shoot("a question")
    stage.press("Practices")
    tree = stage.editor(QTreeView, "Practices")
    tree.setCurrentIndex(tree.model().index(0, 0, tree.model().index(0, 0)))
    QTest.keyClick(tree, KEY.Key_Return)
    guard.shoot("a practice")


def at_the_plan(guard: TextGuard) -> None:
    """Each view, the drawer, the dialogs, what was deleted and how the menu calls that."""
    stage, planner = guard.stage, Planner(guard.stage)
    stage.press("Action plan")
    for view in ("By person", "90 days", "List"):
        stage.press(view)
        guard.shoot(f"plan, {view}")
    planner.list.setFocus()
    planner.press(KEY.Key_Return)
    guard.shoot("a commitment")
    planner.press(KEY.Key_Escape)
    stage.press("Review meetings…")
    guard.shoot("meetings")
    stage.press(f"Edit {typed('meeting')}")
    guard.shoot("a meeting")
    guard.dismiss()
    guard.dismiss()
    planner.list.setFocus()
    planner.press(KEY.Key_Delete)
    guard.shoot("a toast")
    assert spaced(typed("what"))[:20] in spaced(stage.session.edits.undo_name)
    planner.undo()


def at_the_workshop(guard: TextGuard) -> None:
    """The agenda, and both windows at each step."""
    stage = guard.stage
    stage.press("Workshop")
    agenda = stage.editor(QListWidget, "Agenda")
    for row in range(agenda.count()):
        agenda.setCurrentRow(row)
        stage.finish()
        guard.shoot("agenda")
    QTest.keyClick(stage.window, KEY.Key_F5)
    stage.settle()
    console, room = (
        next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible())
        for kind in (PresenterConsole, AudienceWindow)
    )
    assert isinstance(room, AudienceWindow)
    step = None
    for _ in range(MOST_STEPS):
        if room.scene == step:
            break
        step = room.scene
        guard.shoot_only("console", console)
        guard.shoot_only("room", room)
        QTest.keyClick(console, KEY.Key_PageDown)
        stage.settle()
    for _ in range(2):
        QTest.keyClick(console, KEY.Key_Escape)
    stage.settle()


def at_dialogs(guard: TextGuard) -> None:
    """Details of people and of the relationship, deleting, exporting, settings, and the report's own fields."""
    stage = guard.stage
    stage.press("People")
    stage.press("Edit…")
    guard.shoot("a person")
    guard.dismiss()
    stage.press("Delete")
    guard.shoot("somebody who was deleted")
    stage.press("Undo")
    for name in ("Relationship details…", "Delete assessment…", "New assessment…", "Export…", "Settings…"):
        stage.menu(name)
        guard.shoot(name)
        if stage.has_button("Sites"):
            stage.press("Sites")
            guard.shoot("sites")
        guard.dismiss()


def at_papers(guard: TextGuard) -> None:
    """The minutes, the only place of some of what is noted in a workshop, and the joint report."""
    stage = guard.stage
    for page, button in (("Workshop", "Export minutes…"), ("Reports", "Export PDF…")):
        stage.press(page)
        stage.files.path = stage.folder / f"{page}.pdf"
        stage.press(button)
        stage.finish()
    stage.press("Overview")
    stage.finish()  # two threads must not read pages at once
    for page, fields in PRINTED.items():
        said = printed(stage.folder / f"{page}.pdf")
        guard.note(said)
        missing = [field for field in fields if spaced(typed(field)) not in spaced(said)]
        assert not missing, f"{page}: {missing}"


def printed(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    said = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return said
