"""The mirror round in words: title, description, caption, the meaning of each factor, and its table twin."""

from __future__ import annotations

from healthcheck.charts.caption import basis
from healthcheck.charts.reading import MISSING, side_name
from healthcheck.charts.table import ProfileTable
from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedProfile, printed
from healthcheck.domain.disclosed_mirror import DisclosedMirror, DisclosedMirrorFactor
from healthcheck.domain.mirror import GlobalMean, MirrorReading
from healthcheck.domain.relationship import Side
from healthcheck.message import joined, message

READINGS = {
    MirrorReading.BLIND_SPOT: message("Blind spot"),
    MirrorReading.POSSIBLE_BLIND_SPOT: message("Possible blind spot"),
    MirrorReading.KNOWN_DIFFERENCE: message("Known difference"),
    MirrorReading.MISREAD_DIFFERENCE: message("Misread difference"),
    MirrorReading.FALSE_ALARM: message("False alarm"),
    MirrorReading.IN_STEP: message("In step"),
    MirrorReading.TOO_FEW: message("Too few answers"),
    MirrorReading.NOT_TOLD: message("Not told"),
}
"""Names of the readings of ``method.md`` 4.5, in the row of the side that is read."""

READING_WORDS = {
    MirrorReading.BLIND_SPOT: message("blind spot"),
    MirrorReading.POSSIBLE_BLIND_SPOT: message("possible blind spot"),
    MirrorReading.KNOWN_DIFFERENCE: message("known difference"),
    MirrorReading.MISREAD_DIFFERENCE: message("misread difference"),
    MirrorReading.FALSE_ALARM: message("false alarm"),
    MirrorReading.IN_STEP: message("in step"),
    MirrorReading.TOO_FEW: message("too few answers"),
    MirrorReading.NOT_TOLD: message("not told"),
}
"""The same within a sentence."""

NUMBERS = (message("Own"), message("Expects"), message("Actual"), message("Off by"))


def mirror_title(profile: DisclosedProfile) -> str:
    """What the mirror shows, and of whom."""
    return message("Mirror of {0}, assessment {1}", profile.name, profile.assessment)


def numbers_of(factor: DisclosedMirrorFactor, side: Side) -> tuple[str, str, str, str]:
    """What ``side`` says, what it expects the other to say, what that says, and the distance of the last two."""
    own, expected = factor.side(side).own, factor.side(side).expected
    actual = factor.side(side.other).own
    off = MISSING
    if expected.mean is not None and actual.mean is not None:
        off = str(abs(printed(expected.mean) - printed(actual.mean)))
    return _mean(own), _mean(expected), _mean(actual), off


def factor_meaning(factor: DisclosedMirrorFactor, words: ChartWords, *, with_reasons: bool = True) -> str:
    """Everything that both rows of a factor say, for a tool tip and a screen reader alike."""
    sentences = [message("{0}.", words.name(factor.factor))]
    for side in Side:
        own, expected, actual, off = numbers_of(factor, side)
        if MISSING in (own, actual):
            sentences.append(message("{0}: {1}.", side_name(side), READING_WORDS[factor.side(side).reading]))
        elif expected == MISSING:
            sentences.append(
                message("{0} says {1}, the other side {2}; expectation withheld.", side_name(side), own, actual)
            )
        else:
            heard = message(
                "{0} says {1}, expects {2}, and the other side says {3}: {4} off",
                side_name(side),
                own,
                expected,
                actual,
                off,
            )
            sentences.append(message("{0}. {1}.", heard, READINGS[factor.side(side).reading]))
    if with_reasons:
        sentences += reasons_of((factor,))
    return joined(" ", sentences)


def mirror_description(mirror: DisclosedMirror, words: ChartWords) -> str:
    """The mirror as sentences: every number and reading, then what is withheld and why."""
    counted = words.factors(len(mirror.factors))
    return joined(
        " ",
        (
            message("Mirror chart, {0}, a row for each side, global answers on a scale of 0 to 100.", counted),
            *(factor_meaning(factor, words, with_reasons=False) for factor in mirror.factors),
            *(_error(mirror, side, words) for side in Side if mirror.errors.get(side)),
            *dict.fromkeys((*((mirror.withheld,) if mirror.withheld else ()), *reasons_of(mirror.factors))),
        ),
    )


def mirror_caption(profile: DisclosedProfile) -> str:
    """How to read the rows, then n per side, scale, assessment and date."""
    return message(
        "Solid marks: what each side says of the factor as a whole; open marks: what the side of the row expects "
        "the other to say. The grey line is how far that is off. These are not scores of practices. {0}",
        basis(profile),
    )


def mirror_table(mirror: DisclosedMirror, *, words: ChartWords) -> ProfileTable:
    """Two rows a factor, client first, with the numbers of the chart; reasons where something is withheld."""
    header = (message("Factor"), message("Side"), *NUMBERS, message("Reading"))
    rows = []
    for factor in mirror.factors:
        for side in Side:
            reading = READINGS[factor.side(side).reading]
            rows.append((words.name(factor.factor), side_name(side), *numbers_of(factor, side), reading))
    reasons = [factor.side(side).withheld or mirror.withheld for factor in mirror.factors for side in Side]
    keys = tuple(factor.factor for factor in mirror.factors for _ in Side)
    if not any(reasons):
        return ProfileTable(header, tuple(rows), keys).said(words.say)
    full = tuple((*row, reason) for row, reason in zip(rows, reasons, strict=True))
    return ProfileTable((*header, message("Not shown")), full, keys, has_reasons=True).said(words.say)


def reasons_of(factors: tuple[DisclosedMirrorFactor, ...]) -> tuple[str, ...]:
    """The sentences that say why something is not shown, each once."""
    texts = (factor.side(side).withheld for factor in factors for side in Side)
    return tuple(dict.fromkeys(text for text in texts if text))


def _mean(held: GlobalMean) -> str:
    return MISSING if held.mean is None else str(printed(held.mean))


def _error(mirror: DisclosedMirror, side: Side, words: ChartWords) -> str:
    held = mirror.errors[side]
    assert held is not None
    over = message("over {0} factors", words.in_words(held.factors)) if held.factors > 1 else message("on one factor")
    return message("{0} reads the other with a mean distance of {1} {2}.", side_name(side), printed(held.points), over)
