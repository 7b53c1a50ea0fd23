"""Disclosed profiles to draw, and what tests ask of a finished scene."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from healthcheck.charts.scene import CAPITALS, Marker, Point, Scene, Text
from healthcheck.charts.words import ChartWords
from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedGap, DisclosedProfile, DisclosedSide
from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Privacy, Side
from healthcheck.domain.result import Interval, Kind, Verdict

FACTORS = ("GOV", "MEA", "TRU", "OPN", "DEL", "GOA", "INN")
NAMES = (
    "Governance",
    "Measuring value",
    "Trust & confidence",
    "Openness",
    "Delivering promises",
    "Mutual goals",
    "Innovation",
)
CLIENT = (74.3, 33.3, 75.0, 70.4, 67.3, 46.0, 42.5)
SUPPLIER = (76.7, 48.3, 83.1, 77.5, 81.0, 60.2, 56.9)
REASON = "Worthwell: 2 people answered enough. Scores are shown from 3 people."

Scores = Sequence[float | None]


def words_of(names: Sequence[str] = NAMES) -> ChartWords:
    """The instrument's words with these names of factors."""
    return ChartWords(
        names=dict(zip(FACTORS, names, strict=True)),
        groups=(("Process", FACTORS[:2]), ("People", FACTORS[2:4]), ("Outcomes", FACTORS[4:])),
        levels=("not in place", "starting", "agreed", "established", "embedded"),
        confidence="90 %",
        missed="one time in five",
        in_words={7: "seven"}.__getitem__,
    )


def profile_of(
    client: Scores = CLIENT,
    supplier: Scores = SUPPLIER,
    *,
    n: tuple[int, int] = (6, 5),
    names: tuple[str, str] = ("Halmere Health", "Worthwell Workforce"),
    verdict: Verdict = Verdict.NO_SIGN,
    half_width: float = 10.0,
) -> DisclosedProfile:
    """A joint profile with these scores; None is withheld with ``REASON``."""
    factors = tuple(
        _factor(factor, mine, theirs, n=n, verdict=verdict, half_width=half_width)
        for factor, mine, theirs in zip(FACTORS, client, supplier, strict=True)
    )
    return DisclosedProfile(
        relationship_id="A",
        client=names[0],
        supplier=names[1],
        assessment=1,
        held_on=date(2025, 5, 12),
        is_closed=True,
        instrument_id="outsourcing-relationship",
        instrument_version="1",
        form=Form.STANDARD,
        privacy=Privacy.CONFIDENTIAL,
        minimum_n=3,
        item_line=3,
        audience=Audience.JOINT,
        n={Side.CLIENT: n[0], Side.SUPPLIER: n[1]},
        factors=factors,
        items=(),
        overall={Side.CLIENT: None, Side.SUPPLIER: None},
        matching=None,
        rms_gap=None,
        rms_noise=None,
        votes={},
        interview=None,
        withheld=(),
    )


def _factor(
    factor: str,
    client: float | None,
    supplier: float | None,
    *,
    n: tuple[int, int],
    verdict: Verdict,
    half_width: float,
) -> DisclosedFactor:
    gap = None
    if client is not None and supplier is not None:
        points = client - supplier
        interval = Interval(points - half_width, points + half_width)
        gap = DisclosedGap(points, interval, None, None, 18.0, verdict)
    return DisclosedFactor(
        factor=factor,
        client=_side(n[0], client, half_width),
        supplier=_side(n[1], supplier, half_width),
        gap=gap,
        matching=None,
        kind=Kind.ON_THE_LINE,
        marks=(),
    )


def _side(n: int, score: float | None, half_width: float) -> DisclosedSide:
    return DisclosedSide(
        n=n,
        score=score,
        interval=None if score is None else Interval(score - half_width, score + half_width),
        sub_scales={},
        agreement=None,
        visibility=None,
        is_indicative=False,
        withheld=REASON if score is None else "",
    )


def overlapping(texts: Sequence[Text]) -> Iterator[tuple[str, str]]:
    """Pairs of texts that share room."""
    for one, other in combinations(texts, 2):
        if not _are_apart(one.corners, other.corners):
            yield one.text, other.text


def outside(scene: Scene) -> Iterator[str]:
    """Texts that do not lie wholly inside the scene."""
    for text in scene.texts:
        if any(not (-0.01 <= x <= scene.width + 0.01 and -0.01 <= y <= scene.height + 0.01) for x, y in text.corners):
            yield text.text


def covered(texts: Sequence[Text], markers: Sequence[Marker]) -> Iterator[tuple[str, str]]:
    """Texts that a marker reaches into."""
    for text in texts:
        for marker in markers:
            if not _are_apart(text.corners, marker.outline()):
                yield text.text, marker.shape


def struck(texts: Sequence[Text], start: Point, end: Point) -> Iterator[str]:
    """Texts whose letters a straight line runs through: the room between baseline and capitals."""
    for text in texts:
        lower, upper = text.y, text.y - CAPITALS * text.size
        cos, sin = math.cos(math.radians(text.angle)), math.sin(math.radians(text.angle))
        flat = [(x - text.left, y) for x in (text.left, text.left + text.width) for y in (lower, upper)]
        room = [flat[0], flat[1], flat[3], flat[2]]
        shift = text.left - text.x
        turned = [
            (text.x + (x + shift) * cos - (y - text.y) * sin, text.y + (x + shift) * sin + (y - text.y) * cos)
            for x, y in room
        ]
        if not _are_apart(turned, (start, end)):
            yield text.text


def _are_apart(one: Sequence[Point], other: Sequence[Point]) -> bool:
    """Whether a straight line separates two convex shapes (they may touch)."""
    for shape in (one, other):
        for (x1, y1), (x2, y2) in zip(shape, (*shape[1:], shape[0]), strict=True):
            length = math.hypot(x2 - x1, y2 - y1) or 1.0
            across = ((y1 - y2) / length, (x2 - x1) / length)
            spans = [[x * across[0] + y * across[1] for x, y in corners] for corners in (one, other)]
            if max(spans[0]) <= min(spans[1]) + 0.01 or max(spans[1]) <= min(spans[0]) + 0.01:
                return True
    return False
