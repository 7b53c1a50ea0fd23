"""Readings of the mirror round and of the two profiles in sentences: their strength follows the verdict."""

from __future__ import annotations

from dataclasses import replace

import pytest

from healthcheck.content import bundled_instrument
from healthcheck.domain.disclosed_mirror import (
    DisclosedMirror,
    DisclosedMirrorFactor,
    DisclosedMirrorGap,
    DisclosedMirrorSide,
)
from healthcheck.domain.disclosed_similarity import DisclosedSimilarity
from healthcheck.domain.mirror import GlobalMean, MirrorReading, ReadingError
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Verdict
from healthcheck.domain.similarity import SimilarityReading
from healthcheck.findings import both_read_text, mirror_words, reads_text, similarity_words
from tests.healthcheck.made_profiles import profile

INSTRUMENT = bundled_instrument()


def factor(reading: MirrorReading, verdict: Verdict | None) -> DisclosedMirrorFactor:
    side = DisclosedMirrorSide(GlobalMean(5, 60), GlobalMean(5, 60), 0, 0, None, reading)
    gap = DisclosedMirrorGap(20, None, None, None, 20, verdict) if verdict else None
    return DisclosedMirrorFactor("INN", side, side, gap)


@pytest.mark.parametrize(
    ("reading", "verdict", "said"),
    [
        (MirrorReading.BLIND_SPOT, Verdict.CLEAR, "answers show"),
        (MirrorReading.POSSIBLE_BLIND_SPOT, Verdict.LIKELY, "answers indicate"),
        (MirrorReading.KNOWN_DIFFERENCE, Verdict.CLEAR, "answers show"),
        (MirrorReading.KNOWN_DIFFERENCE, Verdict.LIKELY, "answers indicate"),
        (MirrorReading.MISREAD_DIFFERENCE, Verdict.CLEAR, "answers show"),
        (MirrorReading.MISREAD_DIFFERENCE, Verdict.LIKELY, "answers indicate"),
        (MirrorReading.FALSE_ALARM, Verdict.POSSIBLE, "20 points would be missed one time in five"),
        (MirrorReading.IN_STEP, Verdict.NO_SIGN, "20 points would be missed one time in five"),
        (MirrorReading.TOO_FEW, None, "Too few people"),
        (MirrorReading.NOT_TOLD, None, "not told"),
    ],
)
@pytest.mark.parametrize("side", Side)
def test_every_reading_has_a_label_a_sentence_as_strong_as_the_gap_and_advice(
    reading: MirrorReading, verdict: Verdict | None, said: str, side: Side
) -> None:
    words = mirror_words(factor(reading, verdict), side, profile(), INSTRUMENT)
    assert said in words.text
    assert "Innovation" in words.text
    assert words.label
    assert words.advice
    assert ("blind spot" in words.label.lower()) is (reading.value.endswith("blind_spot"))
    if reading is MirrorReading.BLIND_SPOT:
        assert words.label == f"Blind spot of {profile().organisation(side)}"


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ReadingError(6.4, 7), "Over seven factors, what Alpha expects lies on average 6 points from what Beta says."),
        (ReadingError(1, 1), "On one factor, what Alpha expects lies 1 point from what Beta says."),
        (None, ""),
    ],
)
def test_how_well_a_side_reads_the_other_is_one_sentence(error: ReadingError | None, said: str) -> None:
    mirror = DisclosedMirror((), {Side.CLIENT: error, Side.SUPPLIER: None})
    assert reads_text(Side.CLIENT, replace(profile(), mirror=mirror), INSTRUMENT) == said
    assert reads_text(Side.CLIENT, profile(), INSTRUMENT) == ""


def test_both_sides_are_told_in_one_sentence_that_counts_the_factors_once() -> None:
    mirror = DisclosedMirror((), {Side.CLIENT: ReadingError(6.4, 7), Side.SUPPLIER: ReadingError(1, 7)})
    assert both_read_text(tuple(Side), replace(profile(), mirror=mirror), INSTRUMENT) == (
        "Over seven factors, what Alpha expects lies on average 6 points from what Beta says, and what Beta expects "
        "lies 1 point from what Alpha says."
    )


def test_sides_that_are_judged_by_other_factors_are_told_one_after_the_other() -> None:
    mirror = DisclosedMirror((), {Side.CLIENT: ReadingError(6.4, 7), Side.SUPPLIER: ReadingError(1, 6)})
    held = replace(profile(), mirror=mirror)
    told = [reads_text(side, held, INSTRUMENT) for side in Side]
    assert both_read_text(tuple(Side), held, INSTRUMENT) == " ".join(told)
    assert both_read_text((Side.SUPPLIER,), held, INSTRUMENT) == told[1]
    assert both_read_text((), held, INSTRUMENT) == ""


@pytest.mark.parametrize("reading", SimilarityReading)
def test_what_two_profiles_differ_in_is_said_with_what_to_do(reading: SimilarityReading) -> None:
    stricter = Side.SUPPLIER if reading is SimilarityReading.MOSTLY_ELEVATION else None
    found = DisclosedSimilarity(42, 60, 20, 20, reading, stricter, None, None, None)
    words = similarity_words(replace(profile(), similarity=found), INSTRUMENT)
    assert words is not None
    assert words.label
    assert words.advice
    if stricter:
        assert "Beta rates lower than Alpha" in words.text


def test_without_likeness_nothing_is_said_of_it() -> None:
    assert similarity_words(profile(), INSTRUMENT) is None
