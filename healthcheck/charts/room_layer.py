"""What was said aloud in a workshop beside the survey, which it never changes: grey and dotted, a post on the dumbbell.

It is said of factors and in half levels, so that it needs no people and no interval.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from healthcheck.charts.caption import basis, day_text
from healthcheck.charts.reading import MISSING, Presence, presence, score_text, side_word
from healthcheck.charts.table import ProfileTable, profile_table
from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedProfile, printed
from healthcheck.domain.relationship import Side
from healthcheck.domain.room_score import RoomScore, ScoreLayer
from healthcheck.domain.score_ledger import FactorLedger
from healthcheck.message import joined, message

NAMES: Mapping[tuple[ScoreLayer, Side | None], str] = MappingProxyType(
    {
        (ScoreLayer.WORKSHOP, Side.CLIENT): message("Client, re-scored"),
        (ScoreLayer.WORKSHOP, Side.SUPPLIER): message("Supplier, re-scored"),
        (ScoreLayer.AGREED, None): message("Agreed"),
        (ScoreLayer.TARGET, None): message("Target"),
    }
)
_TITLES: Mapping[ScoreLayer, str] = MappingProxyType(
    {
        ScoreLayer.WORKSHOP: message("Re-scored"),
        ScoreLayer.AGREED: message("Agreed"),
        ScoreLayer.TARGET: message("Targets"),
    }
)


@dataclass(frozen=True, slots=True)
class RoomLayer:
    """One layer: ``points`` (0-100) of the factors that were spoken of; ``side``: whose, in the layer WORKSHOP alone.

    ``said_on``: the day on which the last of it was said. ``is_from_before``: in the workshop of an earlier assessment.
    """

    layer: ScoreLayer
    points: Mapping[str, float]
    said_on: date
    side: Side | None = None
    is_from_before: bool = False

    @property
    def name(self) -> str:
        """In one or two words."""
        return NAMES[self.layer, self.side]

    @property
    def heading(self) -> str:
        """What a chart of it is called."""
        return _TITLES[self.layer]

    @property
    def is_barred(self) -> bool:
        """A few factors may have been spoken of, far from each other."""
        return True

    def sides(self, profile: DisclosedProfile) -> tuple[Side, ...]:
        """Whose survey it stands beside."""
        return profile.shown_sides if self.side is None else (self.side,)

    def score(self, factor: str) -> float | None:
        """Points of ``factor``; None where nothing was said of it."""
        return self.points.get(factor)

    def text(self, factor: str) -> str:
        """The printed points, a dash where there are none."""
        points = self.points.get(factor)
        return MISSING if points is None else str(printed(points))

    def note(self) -> str:
        """The day, for a legend."""
        return day_text(self.said_on)

    def title(self, profile: DisclosedProfile) -> str:
        """What the radar shows, and of whom."""
        if self.side is not None:
            named = profile.organisation(self.side), side_word(self.side), profile.assessment, profile.name
            return message("Profile of {0} ({1}), survey and workshop, assessment {2} of {3}", *named)
        return message("{0}: {1}, assessment {2}", self.heading, profile.name, profile.assessment)

    def sentence(self, factor: str) -> str:
        """``Target 75.``; empty where nothing was said."""
        return message("{0} {1}.", self.name, self.text(factor)) if factor in self.points else ""

    def meaning(self, factor: DisclosedFactor, words: ChartWords) -> str:
        """The numbers of one spoke, for a tool tip and a screen reader alike, and why one is not shown."""
        sides = tuple(Side) if self.side is None else (self.side,)
        values = joined(", ", (message("{0} {1}", side_word(side), _value(factor, side)) for side in sides))
        reasons = dict.fromkeys(held.withheld for side in sides if (held := factor.side(side)).withheld)
        said = (self.sentence(factor.factor),) if factor.factor in self.points else ()
        return joined(" ", (message("{0}: {1}.", words.name(factor.factor), values), *said, *reasons))

    def description(self, profile: DisclosedProfile, words: ChartWords) -> str:
        """The radar as sentences: every number of the survey and of the room."""
        counted = words.factors(len(profile.factors))
        spokes = (self.meaning(factor, words) for factor in profile.factors)
        kind = message("Radar chart of survey and workshop, {0}, scale 0 to 100.", counted)
        return joined(" ", (kind, *spokes))

    def caption(self, profile: DisclosedProfile) -> str:
        """How to read the dotted line, then the facts of the assessment."""
        compare = message("Compare along each spoke; the area has no meaning.")
        return joined(" ", (compare, message("Grey, dotted: {0}", self.told), basis(profile)))

    @property
    def told(self) -> str:
        """Where the layer comes from: ``Target, said aloud on 3 June 2026``."""
        if self.is_from_before:
            return message("{0}, said aloud on {1}, before this assessment.", self.name, day_text(self.said_on))
        return message("{0}, said aloud on {1}.", self.name, day_text(self.said_on))

    @property
    def post_caption(self) -> str:
        """How to read the posts of a dumbbell."""
        return message("Upright stroke: {0}", self.told)

    def listing(self, words: ChartWords) -> str:
        """``Target: Governance 75, Openness 88.``, in the order of the framework."""
        values = (message("{0} {1}", words.name(factor), self.text(factor)) for factor in self.points)
        return message("{0}: {1}.", self.name, joined(", ", values))

    def table(self, profile: DisclosedProfile, words: ChartWords) -> ProfileTable:
        """The table twin of the profile with one more column before the gap."""
        return with_layer(profile_table(profile, words=words), self, words)


def with_layer(table: ProfileTable, layer: RoomLayer, words: ChartWords) -> ProfileTable:
    """``table`` of a profile with a column for ``layer`` behind those of the sides."""
    at = 1 + len(Side)
    rows = zip(table.rows, table.keys, strict=True)
    return replace(
        table,
        header=(*table.header[:at], words.say(layer.name), *table.header[at:]),
        rows=tuple((*row[:at], layer.text(key), *row[at:]) for row, key in rows),
    )


def room_layers(ledgers: Sequence[FactorLedger]) -> tuple[RoomLayer, ...]:
    """Every layer of which anything was said, sides first; an earlier target only where this workshop set none."""
    found = [
        _layer(ScoreLayer.WORKSHOP, {entry.factor: entry.workshop.get(side) for entry in ledgers}, side=side)
        for side in Side
    ]
    found.append(_layer(ScoreLayer.AGREED, {entry.factor: entry.agreed for entry in ledgers}))
    targets = _layer(ScoreLayer.TARGET, {entry.factor: entry.target for entry in ledgers})
    if targets is None:
        before = {entry.factor: entry.last_target for entry in ledgers}
        targets = _layer(ScoreLayer.TARGET, before, is_from_before=True)
    return tuple(layer for layer in (*found, targets) if layer is not None)


def _layer(
    layer: ScoreLayer, scores: Mapping[str, RoomScore | None], *, side: Side | None = None, is_from_before: bool = False
) -> RoomLayer | None:
    said = {factor: score for factor, score in scores.items() if score is not None}
    if not said:
        return None
    day = max(score.at for score in said.values()).astimezone().date()
    points = MappingProxyType({factor: score.points for factor, score in said.items()})
    return RoomLayer(layer, points, day, side, is_from_before)


def _value(factor: DisclosedFactor, side: Side) -> str:
    text = score_text(factor.side(side))
    if text != MISSING:
        return text
    return message("withheld") if presence(factor.side(side)) is Presence.WITHHELD else message("no view")
