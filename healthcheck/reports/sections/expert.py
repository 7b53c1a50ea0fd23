"""The numbers behind the factors, for those who want them: people, intervals, kinds of practice, agreement."""

from __future__ import annotations

from collections.abc import Iterator

from healthcheck.charts.reading import MISSING, interval_text, score_text
from healthcheck.domain.disclosed import DisclosedFactor, printed
from healthcheck.domain.relationship import Side
from healthcheck.domain.report_order import ReportPart
from healthcheck.domain.text import percent
from healthcheck.reports.material import Material
from healthcheck.reports.phrases import AGREEMENTS, gap_interval
from healthcheck.reports.report_model import Block, Column, Heading, Prose, Section, Table, Tone
from healthcheck.reports.sections.practice_words import KINDS_OF_PRACTICE

ALL = 100


def expert_sections(material: Material) -> tuple[Section, ...]:
    """The annex for experts; empty where nothing is scored."""
    sides = [side for side in material.detailed_sides if side in material.profile.shown_sides]
    if material.profile.interview is not None or not sides:
        return ()
    return (
        Section(
            id="expert",
            label="Expert annex",
            title="The numbers behind the factors",
            blocks=(*_tests(material), *(block for side in sides for block in _side(material, side))),
            part=ReportPart.EXPERT,
        ),
    )


def _tests(material: Material) -> Iterator[Block]:
    """What stands behind the verdicts; exact tests are the facilitator's, who holds the answers."""
    gaps = [factor for factor in material.profile.factors if factor.gap is not None and factor.gap.verdict is not None]
    if not gaps:
        return
    method = material.instrument.method
    yield Heading("Gaps and what could be noticed")
    yield Prose(
        f"A gap is tested with variances that borrow from the whole side and adjusted over all factors together "
        f"(Benjamini and Hochberg, {percent(method.false_discovery)}). Detectable: a true gap of that size would be "
        f"noticed in {percent(method.power)} of cases. Exact permutation tests and effect sizes are in the results "
        "that the facilitator holds: printed, they could tell what single people answered.",
        Tone.SMALL,
    )
    columns = (
        Column("Factor", 44.0),
        Column("Gap", 16.0, is_number=True),
        Column(f"{percent(method.confidence)} interval", 62.0),
        Column("Detectable", 22.0, is_number=True),
        Column("Verdict", 22.0),
    )
    yield Table(columns, tuple(_gap_row(material, factor) for factor in gaps))


def _gap_row(material: Material, factor: DisclosedFactor) -> tuple[str, ...]:
    gap = factor.gap
    assert gap is not None
    assert gap.verdict is not None
    points = factor.printed_gap or 0
    return (
        material.name(factor.factor),
        f"{points:+d}".replace("-", "\N{MINUS SIGN}") if points else "0",
        gap_interval(gap),
        str(printed(gap.detectable)),
        gap.verdict.value.replace("_", " "),
    )


def _side(material: Material, side: Side) -> tuple[Block, ...]:
    share = percent(material.instrument.method.confidence)
    columns = (
        Column("Factor", 40.0),
        Column("n", 10.0, is_number=True),
        Column("Score", 14.0, is_number=True),
        Column(f"{share} interval", 24.0, is_number=True),
        *(Column(name, 19.0, is_number=True) for name in KINDS_OF_PRACTICE.values()),
        Column("Agreement", 23.0),
        Column("Visible", 16.0, is_number=True),
    )
    rows = tuple(_side_row(material, factor, side) for factor in material.profile.factors)
    return (Heading(material.profile.organisation(side)), Table(columns, rows))


def _side_row(material: Material, factor: DisclosedFactor, side: Side) -> tuple[str, ...]:
    shown = factor.side(side)
    parts = (shown.sub_scales.get(dimension) for dimension in KINDS_OF_PRACTICE)
    return (
        material.name(factor.factor),
        str(shown.n),
        score_text(shown),
        interval_text(shown) or MISSING,
        *(MISSING if score is None else str(printed(score)) for score in parts),
        AGREEMENTS[shown.agreement] if shown.agreement else MISSING,
        MISSING if shown.visibility is None else percent(printed(shown.visibility) / ALL),
    )
