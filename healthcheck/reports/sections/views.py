"""The two views: radar, what stands beside it, and all values in a table."""

from __future__ import annotations

from collections.abc import Callable

from healthcheck.charts.reading import absence_text, full_reading, gap_text, range_text, score_text
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedMatching, printed
from healthcheck.domain.relationship import Side
from healthcheck.findings import weightings
from healthcheck.reports.material import Material
from healthcheck.reports.phrases import labels_of, listed, side_texts
from healthcheck.reports.report_model import Block, Column, Facts, Prose, Scores, Section, Split, Table, Tone
from healthcheck.reports.sections.figures import radar_figure
from healthcheck.reports.sections.withheld import withheld_sides

NO_GAP_FROM_NOISE = "No gap of single practices can be told from noise at this number of respondents."


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
                Split((radar_figure(material, width=120.0, height=108.0),), _beside(material), margin=40.0),
                _table(material),
                *_withheld(material),
            ),
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
    remark = (
        "Level is the mean of both sides over all practices; alignment is 100 less their mean gap; the index is the "
        "level less half that gap. Bands run from the gap as answered to the gap without noise."
    )
    blocks: list[Block] = [Facts("Practice matching", rows), Prose(remark, Tone.SMALL)]
    if not matching.reads_practices:
        blocks.append(Prose("At this number of respondents read factors, not single practices.", Tone.SMALL))
    return blocks


def _table(material: Material) -> Table:
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
    scores = tuple(
        "\n".join((score_text(shown), *(("indicative",) if shown.is_indicative else ())))
        for shown in (factor.side(side) for side in Side)
    )
    labels = labels_of(material.profile, factor, material.instrument.findings)
    sign = full_reading(factor)
    return (
        material.name(factor.factor),
        *scores,
        gap_text(factor) or absence_text(factor),
        f"{labels}\n{sign}" if sign else labels,
    )


def _withheld(material: Material) -> tuple[Block, ...]:
    """Why a side has no number here, each reason once."""
    return tuple(Prose(f"{row.what}. {row.why}", Tone.SMALL) for row in withheld_sides(material))
