from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTableView,
    QTreeView,
    QWidget,
)

from healthcheck.domain.assessment import Reply
from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Privacy, Relationship, Side
from healthcheck.domain.result import PracticeState
from tests.ui.stage import Stage
from ui.practices.match_mark import WIDTH, paint_match
from ui.practices.practice_drawer import PracticeDrawer
from ui.practices.practice_line import PracticeLine
from ui.practices.practice_table import LINE

TITLE, TYPE, OWNER, CLIENT, SUPPLIER, MATCH = range(6)
KEY = Qt.Key


def tree(stage: Stage) -> QTreeView:
    return stage.editor(QTreeView, "Practices")


def rows(stage: Stage) -> list[list[str]]:
    """The practices that are listed, in their order, without the rows of the factors."""
    model = tree(stage).model()
    found: list[list[str]] = []
    for place in range(model.rowCount()):
        factor = model.index(place, 0)
        found += [
            [model.index(row, column, factor).data() for column in range(6)] for row in range(model.rowCount(factor))
        ]
    return found


def factors(stage: Stage) -> list[list[str]]:
    model = tree(stage).model()
    return [[model.index(row, column).data() for column in range(6)] for row in range(model.rowCount())]


def choose(stage: Stage, name: str, text: str) -> None:
    choice = stage.editor(QComboBox, name)
    choice.setCurrentText(text)
    assert choice.currentText() == text
    stage.settle()


def press(stage: Stage, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or stage.window, key)
    stage.settle()


def drawer(stage: Stage) -> PracticeDrawer | None:
    found = stage.window.findChildren(PracticeDrawer)
    return next((entry for entry in found if entry.isVisible()), None)


def search(stage: Stage, text: str) -> None:
    stage.menu("Find")
    field = stage.editor(QLineEdit, "Search practices")
    assert QApplication.focusWidget() is field
    QTest.keyClicks(field, text)
    stage.settle()


def opened(stage: Stage, title: str) -> None:
    """Search a practice and open it, by keyboard."""
    search(stage, title)
    press(stage, KEY.Key_Return)
    press(stage, KEY.Key_Return)


def sample(stage: Stage, name: str = "A") -> None:
    have = {entry.id: entry for entry in stage.session.do(stage.workspace.samples.install)}
    stage.show(have[name], "Practices")


def held(stage: Stage, *, client: int, supplier: int, privacy: Privacy = Privacy.CONFIDENTIAL) -> Relationship:
    people = {Side.CLIENT: client, Side.SUPPLIER: supplier}
    relationship = stage.relationship("Northwind", "Alcor", people=people, privacy=privacy, form=Form.STANDARD)
    for person in stage.people(relationship):
        stage.answer(person, Reply.STARTING if person.side is Side.CLIENT else Reply.ESTABLISHED)
    stage.close_assessment(relationship)
    return relationship


