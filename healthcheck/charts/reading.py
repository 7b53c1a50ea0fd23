"""What a disclosed factor says, in the words and whole numbers that every chart, table and description shares."""

from __future__ import annotations

from enum import Enum, auto

from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedProfile, DisclosedSide, printed
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Interval, Verdict
from healthcheck.message import joined, listed, message

MISSING = "–"
VERDICTS = {
    Verdict.CLEAR: (message("clear"), message("Clear gap")),
    Verdict.LIKELY: (message("likely"), message("Likely gap")),
    Verdict.POSSIBLE: (message("possible"), message("Possible gap")),
    Verdict.NO_SIGN: (message("no sign"), message("No sign of a gap")),
}
"""Words for how sure a gap is: where it is plain that a gap is meant, and where it has to be said."""

NOT_JUDGED = message("Indicative, not judged")


class Presence(Enum):
    """Whether a side has a number here, and if not, why."""

    SHOWN = auto()
    WITHHELD = auto()
    NO_VIEW = auto()


def presence(side: DisclosedSide) -> Presence:
    """How a side of a factor stands; nobody's answer is no view, anything else without a number is withheld."""
    if side.score is not None:
        return Presence.SHOWN
    return Presence.WITHHELD if side.n or side.is_untold else Presence.NO_VIEW


_NAMES = {Side.CLIENT: message("Client"), Side.SUPPLIER: message("Supplier")}
_WORDS = {Side.CLIENT: message("client"), Side.SUPPLIER: message("supplier")}


def side_name(side: Side) -> str:
    """``Client`` or ``Supplier``."""
    return _NAMES[side]


def side_word(side: Side) -> str:
    """The same within a sentence."""
    return _WORDS[side]


def steps_text(profile: DisclosedProfile) -> str:
    """``client figures in steps of five``: which sides are printed coarsely; empty where none is."""
    if not profile.rounded_sides:
        return ""
    return message("{0} figures in steps of five", listed(map(side_word, profile.rounded_sides)))


def score_text(side: DisclosedSide) -> str:
    """The printed whole number, a dash where there is none."""
    return MISSING if side.score is None else str(printed(side.score))


def higher_side(gap: int) -> Side | None:
    """Who gives the higher number; None where the printed numbers are equal."""
    if gap == 0:
        return None
    return Side.CLIENT if gap > 0 else Side.SUPPLIER


def absence_text(factor: DisclosedFactor) -> str:
    """What stands in the place of a gap: ``Supplier withheld``, ``Both withheld``, ``No client view``; else empty."""
    states = {side: presence(factor.side(side)) for side in Side}
    if all(state is Presence.SHOWN for state in states.values()):
        return ""
    withheld = [side for side in Side if states[side] is Presence.WITHHELD]
    if len(withheld) == len(Side):
        return message("Both withheld")
    if withheld:
        return message("{0} withheld", side_name(withheld[0]))
    unseen = [side for side in Side if states[side] is Presence.NO_VIEW]
    return message("No view") if len(unseen) == len(Side) else message("No {0} view", side_word(unseen[0]))


def gap_text(factor: DisclosedFactor) -> str:
    """``Supplier 8 higher``, ``No difference``, or why there is no gap."""
    gap = factor.printed_gap
    if gap is None:
        return absence_text(factor)
    side = higher_side(gap)
    return message("{0} {1} higher", side_name(side), abs(gap)) if side else message("No difference")


def gap_word(factor: DisclosedFactor) -> str:
    """The same within a sentence: ``supplier 8 higher``; empty where there is no gap."""
    gap = factor.printed_gap
    if gap is None:
        return ""
    side = higher_side(gap)
    return message("{0} {1} higher", side_word(side), abs(gap)) if side else message("no difference")


def verdict_text(factor: DisclosedFactor) -> str:
    """``clear``, ``likely``, ``possible`` or ``no sign``; empty where there is no verdict."""
    if factor.printed_gap is None or factor.gap is None or factor.gap.verdict is None:
        return ""
    return VERDICTS[factor.gap.verdict][0]


