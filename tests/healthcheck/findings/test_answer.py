"""The answer is one sentence of 20 to 30 words, whatever was answered, wherever names have at most three words."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthcheck.content import bundled_instrument
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.mirror import MirrorReading
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Verdict
from healthcheck.findings import findings_of
from tests.healthcheck.made_mirrors import mirrored, reading
from tests.healthcheck.made_profiles import factor, profile
from tests.healthcheck.random_profiles import profiles
from tests.healthcheck.sample_profiles import sample_profile

INSTRUMENT = bundled_instrument()
SAMPLES = {("A", 1): (6, 5), ("A", 3): (6, 5), ("B", 1): (3, 4), ("C", 1): (7, 12), ("C", 3): (7, 12), ("D", 1): (1, 1)}
FORBIDDEN = re.compile(r"agree|aligned|alignment|winner|fail|score badly", re.IGNORECASE)
BLIND, KNOWN = MirrorReading.BLIND_SPOT, MirrorReading.KNOWN_DIFFERENCE


def answer(shown: DisclosedProfile) -> str:
    return findings_of(shown, INSTRUMENT).answer


def is_well_formed(sentence: str) -> bool:
    is_one = sentence.endswith(".") and sentence.count(".") == 1
    return is_one and "  " not in sentence and not FORBIDDEN.search(sentence) and "{" not in sentence


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_sample_is_answered_at_every_number_of_people(sample: tuple[str, int]) -> None:
    clients, suppliers = SAMPLES[sample]
    for people in {(n, suppliers) for n in range(clients + 1)} | {(clients, n) for n in range(suppliers + 1)}:
        said = answer(sample_profile(*sample, people=dict(zip(Side, people, strict=True))))
        assert 20 <= len(said.split()) <= 30, said
        assert is_well_formed(said), said


@given(profiles())
def test_any_profile_is_answered_in_twenty_to_thirty_words(shown: DisclosedProfile) -> None:
    said = answer(shown)
    assert 20 <= len(said.split()) <= 30, said
    assert is_well_formed(said), said


@given(profiles(), st.text(alphabet="ab ", min_size=1, max_size=40).map(lambda text: " ".join(text.split()) or "a"))
def test_longer_names_make_a_longer_sentence_and_never_a_broken_one(shown: DisclosedProfile, name: str) -> None:
    said = answer(replace(shown, client=name))
    assert is_well_formed(said)
    assert len(said.split()) <= 30 + max(0, len(name.split()) - 3)


def test_a_clear_blind_spot_on_the_factor_of_the_sentence_is_told() -> None:
    gap = factor("INN", 42, 57, Verdict.CLEAR)
    one = mirrored(profile(gap), reading("INN", KNOWN, BLIND))
    assert answer(replace(one, supplier="Beta Works")).endswith("(57 against 42); Beta Works has a blind spot there.")
    both = mirrored(profile(gap), reading("INN", BLIND, BLIND))
    assert answer(both).endswith("(57 against 42); each side has a blind spot there.")


@pytest.mark.parametrize(
    "mirror",
    [
        reading("INN", KNOWN, MirrorReading.POSSIBLE_BLIND_SPOT, verdict=Verdict.LIKELY),
        reading("INN", KNOWN, BLIND, points=20),
        reading("GOV", KNOWN, BLIND),
    ],
    ids=["only possible", "the other way round", "of another factor"],
)
def test_other_blind_spots_are_left_to_their_findings(mirror: object) -> None:
    shown = mirrored(profile(factor("INN", 42, 57, Verdict.CLEAR)), mirror)  # type: ignore[arg-type]
    assert "blind spot" not in answer(shown)


def test_gaps_both_ways_name_the_factor_of_the_blind_spot() -> None:
    shown = profile(factor("INN", 42, 57, Verdict.CLEAR), factor("OPN", 75, 48, Verdict.CLEAR))
    assert answer(mirrored(shown, reading("OPN", BLIND, KNOWN, points=20))).endswith(
        "; Alpha has a blind spot on Openness."
    )


def test_an_only_gap_without_anything_to_add_ends_on_a_word_of_caution() -> None:
    others = [factor(name, 64, 56) for name in INSTRUMENT.factor_ids if name != "INN"]
    assert answer(profile(factor("INN", 42, 57, Verdict.CLEAR), *others)).endswith(
        "; which side is right the answers do not say."
    )


@pytest.mark.parametrize(
    ("ratings", "said"),
    [
        ({}, "with Governance highest (80) and Measuring value lowest (30)"),
        (dict.fromkeys(INSTRUMENT.factor_ids, 70), "Only the view of Alpha can be shown, at 70 on every factor;"),
        (
            dict.fromkeys(INSTRUMENT.factor_ids[1:]),
            "Only the view of Alpha can be shown, and on Governance alone (80);",
        ),
    ],
    ids=["several", "all the same", "one factor"],
)
def test_one_view_alone_is_told_without_naming_a_factor_twice(ratings: dict[str, int | None], said: str) -> None:
    rated = {"GOV": 80, "MEA": 30, "TRU": 60, "OPN": 60, "DEL": 60, "GOA": 60, "INN": 60} | ratings
    shown = profile(*(factor(name, score, None) for name, score in rated.items()))
    assert said in answer(replace(shown, supplier="Beta Works"))
