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
from healthcheck.message import joined, message, plural
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
            label=message("What has changed"),
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
    return tuple(WithheldRow(message("Change since assessment {0}", change.earlier), reason) for reason in reasons)


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
    since, number = change.earlier, material.instrument.wording.in_words
    up = sum(_has_risen(entry) for entry in judged)
    down = len(judged) - up
    if len(judged) == 1:
        name, whose = material.name(judged[0].factor), change.organisation(judged[0].side)
        if up:
            return message("{0} has risen in the eyes of {1} since assessment {2}", name, whose, since)
        return message("{0} has fallen in the eyes of {1} since assessment {2}", name, whose, since)
    if not down:
        return message("{0} ratings have risen since assessment {1}, none has fallen", number(up).capitalize(), since)
    if not up:
        return message("{0} ratings have fallen since assessment {1}, none has risen", number(down).capitalize(), since)
    return joined(
        ", ",
        (
            plural(
                "{1} rating has risen since assessment {2}",
                "{1} ratings have risen since assessment {2}",
                up,
                number(up).capitalize(),
                since,
            ),
            plural("{1} has fallen", "{1} have fallen", down, number(down)),
        ),
    )


def _title_of_matching(change: DisclosedChange) -> str:
    """That practices match better or worse, where no rating was judged to move; empty where that may be chance too."""
    matched = change.matching
    if matched is None or not matched.is_believable:
        return ""
    if matched.index > 0:
        return message("Practice matching has risen since assessment {0}", change.earlier)
    return message("Practice matching has fallen since assessment {0}", change.earlier)


def _title_of_directions(material: Material, change: DisclosedChange, moved: Sequence[DisclosedFactorChange]) -> str:
    """Where only directions may be said: they were not judged together, so that the title claims less."""
    since = change.earlier
    if not moved:
        return message("No change since assessment {0} can be told from chance", since)
    if len(moved) > 1:
        count = material.instrument.wording.in_words(len(moved)).capitalize()
        return message("{0} ratings appear to have changed since assessment {1}", count, since)
    name, whose = material.name(moved[0].factor), change.organisation(moved[0].side)
    if _has_risen(moved[0]):
        return message("{0} appears to have risen in the eyes of {1} since assessment {2}", name, whose, since)
    return message("{0} appears to have fallen in the eyes of {1} since assessment {2}", name, whose, since)


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
    return [Heading(message("In words")), Bullets(tuple(dict.fromkeys(texts)))] if texts else []


def _careful(material: Material, change: DisclosedChange) -> tuple[Block, ...]:
    last = message("What came after an action need not have come because of it.")
    return (Prose(joined(" ", (*cautions(change, material.instrument), last)), Tone.SMALL),)
