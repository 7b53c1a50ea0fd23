"""Every item of every factor, side by side."""

from __future__ import annotations

from healthcheck.domain.relationship import Side
from healthcheck.domain.report_order import ReportPart
from healthcheck.message import joined, message
from healthcheck.reports.material import Material
from healthcheck.reports.phrases import submitted_text
from healthcheck.reports.report_model import Block, Heading, Prose, Section, Tone
from healthcheck.reports.sections.item_cells import GAP_NOTE, NOT_VISIBLE, WITHHELD, is_shown
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
            blocks += [Heading(factor.name), item_table(material, items, title=message("Practice"))]
    return (
        Section(
            id="items",
            label=message("Item detail"),
            title=_title(material),
            blocks=tuple(blocks),
            part=ReportPart.DETAIL,
            starts_page=False,
        ),
    )


def _title(material: Material) -> str:
    if material.own_side is None:
        return message("What each side answered, practice by practice")
    return message(
        "What people at {0} answered, practice by practice", material.profile.organisation(material.own_side)
    )


def _is_any_shown(material: Material) -> bool:
    return any(is_shown(item.side(side)) for item in material.profile.items for side in material.detailed_sides)


def _legend(material: Material) -> Prose:
    method, profile = material.instrument.method, material.profile
    texts = [message("Submitted by {0}.", submitted_text(profile)), _cells(material)]
    if any(item.side(side).counts for item in profile.items for side in Side):
        texts.append(
            message(
                "The spread, from {0} people, counts answers from the lowest level on the left to the highest on the "
                "right.",
                method.distribution_from_n,
            )
        )
    if profile.matching is not None and not profile.matching.reads_practices:
        texts.append(message("At this number of respondents read factors, not single practices."))
    if material.own_side is None and has_gaps(profile.items):
        texts.append(GAP_NOTE)
    return Prose(joined(" ", texts), Tone.NOTE)


def _cells(material: Material) -> str:
    method = material.instrument.method
    return message(
        "Means on 0 to 100 where at least {0} people of a side answered; with fewer, a practice is shown in thirds: "
        "low (below {1}), middle, or high (from {2}). “{3}” stands for answers that are withheld, “{4}” for a side of "
        "which an earlier report could tell what one or two people said; “{5}” means that enough people of that side "
        "said they cannot see it from where they sit.",
        method.item_means_from_n,
        f"{method.not_in_place:g}",
        f"{method.in_place:g}",
        message("n < {0}", material.profile.item_line),
        WITHHELD,
        NOT_VISIBLE,
    )
