"""What the two sides could promise each other, and have not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from healthcheck.domain.proposed_commitment import ProposedCommitment
from healthcheck.domain.reported_plan import ReportedPlan
from healthcheck.message import joined, listed, message, plural
from healthcheck.reports.material import Material
from healthcheck.reports.report_model import Block, Cell, Column, Heading, Prose, SideText, Table


def proposed_title(material: Material) -> str:
    """How many proposals there are."""
    count = len(material.commitments)
    number = material.instrument.wording.in_words(count).capitalize()
    return plural(
        "{1} proposal for what the two sides could promise each other",
        "{1} proposals for what the two sides could promise each other",
        count,
        number,
    )


def proposals_left(material: Material, plan: ReportedPlan) -> Iterator[Block]:
    """The priorities on which no commitment stands, and what could be promised on them; nothing where each has one."""
    served = {entry.factor for entry in plan.standing}
    factors = [entry.finding.factor for entry in material.proposals if entry.finding.factor not in served]
    if not factors:
        return
    yield Heading(message("Priorities without a commitment"))
    names = listed(material.name(factor) for factor in factors)
    left = [entry for entry in material.commitments if entry.factor in factors]
    if not left:
        yield Prose(message("Nothing is promised on {0} yet.", names))
        return
    yield Prose(message("Nothing is promised on {0} yet. The two decide which of these to take up.", names))
    rows = [_row(material, entry, is_brief=True) for entry in left]
    yield _table(Column(message("Proposal"), 78.0, is_lead=True), rows=rows)


def proposal_table(material: Material, proposals: Sequence[ProposedCommitment], *, is_brief: bool = False) -> Table:
    """What could be promised, by whom to whom, and, unless it must be brief, how both would know; numbered."""
    rows = [(str(number), *_row(material, entry, is_brief=is_brief)) for number, entry in enumerate(proposals, start=1)]
    return _table(Column("#", 7.0, is_number=True), Column(message("Proposal"), 71.0, is_lead=True), rows=rows)


def proposal_text(entry: ProposedCommitment, *, is_brief: bool) -> str:
    """What a row says of the practice itself."""
    lines = [entry.title, message("First step: {0}", entry.first_step)]
    if not is_brief:
        lines.append(message("Done when: {0}", entry.done_when))
    return joined("\n", lines)


def _table(*first: Column, rows: Sequence[tuple[Cell, ...]]) -> Table:
    columns = (*first, Column(message("Made by"), 30.0), Column(message("To"), 30.0), Column(message("For"), 28.0))
    return Table(columns, tuple(rows))


def _row(material: Material, entry: ProposedCommitment, *, is_brief: bool) -> tuple[Cell, ...]:
    sides = (SideText(side, material.profile.organisation(side), "") for side in (entry.provider, entry.customer))
    return (proposal_text(entry, is_brief=is_brief), *sides, material.name(entry.factor))
