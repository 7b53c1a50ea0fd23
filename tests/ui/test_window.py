from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)

from healthcheck.domain.refusal import DamagedFileError, LockedError, NewerFileError, ReadOnlyPlaceError
from healthcheck.domain.relationship import Side
from healthcheck.domain.safekeeping import Holder
from tests.ui.photographer import PAGES
from tests.ui.stage import Stage
from ui.theme import ThemeChoice

CTRL = Qt.KeyboardModifier.ControlModifier


def press_keys(stage: Stage, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or stage.window, key, modifier)
    stage.settle()


@pytest.mark.parametrize(
    ("key", "title"),
    [
        (Qt.Key.Key_1, "Add the people who will answer"),
        (Qt.Key.Key_2, "Add the people who see this relationship"),
        (Qt.Key.Key_3, "Nobody has been invited yet"),
        (Qt.Key.Key_4, "Nobody has been interviewed yet"),
        (Qt.Key.Key_5, "No results yet"),
        (Qt.Key.Key_6, "No practice to compare yet"),
        (Qt.Key.Key_7, "What will each side do?"),
        (Qt.Key.Key_8, "Plan the workshop"),
        (Qt.Key.Key_9, "The report can be written after closing"),
    ],
)
def test_ctrl_and_a_digit_turn_to_a_page(stage: Stage, key: Qt.Key, title: str) -> None:
    stage.show(stage.relationship())
    press_keys(stage, key, CTRL)
    assert stage.title == title


