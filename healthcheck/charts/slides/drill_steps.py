"""The drill into one factor: what it is, who says what, quotes, practices, and what each side would do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from healthcheck.charts.sketch import TEXT_INKS
from healthcheck.charts.slides.canvas import Canvas
from healthcheck.charts.slides.people import draw_people
from healthcheck.charts.slides.step import Step
from healthcheck.charts.slides.word_slides import asked_of, entries, sentence, two_columns
from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedProfile, printed
from healthcheck.domain.disclosed_comment import DisclosedComment
from healthcheck.domain.instrument import Factor
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import PracticeState
from healthcheck.message import joined, message

QUOTES = 2
"""Quotes of one side that the room reads at once."""

PRACTICES = 3
"""Practices of one list that the room reads at once."""


def drill_steps(
    profile: DisclosedProfile,
    factor: Factor,
    words: ChartWords,
    *,
    quotes: Sequence[DisclosedComment] = (),
    prompts: Mapping[Side, str] | None = None,
    practices: Mapping[str, str] | None = None,
    why: str = "",
) -> tuple[Step, ...]:
    """Up to eight steps; ``quotes`` are those that were released, ``prompts`` what each side is asked, on its own.

    ``practices``: names by id. ``why``: why the room spends time on the factor, as far as it knows already. A step with
    nothing to show is left out.
    """
    return (
        sentence(
            factor.name, _first_sentence(factor.definition), foot=why,
            prompt=words.room.prompt("definition"), hidden=message("All answers."),
        ),
        *_people(profile, factor.id, words),
        *_quotes(profile, factor, quotes, prompt=words.room.prompt("quotes")),
        *_practices(profile, factor, practices or {}),
        *(
            asked_of(factor.name, side, profile.organisation(side), asked, prompt=words.room.prompt("question"))
            for side, asked in (prompts or {}).items() if asked
        ),
        sentence(
            words.room.asked("would_do"), words.room.asked("offer"),
            prompt=joined(" ", (words.room.prompt("offers"), message("A captures each."))),
        ),
    )  # fmt: skip


def _first_sentence(text: str) -> str:
    return text.split(". ", maxsplit=1)[0].rstrip(".") + "."


def _people(profile: DisclosedProfile, factor: str, words: ChartWords) -> tuple[Step, ...]:
    """Only the scores that disclosure lets through as single ones reach the drawing."""
    view = profile.factor(factor)
    scores = {side: tuple(printed(score) for score in view.side(side).people) for side in Side}
    if not any(scores.values()):
        return ()
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
    step = Step(
        message("{0}: {1}", words.name(factor), title), joined(" ", said), draw,
        prompt=words.room.prompt("spread"),
        hidden=message("Who gave which score."),
    )  # fmt: skip
    return (step,)


def _quotes(
    profile: DisclosedProfile, factor: Factor, quotes: Sequence[DisclosedComment], *, prompt: str
) -> tuple[Step, ...]:
    """Without quotation marks: what is released is a comment, whether it was written or noted."""
    released = {
        side: [quote.text for quote in quotes if quote.side is side and quote.factor == factor.id][:QUOTES]
        for side in Side
    }
    told = {side: joined(" — ", texts) for side, texts in released.items() if texts}
    return (_sides(profile, message("What people said"), told, prompt=prompt),) if told else ()


def _practices(profile: DisclosedProfile, factor: Factor, names: Mapping[str, str]) -> tuple[Step, ...]:
    """A list of those that both sides see, and one of those that one side sees; no list of nothing."""
    lists = {
        PracticeState.MATCHED: message("Practices that both sides see"),
        PracticeState.ONE_SIDED: message("Practices that one side sees"),
    }
    found = {
        state: [
            names[name]
            for name, detail in profile.practice_details.items()
            if detail.factor == factor.id and detail.state is state and name in names
        ][:PRACTICES]
        for state in lists
    }
    return tuple(entries(lists[state], named, empty="") for state, named in found.items() if named)


def _sides(profile: DisclosedProfile, title: str, texts: Mapping[Side, str], *, prompt: str) -> Step:
    heads = [(profile.organisation(side), TEXT_INKS[side]) for side in texts]
    return two_columns(title, heads, list(texts.values()), prompt=prompt)
