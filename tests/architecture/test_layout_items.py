"""The window never looks into a layout by its items.

In Python an item that was asked for outlives the one that Qt deletes with its widget. What is made next at the same
address then ends the program.
"""

from __future__ import annotations

import re
from pathlib import Path

UI = Path(__file__).parents[2] / "ui"
ASKS = re.compile(r"\.item(?:At|AtPosition)\(")


def test_layouts_are_asked_where_a_part_stands_and_never_for_an_item() -> None:
    found = [path.relative_to(UI).as_posix() for path in UI.rglob("*.py") if ASKS.search(path.read_text("utf-8"))]
    assert found == []
    assert (UI / "focus.py").read_text("utf-8").count(".indexOf(") == 2