def hidden_size(factor: DisclosedFactor) -> int | None:
    """Points of the gap that could hide beside *possible* and *no sign* (``method.md`` 4.1); None elsewhere."""
    if factor.printed_gap is None or factor.gap is None:
        return None
    return printed(factor.gap.detectable) if factor.gap.verdict in (Verdict.POSSIBLE, Verdict.NO_SIGN) else None


def reading_text(factor: DisclosedFactor) -> str:
    """The verdict as a reader needs it: ``clear``, or ``no sign; 18 could hide``."""
    verdict, hidden = verdict_text(factor), hidden_size(factor)
    return verdict if hidden is None else message("{0}; {1} could hide", verdict, hidden)


def full_reading(factor: DisclosedFactor) -> str:
    """The same where nothing else says that it is about a gap: ``No sign of a gap; 18 could hide``."""
    if factor.gap is None:
        return ""
    if factor.gap.verdict is None:
        return NOT_JUDGED
    verdict, hidden = VERDICTS[factor.gap.verdict][1], hidden_size(factor)
    return verdict if hidden is None else message("{0}; {1} could hide", verdict, hidden)


def range_text(band: Interval) -> str:
    """``57``, or ``57 to 59`` from the lower to the higher printed number."""
    low, high = printed(band.low), printed(band.high)
    return str(low) if low == high else message("{0} to {1}", low, high)


def interval_text(side: DisclosedSide) -> str:
    """``46 to 62``, clipped to the scale; empty where no score is shown."""
    if side.score is None or side.interval is None:
        return ""
    low, high = _drawn_bounds(side.interval)
    return message("{0} to {1}", low, high)


def reasons(factor: DisclosedFactor) -> tuple[str, ...]:
    """The sentences that say why a side is not shown, each once."""
    return tuple(dict.fromkeys(text for side in Side if (text := factor.side(side).withheld)))


def people_list(factor: DisclosedFactor) -> str:
    """``client 25, 50, 58; supplier 42, 75``: single people, lowest first; empty where none are shown."""
    return joined(
        "; ",
        (
            message("{0} {1}", side_word(side), joined(", ", (str(printed(score)) for score in held)))
            for side in Side
            if (held := factor.side(side).people)
        ),
    )


def people_text(factor: DisclosedFactor) -> str:
    """``Single people: client 25, 50, 58; supplier 42, 75.``; empty where none are shown."""
    told = people_list(factor)
    return message("Single people: {0}.", told) if told else ""


def meaning(factor: DisclosedFactor, words: ChartWords, *, with_people: bool = False) -> str:
    """Everything one factor says, for a tool tip and a screen reader alike."""
    parts = [message("{0} {1}", side_word(side), _score_words(factor.side(side))) for side in Side]
    gap = factor.printed_gap
    sentences = [message("{0}: {1}.", words.name(factor.factor), joined(", ", parts))]
    if gap is not None:
        sentences.append(message("{0}.", gap_text(factor)))
    if reading := reading_text(factor):
        sentences.append(message("Gap: {0}.", reading))
    if with_people and (told := people_text(factor)):
        sentences.append(told)
    return joined(" ", (*sentences, *reasons(factor)))


def _score_words(side: DisclosedSide) -> str:
    state = presence(side)
    if side.score is None:
        return message("withheld") if state is Presence.WITHHELD else message("no view")
    score = score_text(side)
    if side.interval is None:
        return message("{0}, indicative", score) if side.is_indicative else score
    low, high = _drawn_bounds(side.interval)
    if side.is_indicative:
        return message("{0} (between {1} and {2}, indicative)", score, low, high)
    return message("{0} (between {1} and {2})", score, low, high)


def _drawn_bounds(interval: Interval) -> tuple[int, int]:
    """The printed bounds, clipped to the scale as they are drawn."""
    low, high = (printed(min(max(bound, 0.0), 100.0)) for bound in (interval.low, interval.high))
    return low, high
