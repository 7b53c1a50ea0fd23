"""The two views: radar, what stands beside it, and all values in a table."""

from __future__ import annotations

from collections.abc import Callable

from healthcheck.charts.reading import MISSING, full_reading, gap_text, interval_text, range_text, score_text
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedMatching, printed
from healthcheck.domain.relationship import Side
from healthcheck.domain.report_order import ReportPart
from healthcheck.domain.text import percent
from healthcheck.findings import weightings
from healthcheck.message import joined, listed, message
from healthcheck.reports.material import Material
from healthcheck.reports.phrases import AGREEMENTS, labels_of, side_texts
from healthcheck.reports.report_model import Block, Column, Facts, Prose, Scores, Section, Split, Table, Tone
from healthcheck.reports.sections.figures import radar_figure
from healthcheck.reports.sections.withheld import withheld_sides

NO_GAP_FROM_NOISE = message("No gap of single practices can be told from noise at this number of respondents.")
WITHHELD = message("withheld")
LONG_NAMES = 60
"""Characters of the two names together from which the margin does without them."""


def views_sections(material: Material) -> tuple[Section, ...]:
    """The section on both profiles; empty where neither side has a number."""
    if not material.profile.shown_sides:
        return ()
    return (
        Section(
            id="views",
            label=message("The two views"),
            title=_title(material),
            blocks=(
                Split((radar_figure(material, width=120.0, height=101.0),), _beside(material), margin=40.0),
                _table(material),
                *_withheld(material),
                *_weighting_notes(material),
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
        return message("{0} rates {1} highest and {2} lowest", material.profile.organisation(side), highest, lowest)
    (high, low), (other_high, other_low) = claims.values()
    if high == other_high and low == other_low:
        return message("Both sides rate {0} highest and {1} lowest", high, low)
    if high == other_high:
        return message("Both sides rate {0} highest; they differ in what they rate lowest", high)
    if low == other_low:
        return message("Both sides rate {0} lowest; they differ in what they rate highest", low)
    return message("The two sides differ in what they rate highest and in what they rate lowest")


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
        blocks.append(Scores(side_texts(profile, texts), message("Overall, the mean of all factors with equal weight")))
        if not _has_long_names(material):
            blocks += [Prose(text, Tone.SMALL) for text in weightings(profile, material.instrument)]
    if profile.matching is not None:
        blocks += _matching(profile.matching)
    return tuple(blocks)


def _has_long_names(material: Material) -> bool:
    """Whether sentences with both names would make the margin longer than the radar beside it."""
    return sum(len(material.profile.organisation(side)) for side in Side) > LONG_NAMES


def _weighting_notes(material: Material) -> tuple[Block, ...]:
    """How far the overall scores depend on weights, where the margin has no room for it."""
    texts = weightings(material.profile, material.instrument)
    return (Prose(joined(" ", texts), Tone.NOTE),) if texts and _has_long_names(material) else ()


def _matching(matching: DisclosedMatching) -> list[Block]:
    """Level, alignment and index as bands; none of the latter two where the practices' gaps are noise."""
    level = (message("Level"), f"{printed(matching.level)}")
    if not matching.is_distinguishable:
        return [Facts(message("Practice matching"), (level,)), Prose(NO_GAP_FROM_NOISE, Tone.SMALL)]
    rows = (
        level,
        (message("Alignment"), range_text(matching.alignment_band)),
        (message("Matching index"), range_text(matching.index_band)),
    )
    return [Facts(message("Practice matching"), rows)]


def _matching_notes(material: Material) -> tuple[Block, ...]:
    """What the numbers of practice matching are, and whether single practices can be read."""
    matching = material.profile.matching
    if matching is None or not matching.is_distinguishable:
        return ()
    remark = message(
        "Practice matching: level is the mean of both sides over all practices; alignment is 100 less their mean gap; "
        "the index is the level less half that gap. Bands run from the gap as answered to the gap without noise."
    )
    if not matching.reads_practices:
        more = message("At this number of respondents read factors, not single practices.")
        remark = joined(" ", (remark, more))
    return (Prose(remark, Tone.NOTE),)


def _table(material: Material) -> Table:
    shown = material.profile.shown_sides
    return _one_sided_table(material, shown[0]) if len(shown) == 1 else _two_sided_table(material)


def _one_sided_table(material: Material, side: Side) -> Table:
    """The one view there is, how far it carries, and how far its people agree; the other is withheld in the head."""
    profile = material.profile
    share = percent(material.instrument.method.confidence)
    heads = {side: profile.organisation(side), side.other: joined("\n", (profile.organisation(side.other), WITHHELD))}
    return Table(
        columns=(
            Column(message("Factor"), 38.0),
            *(Column(heads[entry], 30.0, is_number=True, side=entry) for entry in Side),
            Column(message("{0} interval", share), 26.0, is_number=True),
            Column(message("Answers within that side"), 42.0),
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
            Column(message("Factor"), 34.0),
            *(Column(profile.organisation(side), 24.0, is_number=True, side=side) for side in Side),
            Column(message("Gap"), 31.0),
            Column(message("Reading"), 53.0),
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
        joined("\n", (labels, sign)) if sign else labels,
    )


def _score(material: Material, factor: DisclosedFactor, side: Side) -> str:
    """The printed score, with a remark where it is indicative or rests on fewer people than submitted."""
    shown = factor.side(side)
    remarks = [message("indicative")] if shown.is_indicative else []
    if shown.score is not None and shown.n != material.profile.n[side]:
        remarks.append(message("n = {0}", shown.n))
    return joined("\n", (score_text(shown), *remarks))


def _withheld(material: Material) -> tuple[Block, ...]:
    """Why a side has no number here, each reason once."""
    return tuple(Prose(message("{0}. {1}", row.what, row.why), Tone.SMALL) for row in withheld_sides(material))