def test_alt_left_leads_back_and_alt_right_forth(stage: Stage) -> None:
    stage.show(stage.relationship())
    stage.press("People")
    stage.press("Results")
    press_keys(stage, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert stage.title == "Add the people who see this relationship"
    press_keys(stage, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert stage.title == "No results yet"


def test_another_relationship_begins_at_its_overview(stage: Stage) -> None:
    first, other = stage.relationship(), stage.relationship()
    stage.show(first)
    stage.press("People")
    stage.session.open(other.id)
    stage.settle()
    assert stage.title == "Add the people who will answer"


def test_ctrl_w_leads_home(stage: Stage) -> None:
    stage.show(stage.relationship())
    press_keys(stage, Qt.Key.Key_W, CTRL)
    assert stage.session.relationship is None
    assert stage.has_button("New relationship")


def test_f9_folds_the_sidebar_and_a_narrow_window_folds_it_by_itself(stage: Stage) -> None:
    stage.show(stage.relationship())
    row = stage.button("Questionnaires")
    assert row.text().strip() == "Questionnaires"
    press_keys(stage, Qt.Key.Key_F9)
    assert row.text() == ""
    assert row.toolTip()
    press_keys(stage, Qt.Key.Key_F9)
    assert row.text().strip() == "Questionnaires"
    stage.window.resize(1024, 680)
    stage.settle()
    assert row.text() == ""


def test_f6_goes_round_the_parts_of_the_window(stage: Stage) -> None:
    stage.show(stage.relationship(people={Side.CLIENT: 2}), "Questionnaires")
    places = []
    for _ in range(3):
        press_keys(stage, Qt.Key.Key_F6)
        focused = QApplication.focusWidget()
        assert focused is not None
        places.append(focused.accessibleName() or getattr(focused, "text", str)())
    assert len(set(places)) == 3


def test_theme_and_text_size_are_kept(stage: Stage) -> None:
    stage.menu("Dark")
    assert stage.theme.is_dark
    stage.menu("Larger text")
    assert stage.theme.scale == 110
    assert stage.preferences.value.theme == ThemeChoice.DARK
    assert stage.preferences.value.text_scale == 110
    stage.menu("Normal text")
    assert stage.theme.scale == 100
    for _ in range(9):
        stage.menu("Larger text")
    assert stage.theme.scale == 150


def test_no_menu_entry_is_live_without_something_to_act_on(stage: Stage) -> None:
    live = {action.text() for action in stage.window.findChildren(QAction) if action.isEnabled()}
    assert "Close relationship" not in live
    assert "Close assessment…" not in live
    assert "Show as table" not in live
    assert {"New relationship…", "Open workspace…", "Quit"} <= live


def test_saving_is_acknowledged(stage: Stage) -> None:
    press_keys(stage, Qt.Key.Key_S, CTRL)
    assert stage.says("Everything is saved")


@pytest.mark.parametrize(
    "entry", ["Settings…", "Keyboard shortcuts", "Method and sources", "About Relationship Healthcheck"]
)
def test_every_dialog_opens_and_escape_closes_it(stage: Stage, entry: str) -> None:
    stage.menu(entry)
    dialog = stage.dialog
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    stage.settle()
    assert stage.top is stage.window


def test_a_backup_is_written_where_the_person_says(stage: Stage) -> None:
    stage.relationship()
    stage.files.path = stage.folder / "copy.healthcheck"
    stage.menu("Back up now…")
    assert stage.says("Backup written: copy.healthcheck")
    assert stage.files.path.exists()


def test_a_damaged_workspace_is_no_dead_end(stage: Stage) -> None:
    stage.relationship()
    stage.workspace.safekeeping.keep("start")
    asked: list[str] = []
    stage.contents.asked.connect(asked.append)
    chosen: list[object] = []
    stage.contents.backup_chosen.connect(chosen.append)
    error = DamagedFileError("“w” is damaged.", path=stage.folder / "w", do="Go back to a good backup.")
    backups = stage.workspace.safekeeping.backups()
    stage.contents.show_trouble(error, backups=backups)
    stage.settle()
    assert stage.title == "“w” is damaged."
    assert stage.says("Nothing was changed.")
    for name in ("Try again", "Open another workspace…", "New workspace…", "Go back to this backup"):
        stage.press(name)
    assert asked == ["retry", "open-workspace", "new-workspace"]
    assert chosen == [backups[0].path]


def test_a_newer_workspace_offers_no_backup_but_another_way(stage: Stage) -> None:
    error = NewerFileError("“w” was made by a newer version.", path=stage.folder / "w")
    stage.contents.show_trouble(error, backups=())
    stage.settle()
    assert not stage.has_button("Go back to this backup")
    assert stage.has_button("Open another workspace…")


def test_a_workspace_where_nothing_can_be_written_can_be_read_there(stage: Stage) -> None:
    asked: list[str] = []
    stage.contents.asked.connect(asked.append)
    for name, is_there in (("workspace.healthcheck", True), ("none.healthcheck", False)):
        error = ReadOnlyPlaceError("“w” lies where nothing can be written.", path=stage.folder / name)
        stage.contents.show_trouble(error, backups=())
        stage.settle()
        assert stage.has_button("Open it for reading only") is is_there
        if is_there:
            stage.press("Open it for reading only")
    assert asked == ["read"]


def locked(stage: Stage, *, is_this_computer: bool) -> LockedError:
    error = LockedError("“w” is already open.", path=stage.folder / "w", do="Close it there first.")
    error.holder = Holder(7, "Desk-12", datetime(2026, 5, 4, 9, tzinfo=UTC), is_this_computer)
    return error


def test_a_workspace_that_is_open_elsewhere_is_taken_over_after_asking(stage: Stage) -> None:
    asked: list[str] = []
    stage.contents.asked.connect(asked.append)
    stage.contents.show_trouble(locked(stage, is_this_computer=False), backups=())
    stage.settle()
    stage.press("Take over…")
    assert stage.says("Take the workspace over from “Desk-12”?")
    stage.press("Cancel")
    assert not asked
    stage.press("Take over…")
    stage.press("Take over")
    assert asked == ["take-over"]


def test_nothing_is_taken_over_from_this_computer(stage: Stage) -> None:
    stage.contents.show_trouble(locked(stage, is_this_computer=True), backups=())
    stage.settle()
    assert not stage.has_button("Take over…")
    assert not stage.has_button("Open a read-only copy of the latest backup")


def test_while_somebody_else_has_the_workspace_its_latest_backup_can_be_looked_at(stage: Stage) -> None:
    stage.relationship()
    stage.workspace.safekeeping.keep("start")
    chosen: list[object] = []
    stage.contents.look_asked.connect(chosen.append)
    backups = stage.workspace.safekeeping.backups()
    stage.contents.show_trouble(locked(stage, is_this_computer=False), backups=backups)
    stage.settle()
    assert not stage.has_button("Go back to this backup"), "the file is in use: nothing may take its place"
    stage.press("Open a read-only copy of the latest backup")
    assert chosen == [backups[0]]


def test_what_is_for_reading_only_offers_no_change_and_says_why(stage: Stage) -> None:
    made = stage.relationship(people={Side.CLIENT: 3, Side.SUPPLIER: 3})
    stage.workspace.safekeeping.keep("start")
    stage.look_at(stage.workspace.safekeeping.backups()[0])
    assert stage.says("Read-only: the backup of")
    assert stage.has_button("workspace"), "it goes by the name of the workspace, not of the file"
    withheld(stage, "New relationship", "Import…", "Explore the sample")
    press_keys(stage, Qt.Key.Key_Delete)
    assert stage.top is stage.window
    stage.show(made, "People")
    assert stage.says("Read-only: nothing is changed")
    withheld(stage, "Add person", "Paste list…", "Edit…", "Delete")
    table = stage.editor(QTableView, "People")
    table.setFocus()
    for key in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Delete):
        press_keys(stage, key)
        assert stage.top is stage.window
        assert not table.findChild(QLineEdit)
    stage.press("Questionnaires")
    withheld(stage, "Start questionnaire", "Close the assessment…")
    press_keys(stage, Qt.Key.Key_S, CTRL)
    assert stage.says("Read-only: nothing to save")
    stage.menu("Relationship details…")
    assert stage.says("This copy is open for reading only.")
    withheld(stage, "Save")
    stage.press("Cancel")
    live = {action.text() for action in stage.window.findChildren(QAction) if action.isEnabled()}
    changing = {
        "New relationship…",
        "Import…",
        "Restore…",
        "New assessment…",
        "Close assessment…",
        "Delete assessment…",
    }
    assert not live & changing
    assert {"Back up now…", "Check the workspace…", "Open workspace…"} <= live
    assert len(stage.workspace.people.of(made.id)) == 6
    asked: list[str] = []
    stage.contents.asked.connect(asked.append)
    stage.press("Try the workspace again")
    assert asked == ["retry"]


def withheld(stage: Stage, *names: str) -> None:
    """Grey, and a tool tip says why."""
    for name in names:
        button = stage.button(name)
        assert not button.isEnabled(), name
        holder = button if button.toolTip() else button.parentWidget()
        while isinstance(holder, QWidget) and not holder.toolTip():
            holder = holder.parentWidget()
        assert isinstance(holder, QWidget)
        assert "open for reading only" in holder.toolTip(), name


def test_every_control_without_text_has_a_name(stage: Stage) -> None:
    stage.press("Explore the sample")
    for page in PAGES:
        stage.press(page)
        for button in stage.window.findChildren(QAbstractButton):
            if button.isVisible() and type(button).__module__.startswith("ui."):
                assert button.text() or button.accessibleName(), button
        for editor in stage.window.findChildren(QWidget):
            if (
                editor.isVisible()
                and editor.focusPolicy() & Qt.FocusPolicy.TabFocus
                and type(editor).__name__ != "QWidget"
            ):
                text = getattr(editor, "text", str)()
                assert editor.accessibleName() or text or is_inner(editor), editor


def is_inner(editor: QWidget) -> bool:
    """Parts of Qt's own composite widgets are named by what holds them."""
    holder = editor.parentWidget()
    return holder is not None and bool(holder.accessibleName())


@pytest.mark.parametrize("size", [(1024, 680), (1280, 800)])
@pytest.mark.parametrize("page", PAGES)
def test_nothing_stands_outside_the_window(stage: Stage, size: tuple[int, int], page: str) -> None:
    name = "Österreichisch-Ungarische Dampfschifffahrtsgesellschaft mbH"
    stage.window.resize(*size)
    made = stage.relationship(name, name[::-1], people={Side.CLIENT: 3, Side.SUPPLIER: 3})
    for person in stage.people(made):
        stage.answer(person)
    stage.close_assessment(made)
    stage.show(made, page)
    stage.settle()
    assert (stage.window.width(), stage.window.height()) == size
    for widget in stage.window.findChildren(QAbstractButton) + stage.window.findChildren(QLabel):
        if widget.isVisible():
            right = widget.mapTo(stage.window, widget.rect().topRight()).x()
            assert right <= size[0], (widget, right)


class Arrivals(QObject):
    """Notes every window that comes up."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(watched)
        return False


def test_no_stray_window_comes_up_while_pages_are_built(stage: Stage, qapp: QApplication) -> None:
    arrivals = Arrivals()
    qapp.installEventFilter(arrivals)
    stage.press("Explore the sample")
    for page in PAGES:
        stage.press(page)
    stage.menu("New relationship…")
    stage.dialog.reject()
    qapp.removeEventFilter(arrivals)
    strays = [window for window in arrivals.windows if not isinstance(window, QDialog)]
    assert not strays