def everything(root: QWidget) -> str:
    """All that can be read, hovered or heard of a window, cells of lists and tables included."""
    parts = []
    for widget in (root, *root.findChildren(QWidget)):
        shown = widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else ""
        parts += [shown, widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
        if isinstance(widget, QTreeView | QTableView):
            parts += cells(widget, QModelIndex())
    return "\n".join(parts)


def cells(view: QTreeView | QTableView, parent: QModelIndex) -> list[str]:
    model, said = view.model(), []
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    for row in range(model.rowCount(parent)):
        for column in range(model.columnCount(parent)):
            index = model.index(row, column, parent)
            said += [str(index.data(role) or "") for role in roles]
        said += cells(view, model.index(row, 0, parent))
    return said


def test_every_practice_of_the_source_stands_under_its_factor(stage: Stage) -> None:
    sample(stage)
    assert stage.title == "Both sides see 19 of 39 practices in place"
    assert stage.says("40 of 96 practices shown")
    choose(stage, "State", "All, asked or not")
    assert len(rows(stage)) == len(stage.workspace.instrument.practices) == 96
    assert [row[TITLE].split(" · ")[0] for row in factors(stage)] == [
        factor.name for factor in stage.workspace.instrument.factors
    ]
    assert factors(stage)[0] == ["Governance · 6 of 16 asked", "", "", "6 of 6", "5 of 6", "5 of 6"]


def test_a_row_says_type_who_acts_both_views_and_the_match_in_words(stage: Stage) -> None:
    sample(stage)
    assert rows(stage)[0] == [
        "One purpose, written into governance", "Process", "Both", "In place, 71", "Partly, 60", "Partly",
    ]  # fmt: skip


def test_below_five_people_a_third_of_the_scale_stands_in_the_place_of_a_score(stage: Stage) -> None:
    stage.show(held(stage, client=3, supplier=4), "Practices")
    assert {(row[CLIENT], row[SUPPLIER]) for row in rows(stage)} == {("Not in place", "In place")}
    assert {row[MATCH] for row in rows(stage)} == {"Contested"}


def test_filters_are_joined_and_taken_back_together(stage: Stage) -> None:
    sample(stage)
    choose(stage, "State", "Partly")
    choose(stage, "Type", "Tool")
    choose(stage, "Factor", "Mutual goals")
    found = rows(stage)
    assert found
    assert {(row[TYPE], row[MATCH]) for row in found} == {("Tool", "Partly")}
    choose(stage, "Who acts", "Client acts")
    assert stage.says("No practice fits these filters.")
    stage.press("Clear the filters")
    assert stage.says("40 of 96 practices shown")
    assert QApplication.focusWidget() is tree(stage)


@pytest.mark.parametrize(("chosen", "count"), [("Contested", 1), ("One-sided", 0), ("Not asked", 56)])
def test_one_state_can_be_asked_for(stage: Stage, chosen: str, count: int) -> None:
    sample(stage)
    choose(stage, "State", chosen)
    if count:
        assert {row[MATCH] for row in rows(stage)} == {chosen}
    assert stage.says(f"{count} of 96 practices shown")


def test_low_is_what_one_side_at_least_does_not_see_in_place(stage: Stage) -> None:
    sample(stage)
    choose(stage, "State", "Low on a side")
    assert rows(stage)
    assert all("Not in place" in row[CLIENT] + row[SUPPLIER] for row in rows(stage))


def test_a_column_sorts_factors_and_practices_lowest_first(stage: Stage) -> None:
    sample(stage)
    orders = {action.text(): action for action in tree(stage).actions()}
    orders["Sort by client"].trigger()
    shares = [share(row[CLIENT]) for row in factors(stage)]
    assert shares == sorted(shares)
    scores = [int(re.findall(r"\d+", row[CLIENT])[0]) for row in rows(stage)[:3]]
    assert scores == sorted(scores)
    orders["Sort by practice"].trigger()
    assert rows(stage)[0][TITLE] == "One purpose, written into governance"


def share(text: str) -> float:
    count, whole = text.split(" of ")
    return int(count) / int(whole)


def test_enter_opens_the_drawer_and_escape_gives_the_keyboard_back(stage: Stage) -> None:
    sample(stage)
    tree(stage).setFocus()
    press(stage, KEY.Key_Down)
    press(stage, KEY.Key_Return)
    story = drawer(stage)
    assert story is not None
    assert story.width() == 420
    assert QApplication.focusWidget() is story
    for text in (
        "One accountable name per issue",
        "Process · who acts: both · Governance",
        "Match: matched",
        "What to do",
        "First step this month",
        "What Halmere Health does",
        "What Worthwell Workforce does",
        "What good looks like",
        "Small: within a month",
        "Every open issue has one named person who is accountable for closing it.",
        "Sections 7, 6.1 of the source.",
    ):
        assert stage.says(text), text
    press(stage, KEY.Key_Escape)
    assert drawer(stage) is None
    assert QApplication.focusWidget() is tree(stage)


def test_an_open_drawer_goes_along_with_the_list(stage: Stage) -> None:
    sample(stage)
    opened(stage, "One accountable name")
    stage.editor(QLineEdit, "Search practices").clear()
    tree(stage).setFocus()
    press(stage, KEY.Key_Down)
    assert drawer(stage) is not None
    assert stage.says("Mirrored structure and common tools")


def test_where_room_is_short_the_drawer_stands_in_the_place_of_the_list(stage: Stage) -> None:
    stage.window.resize(1024, 680)
    stage.theme.use(scale=150)
    sample(stage)
    tree(stage).setFocus()
    press(stage, KEY.Key_Return)
    assert drawer(stage) is not None
    assert not [view for view in stage.window.findChildren(QTreeView) if view.isVisible()]
    stage.press("Close the practice")
    assert QApplication.focusWidget() is tree(stage)


def test_a_search_finds_words_of_title_and_description_and_escape_ends_it(stage: Stage) -> None:
    sample(stage)
    search(stage, "scorecard relationship")
    assert [row[TITLE] for row in rows(stage)] == ["Scorecard for the relationship itself"]
    press(stage, KEY.Key_Escape)
    assert stage.says("40 of 96 practices shown")
    assert QApplication.focusWidget() is tree(stage)


def test_ctrl_t_folds_the_list_to_a_heat_map_and_unfolds_it(stage: Stage) -> None:
    sample(stage)
    stage.menu("Show as table")
    heat_map = stage.chart("Matched practices")
    assert heat_map is not None
    assert "Trust & confidence, tools: 100 % matched" in heat_map.accessibleDescription()
    stage.menu("Show as table")
    assert tree(stage).isVisible()


def test_a_cell_of_the_map_leads_to_its_practices(stage: Stage) -> None:
    sample(stage)
    stage.menu("Show as table")
    press(stage, KEY.Key_Right)
    press(stage, KEY.Key_Return)
    assert tree(stage).isVisible()
    assert {row[TYPE] for row in rows(stage)} == {"Tool"}
    assert [row[TITLE].split(" · ")[0] for row in factors(stage)] == ["Governance"]


def test_the_table_gives_the_shares_of_the_map(stage: Stage) -> None:
    sample(stage)
    stage.press("Heat map as table")
    model = stage.editor(QTableView, "The heat map as a table").model()
    first = [model.index(0, column).data() for column in range(model.columnCount())]
    assert first == [
        "Governance", "50 % (1 of 2)", "100 % (2 of 2)", "100 % (2 of 2)", "83 % (5 of 6)",
        "Matched 5 · Partly 1 · Not asked 10",
    ]  # fmt: skip


def test_one_sides_edition_shows_nothing_of_a_practice_of_the_other(stage: Stage) -> None:
    sample(stage)
    stage.press("Client only")
    assert stage.title == "Halmere Health sees 22 of 39 practices in place"
    assert stage.says("Worthwell Workforce: one side's own edition shows no single practice of the other.")
    assert {(row[SUPPLIER], row[MATCH]) for row in rows(stage)} == {("Withheld", "Withheld")}


def test_of_two_confidential_people_nothing_is_read_hovered_or_heard(stage: Stage) -> None:
    stage.show(held(stage, client=4, supplier=2), "Practices")
    assert stage.title == "Northwind sees 0 of 40 practices in place"
    assert stage.says("Alcor: n = 2. A practice is shown from 3 people who answered it.")
    assert {(row[SUPPLIER], row[MATCH]) for row in rows(stage)} == {("Withheld", "Too little data")}
    assert {row[SUPPLIER] for row in factors(stage)} == {""}
    tree(stage).setFocus()
    press(stage, KEY.Key_Return)
    said = [everything(stage.window)]
    press(stage, KEY.Key_Escape)
    for view in ("Heat map", "Heat map as table"):
        stage.press(view)
        said.append(everything(stage.window))
    for text in said:
        assert "75" not in text  # what both of them answered everywhere
        assert "In place" not in text.replace("In place, of those that are shown: 0 of", "")


def test_two_people_who_are_named_are_sent_to_where_their_answers_stand(stage: Stage) -> None:
    stage.show(held(stage, client=1, supplier=1, privacy=Privacy.ATTRIBUTED), "Practices")
    assert stage.title == "One view from each side"
    assert stage.says("A practice is shown from 3 people a side.")
    stage.press("Go to results")
    assert stage.title == "One view from each side"


def test_before_anybody_has_answered_it_says_where_practices_come_from(stage: Stage) -> None:
    stage.show(stage.relationship(people={Side.CLIENT: 3, Side.SUPPLIER: 3}), "Practices")
    assert stage.says("They are filled from the questionnaires, from 3 people a side.")
    assert not stage.has_button("Heat map")
    stage.press("Go to questionnaires")
    assert stage.says("0 of 6 have answered")


def test_the_heat_map_is_copied_and_saved_as_results_are(stage: Stage, tmp_path: Path) -> None:
    sample(stage)
    stage.menu("Show as table")
    stage.menu("Copy chart as image")
    assert "Matched practices" in QApplication.clipboard().image().text("Title")
    stage.files.path = tmp_path / "map.svg"
    stage.menu("Save chart…")
    assert "Matched practices" in stage.files.path.read_text(encoding="utf-8")


def test_what_is_contested_does_not_look_like_what_is_one_sided(stage: Stage) -> None:
    held = {entry.id: entry for entry in stage.session.do(stage.workspace.samples.install)}
    stage.show(held["A"], "Practices")
    stage.press("List")
    model = tree(stage).model()
    cells = [model.index(row, MATCH, model.index(place, 0)) for place in range(7) for row in range(6)]
    contested = next(cell for cell in cells if cell.data() == "Contested")
    line = contested.siblingAtColumn(0).data(LINE)
    one_sided = replace(line, shown=replace(line.shown, state=PracticeState.ONE_SIDED))
    assert drawn(stage, line) != drawn(stage, one_sided)


def drawn(stage: Stage, line: PracticeLine) -> bytes:
    """The mark of a practice."""
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_match(painter, line, QRectF(5, 0, WIDTH, 30), stage.theme)
    painter.end()
    return bytes(image.constBits())


def test_a_joint_practice_that_the_sides_see_apart_is_led_by_the_one_who_sees_more(stage: Stage) -> None:
    held = {entry.id: entry for entry in stage.session.do(stage.workspace.samples.install)}
    stage.show(held["A"], "Practices")
    stage.menu("Find")
    QTest.keyClicks(QApplication.focusWidget() or stage.window, "Innovation forums in the contract")
    press(stage, KEY.Key_Return)
    press(stage, KEY.Key_Return)
    stage.press("Make this a commitment")
    assert stage.session.assessment
    made = stage.workspace.plan.of(stage.session.assessment.id).commitments[-1]
    assert (made.origin.practice, made.provider.side) == ("INN.T2", Side.SUPPLIER)
