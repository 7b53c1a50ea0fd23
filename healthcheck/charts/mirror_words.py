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

READINGS = {
    MirrorReading.BLIND_SPOT: "Blind spot",
    MirrorReading.POSSIBLE_BLIND_SPOT: "Possible blind spot",
    MirrorReading.KNOWN_DIFFERENCE: "Known difference",
    MirrorReading.MISREAD_DIFFERENCE: "Misread difference",
    MirrorReading.FALSE_ALARM: "False alarm",
    MirrorReading.IN_STEP: "In step",
    MirrorReading.TOO_FEW: "Too few answers",
    MirrorReading.NOT_TOLD: "Not told",
}
"""Names of the readings of ``method.md`` 4.5, in the row of the side that is read."""

NUMBERS = ("Own", "Expects", "Actual", "Off by")


def mirror_title(profile: DisclosedProfile) -> str:
    """What the mirror shows, and of whom."""
    return f"Mirror of {profile.name}, assessment {profile.assessment}"


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
    sentences = [f"{words.name(factor.factor)}."]
    for side in Side:
        own, expected, actual, off = numbers_of(factor, side)
        if MISSING in (own, actual):
            sentences.append(f"{side_name(side)}: {READINGS[factor.side(side).reading].lower()}.")
        elif expected == MISSING:
            sentences.append(f"{side_name(side)} says {own}, the other side {actual}; expectation withheld.")
        else:
            heard = f"{side_name(side)} says {own}, expects {expected}, and the other side says {actual}: {off} off"
            sentences.append(f"{heard}. {READINGS[factor.side(side).reading]}.")
    if with_reasons:
        sentences += reasons_of((factor,))
    return " ".join(sentences)


def mirror_description(mirror: DisclosedMirror, words: ChartWords) -> str:
    """The mirror as sentences: every number and reading, then what is withheld and why."""
    counted = f"{words.in_words(len(mirror.factors))} factor{'' if len(mirror.factors) == 1 else 's'}"
    return " ".join(
        (
            f"Mirror chart, {counted}, a row for each side, global answers on a scale of 0 to 100.",
            *(factor_meaning(factor, words, with_reasons=False) for factor in mirror.factors),
            *(_error(mirror, side, words) for side in Side if mirror.errors.get(side)),
            *dict.fromkeys((*((mirror.withheld,) if mirror.withheld else ()), *reasons_of(mirror.factors))),
        )
    )


def mirror_caption(profile: DisclosedProfile) -> str:
    """How to read the rows, then n per side, scale, assessment and date."""
    return (
        "Solid marks: what each side says of the factor as a whole; open marks: what the side of the row expects the "
        "other to say. The grey line is how far that is off. These are not scores of practices. " + basis(profile)
    )


def mirror_table(mirror: DisclosedMirror, *, words: ChartWords) -> ProfileTable:
    """Two rows a factor, client first, with the numbers of the chart; reasons where something is withheld."""
    header = ("Factor", "Side", *NUMBERS, "Reading")
    rows = []
    for factor in mirror.factors:
        for side in Side:
            reading = READINGS[factor.side(side).reading]
            rows.append((words.name(factor.factor), side_name(side), *numbers_of(factor, side), reading))
    reasons = [factor.side(side).withheld or mirror.withheld for factor in mirror.factors for side in Side]
    keys = tuple(factor.factor for factor in mirror.factors for _ in Side)
    if not any(reasons):
        return ProfileTable(header, tuple(rows), keys)
    full = tuple((*row, reason) for row, reason in zip(rows, reasons, strict=True))
    return ProfileTable((*header, "Not shown"), full, keys)


def reasons_of(factors: tuple[DisclosedMirrorFactor, ...]) -> tuple[str, ...]:
    """The sentences that say why something is not shown, each once."""
    texts = (factor.side(side).withheld for factor in factors for side in Side)
    return tuple(dict.fromkeys(text for text in texts if text))


def _mean(held: GlobalMean) -> str:
    return MISSING if held.mean is None else str(printed(held.mean))


def _error(mirror: DisclosedMirror, side: Side, words: ChartWords) -> str:
    held = mirror.errors[side]
    assert held is not None
    over = f"over {words.in_words(held.factors)} factors" if held.factors > 1 else "on one factor"
    return f"{side_name(side)} reads the other with a mean distance of {printed(held.points)} {over}."
