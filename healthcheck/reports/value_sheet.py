"""One page for a meeting of those in charge: what one side did for the other, what changed, what comes next.

The source asks for such a sheet at every senior meeting (Dibley and Clark 2011, section 6.2).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from healthcheck.charts.caption import day_text
from healthcheck.domain.disclosed_change import Direction
from healthcheck.domain.relationship import Side
from healthcheck.domain.reported_plan import ReportedCommitment
from healthcheck.findings.change_sentences import factor_sentence
from healthcheck.message import message
from healthcheck.reports.material import Material
from healthcheck.reports.plan_words import STATES
from healthcheck.reports.sections.change import latest_change

MOST = 5
"""Rows of a table: one page holds no more, and nobody reads more before a meeting."""

LONGEST = 130
"""Characters of a promise on the sheet; the whole of it is in the plan."""

Row = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class ValueSheet:
    """What ``side`` shows to the other one as of the day ``on``. Rows are a promise, to or from whom, and when.

    ``late``: what is still owed, in a sentence, empty where nothing is. ``more``: how many kept promises are not here.
    """

    side: Side
    own: str
    other: str
    label: str
    on: date
    kept: tuple[Row, ...]
    more: int
    late: str
    changes: tuple[str, ...]
    ahead: tuple[Row, ...]


def value_sheets(
    material: Material, commitments: Sequence[ReportedCommitment], sides: Sequence[Side]
) -> tuple[ValueSheet, ...]:
    """A sheet a side; ``commitments``: of this plan and those before, each once."""
    return tuple(_sheet(material, commitments, side) for side in sides)


def _sheet(material: Material, commitments: Sequence[ReportedCommitment], side: Side) -> ValueSheet:
    plan, profile = material.plan, material.profile
    assert plan is not None
    own = [entry for entry in commitments if entry.provider_side is side]
    kept = sorted((entry for entry in own if entry.delivered_on), key=_delivered, reverse=True)
    return ValueSheet(
        side=side,
        own=profile.organisation(side),
        other=profile.organisation(side.other),
        label=message(
            "As of {0} · after assessment {1}, {2}", day_text(plan.on), profile.assessment, day_text(profile.held_on)
        ),
        on=plan.on,
        kept=tuple(_kept_row(entry) for entry in kept[:MOST]),
        more=max(len(kept) - MOST, 0),
        late=_late(own),
        changes=tuple(_changes(material, side.other))[:MOST],
        ahead=tuple(_ahead(material, own))[: MOST + 1],
    )


def _delivered(entry: ReportedCommitment) -> date:
    assert entry.delivered_on is not None
    return entry.delivered_on


def brief(text: str) -> str:
    """``text`` on one line, its end left out where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"


def _kept_row(entry: ReportedCommitment) -> Row:
    assert entry.delivered_on is not None
    return brief(entry.what), entry.customer, message("{0}, {1}", day_text(entry.delivered_on), STATES[entry.state])


def _late(own: Sequence[ReportedCommitment]) -> str:
    """What did not go as promised belongs on the sheet too: leaving it out would cost more trust than saying it."""
    late = [entry for entry in own if entry.days_late]
    if not late:
        return ""
    first = max(late, key=lambda entry: entry.days_late)
    return message("Late: {0}, the longest by {1} days: {2}", len(late), first.days_late, brief(first.what))


def _changes(material: Material, side: Side) -> Iterator[str]:
    """How the receiving side's ratings moved, as far as that may be told and is more than chance would bring."""
    change = latest_change(material)
    if change is None:
        return
    for entry in change.factors:
        if entry.side is side and entry.direction in (Direction.HIGHER, Direction.LOWER):
            yield factor_sentence(entry, change, material.instrument)


def _ahead(material: Material, own: Sequence[ReportedCommitment]) -> Iterator[Row]:
    """What falls due next, then the next meetings."""
    assert material.plan is not None
    running = [entry for entry in own if entry.state.is_open and entry.due and entry.delivered_on is None]
    for entry in sorted(running, key=lambda entry: (entry.due or material.plan.on, entry.number))[:MOST]:  # type: ignore[union-attr]
        assert entry.due is not None
        yield brief(entry.what), entry.customer, day_text(entry.due)
    for review in material.plan.reviews:
        if review.days:
            yield review.name, message("both sides"), day_text(review.days[0])
