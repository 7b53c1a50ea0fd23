"""A box for each factor and row: factors side by side, so that the slides above keep their room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QGridLayout, QSizePolicy, QWidget

from ui.theme import Tone, Type
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from healthcheck.domain.instrument import Factor

NAME_COLUMN = 230
"""Logical px at the start that name a row."""


def factor_grid(
    factors: Sequence[Factor], rows: Sequence[tuple[str, Tone]], boxes: Mapping[tuple[str, int], QWidget]
) -> QGridLayout:
    """``rows``: name and tone; ``boxes`` by factor and number of the row."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(4)
    grid.setColumnMinimumWidth(0, NAME_COLUMN)
    for column, factor in enumerate(factors, 1):
        grid.addWidget(PlainLabel(factor.name, step=Type.CAPTION), 0, column, Qt.AlignmentFlag.AlignBottom)
        grid.setColumnStretch(column, 1)
    for row, (name, tone) in enumerate(rows):
        grid.addWidget(PlainLabel(name, step=Type.CAPTION, tone=tone), row + 1, 0)
        for column, factor in enumerate(factors, 1):
            box = boxes[factor.id, row]
            if isinstance(box, QAbstractSpinBox):
                box.setMinimumWidth(0)
                box.setSizePolicy(QSizePolicy.Policy.Ignored, box.sizePolicy().verticalPolicy())
            grid.addWidget(box, row + 1, column)
    return grid
