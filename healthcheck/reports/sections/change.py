"""What has changed since the assessment before: the trend, and in words what chance would not bring."""

from __future__ import annotations

from collections.abc import Sequence

from healthcheck.charts.trend import trend_of
from healthcheck.charts.trend_words import trend_caption, trend_description
from healthcheck.domain.convergence import Convergence
from healthcheck.domain.disclosed_change import Direction, DisclosedChange, DisclosedFactorChange
from healthcheck.domain.report_order import ReportPart
from healthcheck.domain.result import Verdict
from healthcheck.findings.change_sentences import (
    cautions,
    convergence_sentence,
    factor_sentence,
    matching_sentence,
    standards_sentence,
)
from healthcheck.reports.material import Material
from healthcheck.reports.report_model import (
    Block,
    Bullets,
    ChartKind,
    Figure,
    Heading,
    Prose,
    Section,
    Tone,
)
from healthcheck.reports.sections.follow_through import follow_through_blocks
from healthcheck.reports.sections.withheld import WithheldRow

TOLD = (Verdict.CLEAR, Verdict.LIKELY)
MOVED = (Convergence.CONVERGING, Convergence.DIVERGING)


def change_sections(material: Material) -> tuple[Section, ...]:
    """The page on change; empty where there is nothing to hold this assessment against."""
    change, promises = latest_change(material), follow_through_blocks(material)
    if change is None or not (promises or any(entry.direction or entry.shift for entry in change.factors)):
        return ()
    moved = [entry for entry in change.factors if _is_told(entry)]
    return (
        Section(
            id="change",
            label="What has changed",
            title=_title(material, change, moved),
            blocks=(_figure(material), *_told(material, change, moved), *promises, *_careful(material, change)),
            part=ReportPart.CHANGE,
        ),
    )


def _is_told(entry: DisclosedFactorChange) -> bool:
    """Whether it changed by more than chance would bring, in numbers or, where they are withheld, in its direction."""
    if entry.shift is None:
        return entry.direction in (Direction.HIGHER, Direction.LOWER)
    return entry.shift.verdict in TOLD


def _has_risen(entry: DisclosedFactorChange) -> bool:
    return entry.shift.points > 0 if entry.shift else entry.direction is Direction.HIGHER


def change_withheld(material: Material) -> tuple[WithheldRow, ...]:
    """Why numbers of change are not shown, each reason once."""
    change = latest_change(material)
    if change is None:
        return ()
    reasons: dict[str, None] = dict.fromkeys(entry.reason for entry in change.withheld)
    return tuple(WithheldRow(f"Change since assessment {change.earlier}", reason) for reason in reasons)


def latest_change(material: Material) -> DisclosedChange | None:
    """What changed from the assessment before to this one; None for a first one."""
    return material.series.changes[-1] if material.series and material.series.changes else None


def _title(material: Material, change: DisclosedChange, moved: Sequence[DisclosedFactorChange]) -> str:
    """Of what was judged by its numbers first, then of the matching of practices, then of directions alone."""
    judged = [entry for entry in moved if entry.shift]
    if judged:
        return _title_of_ratings(material, change, judged)
    return _title_of_matching(change) or _title_of_directions(material, change, moved)


def _title_of_ratings(material: Material, change: DisclosedChange, judged: Sequence[DisclosedFactorChange]) -> str:
    since = f"since assessment {change.earlier}"
    number = material.instrument.wording.in_words
    up = sum(_has_risen(entry) for entry in judged)
    down = len(judged) - up
    if len(judged) == 1:
        entry = judged[0]
        verb = "has risen" if up else "has fallen"
        return f"{material.name(entry.factor)} {verb} in the eyes of {change.organisation(entry.side)} {since}"
    if not down:
        return f"{number(up).capitalize()} ratings have risen {since}, none has fallen"
    if not up:
        return f"{number(down).capitalize()} ratings have fallen {since}, none has risen"
    risen = "rating has" if up == 1 else "ratings have"
    fallen = "has" if down == 1 else "have"
    return f"{number(up).capitalize()} {risen} risen {since}, {number(down)} {fallen} fallen"


def _title_of_matching(change: DisclosedChange) -> str:
    """That practices match better or worse, where no rating was judged to move; empty where that may be chance too."""
    matched = change.matching
    if matched is None or not matched.is_believable:
        return ""
    return f"Practice matching has {'risen' if matched.index > 0 else 'fallen'} since assessment {change.earlier}"


def _title_of_directions(material: Material, change: DisclosedChange, moved: Sequence[DisclosedFactorChange]) -> str:
    """Where only directions may be said: they were not judged together, so that the title claims less."""
    since = f"since assessment {change.earlier}"
    if not moved:
        return f"No change {since} can be told from chance"
    if len(moved) > 1:
        return f"{material.instrument.wording.in_words(len(moved)).capitalize()} ratings appear to have changed {since}"
    entry = moved[0]
    verb = "risen" if _has_risen(entry) else "fallen"
    whose = change.organisation(entry.side)
    return f"{material.name(entry.factor)} appears to have {verb} in the eyes of {whose} {since}"


def _figure(material: Material) -> Figure:
    series = material.series
    assert series is not None
    trend = trend_of(series.profiles, series.changes)
    return Figure(
        kind=ChartKind.TREND,
        caption=trend_caption(trend, material.words),
        alternative=trend_description(trend, material.words),
        width=166.0,
        height=104.0,
    )


def _told(material: Material, change: DisclosedChange, moved: Sequence[DisclosedFactorChange]) -> list[Block]:
    """What changed by more than chance, on factors, between the two views, and in how well practices match."""
    instrument = material.instrument
    texts = [factor_sentence(entry, change, instrument) for entry in moved]
    texts += [
        convergence_sentence(entry, change, instrument)
        for entry in (material.series.convergence if material.series else ())
        if entry.reading in MOVED
    ]
    texts += [text for entry in change.recalibrations if (text := standards_sentence(entry, change, instrument))]
    if text := matching_sentence(change, instrument):
        texts.append(text)
    return [Heading("In words"), Bullets(tuple(dict.fromkeys(texts)))] if texts else []


def _careful(material: Material, change: DisclosedChange) -> tuple[Block, ...]:
    said = (*cautions(change, material.instrument), "What came after an action need not have come because of it.")
    return (Prose(" ".join(said), Tone.SMALL),)
