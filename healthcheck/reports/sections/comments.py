"""Everything that people said and released, by factor and side; and the few that stand beside a priority."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, zip_longest

from healthcheck.domain.disclosed_comment import DisclosedComment
from healthcheck.domain.relationship import Side
from healthcheck.domain.report_order import ReportPart
from healthcheck.message import message, plural
from healthcheck.reports.material import Material
from healthcheck.reports.report_model import Block, Heading, Prose, Section, SideText, Tone, Voices
from healthcheck.reports.sections.withheld import WithheldRow

MOST_BESIDE = 3
"""Comments that stand beside a priority; all of them are in the section of their own."""

NO_FACTOR = message("The relationship as a whole")


def comment_sections(material: Material) -> tuple[Section, ...]:
    """All released comments that may be read here; empty where there are none."""
    if material.comments is None or not material.comments.comments:
        return ()
    comments = material.comments
    blocks: list[Block] = [
        Prose(
            message(
                "Each comment was released by whoever said it, without name or code. Comments are printed by side, in "
                "an order that tells nobody's."
            ),
            Tone.BODY,
        )
    ]
    for factor in (*material.instrument.factor_ids, ""):
        found = comments.of_factor(factor)
        if found:
            blocks += [Heading(material.name(factor) if factor else NO_FACTOR), _voices(material, found)]
    return (
        Section(
            id="comments",
            label=message("What people said"),
            title=_title(material, len(comments.comments)),
            blocks=tuple(blocks),
            part=ReportPart.COMMENTS,
            starts_page=False,
        ),
    )


def comments_withheld(material: Material) -> tuple[WithheldRow, ...]:
    """Why released comments of a side are not shown, each reason once."""
    if material.comments is None:
        return ()
    return tuple(
        WithheldRow(message("Comments of {0}", material.profile.organisation(side)), entry.reason)
        for entry in material.comments.withheld
        if (side := Side(entry.what.rpartition(".")[2])) in material.detailed_sides
    )


def voices_on(material: Material, factor: str) -> tuple[Voices, ...]:
    """A few comments on a factor, of both sides by turns; none where there are none."""
    if material.comments is None:
        return ()
    by_side = [[entry for entry in material.comments.of_factor(factor) if entry.side is side] for side in Side]
    turns = [entry for entry in chain.from_iterable(zip_longest(*by_side)) if entry is not None]
    return (_voices(material, turns[:MOST_BESIDE]),) if turns else ()


def _voices(material: Material, comments: Sequence[DisclosedComment]) -> Voices:
    return Voices(
        tuple(SideText(entry.side, material.profile.organisation(entry.side), entry.text) for entry in comments)
    )


def _title(material: Material, count: int) -> str:
    number = material.instrument.wording.in_words(count).capitalize()
    return plural(
        "{1} comment was released for this report", "{1} comments were released for this report", count, number
    )
