from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from ui.widgets.parted_label import APART, PartedLabel

TEXT = APART.join(("Assessment 1 · May 2026", "Express form, about 10 minutes", "Shown from three answers a side"))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("width", range(120, 760, 20))
def test_no_line_ends_or_begins_with_a_dot_and_every_word_is_there(width: int) -> None:
    label = PartedLabel(TEXT)
    label.resize(width, 400)
    QApplication.processEvents()
    lines = label.text().split("\n")
    assert all(not line.strip().startswith("·") and not line.strip().endswith("·") for line in lines)
    assert label.text().replace("\u00a0", " ").replace("\n", APART) == TEXT
    assert label.whole == TEXT
    label.deleteLater()


@pytest.mark.usefixtures("qapp")
def test_what_fits_on_one_line_stays_on_it() -> None:
    label = PartedLabel(TEXT)
    label.resize(2000, 40)
    assert "\n" not in label.text()
    label.deleteLater()
