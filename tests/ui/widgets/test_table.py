from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.stage import Stage
from ui.models.text_table import TextTable
from ui.widgets.table import Table


def height_of(stage: Stage, rows: int, *, most: int) -> int:
    """What a table of ``rows`` wants that is to show ``most`` of them at the most."""
    model = TextTable()
    table = Table(model, name="Rows", theme=stage.theme)
    model.setParent(table)
    model.set_rows(("One",), [("x",)] * rows)
    table.fit_rows(most)
    return table.sizeHint().height()


def test_a_table_that_fits_its_rows_grows_by_a_row_each_and_no_further_than_asked(stage: Stage) -> None:
    one, two, four, nine = (height_of(stage, rows, most=4) for rows in (1, 2, 4, 9))
    assert four - two == 2 * (two - one) > 0
    assert nine == four


def widths_of(stage: Stage, rows: tuple[tuple[str, ...], ...], *, room: int) -> tuple[Table, list[int]]:
    """A table of a short column of 300 px and two that share the rest of ``room``, and what each of them has."""
    model = TextTable()
    table = Table(model, name="Rows", theme=stage.theme, parent=stage.window)
    model.setParent(table)
    model.set_rows(("Code", "Name", "Role"), rows)
    table.set_widths(300, 0, 0)
    table.fit_columns(60)
    table.resize(room, 300)
    table.show()
    stage.settle()
    return table, [table.columnWidth(column) for column in range(3)]


def test_a_column_gives_what_it_does_not_need_to_one_that_would_cut_its_texts(stage: Stage) -> None:
    rows = (("C1", "Al", "Head of workforce planning, Nordics and Baltics"),)
    wide, (code, name, role) = widths_of(stage, rows, room=1200)
    assert code == 300
    assert abs(name - role) <= 1
    table, (code, name, role) = widths_of(stage, rows, room=520)
    assert code < 300
    assert role >= table.sizeHintForColumn(2)
    assert code + name + role <= table.viewport().width()
    for shown in (wide, table):
        shown.deleteLater()


def test_where_no_column_has_anything_to_give_the_rows_scroll(stage: Stage) -> None:
    long = "A name of which there is far more than any column of this table can hold at once"
    table, widths = widths_of(stage, ((long, long, long),), room=300)
    assert sum(widths) > table.viewport().width()
    assert min(widths) >= 60
    table.deleteLater()


def test_home_and_end_lead_to_the_first_row_and_the_last(stage: Stage) -> None:
    table, _ = widths_of(stage, tuple((code, "", "") for code in ("C1", "C2", "C3")), room=600)
    table.setFocus()
    for key, row in ((Qt.Key.Key_End, 2), (Qt.Key.Key_Home, 0)):
        QTest.keyClick(table, key)
        assert table.currentIndex().row() == row
    table.deleteLater()
