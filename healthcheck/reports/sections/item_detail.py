"""Every item of every factor, side by side."""

from __future__ import annotations

from collections.abc import Sequence

from healthcheck.domain.disclosed import DisclosedItem
from healthcheck.domain.relationship import Side
from healthcheck.reports.material import Material
from healthcheck.reports.report_model import Block, Column, Heading, Prose, Section, Table, Tone
from healthcheck.reports.sections.item_cells import GAP_NOTE, WITHHELD, gap_cell, is_shown, item_cell, spread_text


def item_sections(material: Material) -> tuple[Section, ...]:
    """The detail of every factor; empty where nothing of any item may be shown."""
    if material.profile.interview is not None or not _is_any_shown(material):
        return ()
    blocks: list[Block] = [*_legend(material)]
    for factor in material.instrument.factors:
        items = [
            item for item in material.profile.items if material.instrument.item_by_id[item.item].factor == factor.id
        ]
        if items:
            blocks += [Heading(factor.name), _table(material, items)]
    return (
        Section(
            id="items",
            label="Item detail",
            title="What each side answered, practice by practice",
            blocks=tuple(blocks),
            starts_page=False,
        ),
    )


def _is_any_shown(material: Material) -> bool:
    return any(is_shown(item.side(side)) for item in material.profile.items for side in Side)


def _legend(material: Material) -> list[Block]:
    method = material.instrument.method
    cells = (
        f"Means on 0 to 100 where at least {method.item_means_from_n} people of a side answered; with fewer, a "
        f"practice is shown in thirds: low (below {method.not_in_place:g}), middle, or high (above "
        f"{method.in_place:g}). “n < {material.profile.item_line}” stands for answers that are withheld, “{WITHHELD}” "
        "for a side of which an earlier report could tell what one or two people said; “not visible” means that "
        "enough people of that side said they cannot see it from where they sit."
    )
    texts = [cells]
    if any(item.side(side).counts is not None for item in material.profile.items for side in Side):
        texts.append(
            f"The second line of a cell, from {method.distribution_from_n} people, counts answers from the lowest "
            "level to the highest."
        )
    if material.profile.matching is not None and not material.profile.matching.reads_practices:
        texts.append("At this number of respondents read factors, not single practices.")
    if _has_gaps(material):
        texts.append(GAP_NOTE)
    return [Prose(" ".join(texts), Tone.NOTE)]


def _has_gaps(material: Material) -> bool:
    return any(item.shrunk_gap is not None for item in material.profile.items)


def _table(material: Material, items: Sequence[DisclosedItem]) -> Table:
    has_gaps = _has_gaps(material)
    return Table(
        columns=(
            Column("Practice", 94.0 if has_gaps else 110.0),
            *(
                Column(material.profile.organisation(side), 25.0 if has_gaps else 28.0, is_number=True, side=side)
                for side in Side
            ),
            *((Column("Gap", 22.0, is_number=True),) if has_gaps else ()),
        ),
        rows=tuple(_row(material, item, has_gap=has_gaps) for item in items),
    )


def _row(material: Material, item: DisclosedItem, *, has_gap: bool) -> tuple[str, ...]:
    stem = material.stem(item.item)
    remarks = [
        text
        for is_so, text in (
            (item.is_out_of_scope, "Out of scope: most people on both sides say that it does not apply."),
            (item.is_scope_disagreement, "Scope: most people on one side alone say that it does not apply."),
        )
        if is_so
    ]
    cells = (_cell(material, item, side) for side in Side)
    gap = (gap_cell(item, material.instrument.item_by_id[item.item].owner),) if has_gap else ()
    return ("\n".join((stem, *remarks)), *cells, *gap)


def _cell(material: Material, item: DisclosedItem, side: Side) -> str:
    shown = item.side(side)
    lines = [item_cell(shown, material.profile.item_line)]
    if spread := spread_text(shown):
        lines.append(spread)
    if shown.is_invisible and lines[0] != "not visible":
        lines.append("often not visible")
    return "\n".join(lines)
