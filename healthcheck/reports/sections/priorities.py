"""Two pages for each priority: what was heard and what it means, then what good looks like and what would move it."""

from __future__ import annotations

from collections.abc import Iterator

from healthcheck.charts.reading import full_reading
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedItem, printed
from healthcheck.domain.finding import Finding
from healthcheck.domain.instrument import Dimension, Effort, Practice
from healthcheck.domain.relationship import Side
from healthcheck.domain.report_order import ReportPart
from healthcheck.domain.result import PracticeState
from healthcheck.domain.text import percent
from healthcheck.message import joined, message, plural
from healthcheck.planning import Proposal
from healthcheck.reports.material import Material
from healthcheck.reports.phrases import AGREEMENTS, counts_text, gap_interval, scores_of, side_texts
from healthcheck.reports.report_model import (
    Block,
    Checklist,
    Columns,
    Facts,
    Heading,
    PracticeCard,
    Prose,
    Scores,
    Section,
    Split,
    Tone,
)
from healthcheck.reports.sections.comments import voices_on
from healthcheck.reports.sections.item_cells import GAP_NOTE
from healthcheck.reports.sections.item_table import has_gaps, item_table
from healthcheck.reports.sections.practice_words import KINDS_OF_PRACTICE, practice_state

EFFORTS = {
    Effort.SMALL: message("Small effort: within a month"),
    Effort.MEDIUM: message("Medium effort: within a quarter"),
    Effort.LARGE: message("Large effort: longer, or needs budget or a contract change"),
}
MOST_ITEMS = 5
LEAST_ITEMS = 3
"""Practices that are named as evidence: fewer beside comments, which are evidence too, so that one page holds both."""

MOST_CARDS = 2
"""Recommended practices that are printed in full for a priority; more are not begun at once."""

MOST_NAMED = 3
"""Practices of one kind that are named for a factor."""


def priority_sections(material: Material) -> tuple[Section, ...]:
    """Two sections a priority, the most consequential first."""
    sections: list[Section] = []
    for number, proposal in enumerate(material.proposals, start=1):
        sections += [_heard(material, proposal, number), _moves(material, proposal, number)]
    return tuple(sections)


def _heard(material: Material, proposal: Proposal, number: int) -> Section:
    finding = proposal.finding
    voices = voices_on(material, finding.factor)
    most = max(LEAST_ITEMS, MOST_ITEMS - sum(len(entry.entries) for entry in voices))
    return Section(
        id=f"priority-{number}",
        label=message("Priority {0}: {1}", number, material.name(finding.factor)),
        title=finding.title,
        blocks=(
            Split(
                (
                    Heading(message("What we heard")),
                    Prose(finding.text),
                    *((Prose(finding.practice_text),) if finding.practice_text else ()),
                    *voices,
                    Heading(message("What it means")),
                    Prose(finding.meaning),
                    Prose(finding.advice),
                ),
                _beside(material, finding),
            ),
            *_evidence(material, finding, most),
        ),
        part=ReportPart.PRIORITIES,
    )


def _moves(material: Material, proposal: Proposal, number: int) -> Section:
    factor = material.instrument.factor_by_id[proposal.finding.factor]
    cards = proposal.practices[:MOST_CARDS]
    return Section(
        id=f"priority-{number}-practices",
        label=message("Priority {0}: what would move it", number),
        title=_moves_title(material, factor.name, len(cards)),
        blocks=(
            Split(
                (Heading(message("What good looks like")), Prose(factor.good)),
                (Heading(message("Why it matters"), 3), Prose(factor.why, Tone.SMALL)),
            ),
            _good_practices(material, factor.id),
            Heading(message("What would move it: proposals for the two sides to decide on")),
            *(_card(material, practice) for practice in cards),
        ),
        part=ReportPart.PRIORITIES,
        is_listed=False,
    )


def _moves_title(material: Material, name: str, count: int) -> str:
    number = material.instrument.wording.in_words(count).capitalize()
    return plural("{1} practice to start with on {2}", "{1} practices to start with on {2}", count, number, name)


def _good_practices(material: Material, factor: str) -> Columns:
    """The source's practices for a factor by kind, those that were asked first, each with where it stands."""
    return Columns(
        tuple(
            (Checklist(title, tuple(_named_practices(material, factor, dimension))),)
            for dimension, title in KINDS_OF_PRACTICE.items()
        )
    )


def _named_practices(material: Material, factor: str, dimension: Dimension) -> Iterator[tuple[str, str]]:
    found = [entry for entry in material.instrument.practices if (entry.factor, entry.dimension) == (factor, dimension)]
    found.sort(key=lambda entry: material.profile.practices.get(entry.id) is PracticeState.NOT_ASKED)
    for entry in found[:MOST_NAMED]:
        yield material.fill(entry.title), practice_state(material, entry)


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
        source=_source(practice),
    )


def _source(practice: Practice) -> str:
    """``section 6.1``: where in the source the practice comes from."""
    return plural("section {1}", "sections {1}", len(practice.sections), ", ".join(practice.sections))


def _beside(material: Material, finding: Finding) -> tuple[Block, ...]:
    factor = material.profile.factor(finding.factor)
    rows = [(message("Verdict"), full_reading(factor))]
    if factor.gap is not None:
        share = percent(material.instrument.method.confidence)
        rows.append((message("{0} interval of the gap", share), gap_interval(factor.gap)))
    rows += _inside(material, factor)
    rows += _votes(material, finding.factor)
    return (Scores(scores_of(material.profile, factor), counts_text(factor)), Facts("", tuple(rows)))


def _inside(material: Material, factor: DisclosedFactor) -> list[tuple[str, str]]:
    """How far the people of each side see it alike, and how much of it they can see."""
    rows = []
    for side in Side:
        shown = factor.side(side)
        if shown.agreement is not None:
            rows.append(
                (message("Answers within {0}", material.profile.organisation(side)), AGREEMENTS[shown.agreement])
            )
    for side in Side:
        visibility = factor.side(side).visibility
        if visibility is not None and printed(visibility) < _ALL:
            rows.append(
                (message("Can be seen from {0}", material.profile.organisation(side)), percent(visibility / _ALL))
            )
    return rows


_ALL = 100


def _votes(material: Material, factor: str) -> list[tuple[str, str]]:
    votes = material.profile.votes.get(factor, {})
    shown = [
        message("{0} at {1}", count, material.profile.organisation(side))
        for side in Side
        if (count := votes.get(side)) is not None
    ]
    return [(message("Put it among their top three"), joined(", ", shown))] if shown else []


def _evidence(material: Material, finding: Finding, most: int) -> tuple[Block, ...]:
    """At most so many items behind the finding, most telling first; none where nothing of them is disclosed."""
    items = {entry.item: entry for entry in material.profile.items}
    shown = [items[name] for name in finding.evidence[:most]]
    if not shown:
        return ()
    notes = [GAP_NOTE] if material.own_side is None and has_gaps(shown) else []
    if any(_is_band(item, side) for item in shown for side in material.detailed_sides):
        notes.append(message("Where few people answered, a practice is shown in thirds."))
    table = item_table(material, shown, title=message("What people were asked, most telling first"))
    return (table, Prose(joined(" ", notes), Tone.NOTE)) if notes else (table,)


def _is_band(item: DisclosedItem, side: Side) -> bool:
    return item.side(side).mean is None and item.side(side).band is not None
