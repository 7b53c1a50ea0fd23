"""A section for each priority: what was heard, what it means, what good looks like, and what would move it."""

from __future__ import annotations

from healthcheck.charts.reading import full_reading
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedItem, DisclosedItemSide, printed
from healthcheck.domain.finding import Finding
from healthcheck.domain.instrument import Effort, Practice
from healthcheck.domain.relationship import Side
from healthcheck.domain.text import percent
from healthcheck.planning import Proposal
from healthcheck.reports.material import Material
from healthcheck.reports.phrases import AGREEMENTS, gap_interval, scores_of, side_texts
from healthcheck.reports.report_model import (
    Block,
    Column,
    Facts,
    Heading,
    PracticeCard,
    Prose,
    Scores,
    Section,
    Split,
    Table,
    Tone,
)
from healthcheck.reports.sections.item_cells import GAP_NOTE, gap_cell, item_cell

EFFORTS = {
    Effort.SMALL: "Small effort: within a month",
    Effort.MEDIUM: "Medium effort: within a quarter",
    Effort.LARGE: "Large effort: longer, or needs budget or a contract change",
}


def priority_sections(material: Material) -> tuple[Section, ...]:
    """Two sections a priority, the most consequential first: what was heard, then what would move it."""
    sections: list[Section] = []
    for number, proposal in enumerate(material.proposals, start=1):
        sections += [_heard(material, proposal, number), _moves(material, proposal, number)]
    return tuple(sections)


def _heard(material: Material, proposal: Proposal, number: int) -> Section:
    finding = proposal.finding
    factor = material.instrument.factor_by_id[finding.factor]
    return Section(
        id=f"priority-{number}",
        label=f"Priority {number}: {factor.name}",
        title=finding.title,
        blocks=(
            Split(
                (
                    Heading("What we heard"),
                    Prose(finding.text),
                    *((Prose(finding.practice_text),) if finding.practice_text else ()),
                    Heading("What it means"),
                    Prose(finding.meaning),
                    Prose(finding.advice),
                ),
                _beside(material, finding),
            ),
            *_evidence(material, finding),
            Split(
                (Heading("What good looks like"), Prose(factor.good)),
                (Heading("Why it matters", 3), Prose(factor.why, Tone.SMALL)),
            ),
        ),
    )


def _moves(material: Material, proposal: Proposal, number: int) -> Section:
    name = material.name(proposal.finding.factor)
    count = material.instrument.wording.in_words(len(proposal.practices))
    noun = "practice" if len(proposal.practices) == 1 else "practices"
    return Section(
        id=f"priority-{number}-practices",
        label=f"Priority {number}: practices to start with",
        title=f"{count.capitalize()} {noun} to start with on {name}",
        blocks=(
            Prose(
                "Proposals from the library of practices, chosen by the answers to this assessment. The two sides "
                "decide which of them become commitments, and in whose name.",
                Tone.SMALL,
            ),
            *(_card(material, practice) for practice in proposal.practices),
        ),
    )


def _card(material: Material, practice: Practice) -> PracticeCard:
    recommended = practice.recommendation
    duties = {Side.CLIENT: recommended.client, Side.SUPPLIER: recommended.supplier}
    return PracticeCard(
        title=material.fill(practice.title),
        effort=EFFORTS[recommended.effort],
        action=material.fill(recommended.action),
        first_step=material.fill(recommended.first_step),
        duties=side_texts(material.profile, {side: material.fill(text) for side, text in duties.items()}),
        evidence=material.fill(recommended.evidence),
    )


def _beside(material: Material, finding: Finding) -> tuple[Block, ...]:
    factor = material.profile.factor(finding.factor)
    rows = [("Verdict", full_reading(factor))]
    if factor.gap is not None:
        rows.append((f"{percent(material.instrument.method.confidence)} interval of the gap", gap_interval(factor.gap)))
    rows += _inside(material, factor)
    rows += _votes(material, finding.factor)
    return (Scores(scores_of(material.profile, factor)), Facts("", tuple(rows)))


def _inside(material: Material, factor: DisclosedFactor) -> list[tuple[str, str]]:
    """How far the people of each side see it alike, and how much of it they can see."""
    rows = []
    for side in Side:
        shown = factor.side(side)
        if shown.agreement is not None:
            rows.append((f"Answers within {material.profile.organisation(side)}", AGREEMENTS[shown.agreement]))
    for side in Side:
        visibility = factor.side(side).visibility
        if visibility is not None and printed(visibility) < _ALL:
            rows.append((f"Can be seen from {material.profile.organisation(side)}", percent(visibility / _ALL)))
    return rows


_ALL = 100


def _votes(material: Material, factor: str) -> list[tuple[str, str]]:
    votes = material.profile.votes.get(factor, {})
    shown = [
        f"{count} at {material.profile.organisation(side)}" for side in Side if (count := votes.get(side)) is not None
    ]
    return [("Put it among their top three", ", ".join(shown))] if shown else []


def _evidence(material: Material, finding: Finding) -> tuple[Block, ...]:
    """The items behind the finding, most telling first; none where nothing of them is disclosed."""
    items = {entry.item: entry for entry in material.profile.items}
    if not finding.evidence:
        return ()
    shown = [items[name] for name in finding.evidence]
    has_gaps = any(item.shrunk_gap is not None for item in shown)
    columns = (
        Column("What people were asked, most telling first", 94.0 if has_gaps else 110.0),
        *(
            Column(material.profile.organisation(side), 25.0 if has_gaps else 28.0, is_number=True, side=side)
            for side in Side
        ),
        *((Column("Gap", 22.0, is_number=True),) if has_gaps else ()),
    )
    notes = [GAP_NOTE] if has_gaps else []
    if any(_is_band(item.side(side)) for item in shown for side in Side):
        notes.append("Where few people answered, a practice is shown in thirds.")
    table = Table(columns, tuple(_evidence_row(material, item, has_gap=has_gaps) for item in shown))
    return (table, Prose(" ".join(notes), Tone.NOTE)) if notes else (table,)


def _evidence_row(material: Material, item: DisclosedItem, *, has_gap: bool) -> tuple[str, ...]:
    gap = (gap_cell(item, material.instrument.item_by_id[item.item].owner),) if has_gap else ()
    return (
        material.stem(item.item),
        *(item_cell(item.side(side), material.profile.item_line) for side in Side),
        *gap,
    )


def _is_band(side: DisclosedItemSide) -> bool:
    return side.mean is None and side.band is not None
