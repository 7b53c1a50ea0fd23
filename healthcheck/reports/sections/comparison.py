"""The interview comparison: two people's answers side by side, nothing averaged, no index."""

from __future__ import annotations

from dataclasses import replace

from healthcheck.domain.assessment import Reply
from healthcheck.domain.disclosed import InterviewComparison
from healthcheck.domain.instrument import Item
from healthcheck.domain.relationship import Side
from healthcheck.domain.report_order import ReportPart
from healthcheck.message import joined, message
from healthcheck.reports.material import MOST_PRIORITIES, Material
from healthcheck.reports.phrases import side_texts
from healthcheck.reports.report_model import Block, Card, Column, Heading, Prose, Section, Table

BLANK = "–"
APART = 2
"""Steps of the five-point scale from which two answers are worth a conversation of their own."""

_READ = message(
    "Each line is what one person answered. Two people can differ for many reasons; a difference is a question to talk "
    "about, not a finding about either organisation."
)


def comparison_sections(material: Material) -> tuple[Section, ...]:
    """Every answer of both; empty where there is no interview comparison."""
    interview = material.profile.interview
    if interview is None:
        return ()
    return (_answers(material, interview),)


def furthest_cards(material: Material) -> tuple[Card, ...]:
    """The statements on which the two answers lie furthest apart, at least two steps; at most three."""
    interview = material.profile.interview
    if interview is None:
        return ()
    apart = [(steps, item) for item in _items(material) if (steps := _steps_apart(interview, item)) >= APART]
    apart.sort(key=lambda entry: -entry[0])
    cards = [
        Card(
            title=material.stem(item.id),
            scores=side_texts(material.profile, {side: _answer(material, interview, item, side) for side in Side}),
            so_what=_so_what(material, interview, item),
        )
        for _, item in apart[:MOST_PRIORITIES]
    ]
    return tuple(cards) or (_nearby_card(),)


def _so_what(material: Material, interview: InterviewComparison, item: Item) -> str:
    """What either level means for this very practice; on a common scale, what to do about it."""
    if not item.levels:
        return message("Each of the two brings one recent example. Compare the examples before the ratings.")
    levels = {side: material.fill(item.levels[interview.replies[side][item.id]]) for side in Side}
    return joined(" ", (message("{0}: “{1}”.", material.profile.organisation(side), levels[side]) for side in Side))


def _nearby_card() -> Card:
    return Card(
        message("No two answers lie two steps or more apart"),
        (),
        message("That two people answer alike does not say that the organisations do. Ask more people on both sides."),
    )


def _items(material: Material) -> tuple[Item, ...]:
    return material.instrument.items_of(material.profile.form)


def _steps_apart(interview: InterviewComparison, item: Item) -> int:
    codes = [interview.replies[side].get(item.id, Reply.CANNOT_SEE) for side in Side]
    return abs(codes[0] - codes[1]) if min(codes) >= 0 else 0


def _answer(material: Material, interview: InterviewComparison, item: Item, side: Side) -> str:
    """The label that was chosen, or the words for a blank or a non-answer."""
    code = interview.replies[side].get(item.id)
    if code is None:
        return BLANK
    if code == Reply.CANNOT_SEE:
        return message("cannot see this")
    if code == Reply.DOES_NOT_APPLY:
        return message("does not apply")
    return material.instrument.scales[item.scale].labels[code]


def _columns(
    material: Material, interview: InterviewComparison, *, first: str, widths: tuple[float, ...]
) -> tuple[Column, ...]:
    texts = [f"{material.profile.organisation(side)}\n{interview.names[side]}" for side in Side]
    sides = [Column(text, width, side=side) for text, width, side in zip(texts, widths[1:], Side, strict=True)]
    return (Column(first, widths[0]), *sides)


def ratings_table(material: Material, interview: InterviewComparison) -> Table:
    """What each of the two answered to the global question on every factor."""
    columns = _columns(
        material, interview, first=message("How strong is it, all in all, from 0 to 10?"), widths=(82.0, 42.0, 42.0)
    )
    columns = (columns[0], *(replace(column, is_number=True) for column in columns[1:]))
    rows = tuple(
        (factor.long_name, *(str(interview.global_scores[side].get(factor.id, BLANK)) for side in Side))
        for factor in material.instrument.factors
    )
    return Table(columns, rows)


def _answers(material: Material, interview: InterviewComparison) -> Section:
    blocks: list[Block] = [Prose(_READ)]
    for factor in material.instrument.factors:
        items = material.instrument.items_of(material.profile.form, factor.id)
        if not items:
            continue
        columns = _columns(material, interview, first=message("Statement"), widths=(82.0, 42.0, 42.0))
        rows = tuple(
            (material.stem(item.id), *(_answer(material, interview, item, side) for side in Side)) for item in items
        )
        blocks += [Heading(factor.name), Table(columns, rows)]
    return Section(
        id="answers",
        label=message("Every answer"),
        title=message("What each of the two answered, side by side"),
        blocks=tuple(blocks),
        part=ReportPart.ANSWERS,
    )
