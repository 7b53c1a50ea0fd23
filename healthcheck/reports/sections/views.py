"""The two views: radar, what stands beside it, and all values in a table."""

from __future__ import annotations

from collections.abc import Callable

from healthcheck.charts.reading import MISSING, full_reading, gap_text, interval_text, range_text, score_text
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedMatching, printed
from healthcheck.domain.relationship import Side
from healthcheck.domain.report_order import ReportPart
from healthcheck.domain.text import percent
from healthcheck.findings import weightings
from healthcheck.reports.material import Material
from healthcheck.reports.phrases import AGREEMENTS, labels_of, listed, side_texts
from healthcheck.reports.report_model import Block, Column, Facts, Prose, Scores, Section, Split, Table, Tone
from healthcheck.reports.sections.figures import radar_figure
from healthcheck.reports.sections.withheld import withheld_sides

NO_GAP_FROM_NOISE = "No gap of single practices can be told from noise at this number of respondents."
WITHHELD = "withheld"


def views_sections(material: Material) -> tuple[Section, ...]:
    """The section on both profiles; empty where neither side has a number."""
    if not material.profile.shown_sides:
        return ()
    return (
        Section(
            id="views",
            label="The two views",
            title=_title(material),
            blocks=(
                Split((radar_figure(material, width=120.0, height=101.0),), _beside(material), margin=40.0),
                _table(material),
                *_withheld(material),
                *_matching_notes(material),
            ),
            part=ReportPart.VIEWS,
        ),
    )


def _title(material: Material) -> str:
    """What each side rates highest and lowest; where that takes more than two lines, whether it is the same."""
    claims = {side: _extremes(material, side) for side in material.profile.shown_sides}
    if len(claims) == 1:
        ((side, (highest, lowest)),) = claims.items()
        return f"{material.profile.organisation(side)} rates {highest} highest and {lowest} lowest"
    (high, low), (other_high, other_low) = claims.values()
    if high == other_high and low == other_low:
        return f"Both sides rate {high} highest and {low} lowest"
    if high == other_high:
        return f"Both sides rate {high} highest; they differ in what they rate lowest"
    if low == other_low:
        return f"Both sides rate {low} lowest; they differ in what they rate highest"
    return "The two sides differ in what they rate highest and in what they rate lowest"


def _extremes(material: Material, side: Side) -> tuple[str, str]:
    return _ties(material, side, max), _ties(material, side, min)


def _ties(material: Material, side: Side, choose: Callable[[list[int]], int]) -> str:
    """The factors with the highest or lowest printed score of a side."""
    scores = {
        factor.factor: printed(score)
        for factor in material.profile.factors
        if (score := factor.side(side).score) is not None
    }
    best = choose(list(scores.values()))
    return listed([material.name(factor) for factor, score in scores.items() if score == best])


def _beside(material: Material) -> tuple[Block, ...]:
    profile = material.profile
    blocks: list[Block] = []
    if any(profile.overall[side] is not None for side in Side):
        texts = {side: "–" if (score := profile.overall[side]) is None else str(printed(score)) for side in Side}
        blocks.append(Scores(side_texts(profile, texts), "Overall, the mean of all factors with equal weight"))
        blocks += [Prose(text, Tone.SMALL) for text in weightings(profile, material.instrument)]
    if profile.matching is not None:
        blocks += _matching(profile.matching)
    return tuple(blocks)


def _matching(matching: DisclosedMatching) -> list[Block]:
    """Level, alignment and index as bands; none of the latter two where the practices' gaps are noise."""
    level = ("Level", f"{printed(matching.level)}")
    if not matching.is_distinguishable:
        return [Facts("Practice matching", (level,)), Prose(NO_GAP_FROM_NOISE, Tone.SMALL)]
    rows = (
        level,
        ("Alignment", range_text(matching.alignment_band)),
        ("Matching index", range_text(matching.index_band)),
    )
    return [Facts("Practice matching", rows)]


def _matching_notes(material: Material) -> tuple[Block, ...]:
    """What the numbers of practice matching are, and whether single practices can be read."""
    matching = material.profile.matching
    if matching is None or not matching.is_distinguishable:
        return ()
    remark = (
        "Practice matching: level is the mean of both sides over all practices; alignment is 100 less their mean gap; "
        "the index is the level less half that gap. Bands run from the gap as answered to the gap without noise."
    )
    if not matching.reads_practices:
        remark += " At this number of respondents read factors, not single practices."
    return (Prose(remark, Tone.NOTE),)


def _table(material: Material) -> Table:
    shown = material.profile.shown_sides
    return _one_sided_table(material, shown[0]) if len(shown) == 1 else _two_sided_table(material)


def _one_sided_table(material: Material, side: Side) -> Table:
    """The one view there is, how far it carries, and how far its people agree; the other is withheld in the head."""
    profile = material.profile
    share = percent(material.instrument.method.confidence)
    heads = {side: profile.organisation(side), side.other: f"{profile.organisation(side.other)}\n{WITHHELD}"}
    return Table(
        columns=(
            Column("Factor", 38.0),
            *(Column(heads[entry], 30.0, is_number=True, side=entry) for entry in Side),
            Column(f"{share} interval", 26.0, is_number=True),
            Column("Answers within that side", 42.0),
        ),
        rows=tuple(_one_sided_row(material, factor, side) for factor in profile.factors),
    )


def _one_sided_row(material: Material, factor: DisclosedFactor, side: Side) -> tuple[str, ...]:
    shown = factor.side(side)
    return (
        material.name(factor.factor),
        *(_score(material, factor, entry) for entry in Side),
        interval_text(shown) or MISSING,
        AGREEMENTS[shown.agreement] if shown.agreement is not None else MISSING,
    )


def _two_sided_table(material: Material) -> Table:
    profile = material.profile
    return Table(
        columns=(
            Column("Factor", 34.0),
            *(Column(profile.organisation(side), 24.0, is_number=True, side=side) for side in Side),
            Column("Gap", 31.0),
            Column("Reading", 53.0),
        ),
        rows=tuple(_row(material, factor) for factor in profile.factors),
    )


def _row(material: Material, factor: DisclosedFactor) -> tuple[str, ...]:
    labels = labels_of(material.profile, factor, material.instrument.findings)
    sign = full_reading(factor)
    return (
        material.name(factor.factor),
        *(_score(material, factor, side) for side in Side),
        gap_text(factor),
        f"{labels}\n{sign}" if sign else labels,
    )


def _score(material: Material, factor: DisclosedFactor, side: Side) -> str:
    """The printed score, with a remark where it is indicative or rests on fewer people than submitted."""
    shown = factor.side(side)
    remarks = ["indicative"] if shown.is_indicative else []
    if shown.score is not None and shown.n != material.profile.n[side]:
        remarks.append(f"n = {shown.n}")
    return "\n".join((score_text(shown), *remarks))


def _withheld(material: Material) -> tuple[Block, ...]:
    """Why a side has no number here, each reason once."""
    return tuple(Prose(f"{row.what}. {row.why}", Tone.SMALL) for row in withheld_sides(material))
