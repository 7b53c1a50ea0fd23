from __future__ import annotations

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
