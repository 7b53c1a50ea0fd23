"""The tab key goes through every page as it is read, and every key of the window goes where it says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QWidget

from tests.ui.stage import Stage

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PAGES = (
    "Overview",
    "People",
    "Questionnaires",
    "Interviews",
    "Results",
    "Practices",
    "Action plan",
    "Workshop",
    "Reports",
)
LOOKS = ("Profile", "Gap", "Mirror", "Trend", "Questions", "Map")
MOST = 90
SLACK = 6
"""Stops of a page, and pixels that two things of one line may differ by."""


@pytest.fixture
def sample(stage: Stage) -> Stage:
    """The richest sample, opened, whose pages all have something to show."""
    stage.press("Explore the sample")
    stage.finish()
    return stage


def press(stage: Stage, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key wherever the keyboard is."""
    stage.window.activateWindow()
    stage.settle()
    QTest.keyClick(QApplication.focusWidget() or stage.window, key, modifiers)
    stage.settle()


def focused(stage: Stage) -> QWidget:
    """Where the keyboard is."""
    found = stage.window.focusWidget()
    assert found is not None
    return found


def place(widget: QWidget) -> QRect:
    """Where it stands on the screen."""
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


def goes_back(before: QWidget, after: QWidget) -> bool:
    """Whether ``after`` is read before ``before``: neither below it nor to the right of it."""
    first, second = place(before), place(after)
    return second.top() < first.bottom() - SLACK and second.left() < first.right() - SLACK


def steps_back(stage: Stage) -> list[str]:
    """The steps of the tab key through the page, from its head, that lead against the order of reading."""
    stage.finish()
    back, before, seen = [], focused(stage), set()
    for _ in range(MOST):
        press(stage, Qt.Key.Key_Tab)
        after = focused(stage)
        if after in seen:
            break
        seen.add(after)
        if goes_back(before, after) and not before.isAncestorOf(after) and not is_around(stage, after):
            back.append(f"{called(before)} > {called(after)}")
        before = after
    return back


def is_around(stage: Stage, widget: QWidget) -> bool:
    """Whether the tab key is through with the page: it goes round by the sidebar."""
    sidebar = stage.button("All relationships").parentWidget()
    return sidebar is not None and sidebar.isAncestorOf(widget)


def called(widget: QWidget) -> str:
    """What a reader would call it."""
    return widget.accessibleName() or str(getattr(widget, "text", lambda: "")()) or type(widget).__name__


def test_the_tab_key_goes_through_every_page_and_every_view_as_it_is_read(sample: Stage) -> None:
    back = {}
    for number, page in enumerate(PAGES, 1):
        press(sample, Qt.Key(Qt.Key.Key_0.value + number), CTRL)
        back[page] = steps_back(sample)
    press(sample, Qt.Key.Key_5, CTRL)
    for look in LOOKS:
        sample.press(look)
        back[look] = steps_back(sample)
    assert {place: steps for place, steps in back.items() if steps} == {}


def test_keys_for_a_page_lead_into_it_also_from_the_sidebar_and_arrows_stay_there(sample: Stage) -> None:
    sample.button("People").setFocus()
    press(sample, Qt.Key.Key_3, CTRL)
    assert called(focused(sample)) == sample.title
    sample.button("Questionnaires").setFocus()
    press(sample, Qt.Key.Key_Down)
    assert sample.title == "Nobody has been interviewed yet"
    assert called(focused(sample)) == "Interviews"
    press(sample, Qt.Key.Key_Space)
    assert called(focused(sample)) == sample.title


def test_ctrl_f_searches_and_escape_ends_the_search_typed_or_not(sample: Stage) -> None:
    for page in ("People", "Results", "Practices", "Action plan", "Comments"):
        sample.menu(page)
        if page == "Results":
            sample.press("Questions")
            sample.finish()
        for words in ("zz", ""):
            press(sample, Qt.Key.Key_F, CTRL)
            line = focused(sample)
            assert isinstance(line, QLineEdit), page
            QTest.keyClicks(line, words)
            press(sample, Qt.Key.Key_Escape)
            assert line.text() == "", page
            assert focused(sample) is not line, page


def test_home_is_searched_and_read_in_its_order_too(sample: Stage) -> None:
    press(sample, Qt.Key.Key_W, CTRL)
    sample.finish()
    press(sample, Qt.Key.Key_F, CTRL)
    line = focused(sample)
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "zz")
    press(sample, Qt.Key.Key_Escape)
    assert line.text() == ""
    assert called(focused(sample)) == "Relationships"
    line.setFocus()
    names = []
    for _ in range(3):
        press(sample, Qt.Key.Key_Tab)
        names.append(called(focused(sample)))
    assert names == ["Recent", "Show", "Relationships"]


def test_where_nothing_can_be_searched_ctrl_f_says_so(sample: Stage) -> None:
    press(sample, Qt.Key.Key_F, CTRL)
    assert sample.says("Nothing to search on this page")


def test_the_report_is_exported_and_a_copy_kept_by_keys_from_any_page(sample: Stage) -> None:
    press(sample, Qt.Key.Key_E, CTRL | SHIFT)
    assert sample.files.offered.endswith("assessment 3 - joint.pdf")
    press(sample, Qt.Key.Key_S, CTRL | SHIFT)
    assert sample.files.offered.endswith(".healthcheck")


def test_the_list_of_keys_opens_by_both_of_its_keys(sample: Stage) -> None:
    for key, modifiers in ((Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Question, CTRL)):
        press(sample, key, modifiers)
        assert sample.dialog.windowTitle() == "Keyboard shortcuts"
        sample.dialog.reject()
        sample.settle()


def menu_of_row(stage: Stage) -> list[str]:
    """What the menu key offers on the row that has the keyboard."""
    offered: list[str] = []

    def read() -> None:
        menu = QApplication.activePopupWidget()
        if menu is not None:
            offered.extend(action.text() for action in menu.actions() if action.isEnabled())
            menu.close()

    rows = focused(stage)
    assert isinstance(rows, QAbstractItemView)
    QTimer.singleShot(0, read)
    middle = rows.rect().center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, rows.mapToGlobal(middle))
    QApplication.sendEvent(rows.viewport(), asked)
    stage.settle()
    return offered


def test_the_menu_key_says_on_every_row_what_can_be_done_with_it(sample: Stage) -> None:
    offered = {}
    for page in ("People", "Questionnaires", "Results", "Practices", "Action plan", "Comments"):
        sample.menu(page)
        if page in {"Results", "Practices"}:
            sample.press("Questions" if page == "Results" else "List")
            sample.finish()
        rows = next(rows for rows in sample.window.findChildren(QAbstractItemView) if rows.isVisible())
        rows.setFocus()
        press(sample, Qt.Key.Key_Down)
        offered[page] = menu_of_row(sample)
    assert all(offered.values()), offered
    assert "Open" in offered["Results"]
    assert "Open" in offered["Practices"]
    assert "Keep back" in offered["Comments"]


def test_the_tab_key_goes_through_a_dialog_as_it_is_read_also_through_what_came_later(sample: Stage) -> None:
    sample.menu("Relationship details…")
    sample.press("Sites")
    sample.press("Add a client site")
    names = []
    for _ in range(14):
        focus = sample.dialog.focusWidget()
        name = called(focus) if focus is not None else ""
        names += [name] if name not in names else []
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    at = names.index("Remove site 1")
    assert names[at : at + 5] == ["Remove site 1", "Add a client site", "Add a supplier site", "Save", "Cancel"]
    sample.dialog.reject()
