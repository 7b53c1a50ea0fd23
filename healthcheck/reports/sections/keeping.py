"""How commitments are kept: what makes a promise likely to hold, what can be said to a request, who says it is done."""

from __future__ import annotations

from healthcheck.domain.promise import FULFILLED, PromiseQuality
from healthcheck.domain.report_order import ReportPart
from healthcheck.reports.material import Material
from healthcheck.reports.report_model import Block, Column, Heading, Prose, Section, Table

QUALITIES = {
    PromiseQuality.PUBLIC: ("Public", "Both sides can read it, and a named meeting looks at it again."),
    PromiseQuality.ACTIVE: ("Active", "The two talked it through, and agreed how each hears how it is going."),
    PromiseQuality.VOLUNTARY: ("Voluntary", "Whoever makes it is named and has said yes, or made a counter-offer."),
    PromiseQuality.EXPLICIT: ("Explicit", "What, by when, how both will know, and who on the other side accepts it."),
    PromiseQuality.MISSION_BASED: ("Mission-based", "It says why it matters, and which practice it puts in place."),
}
ANSWERS = (
    ("Accept", "Yes: this, by that day. From then on only a new agreement moves the date."),
    ("Counter", "Not this, or not by then, but something else. The other side takes that up or asks again."),
    ("Contingent", "Yes, if something else happens first. What that is becomes part of the commitment."),
    ("Decline", "No. An honest no costs less than a promise that nobody means to keep."),
)


def keeping_sections(material: Material) -> tuple[Section, ...]:
    """The page on keeping promises; empty where there is neither a commitment nor a proposal for one."""
    if not (material.plan and material.plan.commitments) and not material.commitments:
        return ()
    return (
        Section(
            id="keeping",
            label="How commitments are kept",
            title="A promise holds when both sides can see it, and the other side says that it is done",
            blocks=(
                Heading("What makes a promise likely to be kept"),
                _qualities(material),
                Heading("What can be said to a request"),
                Table((Column("Answer", 34.0, is_lead=True), Column("What it means", 132.0)), ANSWERS),
                Heading("Who says that it is done"),
                Prose(
                    "Whoever made the promise says when it is delivered; whoever it was made to says whether it is "
                    "accepted. Until then it stays open, and what is not accepted goes back into hand. Dates are moved "
                    "before they pass, in conversation, and the old date stays on record."
                ),
                Prose(
                    "A commitment that is withdrawn is not hidden: the next assessment counts what was kept, late and "
                    "withdrawn on both sides."
                ),
            ),
            part=ReportPart.KEEPING,
            starts_page=False,
        ),
    )


def _qualities(material: Material) -> Block:
    """The five qualities, and how many of the standing commitments have each."""
    standing = material.plan.standing if material.plan else ()
    if not standing:
        return Table((Column("Quality", 34.0, is_lead=True), Column("What it takes", 132.0)), tuple(QUALITIES.values()))
    columns = (
        Column("Quality", 34.0, is_lead=True),
        Column("What it takes", 108.0),
        Column("In this plan", 24.0, is_number=True),
    )
    rows = (
        (*words, f"{sum(entry.check.of(quality).points == FULFILLED for entry in standing)} of {len(standing)}")
        for quality, words in QUALITIES.items()
    )
    return Table(columns, tuple(rows))
