"""How commitments are kept: what makes a promise likely to hold, what can be said to a request, who says it is done."""

from __future__ import annotations

from healthcheck.domain.promise import FULFILLED, PromiseQuality
from healthcheck.domain.report_order import ReportPart
from healthcheck.message import message
from healthcheck.reports.material import Material
from healthcheck.reports.report_model import Block, Column, Heading, Prose, Section, Table

QUALITIES = {
    PromiseQuality.PUBLIC: (
        message("Public"),
        message("Both sides can read it, and a named meeting looks at it again."),
    ),
    PromiseQuality.ACTIVE: (
        message("Active"),
        message("The two talked it through, and agreed how each hears how it is going."),
    ),
    PromiseQuality.VOLUNTARY: (
        message("Voluntary"),
        message("Whoever makes it is named and has said yes, or made a counter-offer."),
    ),
    PromiseQuality.EXPLICIT: (
        message("Explicit"),
        message("What, by when, how both will know, and who on the other side accepts it."),
    ),
    PromiseQuality.MISSION_BASED: (
        message("Mission-based"),
        message("It says why it matters, and which practice it puts in place."),
    ),
}
ANSWERS = (
    (message("Accept"), message("Yes: this, by that day. From then on only a new agreement moves the date.")),
    (
        message("Counter"),
        message("Not this, or not by then, but something else. The other side takes that up or asks again."),
    ),
    (
        message("Contingent"),
        message("Yes, if something else happens first. What that is becomes part of the commitment."),
    ),
    (message("Decline"), message("No. An honest no costs less than a promise that nobody means to keep.")),
)


def keeping_sections(material: Material) -> tuple[Section, ...]:
    """The page on keeping promises; empty where there is neither a commitment nor a proposal for one."""
    if not (material.plan and material.plan.commitments) and not material.commitments:
        return ()
    return (
        Section(
            id="keeping",
            label=message("How commitments are kept"),
            title=message("A promise holds when both sides can see it, and the other side says that it is done"),
            blocks=(
                Heading(message("What makes a promise likely to be kept")),
                _qualities(material),
                Heading(message("What can be said to a request")),
                Table(
                    (Column(message("Answer"), 34.0, is_lead=True), Column(message("What it means"), 132.0)), ANSWERS
                ),
                Heading(message("Who says that it is done")),
                Prose(
                    message(
                        "Whoever made the promise says when it is delivered; whoever it was made to says whether it "
                        "is accepted. Until then it stays open, and what is not accepted goes back into hand. Dates "
                        "are moved before they pass, in conversation, and the old date stays on record."
                    )
                ),
                Prose(
                    message(
                        "A commitment that is withdrawn is not hidden: the next assessment counts what was kept, late "
                        "and withdrawn on both sides."
                    )
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
        plain = (Column(message("Quality"), 34.0, is_lead=True), Column(message("What it takes"), 132.0))
        return Table(plain, tuple(QUALITIES.values()))
    columns = (
        Column(message("Quality"), 34.0, is_lead=True),
        Column(message("What it takes"), 108.0),
        Column(message("In this plan"), 24.0, is_number=True),
    )
    rows = (
        (
            *words,
            message(
                "{0} of {1}", sum(entry.check.of(quality).points == FULFILLED for entry in standing), len(standing)
            ),
        )
        for quality, words in QUALITIES.items()
    )
    return Table(columns, tuple(rows))
