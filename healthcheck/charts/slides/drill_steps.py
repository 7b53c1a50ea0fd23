"""The drill into one factor: what it is, who says what, quotes, practices, and what each side would do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from healthcheck.charts.sketch import TEXT_INKS
from healthcheck.charts.slides.canvas import Canvas
from healthcheck.charts.slides.people import draw_people
from healthcheck.charts.slides.step import Step
from healthcheck.charts.slides.word_slides import sentence, two_columns
from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedProfile, printed
from healthcheck.domain.disclosed_comment import DisclosedComment
from healthcheck.domain.instrument import Factor
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import PracticeState
from healthcheck.message import joined, message, plural

_COMPARED = {
    PracticeState.MATCHED,
    PracticeState.ONE_SIDED,
    PracticeState.PARTLY,
    PracticeState.CONTESTED,
    PracticeState.ABSENT,
}
"""States that say that both sides were heard."""

QUOTES = 2
"""Quotes of one side that the room reads at once."""


def drill_steps(
    profile: DisclosedProfile,
    factor: Factor,
    words: ChartWords,
    *,
    quotes: Sequence[DisclosedComment] = (),
    prompts: Mapping[Side, str] | None = None,
) -> tuple[Step, ...]:
    """Five steps; ``quotes`` are those that were released, ``prompts`` what each side is asked."""
    return (
        sentence(
            factor.name, _first_sentence(factor.definition),
            prompt=message("Read it aloud. Ask for one example from each side."), hidden=message("All answers."),
        ),
        _people(profile, factor.id, words),
        _quotes(profile, factor, quotes),
        _practices(profile, factor),
        _sides(profile, message("What would each side do?"), {
            side: (prompts or {}).get(side) or message("What will you do first?") for side in Side
        }, prompt=message("Capture each offer with A.")),
    )  # fmt: skip


def _first_sentence(text: str) -> str:
    return text.split(". ", maxsplit=1)[0].rstrip(".") + "."


def _people(profile: DisclosedProfile, factor: str, words: ChartWords) -> Step:
    """Only the scores that disclosure lets through as single ones reach the drawing."""
    view = profile.factor(factor)
    scores = {side: tuple(printed(score) for score in view.side(side).people) for side in Side}
    names = {side: profile.organisation(side) for side in Side}
    title = message("How widely do views differ within each side?")

    def draw(canvas: Canvas) -> None:
        draw_people(canvas, scores, names, canvas.title(title))

    said = [
        message("{0}: {1}.", names[side], joined(", ", map(str, scores[side])))
        if scores[side]
        else message("{0}: single views are not shown, because too few people answered.", names[side])
        for side in Side
    ]
    return Step(
        message("{0}: {1}", words.name(factor), title), joined(" ", said), draw,
        prompt=message("Ask whether both ends can be true at once. Do not ask whose mark it is."),
        hidden=message("Who gave which score."),
    )  # fmt: skip


def _quotes(profile: DisclosedProfile, factor: Factor, quotes: Sequence[DisclosedComment]) -> Step:
    texts = {}
    for side in Side:
        released = [f"“{quote.text}”" for quote in quotes if quote.side is side and quote.factor == factor.id]
        texts[side] = joined(" ", released[:QUOTES]) if released else message("No quote was released.")
    return _sides(profile, message("In their own words"), texts, prompt=message("Let people read. Do not explain."))


def _practices(profile: DisclosedProfile, factor: Factor) -> Step:
    states = [detail.state for detail in profile.practice_details.values() if detail.factor == factor.id]
    matched, one_sided = states.count(PracticeState.MATCHED), states.count(PracticeState.ONE_SIDED)
    withheld = states.count(None)
    parts = [
        plural("{0} practice is seen by both sides", "{0} practices are seen by both sides", matched),
        plural("{0} by one side alone", "{0} by one side alone", one_sided),
    ]
    if withheld:
        parts.append(plural("{0} is not shown", "{0} are not shown", withheld))
    text = joined(", ", parts)
    if not any(state in _COMPARED for state in states):
        text = message("Too few people answered for practices to be compared.")
    return sentence(message("{0}: which practices match?", factor.name), text)


def _sides(profile: DisclosedProfile, title: str, texts: Mapping[Side, str], *, prompt: str) -> Step:
    heads = [(profile.organisation(side), TEXT_INKS[side]) for side in Side]
    return two_columns(title, heads, [texts[side] for side in Side], prompt=prompt)
