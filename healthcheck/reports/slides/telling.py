"""What the slides say: one finding a slide, the numbers beside it, the evidence in the notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from healthcheck.charts.caption import day_text
from healthcheck.charts.dumbbell import dumbbell
from healthcheck.charts.heatmap import practice_heatmap
from healthcheck.charts.palette import Ink
from healthcheck.charts.radar import radar
from healthcheck.charts.reading import full_reading, gap_text, score_text
from healthcheck.charts.slope import slope
from healthcheck.disclosure.practice_counts import counts_by_dimension
from healthcheck.domain.finding import Finding
from healthcheck.domain.relationship import Side
from healthcheck.domain.text import people
from healthcheck.message import joined, message
from healthcheck.reports.material import Material
from healthcheck.reports.pdf.fonts import font_book
from healthcheck.reports.plan_words import STATES
from healthcheck.reports.sections.change import change_sections
from healthcheck.reports.sections.differences import differences_sections
from healthcheck.reports.sections.identity import PRODUCT, confidentiality
from healthcheck.reports.sections.not_shown import not_shown
from healthcheck.reports.sections.plan import plan_title
from healthcheck.reports.sections.practices import practice_sections
from healthcheck.reports.sections.proposals import proposed_title
from healthcheck.reports.sections.views import views_sections
from healthcheck.reports.slides import deck as at
from healthcheck.reports.slides.charted import charted, map_slides, mirror_slides
from healthcheck.reports.slides.deck import Box, Deck, Drawing, Grid, GridColumn, Slide, Words
from healthcheck.reports.slides.pages import pages_of

CHART_TEXT = 19.4
"""So that what a chart prints smaller still is as large as the least on a slide."""

TREND_TEXT = 14.5
"""Seven panels with larger words would have no room for their lines."""

BODY_HEIGHT = at.BOTTOM - at.TOP
WHOLE = at.WIDTH - 2 * at.EDGE
BESIDE = 290.0
GAP = 28.0
CHART_WIDTH = WHOLE - BESIDE - GAP
MOST_COMMITMENTS = 24
"""More are in the report and the spreadsheet: nobody reads them from slides."""

SIDE_INKS = {Side.CLIENT: Ink.CLIENT_TEXT, Side.SUPPLIER: Ink.SUPPLIER_TEXT}


def deck_of(material: Material) -> Deck:
    """Everything that the slides of this assessment say to the audience of ``material``."""
    profile = material.profile
    held = message("Assessment {0} · {1}", profile.assessment, day_text(profile.held_on))
    return Deck(
        title=message("{0}: relationship health check, assessment {1}", profile.name, profile.assessment),
        day=profile.held_on,
        foot=joined(" · ", (profile.name, held)),
        slides=tuple(_slides(material)),
    )


def _slides(material: Material) -> Iterator[Slide]:
    yield _cover(material)
    yield from _views(material)
    yield from _differences(material)
    yield from (_finding(material, entry) for entry in material.findings.findings)
    yield from mirror_slides(material)
    yield from map_slides(material)
    yield from _practices(material)
    yield from _change(material)
    yield from _plan(material)
    yield from _not_shown(material)


def _cover(material: Material) -> Slide:
    profile = material.profile
    facts = (
        message("{0}, assessment {1}, {2}", PRODUCT, profile.assessment, day_text(profile.held_on)),
        *((material.scope,) if material.scope else ()),
        confidentiality(material),
    )
    box = Box(at.EDGE, 296.0, WHOLE, 140.0)
    return Slide(profile.name, (Words(joined("\n", facts), box, ink=Ink.TEXT2),), is_cover=True)


def _views(material: Material) -> Iterator[Slide]:
    """Both profiles, and the answer in one sentence beside them."""
    profile = material.profile
    for section in views_sections(material):
        scene = radar(
            profile,
            words=material.words,
            width=CHART_WIDTH,
            height=BODY_HEIGHT,
            metrics=font_book(),
            text_size=CHART_TEXT,
        )
        left = at.EDGE + CHART_WIDTH + GAP
        parts = [Drawing(message("Radar of both views"), scene, at.EDGE, at.TOP)]
        beside: list[Words] = []
        for number, side in enumerate(Side):
            told = message("{0}, {1}", profile.organisation(side), people(profile.n[side]))
            box = Box(left, at.TOP + 8 + number * 58, BESIDE, 54)
            beside.append(Words(told, box, size=20, ink=SIDE_INKS[side], is_semibold=True))
        beside.append(Words(material.findings.answer, Box(left, at.TOP + 134, BESIDE, BODY_HEIGHT - 134)))
        yield Slide(section.title, (*parts, *beside), notes=joined("\n\n", (scene.description, scene.caption)))


def _differences(material: Material) -> Iterator[Slide]:
    for section in differences_sections(material):
        scene = dumbbell(
            material.profile,
            words=material.words,
            width=WHOLE,
            height=BODY_HEIGHT,
            metrics=font_book(),
            text_size=CHART_TEXT,
        )
        yield charted(section.title, message("Both scores of every factor"), scene)


def _finding(material: Material, finding: Finding) -> Slide:
    """The claim, both numbers large, the factor on its line, what follows from it."""
    profile = material.profile
    factor = profile.factor(finding.factor)
    column = 320.0
    parts: list[Words | Drawing] = []
    for number, side in enumerate(Side):
        left = at.EDGE + number * (column / 2 + 8)
        ink, width = SIDE_INKS[side], column / 2 - 8
        parts.append(
            Words(score_text(factor.side(side)), Box(left, at.TOP, width, 84), at.NUMBER, ink, is_semibold=True)
        )
        parts.append(Words(profile.organisation(side), Box(left, at.TOP + 86, width, 48), 20, ink))
    readings = [text for text in (gap_text(factor), full_reading(factor)) if text]
    parts.append(Words(joined("\n", readings), Box(at.EDGE, at.TOP + 144, column, 72), 20, Ink.TEXT2))
    if factor.printed_gap is not None:
        scene = dumbbell(
            replace(profile, factors=(factor,)),
            words=material.words,
            width=column,
            height=BODY_HEIGHT - 224,
            metrics=font_book(),
            text_size=CHART_TEXT,
        )
        parts.append(Drawing(material.name(finding.factor), scene, at.EDGE, at.TOP + 224))
    left = at.EDGE + column + 40
    width = at.WIDTH - at.EDGE - left
    parts.append(Words(finding.statement, Box(left, at.TOP, width, 168)))
    parts.append(Words(message("What to do"), Box(left, at.TOP + 184, width, 26), 18, Ink.TEXT2, is_semibold=True))
    parts.append(Words(finding.advice, Box(left, at.TOP + 210, width, BODY_HEIGHT - 210)))
    return Slide(finding.title, tuple(parts), notes=_evidence(material, finding))


def _evidence(material: Material, finding: Finding) -> str:
    """Everything that stands behind a finding, for whoever speaks."""
    titles = {entry.id: entry.title for entry in material.instrument.practices}
    asked = [material.stem(item) for item in finding.evidence]
    named = [material.fill(titles[practice]) for practice in finding.practices if practice in titles]
    passages = [finding.text, finding.practice_text, finding.meaning, finding.advice]
    if asked:
        passages.append(joined("\n", (message("What people were asked, most telling first:"), *_dashed(asked))))
    if named:
        passages.append(joined("\n", (message("Practices behind it:"), *_dashed(named))))
    return joined("\n\n", (text for text in passages if text))


def _dashed(texts: Sequence[str]) -> Iterator[str]:
    return (message("– {0}", text) for text in texts)


def _practices(material: Material) -> Iterator[Slide]:
    profile = material.profile
    if material.own_side is not None or not profile.practices:
        return
    for section in practice_sections(material)[:1]:
        scene = practice_heatmap(
            counts_by_dimension(profile.practice_details),
            profile,
            words=material.words,
            width=WHOLE,
            height=BODY_HEIGHT,
            metrics=font_book(),
            text_size=CHART_TEXT,
        )
        yield charted(section.title, message("Practices in place on both sides"), scene)


def _change(material: Material) -> Iterator[Slide]:
    for section in change_sections(material)[:1]:
        assert material.series is not None
        scene = slope(
            material.series.profiles,
            material.series.changes,
            words=material.words,
            width=WHOLE,
            height=BODY_HEIGHT,
            metrics=font_book(),
            text_size=TREND_TEXT,
        )
        yield charted(section.title, message("Every assessment beside the others"), scene)


def _plan(material: Material) -> Iterator[Slide]:
    """The commitments in a table; proposals where nothing has been asked for yet."""
    plan = material.plan
    if plan is None or not plan.commitments:
        yield from _proposals(material)
        return
    columns = (
        GridColumn(message("#"), 5),
        GridColumn(message("Commitment"), 44),
        GridColumn(message("Made by"), 20),
        GridColumn(message("To"), 20),
        GridColumn(message("Due"), 14),
        GridColumn(message("State"), 15),
    )
    rows = tuple(
        (
            str(entry.number),
            " ".join(entry.what.split()),
            entry.provider,
            entry.customer,
            day_text(entry.due) if entry.due else message("no date"),
            STATES[entry.state],
        )
        for entry in plan.commitments[:MOST_COMMITMENTS]
    )
    more = len(plan.commitments) - len(rows)
    remark = message("{0} more are in the report and in the spreadsheet.", more) if more > 0 else ""
    yield from _tables(material, plan_title(material, plan), message("Commitments"), columns, rows, notes=remark)


def _proposals(material: Material) -> Iterator[Slide]:
    columns = (
        GridColumn(message("#"), 5),
        GridColumn(message("Proposal"), 34),
        GridColumn(message("First step"), 48),
        GridColumn(message("Led by"), 22),
    )
    rows = tuple(
        (str(number), entry.title, entry.first_step, material.profile.organisation(entry.provider))
        for number, entry in enumerate(material.commitments, start=1)
    )
    if rows:
        note = message("Nothing is agreed yet: the two sides decide which to take up, in whose name, and by when.")
        yield from _tables(material, proposed_title(material), message("Proposals"), columns, rows, notes=note)


def _not_shown(material: Material) -> Iterator[Slide]:
    columns = (GridColumn(message("Not shown"), 40), GridColumn(message("Reason"), 60))
    rows = tuple((row.what, row.why) for row in not_shown(material))
    if rows:
        yield from _tables(material, message("What is not shown, and why"), message("Not shown"), columns, rows)


def _tables(
    material: Material,
    title: str,
    name: str,
    columns: tuple[GridColumn, ...],
    rows: tuple[tuple[str, ...], ...],
    *,
    notes: str = "",
) -> Iterator[Slide]:
    """A table over as many slides as its rows need."""
    whole = Grid(name, columns, rows, Box(at.EDGE, at.TOP, WHOLE, BODY_HEIGHT))
    for page in pages_of(whole, say=material.instrument.speech.say):
        yield Slide(title, (page,), notes=notes)
