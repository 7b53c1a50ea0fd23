"""A box for each factor and row: factors side by side, so that the slides above keep their room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QGridLayout, QSizePolicy, QWidget

from ui.theme import Tone, Type
from ui.tips import escaped
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from healthcheck.domain.instrument import Factor

NAME_COLUMN = 230
"""Logical px at the start that name a row."""

GAP, MOST_LINES = 8, 2
NARROWEST = 984
"""Width of a grid in the smallest console, px."""


def factor_grid(
    factors: Sequence[Factor], rows: Sequence[tuple[str, Tone]], boxes: Mapping[tuple[str, int], QWidget]
) -> QGridLayout:
    """``rows``: name and tone; ``boxes`` by factor and number of the row.

    Where the names of factors are too wide to stand side by side, they stand below each other instead.
    """
    across = [PlainLabel(factor.name, step=Type.CAPTION) for factor in factors]
    down = [PlainLabel(name, step=Type.CAPTION, tone=tone) for name, tone in rows]
    places = {(column, row): boxes[factor.id, row] for column, factor in enumerate(factors) for row in range(len(rows))}
    if _width(across) <= NARROWEST:
        _shorten(down, NAME_COLUMN)
        return _grid(across, down, places)
    _shorten(down, (NARROWEST - NAME_COLUMN) // max(len(down), 1) - GAP)
    return _grid(down, across, {(row, column): box for (column, row), box in places.items()})


def _width(heads: Sequence[PlainLabel]) -> int:
    for head in heads:
        head.ensurePolished()
    return NAME_COLUMN + sum(head.minimumSizeHint().width() + GAP for head in heads)


def _shorten(names: Sequence[PlainLabel], width: int) -> None:
    """Two lines of ``width`` px at most, as high as a box is; the whole name is in the tool tip."""
    for label in names:
        label.ensurePolished()
        metrics, whole = label.fontMetrics(), label.text()
        room, most = QRect(0, 0, width, 0), (MOST_LINES + 0.5) * metrics.lineSpacing()
        words, shown = whole.split(), whole
        while len(words) > 1 and metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, shown).height() > most:
            words.pop()
            shown = f"{' '.join(words)} …"
        if shown != whole:
            label.setText(shown)
            label.setToolTip(escaped(whole))
            label.setAccessibleName(whole)


def _grid(
    across: Sequence[PlainLabel], down: Sequence[PlainLabel], boxes: Mapping[tuple[int, int], QWidget]
) -> QGridLayout:
    """``boxes`` by column and row, both from 0."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(GAP)
    grid.setVerticalSpacing(4)
    grid.setColumnMinimumWidth(0, NAME_COLUMN)
    for column, head in enumerate(across, 1):
        head.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(head, 0, column)
        grid.setColumnStretch(column, 1)
    for row, name in enumerate(down, 1):
        grid.addWidget(name, row, 0)
    for (column, row), box in boxes.items():
        if isinstance(box, QAbstractSpinBox):
            box.setMinimumWidth(0)
            box.setSizePolicy(QSizePolicy.Policy.Ignored, box.sizePolicy().verticalPolicy())
        grid.addWidget(box, row + 1, column + 1)
    return grid
