"""What became of the promises of the plan before: behaviour beside the ratings, never mixed into them."""

from __future__ import annotations

from healthcheck.domain.plan import PlanTally
from healthcheck.domain.text import percent
from healthcheck.reports.material import Material
from healthcheck.reports.phrases import listed
from healthcheck.reports.report_model import Block, Heading, Prose

_HUNDRED = 100


def follow_through_blocks(material: Material) -> tuple[Block, ...]:
    """A paragraph with its heading; empty where no plan came before, or nothing was in it."""
    plan = material.plan
    if plan is None or plan.last is None or not (counts := _counts(plan.last)):
        return ()
    before = material.profile.assessment - 1
    texts = [f"Of what was asked for after assessment {before}, {listed(counts)}."]
    dates = plan.follow_through
    if dates is not None and dates.kept_ratio is not None:
        texts.append(_kept(dates.kept, dates.due, dates.kept_ratio))
    if dates is not None and dates.renegotiated:
        moved = "One date was" if dates.renegotiated == 1 else f"{dates.renegotiated} dates were"
        texts.append(f"{moved} moved in time, by agreement.")
    return (Heading("What became of the last commitments"), Prose(" ".join(texts)))


def _kept(kept: int, due: int, ratio: float) -> str:
    if due == 1:
        return f"The one date that came was {'kept' if kept else 'not kept'}."
    return f"{kept} of {due} dates that came were kept ({percent(round(ratio * _HUNDRED) / _HUNDRED)})."


def _counts(tally: PlanTally) -> list[str]:
    """``5 were kept``, ``2 were late`` …, as far as there are any."""
    words = (
        (tally.kept, "kept"),
        (tally.late, "late"),
        (tally.withdrawn, "withdrawn"),
        (tally.declined, "declined"),
        (tally.open, "still open"),
        (tally.unpromised, "never promised"),
    )
    return [f"{count} {'was' if count == 1 else 'were'} {word}" for count, word in words if count]
