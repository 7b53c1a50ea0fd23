"""A screen reader is told what everything is that takes the keyboard: a chart, a page, one choice of several."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QWidget

from tests.ui.stage import Stage

ROLE = QAccessible.Role
PAGES = ("Overview", "People", "Results", "Practices", "Action plan", "Workshop", "Reports")


def spoken(stage: Stage) -> list[tuple[str, QAccessible.Role, str]]:
    """Class, role and name of everything on the screen that takes the keyboard."""
    parts = []
    for widget in stage.top.findChildren(QWidget):
        is_inside = isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox) or widget.focusProxy() is not None
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not is_inside:
            told = QAccessible.queryAccessibleInterface(widget)
            parts.append((type(widget).__name__, told.role(), told.text(QAccessible.Text.Name)))
    return parts


def test_nothing_that_takes_the_keyboard_is_without_a_role_or_a_name(stage: Stage) -> None:
    stage.press("Explore the sample")
    stage.finish()
    heard = []
    for page in PAGES:
        stage.menu(page)
        stage.finish()
        heard += spoken(stage)
    stage.menu("Results")
    stage.press("Questions")
    stage.finish()
    heard += spoken(stage)
    assert not [part for part in heard if part[1] in {ROLE.Client, ROLE.NoRole} or not part[2].strip()]
    roles = {(kind, role) for kind, role, _ in heard}
    assert ("SceneView", ROLE.Chart) in roles
    assert ("PageView", ROLE.Document) in roles
    assert {role for kind, role in roles if kind == "SidebarRow"} == {ROLE.Button, ROLE.RadioButton}


def test_cards_and_segments_are_one_choice_of_several(stage: Stage) -> None:
    stage.menu("Settings…")
    assert ("Button", ROLE.RadioButton, "Appearance") in spoken(stage)
    stage.press("Close")
    stage.show(stage.relationship())
    stage.close_assessment(stage.session.relationship)  # type: ignore[arg-type]  # one is open
    stage.session.announce()
    stage.menu("New assessment…")
    assert ("QRadioButton", ROLE.RadioButton, "Standard: about 25 minutes") in spoken(stage)
