"""What a key writes into a cell, and what a cell shows. Keys 1 to 5 mean the codes 0 to 4."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from healthcheck.domain.assessment import Answer, OutcomeAnswer, Reply
from healthcheck.domain.questionnaire import VOTES, ItemPage, OutcomePage, RatingPage, RetrospectPage, VotePage

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.fast_entry.row import Row
    from ui.respondent.page_value import PageValue

CANNOT_SEE = "-"
DOES_NOT_APPLY = "n"
TEN = "t"
LARGEST = 10
REPLIES = {
    **{str(reply + 1): reply for reply in Reply if reply >= 0},
    CANNOT_SEE: Reply.CANNOT_SEE,
    DOES_NOT_APPLY: Reply.DOES_NOT_APPLY,
}
"""What each key writes into the cell of an item."""

SHOWN = {reply: "–" if key == CANNOT_SEE else key.upper() for key, reply in REPLIES.items()}
"""What the cell of an item shows: the key as its cap has it, the short dash as one that can be seen."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a key writes nothing here, in a sentence."""

    why: str


def typed_value(row: Row, key: str, before: PageValue, *, tr: Callable[[str], str]) -> PageValue | Refused:
    """What stands on the page of ``row`` after ``key`` (one character in lower case) was typed over ``before``."""
    match row.page, before:
        case ItemPage(), Answer():
            return _reply(key, before, tr)
        case RetrospectPage(), _:
            return _retrospect(key, tr)
        case RatingPage(), _:
            return _rating(key, tr)
        case VotePage(choices=choices), tuple():
            names = {choice.factor: choice.name for choice in choices}
            return _vote(row, key, before, names=names, tr=tr)
        case OutcomePage(labels=labels), OutcomeAnswer() if labels:
            return _outcome(key, before, last=len(labels), tr=tr)
    return Refused(tr("This question is answered in words: Enter opens the field below."))


def cleared_value(row: Row, before: PageValue) -> PageValue:
    """What stands on the page of ``row`` once its cell is emptied; a note stays."""
    match before:
        case Answer():
            return replace(before, reply=None, seconds=None)
        case OutcomeAnswer():
            return OutcomeAnswer(before.question)
        case tuple():
            return before[: row.place] + before[row.place + 1 :]
    return None


def place_of(row: Row, value: PageValue) -> int:
    """Which vote a key in ``row`` writes: its own, or the first that is free."""
    return min(row.place, len(value)) if isinstance(value, tuple) else 0


def waits_for_more(row: Row, key: str) -> bool:
    """Whether the next key may still belong to this cell: a 1 may be the beginning of 10."""
    return isinstance(row.page, RatingPage) and key == "1"


def cell_text(row: Row, value: PageValue) -> str:
    """What the cell shows: the key that was typed, a factor's id for a vote, the text itself; empty for a blank."""
    match value:
        case Answer(reply=Reply() as reply) | (Reply() as reply):  # before the numbers of which it is one
            return SHOWN[reply]
        case OutcomeAnswer(value=int() as code):
            return str(code + 1)
        case OutcomeAnswer(text=text):
            return " ".join(text.split())
        case tuple():
            return value[row.place] if row.place < len(value) else ""
        case int():
            return str(value)
    return ""


def _reply(key: str, before: Answer, tr: Callable[[str], str]) -> PageValue | Refused:
    if key not in REPLIES:
        return Refused(tr("1 to 5 answer this question, - is “cannot see”, N is “does not apply”."))
    return replace(before, reply=REPLIES[key], seconds=None)  # nobody measures paper


def _retrospect(key: str, tr: Callable[[str], str]) -> PageValue | Refused:
    if key not in REPLIES or key == DOES_NOT_APPLY:
        return Refused(tr("1 to 5 answer this question, - is “cannot tell”."))
    return REPLIES[key]


def _outcome(key: str, before: OutcomeAnswer, *, last: int, tr: Callable[[str], str]) -> PageValue | Refused:
    if key not in _digits(last):
        return Refused(tr("1 to {0} answer this question.").format(last))
    return replace(before, value=int(key) - 1)


def _rating(key: str, tr: Callable[[str], str]) -> PageValue | Refused:
    if key == TEN:
        return LARGEST
    if key in (*_digits(9), "0"):
        return int(key)
    return Refused(tr("0 to 9 answer this question, T is 10."))


def _vote(
    row: Row, key: str, before: tuple[str, ...], *, names: dict[str, str], tr: Callable[[str], str]
) -> PageValue | Refused:
    if key not in _digits(len(names)):
        return Refused(tr("1 to {0} choose a factor, as listed below.").format(len(names)))
    factor = list(names)[int(key) - 1]
    place = place_of(row, before)
    if factor in before and before.index(factor) != place:
        return Refused(tr("{0} is among the {1} already.").format(names[factor], VOTES))
    return (*before[:place], factor, *before[place + 1 :])


def _digits(last: int) -> tuple[str, ...]:
    return tuple(str(digit) for digit in range(1, last + 1))
