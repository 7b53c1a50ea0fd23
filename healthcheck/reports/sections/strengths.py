"""Strengths to protect."""

from __future__ import annotations

from collections.abc import Sequence

from healthcheck.charts.reading import hidden_size, score_text
from healthcheck.domain.finding import Finding
from healthcheck.domain.relationship import Side
from healthcheck.domain.report_order import ReportPart
from healthcheck.domain.result import Kind
from healthcheck.message import joined, listed, message
from healthcheck.reports.material import Material
from healthcheck.reports.phrases import counts_text, scores_of
from healthcheck.reports.report_model import (
    Block,
    Bullets,
    Column,
    Heading,
    Prose,
    Scores,
    Section,
    Split,
    Table,
    Tone,
)
from healthcheck.reports.sections.item_cells import RatedPractice, is_shown, item_cell

MOST_NAMED = 3
"""Strengths that a title names, and that have room to stand apart; more are counted, and set in a table."""

MOST_SHOWN = 3
"""Items named as what carries a strength that stands apart."""


def strengths_sections(material: Material) -> tuple[Section, ...]:
    """What both sides rate as a strength, with what carries it; empty where there is none."""
    strengths = [finding for finding in material.findings.findings if finding.kind is Kind.SHARED_STRENGTH]
    if not strengths:
        return ()
    shown = [_strength(material, finding) for finding in strengths]
    return (
        Section(
            id="strengths",
            label=message("Strengths to protect"),
            title=_title(material, strengths),
            blocks=(
                Prose(
                    message(
                        "What works is seldom on an agenda. Agree for each strength which habits carry it, who keeps "
                        "them up on each side, and what would be the first sign that they fade."
                    )
                ),
                *(shown if len(strengths) <= MOST_NAMED else (_table(material, strengths),)),
                *_unseen(material, strengths),
            ),
            part=ReportPart.STRENGTHS,
        ),
    )


def _title(material: Material, strengths: Sequence[Finding]) -> str:
    names = [material.name(finding.factor) for finding in strengths]
    line = f"{material.instrument.method.strong_line:g}"
    if len(names) <= MOST_NAMED:
        return message("Both sides rate {0} at {1} or more: worth protecting", listed(names), line)
    number = material.instrument.wording.in_words
    count, total = number(len(names)), number(len(material.profile.factors))
    return message("Both sides rate {0} of {1} factors at {2} or more: worth protecting", count, total, line)


def _strength(material: Material, finding: Finding) -> Split:
    factor = material.instrument.factor_by_id[finding.factor]
    shown = material.profile.factor(finding.factor)
    main: list[Block] = [Heading(factor.name), Prose(_said(material, finding))]
    named = finding.evidence[:MOST_SHOWN]
    if named:
        main += [
            Prose(_lead(material), Tone.SMALL),
            Bullets(tuple(_carrying(material, item) for item in named)),
        ]
    return Split(tuple(main), (Scores(scores_of(material.profile, shown), counts_text(shown)),))


def _table(material: Material, strengths: Sequence[Finding]) -> Table:
    """Many strengths: one row each, with the item that carries it most."""
    columns = (
        Column(message("Factor"), 112.0, is_lead=True),
        *(Column(material.profile.organisation(side), 27.0, is_number=True, side=side) for side in Side),
    )
    return Table(columns, tuple(_row(material, finding) for finding in strengths))


def _row(material: Material, finding: Finding) -> tuple[str, ...]:
    shown = material.profile.factor(finding.factor)
    lines = [joined(" · ", (material.name(finding.factor), counts_text(shown))), _said(material, finding)]
    if finding.evidence:
        lines.append(joined(" ", (_lead(material), _carrying(material, finding.evidence[0]))))
    return (joined("\n", lines), *(score_text(shown.side(side)) for side in Side))


def _said(material: Material, finding: Finding) -> str:
    is_divided = material.profile.factor(finding.factor).divided_sides
    return finding.text if is_divided else material.instrument.factor_by_id[finding.factor].definition


def carrying_practice(material: Material, item: str) -> RatedPractice:
    """A practice with what each side that may be told of rates it; no numbers where they are not all shown."""
    told = next(entry for entry in material.profile.items if entry.item == item)
    sides = [told.side(side) for side in material.detailed_sides]
    are_shown = all(is_shown(side) for side in sides)
    numbers = listed(item_cell(side, material.profile.item_line) for side in sides) if are_shown else ""
    return RatedPractice(material.stem(item).rstrip("."), numbers)


def _carrying(material: Material, item: str) -> str:
    practice = carrying_practice(material, item)
    return message("{0} ({1})", practice.statement, practice.numbers) if practice.numbers else material.stem(item)


def _lead(material: Material) -> str:
    if material.own_side is None:
        return message("Among the highest on both sides taken together (client and supplier):")
    return message("Among the highest at {0}:", material.profile.organisation(material.own_side))


def _unseen(material: Material, strengths: Sequence[Finding]) -> tuple[Block, ...]:
    """How large a gap could hide behind a strength that both sides see."""
    sizes = [hidden_size(material.profile.factor(finding.factor)) for finding in strengths]
    reach = material.instrument.findings.points(max((size for size in sizes if size is not None), default=0))
    return (
        Prose(
            message(
                "None of these shows a clear or likely gap, though one of {0} would be missed {1} at this number of "
                "respondents.",
                reach,
                material.instrument.missed,
            ),
            Tone.SMALL,
        ),
    )
