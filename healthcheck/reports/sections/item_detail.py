"""Every item of every factor, side by side."""

from __future__ import annotations

from healthcheck.domain.relationship import Side
from healthcheck.domain.report_order import ReportPart
from healthcheck.reports.material import Material
from healthcheck.reports.report_model import Block, Heading, Prose, Section, Tone
from healthcheck.reports.sections.item_cells import GAP_NOTE, WITHHELD, is_shown
from healthcheck.reports.sections.item_table import has_gaps, item_table


def item_sections(material: Material) -> tuple[Section, ...]:
    """The detail of every factor; empty where nothing of any item may be shown."""
    if material.profile.interview is not None or not _is_any_shown(material):
        return ()
    blocks: list[Block] = [_legend(material)]
    for factor in material.instrument.factors:
        items = [
            item for item in material.profile.items if material.instrument.item_by_id[item.item].factor == factor.id
        ]
        if items:
            blocks += [Heading(factor.name), item_table(material, items, title="Practice")]
    return (
        Section(
            id="items",
            label="Item detail",
            title=_title(material),
            blocks=tuple(blocks),
            part=ReportPart.DETAIL,
        ),
    )


def _title(material: Material) -> str:
    if material.own_side is None:
        return "What each side answered, practice by practice"
    return f"What people at {material.profile.organisation(material.own_side)} answered, practice by practice"


def _is_any_shown(material: Material) -> bool:
    return any(is_shown(item.side(side)) for item in material.profile.items for side in material.detailed_sides)


def _legend(material: Material) -> Prose:
    method, profile = material.instrument.method, material.profile
    texts = [_cells(material)]
    if any(item.side(side).counts for item in profile.items for side in Side):
        texts.append(
            f"The spread, from {method.distribution_from_n} people, counts answers from the lowest level on the left "
            "to the highest on the right."
        )
    if profile.matching is not None and not profile.matching.reads_practices:
        texts.append("At this number of respondents read factors, not single practices.")
    if material.own_side is None and has_gaps(profile.items):
        texts.append(GAP_NOTE)
    return Prose(" ".join(texts), Tone.NOTE)


def _cells(material: Material) -> str:
    method = material.instrument.method
    return (
        f"Means on 0 to 100 where at least {method.item_means_from_n} people of a side answered; with fewer, a "
        f"practice is shown in thirds: low (below {method.not_in_place:g}), middle, or high (from "
        f"{method.in_place:g}). “n < {material.profile.item_line}” stands for answers that are withheld, “{WITHHELD}” "
        "for a side of which an earlier report could tell what one or two people said; “not visible” means that "
        "enough people of that side said they cannot see it from where they sit."
    )
