"""What the strip below the grid teaches about a question: its keys and what they mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from healthcheck.domain.assessment import Reply
from healthcheck.domain.questionnaire import ItemPage, OutcomePage, RatingPage, RetrospectPage, VotePage
from ui.fast_entry.typing_rules import SHOWN, TEN
from ui.key_names import key_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.fast_entry.row import Row


WAYS_ON = 3
"""Keys that lead on from any question."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One key: its label, and what it means in full where that is more."""

    key: str
    label: str
    meaning: str = ""


def anchors(row: Row, *, tr: Callable[[str], str]) -> tuple[Entry, ...]:
    """The answers of ``row``, by key; none for an answer in words."""
    match row.page:
        case ItemPage(options=options) | RetrospectPage(options=options):
            return tuple(Entry(str(key), *option) for key, option in enumerate(options, 1))
        case OutcomePage(labels=labels):
            return tuple(Entry(str(key), label) for key, label in enumerate(labels, 1))
        case VotePage(choices=choices):
            return tuple(Entry(str(key), choice.name) for key, choice in enumerate(choices, 1))
        case RatingPage(low=low, high=high):
            ten = tr("or a 1 and then a 0; after a 1 alone, go on with Enter or the next answer")
            return (
                Entry("0", low),
                Entry("1 … 9", tr("in between")),
                Entry(TEN.upper(), tr("10, {0}").format(high), ten),
            )
    return ()


def other_keys(row: Row, *, tr: Callable[[str], str]) -> tuple[Entry, ...]:
    """What else can be pressed here: the ways not to answer, then the ``WAYS_ON``."""
    ways = (
        Entry(key_names(tr, "Tab"), tr("Next person")),
        Entry("B", tr("Next blank")),
        Entry(key_names(tr, "Ctrl+Enter"), tr("Submit this person")),
    )
    match row.page:
        case ItemPage(cannot_see=cannot_see, does_not_apply=does_not_apply):
            return Entry(SHOWN[Reply.CANNOT_SEE], cannot_see), Entry(SHOWN[Reply.DOES_NOT_APPLY], does_not_apply), *ways
        case RetrospectPage(cannot_see=cannot_see):
            return Entry(SHOWN[Reply.CANNOT_SEE], cannot_see), *ways
    return ways
