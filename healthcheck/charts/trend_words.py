"""The trend in words: title, description, caption, the meaning of each panel, and its table twin."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from healthcheck.charts.caption import day_text
from healthcheck.charts.reading import MISSING, score_text, side_name, steps_text
from healthcheck.charts.table import ProfileTable
from healthcheck.charts.trend import Trend, change_text, state_text
from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedSide, printed
from healthcheck.domain.relationship import Side


def trend_title(trend: Trend) -> str:
    """What the trend shows, and of whom."""
    return f"{trend.last.name}, assessments {trend.profiles[0].assessment} to {trend.last.assessment}"


def trend_description(trend: Trend, words: ChartWords) -> str:
    """The trend as sentences: every score and every change of every factor, then what is withheld and why."""
    counted = f"{words.in_words(len(trend.factors))} factor{'' if len(trend.factors) == 1 else 's'}"
    days = ", ".join(f"{profile.assessment} on {day_text(profile.held_on)}" for profile in trend.profiles)
    return " ".join(
        (
            f"Trend, {counted} in a panel each, scale 0 to 100, assessments {days}.",
            *(panel_meaning(trend, factor, words, with_reasons=False) for factor in trend.factors),
            *dict.fromkeys(reason for factor in trend.factors for reason in _reasons(trend, factor)),
        )
    )


def panel_meaning(trend: Trend, factor: str, words: ChartWords, *, with_reasons: bool = True) -> str:
    """Everything that one panel says, for a tool tip and a screen reader alike."""
    sentences = [f"{words.name(factor)}: {'; '.join(_side_text(trend, factor, side) for side in Side)}."]
    if with_reasons:
        sentences += dict.fromkeys(_reasons(trend, factor))
    return " ".join(sentences)


def trend_caption(trend: Trend, words: ChartWords) -> str:
    """How to read the panels, and on how many people each assessment rests."""
    steps = len(trend.profiles) - 1
    counts = " · ".join(
        f"Assessment {profile.assessment}, {day_text(profile.held_on)}: "
        + ", ".join(f"{side.value} n = {profile.n.get(side, 0)}" for side in Side)
        for profile in trend.profiles
    )
    sentences = [
        f"In words: the change since assessment {trend.profiles[-2].assessment}.",
        f"Grey: how far chance alone may move one mean until the next assessment ({words.confidence}).",
    ]
    judged = _judged(trend)
    if judged > 1:
        sentences.append(f"The words allow for {words.in_words(judged)} changes being looked at together.")
    if any(entry.shift is None and entry.direction for change in trend.changes for entry in change.factors):
        sentences.append("A direction without a number: a few people came or went in between.")
    if any(not all(change.comparability.may_connect.values()) for change in trend.changes):
        sentences.append("No line joins points where too few people are the same or the questions have changed.")
    rounded = f" · {steps_text(trend.last)}" if trend.last.rounded_sides and steps else ""
    return f"{' '.join(sentences)} {counts}{rounded}"


def trend_table(trend: Trend, *, words: ChartWords) -> ProfileTable:
    """Two rows a factor, client first: score at each assessment, last change, what chance may bring, why not."""
    before = trend.profiles[-2].assessment
    header = (
        "Factor",
        "Side",
        *(f"Assessment {profile.assessment}, {day_text(profile.held_on)}" for profile in trend.profiles),
        f"Change since assessment {before}",
        "Chance may bring",
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
    reasons = tuple(" ".join(_side_reasons(trend, factor, side)) for factor in trend.factors for side in Side)
    keys = tuple(factor for factor in trend.factors for _ in Side)
    if not any(reasons):
        return ProfileTable(header, rows, keys)
    full = tuple((*row, reason) for row, reason in zip(rows, reasons, strict=True))
    return ProfileTable((*header, "Not shown"), full, keys)


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
        return f"{side.value} {texts[0]}"
    steps = (
        f"{text} ({change_text(trend, factor, side, step=step - len(texts) + 1)})"
        for step, text in enumerate(texts[1:])
    )
    return f"{side.value} {', then '.join((texts[0], *steps))}"


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
