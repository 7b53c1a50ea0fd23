"""One side of an earlier assessment beside the same side now: grey, dotted, without markers (``experience.md`` 5.1).

Both numbers stand in reports of their own. What lies between them is not said here: whether it is more than chance is a
matter of the trend.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from healthcheck.charts.caption import basis, day_text
from healthcheck.charts.reading import MISSING, Presence, presence, score_text, side_name, side_word
from healthcheck.charts.table import ProfileTable, profile_table
from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedProfile, DisclosedSide
from healthcheck.domain.relationship import Side
from healthcheck.message import joined, message

STATES = {Presence.WITHHELD: message("withheld"), Presence.NO_VIEW: message("no view")}


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


def reference_title(profile: DisclosedProfile, reference: Reference) -> str:
    """What the radar shows, and of whom."""
    times = message("assessments {0} and {1}", reference.before.assessment, profile.assessment)
    return message(
        "Profile of {0} ({1}), {2} of {3}",
        profile.organisation(reference.side),
        side_word(reference.side),
        times,
        profile.name,
    )


def reference_meaning(factor: DisclosedFactor, reference: Reference, words: ChartWords) -> str:
    """Both numbers of one spoke, for a tool tip and a screen reader alike, and why one is not shown."""
    now, before = factor.side(reference.side), reference.view(factor.factor)
    then = message("in assessment {0} {1}", reference.before.assessment, _value(before))
    reasons = dict.fromkeys(view.withheld for view in (now, before) if view is not None and view.withheld)
    numbers = message("{0}: {1} {2}, {3}.", words.name(factor.factor), side_word(reference.side), _value(now), then)
    return joined(" ", (numbers, *reasons))


def reference_description(profile: DisclosedProfile, reference: Reference, words: ChartWords) -> str:
    """The radar as sentences: every number of now and of then."""
    counted = words.factors(len(profile.factors))
    spokes = (reference_meaning(factor, reference, words) for factor in profile.factors)
    return joined(" ", (message("Radar chart of one side at two assessments, {0}, scale 0 to 100.", counted), *spokes))


def reference_caption(profile: DisclosedProfile, reference: Reference) -> str:
    """How to read the dotted line, then the facts of the assessment of now."""
    before = reference.before
    dotted = message(
        "Grey, dotted: the {0} in assessment {1}, {2}.",
        side_word(reference.side),
        before.assessment,
        day_text(before.held_on),
    )
    sentences = [message("Compare along each spoke; the area has no meaning."), dotted]
    if not reference.asks_the_same(profile):
        sentences.append(message("It asked other questions."))
    sentences.append(message("What chance alone may move stands in the trend."))
    return joined(" ", (*sentences, basis(profile)))


def reference_table(profile: DisclosedProfile, reference: Reference, *, words: ChartWords) -> ProfileTable:
    """The table twin of the profile, with the numbers of then behind those of the same side."""
    found = profile_table(profile, words=words)
    at = 2 + list(Side).index(reference.side)
    title = message("{0}, assessment {1}", side_name(reference.side), reference.before.assessment)
    rows = zip(found.rows, profile.factors, strict=True)
    return replace(
        found,
        header=(*found.header[:at], title, *found.header[at:]),
        rows=tuple((*row[:at], reference.text(factor.factor), *row[at:]) for row, factor in rows),
    ).said(words.say)


def _value(view: DisclosedSide | None) -> str:
    if view is None:
        return STATES[Presence.NO_VIEW]
    return STATES.get(presence(view)) or score_text(view)
