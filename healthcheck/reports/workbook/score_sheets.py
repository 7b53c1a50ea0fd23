"""Scores of each side and the gaps between them, one row for what a reader filters by."""

from __future__ import annotations

from collections.abc import Iterator

from healthcheck.charts.reading import absence_text, side_name, verdict_text
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedMatching, DisclosedSide
from healthcheck.domain.instrument import Dimension
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Mark
from healthcheck.message import joined, message
from healthcheck.reports.material import Material
from healthcheck.reports.phrases import AGREEMENTS
from healthcheck.reports.workbook.model import Cell, Column, NotShown, NumberForm, Sheet
from healthcheck.reports.workbook.numbers import NOT_TOLD, WITHHELD, Numbers, absence

NOT_ASKED = NotShown(message("not asked"))
MARKS = {
    Mark.POSSIBLE_GAP: message("possible gap"),
    Mark.DIVIDED_CLIENT: message("client divided"),
    Mark.DIVIDED_SUPPLIER: message("supplier divided"),
}


def scores_sheet(material: Material) -> Sheet:
    """One row a factor and side, and one a side for the whole."""
    numbers = Numbers(material.profile.audience)
    points = numbers.form
    columns = (
        Column(message("Factor id"), 10),
        Column(message("Factor"), 24),
        Column(message("Side"), 10),
        Column(message("Organisation"), 28),
        Column(message("Score"), 10, points),
        Column(message("Interval from"), 10, points),
        Column(message("Interval to"), 10, points),
        Column(message("People"), 8, NumberForm.WHOLE),
        Column(message("Processes"), 11, points),
        Column(message("Tools"), 11, points),
        Column(message("Behaviours"), 11, points),
        Column(message("Answers within the side"), 16),
        Column(message("Can see, percent"), 10, points),
        Column(message("Remark"), 44),
    )
    rows = [row for factor in material.profile.factors for row in _factor_rows(material, factor, numbers)]
    rows += [_overall_row(material, side, numbers) for side in Side]
    return Sheet("Scores", message("Scores"), columns, tuple(rows))


def _factor_rows(material: Material, factor: DisclosedFactor, numbers: Numbers) -> Iterator[tuple[Cell, ...]]:
    for side in Side:
        shown, absent = factor.side(side), absence(factor.side(side))
        bound: Cell = absent if shown.score is None else NOT_TOLD
        yield (
            factor.factor,
            material.name(factor.factor),
            side_name(side),
            material.profile.organisation(side),
            numbers.of(shown.score, absent),
            *numbers.bounds(shown.interval, bound),
            WITHHELD if shown.is_untold else shown.n,
            *(numbers.of(shown.sub_scales.get(part), _no_part(shown, absent)) for part in Dimension),
            AGREEMENTS[shown.agreement] if shown.agreement else (absent if shown.score is None else NOT_TOLD),
            numbers.of(shown.visibility, absent),
            _remark(shown),
        )


def _no_part(shown: DisclosedSide, absent: NotShown) -> NotShown:
    """A dimension without a number beside a factor that has one: not asked, or too few answered."""
    return absent if shown.score is None else NOT_ASKED if shown.sub_scales else WITHHELD


def _remark(shown: DisclosedSide) -> str:
    return shown.withheld or (message("indicative") if shown.is_indicative else "")


def _overall_row(material: Material, side: Side, numbers: Numbers) -> tuple[Cell, ...]:
    profile, weights = material.profile, material.profile.weights.get(side)
    return (
        message("ALL"),
        message("All factors, equal weights"),
        side_name(side),
        profile.organisation(side),
        numbers.of(profile.overall[side]),
        *numbers.bounds(weights.band if weights else None),
        profile.n[side],
        *(None for _ in Dimension),
        None,
        None,
        message("The interval is the band in which nine of ten random weightings fall.") if weights else "",
    )


def gaps_sheet(material: Material) -> Sheet:
    """One row a factor: both scores, the gap with its interval and verdict, practice matching."""
    numbers = Numbers(material.profile.audience)
    points = numbers.form
    columns = [
        Column(message("Factor id"), 10),
        Column(message("Factor"), 24),
        Column(message("Client"), 10, points),
        Column(message("Supplier"), 10, points),
        Column(message("Gap, client minus supplier"), 13, points),
        Column(message("Gap from"), 10, points),
        Column(message("Gap to"), 10, points),
        Column(message("Verdict"), 12),
        Column(message("Could hide"), 10, points),
        Column(message("Level"), 10, points),
        Column(message("Practice gap as answered"), 12, points),
        Column(message("Practice gap without noise"), 12, points),
        Column(message("Alignment"), 10, points),
        Column(message("Matching index"), 10, points),
        Column(message("Kind"), 26),
        Column(message("Marks"), 24),
    ]
    if not numbers.is_whole:
        columns += [
            Column(message("p"), 10, NumberForm.PROBABILITY),
            Column(message("p, adjusted"), 10, NumberForm.PROBABILITY),
        ]
    rows = [_gap_row(material, factor, numbers) for factor in material.profile.factors]
    rows.append(_matching_row(material, numbers))
    return Sheet("Gaps", message("Gaps"), tuple(columns), tuple(rows))


def _gap_row(material: Material, factor: DisclosedFactor, numbers: Numbers) -> tuple[Cell, ...]:
    gap = factor.gap
    absent = NotShown(absence_text(factor)) if absence_text(factor) else WITHHELD
    names = {side.value: material.profile.organisation(side) for side in Side}
    kind = material.instrument.findings.text(factor.kind.value, "label", **names)
    cells: tuple[Cell, ...] = (
        factor.factor,
        material.name(factor.factor),
        *(numbers.of(factor.side(side).score, absence(factor.side(side))) for side in Side),
        numbers.of(gap.points if gap else None, absent),
        *numbers.bounds(gap.interval if gap else None, absent),
        verdict_text(factor) or (NotShown(message("not judged")) if gap else absent),
        numbers.of(gap.detectable if gap else None, absent),
        *_matching(factor.matching, numbers),
        kind,
        joined(", ", (MARKS[mark] for mark in factor.marks)),
    )
    if numbers.is_whole:
        return cells
    return (*cells, *(absent if value is None else value for value in _tests(factor)))


def _tests(factor: DisclosedFactor) -> tuple[float | None, float | None]:
    return (factor.gap.p_value, factor.gap.adjusted_p) if factor.gap else (None, None)


def _matching(matching: DisclosedMatching | None, numbers: Numbers) -> tuple[Cell, ...]:
    if matching is None:
        return (WITHHELD,) * 5
    shown = (matching.level, matching.raw_gap, matching.shrunk_gap, matching.alignment, matching.index)
    return tuple(numbers.of(value) for value in shown)


def _matching_row(material: Material, numbers: Numbers) -> tuple[Cell, ...]:
    profile = material.profile
    cells: tuple[Cell, ...] = (
        message("ALL"),
        message("All practices"),
        *(numbers.of(profile.overall[side]) for side in Side),
        *(None for _ in range(5)),
        *_matching(profile.matching, numbers),
        None,
        None,
    )
    return cells if numbers.is_whole else (*cells, None, None)
