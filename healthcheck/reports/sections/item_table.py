"""Items with what each side answered, in a table: as the evidence behind a finding, and in full in the annex."""

from __future__ import annotations

from collections.abc import Sequence

from healthcheck.domain.disclosed import DisclosedItem
from healthcheck.domain.relationship import Side
from healthcheck.message import joined, message
from healthcheck.reports.material import Material
from healthcheck.reports.report_model import Cell, Column, Spread, Table
from healthcheck.reports.sections.item_cells import NOT_VISIBLE, gap_cell, item_cell

NUMBER, SPREAD, GAP = 23.0, 22.0, 25.0
ONLY_NUMBER = 33.0
"""Where one side alone is shown, so that most names of organisations stand on one line."""

FULL_WIDTH = 166.0


def has_gaps(items: Sequence[DisclosedItem]) -> bool:
    """Whether a gap is shown of any."""
    return any(item.shrunk_gap is not None for item in items)


def item_table(material: Material, items: Sequence[DisclosedItem], *, title: str) -> Table:
    """One row an item: its statement under ``title``, then for each side that is detailed what it answered.

    How answers spread has a column of its own where any may be shown, and so has the gap.
    """
    sides = material.detailed_sides
    spreads = tuple(side for side in sides if any(item.side(side).counts for item in items))
    is_gap_shown = len(sides) == len(Side) and has_gaps(items)
    number = NUMBER if len(sides) > 1 else ONLY_NUMBER
    used = len(sides) * number + len(spreads) * SPREAD + is_gap_shown * GAP
    columns = [Column(title, FULL_WIDTH - used)]
    for side in sides:
        columns.append(Column(material.profile.organisation(side), number, is_number=True, side=side))
        if side in spreads:
            columns.append(Column(message("Spread"), SPREAD))
    if is_gap_shown:
        columns.append(Column(message("Gap"), GAP, is_number=True))
    rows = (_row(material, item, spreads, is_gap_shown=is_gap_shown) for item in items)
    return Table(tuple(columns), tuple(rows))


def _row(material: Material, item: DisclosedItem, spreads: Sequence[Side], *, is_gap_shown: bool) -> tuple[Cell, ...]:
    cells: list[Cell] = [joined("\n", (material.stem(item.item), *_scope_remarks(item)))]
    for side in material.detailed_sides:
        cells.append(_answered(material, item, side))
        if side in spreads:
            counts = item.side(side).counts
            cells.append(Spread(counts) if counts else "")
    if is_gap_shown:
        cells.append(gap_cell(item, material.instrument.item_by_id[item.item].owner))
    return tuple(cells)


def _scope_remarks(item: DisclosedItem) -> list[str]:
    remarks = (
        (item.is_out_of_scope, message("Out of scope: most people on both sides say that it does not apply.")),
        (item.is_scope_disagreement, message("Scope: most people on one side alone say that it does not apply.")),
    )
    return [text for is_so, text in remarks if is_so]


def _answered(material: Material, item: DisclosedItem, side: Side) -> str:
    shown = item.side(side)
    lines = [item_cell(shown, material.profile.item_line)]
    if shown.cannot_see:
        lines.append(message("{0} cannot see", shown.cannot_see))
    elif shown.is_invisible and lines[0] != NOT_VISIBLE:
        lines.append(message("often not visible"))
    return joined("\n", lines)
