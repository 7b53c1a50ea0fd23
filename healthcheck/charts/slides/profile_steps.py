"""The reveal of a profile: blank, guesses, one side, the other, both, gaps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from healthcheck.charts.slides.canvas import Canvas
from healthcheck.charts.slides.legend import draw_legend
from healthcheck.charts.slides.ranking import draw_ranking, gaps
from healthcheck.charts.slides.revealed import Guess, RevealedSide, guess_about, revealed
from healthcheck.charts.slides.step import Step
from healthcheck.charts.slides.wheel import draw_wheel
from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.relationship import Side
from healthcheck.message import joined, listed, message

CHART_SHARE = 0.66


def profile_steps(
    profile: DisclosedProfile,
    words: ChartWords,
    *,
    first: Side = Side.CLIENT,
    guessed: Mapping[Side, Mapping[str, float]] | None = None,
) -> tuple[Step, ...]:
    """Five steps, the first three where a side is withheld; ``first`` is the side that is shown first.

    ``guessed`` (guessing side -> factor -> 0-100): what the sides wrote down of each other is a step more, after the
    blank one, and stands beside what it is about from then on.
    """
    factors = tuple(factor.factor for factor in profile.factors)
    sides = {side: revealed(profile, side) for side in Side}
    names = {side: profile.organisation(side) for side in Side}
    guesses = {side: guess_about(side, names, guessed or {}) for side in Side}
    alone = (
        _blank(factors, words),
        *_guesses(factors, [guess for guess in guesses.values() if guess.scores], names, words),
        *(_alone(factors, sides[side], guesses[side], asked=names[side.other], words=words)
          for side in (first, first.other)),
    )  # fmt: skip
    if not all(side.is_shown for side in sides.values()):
        return alone
    return (*alone, _both(factors, tuple(sides.values()), words), _ranked(factors, sides, words))


def _blank(factors: Sequence[str], words: ChartWords) -> Step:
    names = joined(", ", (words.name(factor) for factor in factors))
    ask = words.room.asked("differ_most")
    return _wheel_step(
        message("How do we see this relationship?"),
        message("An empty chart of {0}. {1}", names, ask),
        factors, (), ask,
        hidden=message("Both sides' numbers."),
        prompt=joined(" ", (words.room.prompt("blank"), message("G enters what each side expects."))),
    )  # fmt: skip


def _guesses(
    factors: Sequence[str], guesses: Sequence[Guess], names: Mapping[Side, str], words: ChartWords
) -> tuple[Step, ...]:
    """Left out where nobody guessed."""
    if not guesses:
        return ()
    step = _wheel_step(
        message("What we expect of each other"),
        joined(" ", (_guessed(guess, names[guess.about], words) for guess in guesses)),
        factors, (), words.room.asked("keep_guess"), guesses=guesses,
        hidden=message("Both sides' numbers."),
        prompt=words.room.prompt("guesses"),
    )  # fmt: skip
    return (step,)


def _guessed(guess: Guess, about: str, words: ChartWords) -> str:
    said = [message("{0} {1}", words.name(name), score) for name, score in guess.scores.items()]
    return message("{0}, as expected by {1}: {2}.", about, guess.organisation, joined(", ", said))


def _alone(factors: Sequence[str], side: RevealedSide, guess: Guess, *, asked: str, words: ChartWords) -> Step:
    """With what was expected of the side, where it is shown at all."""
    is_guessed = bool(guess.scores) and side.is_shown
    ask = words.room.asked("expect", organisation=asked)
    said = [_said(side, words), *([_guessed(guess, side.organisation, words)] if is_guessed else [])]
    return _wheel_step(
        message("How {0} sees the relationship", side.organisation),
        joined(" ", said), factors, (side,), words.room.asked("surprise") if is_guessed else ask,
        guesses=[guess] if is_guessed else (),
        hidden=message("The numbers of {0}, and the gaps.", asked),
        prompt=words.room.prompt("one_view", organisation=asked),
    )  # fmt: skip


def _both(factors: Sequence[str], sides: tuple[RevealedSide, ...], words: ChartWords) -> Step:
    return _wheel_step(
        message("Both views of the relationship"),
        joined(" ", (_said(side, words) for side in sides)),
        factors, sides, words.room.asked("both_views"),
        hidden=message("The order of the gaps, and the finding."),
        prompt=words.room.prompt("both_views"),
    )  # fmt: skip


def _wheel_step(
    title: str, description: str, factors: Sequence[str], sides: Sequence[RevealedSide], ask: str, *, hidden: str,
    prompt: str, guesses: Sequence[Guess] = (),
) -> Step:  # fmt: skip
    def draw(canvas: Canvas) -> None:
        chart, beside = canvas.columns(canvas.title(title), CHART_SHARE)
        draw_wheel(canvas, factors, sides, chart, guesses=guesses)
        draw_legend(canvas, sides, ask, beside, guesses=guesses)

    return Step(title, description, draw, hidden, prompt)


def _ranked(factors: Sequence[str], sides: Mapping[Side, RevealedSide], words: ChartWords) -> Step:
    ranked = gaps(factors, sides)
    title = _finding(ranked, words)
    parts = [message("{0}: {1} points apart.", words.name(name), abs(gap)) for name, gap in ranked if gap is not None]

    def draw(canvas: Canvas) -> None:
        draw_ranking(canvas, factors, sides, canvas.title(title))

    return Step(title, joined(" ", (title, *parts)), draw, prompt=words.room.prompt("gaps"))


def _finding(ranked: Sequence[tuple[str, int | None]], words: ChartWords) -> str:
    """Gaps of the same width are named together."""
    gap = ranked[0][1]
    if gap is None:
        return message("Gaps are not shown")
    if not gap:
        return message("Both sides give the same scores")
    widest = [words.name(factor) for factor, other in ranked if other is not None and abs(other) == abs(gap)]
    if len(widest) > 1:
        return message("The widest gaps are {0}: {1} points", listed(widest), abs(gap))
    return message("The widest gap is {0}: {1} points", widest[0], abs(gap))


def _said(side: RevealedSide, words: ChartWords) -> str:
    """What a screen reader says of one side."""
    if not side.is_shown:
        return message("{0}: {1}", side.organisation, side.reason)
    shown = [message("{0} {1}", words.name(name), score) for name, score in side.scores if score is not None]
    return message("{0}: {1}.", side.organisation, joined(", ", shown))
