"""Everything that this edition does not show, and why."""

from __future__ import annotations

from healthcheck.message import message
from healthcheck.reports.material import Material
from healthcheck.reports.report_model import Block, Heading, Prose
from healthcheck.reports.sections.change import change_withheld
from healthcheck.reports.sections.comments import comments_withheld
from healthcheck.reports.sections.mirror import mirror_withheld
from healthcheck.reports.sections.practices import practices_withheld
from healthcheck.reports.sections.withheld import WithheldRow, withheld_rows, withheld_table


def not_shown(material: Material) -> tuple[WithheldRow, ...]:
    """What is withheld from those who read this edition, everything with the same reason on one row."""
    if material.profile.interview is not None:
        return ()
    return (
        *withheld_rows(material),
        *practices_withheld(material),
        *mirror_withheld(material),
        *comments_withheld(material),
        *change_withheld(material),
    )


def withheld_blocks(material: Material) -> tuple[Block, ...]:
    """What is not shown in a table, or that nothing had to be withheld; first what the edition leaves to others."""
    edition = _edition_blocks(material)
    rows = not_shown(material)
    if rows:
        return (Heading(message("What is not shown, and why")), *edition, withheld_table(rows))
    if material.profile.interview is not None:
        return edition
    return (
        Heading(message("What is not shown")),
        *edition,
        Prose(message("Nothing had to be withheld from this edition.")),
    )


def _edition_blocks(material: Material) -> tuple[Block, ...]:
    side = material.own_side
    if side is None:
        return ()
    own, other = material.profile.organisation(side), material.profile.organisation(side.other)
    if material.is_compared_in_joint:
        return (
            Prose(
                message(
                    "This edition is for {0} alone. What the two people answered stands side by side in the joint "
                    "report, for which both agreed to be named.",
                    own,
                )
            ),
        )
    return (
        Prose(
            message(
                "This edition is for {0} alone. Of {1} it shows how high its people rate each factor, and nothing of "
                "single practices, of votes or of how far they agree; what compares the two sides on a single "
                "practice is in the joint report.",
                own,
                other,
            )
        ),
    )
