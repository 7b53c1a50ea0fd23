"""The numbers behind the factors, for those who want them: people, intervals, kinds of practice, agreement."""

from __future__ import annotations

from collections.abc import Iterator

from healthcheck.charts.reading import MISSING, VERDICTS, interval_text, score_text
from healthcheck.domain.disclosed import DisclosedFactor, printed
from healthcheck.domain.relationship import Side
from healthcheck.domain.report_order import ReportPart
from healthcheck.domain.text import percent
from healthcheck.message import message
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
            label=message("Expert annex"),
            title=message("The numbers behind the factors"),
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
    yield Heading(message("Gaps and what could be noticed"))
    yield Prose(
        message(
            "A gap is tested with variances that borrow from the whole side and adjusted over all factors together "
            "(Benjamini and Hochberg, {0}). Detectable: a true gap of that size would be noticed in {1} of cases. "
            "Exact permutation tests and effect sizes are in the results that the facilitator holds: printed, they "
            "could tell what single people answered.",
            percent(method.false_discovery),
            percent(method.power),
        ),
        Tone.SMALL,
    )
    columns = (
        Column(message("Factor"), 44.0),
        Column(message("Gap"), 16.0, is_number=True),
        Column(message("{0} interval", percent(method.confidence)), 62.0),
        Column(message("Detectable"), 22.0, is_number=True),
        Column(message("Verdict"), 22.0),
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
        VERDICTS[gap.verdict][0],
    )


def _side(material: Material, side: Side) -> tuple[Block, ...]:
    share = percent(material.instrument.method.confidence)
    columns = (
        Column(message("Factor"), 36.0),
        Column(message("n"), 8.0, is_number=True),
        Column(message("Score"), 14.0, is_number=True),
        Column(message("{0} interval", share), 22.0, is_number=True),
        *(Column(name, 21.5, is_number=True) for name in KINDS_OF_PRACTICE.values()),
        Column(message("Agreement"), 23.0),
        Column(message("Visible"), 15.0, is_number=True),
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
