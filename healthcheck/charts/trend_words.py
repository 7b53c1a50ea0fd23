"""The trend in words: title, description, caption, the meaning of each panel, and its table twin."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from itertools import pairwise

from healthcheck.charts.caption import day_text, short_day_text
from healthcheck.charts.reading import MISSING, score_text, side_name, side_word, steps_text
from healthcheck.charts.table import ProfileTable
from healthcheck.charts.trend import Trend, change_text, state_text
from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedSide, printed
from healthcheck.domain.relationship import Side
from healthcheck.message import joined, message

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
LONGEST_NOTE = 110
"""Characters of a promise in a footnote."""


def name_with_marks(trend: Trend, factor: str, words: ChartWords) -> str:
    """The name of a factor with the numbers of the footnotes that belong to it: ``Openness¹ ³``."""
    return words.name(factor) + " ".join(str(number).translate(RAISED) for number in trend.kept_on(factor))


def kept_notes(trend: Trend, factor: str = "") -> tuple[str, ...]:
    """A footnote for each promise that was kept, of one factor where it is named."""
    before = trend.profiles[-2].assessment
    return tuple(
        message(
            "{0} Kept since assessment {1}: {2}.",
            str(number).translate(RAISED),
            before,
            textwrap.shorten(entry.what, LONGEST_NOTE, placeholder="…").rstrip("."),
        )
        for number, entry in enumerate(trend.kept, start=1)
        if factor in {"", entry.factor}
    )


def trend_title(trend: Trend) -> str:
    """What the trend shows, and of whom."""
    return message("{0}, assessments {1} to {2}", trend.last.name, trend.profiles[0].assessment, trend.last.assessment)


def trend_description(trend: Trend, words: ChartWords) -> str:
    """The trend as sentences: every score and every change of every factor, then what is withheld and why."""
    counted = words.factors(len(trend.factors))
    days = joined(
        ", ", (message("{0} on {1}", profile.assessment, day_text(profile.held_on)) for profile in trend.profiles)
    )
    return joined(
        " ",
        (
            message("Trend, {0} in a panel each, scale 0 to 100, assessments {1}.", counted, days),
            *(panel_meaning(trend, factor, words, with_reasons=False) for factor in trend.factors),
            *dict.fromkeys(reason for factor in trend.factors for reason in _reasons(trend, factor)),
        ),
    )


def panel_meaning(trend: Trend, factor: str, words: ChartWords, *, with_reasons: bool = True) -> str:
    """Everything that one panel says, for a tool tip and a screen reader alike."""
    sentences = [
        message("{0}: {1}.", words.name(factor), joined("; ", (_side_text(trend, factor, side) for side in Side)))
    ]
    sentences += kept_notes(trend, factor)
    if with_reasons:
        sentences += dict.fromkeys(_reasons(trend, factor))
    return joined(" ", sentences)


def trend_caption(trend: Trend, words: ChartWords) -> str:
    """How to read the panels, and on how many people each assessment rests."""
    steps = len(trend.profiles) - 1
    counts = joined(
        " · ",
        (
            message(
                "Assessment {0}, {1}: {2}",
                profile.assessment,
                day_text(profile.held_on),
                joined(", ", (message("{0} n = {1}", side_word(side), profile.n.get(side, 0)) for side in Side)),
            )
            for profile in trend.profiles
        ),
    )
    sentences = [
        message("In words: the change since assessment {0}.", trend.profiles[-2].assessment),
        message("Grey: how far chance alone may move one mean until the next assessment ({0}).", words.confidence),
    ]
    judged = _judged(trend)
    if judged > 1:
        sentences.append(message("The words allow for {0} changes being looked at together.", words.in_words(judged)))
    if any(entry.shift is None and entry.direction for change in trend.changes for entry in change.factors):
        sentences.append(message("A direction without a number: a few people came or went in between."))
    if any(not all(change.comparability.may_connect.values()) for change in trend.changes):
        sentences.append(
            message("No line joins points where too few people are the same or the questions have changed.")
        )
    text = joined(" ", (*sentences, counts))
    if trend.last.rounded_sides and steps:
        text = joined(" · ", (text, steps_text(trend.last)))
    return joined(" ", (text, *kept_notes(trend)))


def trend_table(trend: Trend, *, words: ChartWords) -> ProfileTable:
    """Two rows a factor, client first: score at each assessment, last change, what chance may bring, why not."""
    before = trend.profiles[-2].assessment
    header = (
        message("Factor"),
        message("Side"),
        *(
            message("Assessment {0}, {1}", profile.assessment, short_day_text(profile.held_on))
            for profile in trend.profiles
        ),
        message("Change since assessment {0}", before),
        message("Chance may bring"),
    )
    rows = tuple(
        (
            words.name(factor),
            side_name(side),
            *(_score(view) for view in trend.views(factor, side)),
            change_text(trend, factor, side),
            _believable(trend, factor, side),
        )
        for factor in trend.factors
        for side in Side
    )
    reasons = tuple(joined(" ", _side_reasons(trend, factor, side)) for factor in trend.factors for side in Side)
    keys = tuple(factor for factor in trend.factors for _ in Side)
    if not any(reasons):
        return ProfileTable(header, rows, keys).said(words.say)
    full = tuple((*row, reason) for row, reason in zip(rows, reasons, strict=True))
    return ProfileTable((*header, message("Not shown")), full, keys, has_reasons=True).said(words.say)


def _judged(trend: Trend) -> int:
    """Changes of the last step that carry a verdict."""
    return sum(entry.shift is not None and entry.shift.verdict is not None for entry in trend.changes[-1].factors)


def _score(view: DisclosedSide | None) -> str:
    return MISSING if view is None else score_text(view)


def _believable(trend: Trend, factor: str, side: Side) -> str:
    change = trend.steps(factor, side)[-1]
    return MISSING if change is None or change.believable is None else str(printed(change.believable))


def _side_text(trend: Trend, factor: str, side: Side) -> str:
    """``client 74, then 77 (up 3, within chance)``."""
    views = trend.views(factor, side)
    texts = [state_text(view) or _score(view) for view in views]
    if len(set(texts)) == 1 and state_text(views[0]):
        return message("{0} {1}", side_word(side), texts[0])
    told = texts[0]
    for step, text in enumerate(texts[1:]):
        told = message("{0}, then {1} ({2})", told, text, change_text(trend, factor, side, step=step - len(texts) + 1))
    return message("{0} {1}", side_word(side), told)


def _reasons(trend: Trend, factor: str) -> Iterator[str]:
    for side in Side:
        yield from _side_reasons(trend, factor, side)


def _side_reasons(trend: Trend, factor: str, side: Side) -> tuple[str, ...]:
    """Why scores, or the number of a change between two scores, are not shown; each reason once."""
    views = trend.views(factor, side)
    found = [view.withheld for view in views if view is not None and view.withheld]
    found += [
        step.withheld
        for step, (before, after) in zip(trend.steps(factor, side), pairwise(views), strict=True)
        if step is not None and step.withheld and not (state_text(before) or state_text(after))
    ]
    return tuple(dict.fromkeys(found))
