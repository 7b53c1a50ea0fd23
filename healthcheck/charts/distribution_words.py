"""How the answers to one item spread, in words: title, description, caption, and meaning of a column."""

from __future__ import annotations

from dataclasses import dataclass

from healthcheck.charts.caption import basis
from healthcheck.charts.reading import side_name, side_word
from healthcheck.domain.disclosed import DisclosedItem, DisclosedItemSide, DisclosedProfile, printed
from healthcheck.domain.disclosed_share import DisclosedShare
from healthcheck.domain.language import ENGLISH, Language
from healthcheck.domain.relationship import Side
from healthcheck.domain.text import people
from healthcheck.message import joined, message


@dataclass(frozen=True, slots=True)
class AskedItem:
    """What was asked: the stem with the organisations' names in it, the labels of the codes 0-4, lowest first.

    ``shown_from``: people on a side from whom the spread of their answers is shown. ``speech`` says what the chart
    says of its own.
    """

    stem: str
    labels: tuple[str, ...]
    cannot_see: str
    shown_from: int
    speech: Language = ENGLISH


def distribution_title(asked: AskedItem) -> str:
    """The statement that was judged."""
    return asked.stem


def side_text(held: DisclosedItemSide, side: Side, asked: AskedItem) -> str:
    """``Client: 9 people, mean 62, 1 cannot see``; or why their answers are not shown."""
    return message("{0}: {1}", side_name(side), _who(held, asked))


def _who(held: DisclosedItemSide, asked: AskedItem) -> str:
    if held.counts is None:
        if held.n == 0:
            return message("no view")
        if held.n < asked.shown_from:
            return message("{0}; how answers spread is shown from {1}", people(held.n), asked.shown_from)
        return message("{0}; how answers spread is withheld here", people(held.n))
    parts: list[str] = [people(held.n)]
    if held.mean is not None:
        parts.append(message("mean {0}", printed(held.mean)))
    if held.cannot_see:
        parts.append(message("{0} “{1}”", held.cannot_see, asked.cannot_see))
    return joined(", ", parts)


def _share_text(share: DisclosedShare, side: Side, asked: AskedItem) -> str:
    figures = (share.percent, 100 * share.confidence, share.low, share.high)
    percent, confidence, low, high = (printed(value) for value in figures)
    level = asked.labels[share.lowest]
    return message(
        "{0}: {1} % at “{2}” or above ({3} % interval {4} to {5} %).",
        side_name(side),
        percent,
        level,
        confidence,
        low,
        high,
    )


def column_meaning(item: DisclosedItem, asked: AskedItem, code: int) -> str:
    """How many of each side chose one level."""
    parts = [
        message("{0} {1}", side_word(side), counts[code])
        for side in Side
        if (counts := item.side(side).counts) is not None
    ]
    return message("{0}, {1}: {2}.", code + 1, asked.labels[code], joined(", ", parts) or message("not shown"))


def distribution_description(item: DisclosedItem, asked: AskedItem) -> str:
    """The chart as sentences: every count, then who is behind them or why there is none."""
    return joined(
        " ",
        (
            message("How answers spread over {0} levels: {1}", len(asked.labels), asked.stem),
            *(column_meaning(item, asked, code) for code in range(len(asked.labels))),
            *(message("{0}.", side_text(item.side(side), side, asked)) for side in Side),
        ),
    )


def distribution_caption(item: DisclosedItem, asked: AskedItem, profile: DisclosedProfile) -> str:
    """How to read the dots, how many of a side rate it high, then the same facts as under the other charts."""
    shares = (_share_text(share, side, asked) for side in Side if (share := item.side(side).high_share))
    return joined(" ", (message("One mark is one person, in no order."), *shares, basis(profile)))
