"""What became of the promises of the plan before: behaviour beside the ratings, never mixed into them."""

from __future__ import annotations

from healthcheck.domain.plan import FollowThrough, PlanTally
from healthcheck.domain.text import percent
from healthcheck.message import joined, listed, message, plural
from healthcheck.reports.material import Material
from healthcheck.reports.report_model import Block, Heading, Prose

_HUNDRED = 100


def follow_through_blocks(material: Material) -> tuple[Block, ...]:
    """A paragraph with its heading; empty where no plan came before, or nothing was in it."""
    plan = material.plan
    if plan is None or plan.last is None or not (counts := _counts(plan.last)):
        return ()
    before = material.profile.assessment - 1
    texts = [message("Of what was asked for after assessment {0}, {1}.", before, listed(counts))]
    dates = plan.follow_through
    if dates is not None and dates.due:
        texts.append(_kept(dates))
    if dates is not None and dates.renegotiated:
        texts.append(
            plural(
                "One date was moved in time, by agreement.",
                "{0} dates were moved in time, by agreement.",
                dates.renegotiated,
            )
        )
    return (Heading(message("What became of the last commitments")), Prose(joined(" ", texts)))


def _kept(dates: FollowThrough) -> str:
    kept, due = dates.kept, dates.due
    if due == 1:
        return message("The one date that came was kept.") if kept else message("The one date that came was not kept.")
    if dates.share_told is None:
        return message("{0} of {1} dates that came were kept.", kept, due)
    share = percent(round(dates.share_told * _HUNDRED) / _HUNDRED)
    return message("{0} of {1} dates that came were kept ({2}).", kept, due, share)


def _counts(tally: PlanTally) -> list[str]:
    """``5 were kept``, ``2 were late`` …, as far as there are any."""
    told = (
        plural("{0} was kept", "{0} were kept", tally.kept),
        plural("{0} was late", "{0} were late", tally.late),
        plural("{0} was withdrawn", "{0} were withdrawn", tally.withdrawn),
        plural("{0} was declined", "{0} were declined", tally.declined),
        plural("{0} was still open", "{0} were still open", tally.open),
        plural("{0} was never promised", "{0} were never promised", tally.unpromised),
    )
    counts = (tally.kept, tally.late, tally.withdrawn, tally.declined, tally.open, tally.unpromised)
    return [text for text, count in zip(told, counts, strict=True) if count]
