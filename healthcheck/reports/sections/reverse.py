"""The reverse of the one page: the commitments in brief, what is not shown and why, and what this report is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from healthcheck.charts.caption import day_text
from healthcheck.domain.proposed_commitment import ProposedCommitment
from healthcheck.domain.relationship import Side
from healthcheck.domain.report_order import ReportPart
from healthcheck.domain.reported_plan import ReportedCommitment, ReportedPlan
from healthcheck.message import joined, message, plural
from healthcheck.reports.material import Material
from healthcheck.reports.plan_words import STATES
from healthcheck.reports.report_model import BLANK, Block, Cell, Column, Heading, Prose, Section, SideText, Table, Tone
from healthcheck.reports.sections.method import provenance_of
from healthcheck.reports.sections.not_shown import not_shown
from healthcheck.reports.sections.plan import plan_title
from healthcheck.reports.sections.promises import draft_text, due_text, late_text, parties
from healthcheck.reports.sections.proposals import proposal_table, proposal_text, proposed_title
from healthcheck.reports.sections.withheld import WithheldRow

T = TypeVar("T")

ROOM = 30
"""Lines of commitments that the page holds beside a title on two lines and everything else."""

ACROSS, ACROSS_NAME, ACROSS_TITLE, ACROSS_PAGE = 40, 17, 55, 105
"""Characters that a line surely holds: of a commitment, a name, a title, and of a remark across the page."""

AROUND = 0.6
"""Lines that the space above and below a row takes."""

LONGEST, LONGEST_SIGN = 150, 110
"""Characters of what is promised, and of how both will know, that a row holds."""

MOST_WITHHELD = 5

LINES = 8
"""Lines to be filled in by hand."""


def reverse_sections(material: Material) -> tuple[Section, ...]:
    """One page, always."""
    return (
        Section(
            id="reverse",
            label=message("Overleaf: commitments"),
            title=_title(material),
            blocks=(*_commitments(material), *_withheld(material), *_report(material)),
            part=ReportPart.PLAN,
        ),
    )


def _title(material: Material) -> str:
    if material.plan is not None and material.plan.commitments:
        return plan_title(material, material.plan)
    if material.commitments:
        return proposed_title(material)
    return message("The two sides have promised each other nothing yet")


def _commitments(material: Material) -> Iterator[Block]:
    plan = material.plan
    if plan is not None and plan.commitments:
        shown = shown_overleaf(material, plan)
        yield _table(material, shown)
        said = [message("As of {0}.", day_text(plan.on))]
        yield Prose(joined(" ", (*said, *_elsewhere(len(plan.commitments) - len(shown)))), Tone.NOTE)
    elif material.commitments:
        proposed = _fitting(material.commitments, _room(material, proposed_title(material)), partial(_height, material))
        yield proposal_table(material, proposed, is_brief=True)
        said = [message("Nothing is agreed yet: proposals for the two sides to accept, change or replace.")]
        yield Prose(joined(" ", (*said, *_elsewhere(len(material.commitments) - len(proposed)))), Tone.NOTE)
    else:
        yield from _form()


def _form() -> Iterator[Block]:
    """Rows for what the two sides promise each other when they sit together."""
    yield Prose(
        message(
            "To be filled in together: one commitment a line, each with one person who makes it and one who gets it."
        )
    )
    columns = (
        Column(message("Commitment"), 80.0),
        Column(message("Made by"), 31.0),
        Column(message("To"), 31.0),
        Column(message("Due"), 24.0),
    )
    yield Table(columns, ((BLANK,) * len(columns),) * LINES)


def _elsewhere(rest: int) -> tuple[str, ...]:
    """How many more the joint report has."""
    if not rest:
        return ()
    return (plural("{0} more stands in the joint report.", "{0} more stand in the joint report.", rest),)


def shown_overleaf(material: Material, plan: ReportedPlan) -> list[ReportedCommitment]:
    """What is still to be done before what is done or given up, as far as the page has room, and one at least."""
    ordered = sorted(plan.commitments, key=lambda entry: not entry.state.is_open)
    return _fitting(ordered, _room(material, plan_title(material, plan)), partial(_lines_of, material))


def _fitting(entries: Sequence[T], room: float, height: Callable[[T], float]) -> list[T]:
    """The first of ``entries`` for which there is ``room``, and one at least."""
    shown: list[T] = []
    for entry in entries:
        room -= height(entry)
        if room < 0 and shown:
            break
        shown.append(entry)
    return shown


def _room(material: Material, title: str) -> float:
    """Lines that are left for rows under ``title``, once it is said what is not shown."""
    told = not_shown(material)[:MOST_WITHHELD]
    lines = sum(len(material.say(_reason(row))) // ACROSS_PAGE + 1 for row in told)
    return ROOM - 2 * (len(material.say(title)) // ACROSS_TITLE - 1) - round(1.3 * lines)


def _lines_of(material: Material, entry: ReportedCommitment) -> float:
    """Lines that the row of a commitment takes at most."""
    _, what, provider, customer, due = _row(material, entry)
    assert isinstance(what, str)
    assert isinstance(due, str)
    names = [party for party in (provider, customer) if isinstance(party, SideText)]
    named = max(len(party.organisation) // ACROSS_NAME + len(party.text) // ACROSS_NAME + 2 for party in names)
    return max(_lines(material, what), named, len(material.say(due).splitlines())) + AROUND


def _height(material: Material, entry: ProposedCommitment) -> float:
    """Lines that the row of a proposal takes at most."""
    named = max(len(material.profile.organisation(side)) // ACROSS_NAME + 1 for side in Side)
    return max(_lines(material, proposal_text(entry, is_brief=True)), named) + AROUND


def _lines(material: Material, text: str) -> int:
    return sum(len(line) // ACROSS + 1 for line in material.say(text).splitlines())


def _table(material: Material, commitments: list[ReportedCommitment]) -> Table:
    columns = (
        Column("#", 7.0, is_number=True),
        Column(message("Commitment"), 72.0, is_lead=True),
        Column(message("Made by"), 31.0),
        Column(message("To"), 31.0),
        Column(message("Due"), 28.0),
    )
    return Table(columns, tuple(_row(material, entry) for entry in commitments))


def _row(material: Material, entry: ReportedCommitment) -> tuple[Cell, ...]:
    sign = message("Done when: {0}", _brief(entry.done_when, LONGEST_SIGN)) if entry.done_when else ""
    what = joined("\n", (text for text in (_brief(entry.what, LONGEST), sign, draft_text(entry)) if text))
    due = joined("\n", (text for text in (due_text(entry), late_text(entry), STATES[entry.state]) if text))
    return (str(entry.number), what, *parties(material, entry), due)


def _brief(text: str, longest: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: line.rfind(' ', 0, longest)]} …"


def _withheld(material: Material) -> Iterator[Block]:
    rows = not_shown(material)
    yield Heading(message("What is not shown, and why"))
    if not rows:
        yield Prose(
            message("Nothing had to be withheld from this edition; all detail is in the joint report."), Tone.NOTE
        )
    for row in rows[:MOST_WITHHELD]:
        yield Prose(_reason(row), Tone.NOTE)
    if len(rows) > MOST_WITHHELD:
        yield Prose(message("The joint report names what else is withheld, with the reasons."), Tone.NOTE)


def _reason(row: WithheldRow) -> str:
    return message("{0}. {1}", row.what, row.why)


def _report(material: Material) -> tuple[Block, ...]:
    return (
        Heading(message("What this report is")),
        provenance_of(material),
        Prose(material.instrument.wording.citation, Tone.NOTE),
    )
