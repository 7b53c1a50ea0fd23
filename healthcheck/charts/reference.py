"""One side of an earlier assessment beside the same side now: grey, dotted, without markers.

Both numbers stand in reports of their own. What lies between them is not said here: whether it is more than chance is a
matter of the trend.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from healthcheck.charts.caption import basis, day_text
from healthcheck.charts.headcount import scored_text
from healthcheck.charts.reading import MISSING, Presence, presence, score_text, side_name, side_word
from healthcheck.charts.table import ProfileTable, profile_table
from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedProfile, DisclosedSide
from healthcheck.domain.relationship import Side
from healthcheck.message import joined, message

STATES = {Presence.WITHHELD: message("withheld"), Presence.NO_VIEW: message("no view")}


class Beside(Protocol):
    """What a radar holds beside the survey, grey and dotted: one side's earlier answers, or what a workshop said.

    ``name`` and ``note`` are for a legend. The methods say and print what ``radar`` draws, as ``description`` and
    ``table`` of a profile do without it.
    """

    @property
    def name(self) -> str:
        """In a few words."""

    @property
    def is_barred(self) -> bool:
        """Whether each of its points is marked by a bar across the spoke: it may lack those that a line needs."""

    def note(self) -> str:
        """When, or of how many."""

    def sides(self, profile: DisclosedProfile) -> tuple[Side, ...]:
        """Whose survey it stands beside."""

    def score(self, factor: str) -> float | None:
        """0-100; None where there is none."""

    def text(self, factor: str) -> str:
        """The printed number, a dash where there is none."""

    def title(self, profile: DisclosedProfile) -> str:
        """What the radar shows, and of whom."""

    def meaning(self, factor: DisclosedFactor, words: ChartWords) -> str:
        """The numbers of one spoke."""

    def description(self, profile: DisclosedProfile, words: ChartWords) -> str:
        """The radar as sentences."""

    def caption(self, profile: DisclosedProfile) -> str:
        """How to read it."""

    def table(self, profile: DisclosedProfile, words: ChartWords) -> ProfileTable:
        """The same numbers as a table."""


@dataclass(frozen=True, slots=True)
class Reference:
    """``side`` of ``before``, an earlier assessment as the same audience sees it."""

    side: Side
    before: DisclosedProfile

    @property
    def name(self) -> str:
        """``Assessment 2``."""
        return message("Assessment {0}", self.before.assessment)

    def view(self, factor: str) -> DisclosedSide | None:
        """What the side said of ``factor`` then; None where the assessment did not know it."""
        known = (entry.side(self.side) for entry in self.before.factors if entry.factor == factor)
        return next(known, None)

    def text(self, factor: str) -> str:
        """The printed number of then, a dash where there is none."""
        view = self.view(factor)
        return MISSING if view is None else score_text(view)

    def asks_the_same(self, now: DisclosedProfile) -> bool:
        """Whether both assessments asked the same questions."""
        versions = [(each.instrument_id, each.instrument_version, each.form) for each in (self.before, now)]
        return versions[0] == versions[1]

    @property
    def is_barred(self) -> bool:
        """Its line is whole where the side's own is."""
        return False

    def sides(self, _profile: DisclosedProfile) -> tuple[Side, ...]:
        """The side that is held beside itself: lines of two times and two sides at once would tangle."""
        return (self.side,)

    def score(self, factor: str) -> float | None:
        """What the side said of ``factor`` then, 0-100."""
        view = self.view(factor)
        return None if view is None else view.score

    def note(self) -> str:
        """How many people stood behind it."""
        return message("n = {0}", scored_text(self.before, self.side))

    def title(self, profile: DisclosedProfile) -> str:
        """What the radar shows, and of whom."""
        times = message("assessments {0} and {1}", self.before.assessment, profile.assessment)
        named = profile.organisation(self.side), side_word(self.side), times, profile.name
        return message("Profile of {0} ({1}), {2} of {3}", *named)

    def meaning(self, factor: DisclosedFactor, words: ChartWords) -> str:
        """Both numbers of one spoke, for a tool tip and a screen reader alike, and why one is not shown."""
        now, before = factor.side(self.side), self.view(factor.factor)
        then = message("in assessment {0} {1}", self.before.assessment, _value(before))
        reasons = dict.fromkeys(view.withheld for view in (now, before) if view is not None and view.withheld)
        numbers = message("{0}: {1} {2}, {3}.", words.name(factor.factor), side_word(self.side), _value(now), then)
        return joined(" ", (numbers, *reasons))

    def description(self, profile: DisclosedProfile, words: ChartWords) -> str:
        """The radar as sentences: every number of now and of then."""
        counted = words.factors(len(profile.factors))
        spokes = (self.meaning(factor, words) for factor in profile.factors)
        return joined(
            " ", (message("Radar chart of one side at two assessments, {0}, scale 0 to 100.", counted), *spokes)
        )

    def caption(self, profile: DisclosedProfile) -> str:
        """How to read the dotted line, then the facts of the assessment of now."""
        before = self.before
        dotted = message(
            "Grey, dotted: the {0} in assessment {1}, {2}.",
            side_word(self.side),
            before.assessment,
            day_text(before.held_on),
        )
        sentences = [message("Compare along each spoke; the area has no meaning."), dotted]
        if not self.asks_the_same(profile):
            sentences.append(message("It asked other questions."))
        sentences.append(message("What chance alone may move stands in the trend."))
        return joined(" ", (*sentences, basis(profile)))

    def table(self, profile: DisclosedProfile, words: ChartWords) -> ProfileTable:
        """The table twin of the profile, with the numbers of then behind those of the same side."""
        found = profile_table(profile, words=words)
        at = 2 + list(Side).index(self.side)
        title = message("{0}, assessment {1}", side_name(self.side), self.before.assessment)
        rows = zip(found.rows, profile.factors, strict=True)
        return replace(
            found,
            header=(*found.header[:at], title, *found.header[at:]),
            rows=tuple((*row[:at], self.text(factor.factor), *row[at:]) for row, factor in rows),
        ).said(words.say)


def _value(view: DisclosedSide | None) -> str:
    if view is None:
        return STATES[Presence.NO_VIEW]
    return STATES.get(presence(view)) or score_text(view)
