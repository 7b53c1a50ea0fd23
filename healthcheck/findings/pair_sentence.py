"""Cliff's delta for people who have never heard of it: how often one side's rating is the higher one of a pair."""

from __future__ import annotations

from collections.abc import Mapping

from healthcheck.domain.disclosed import DisclosedProfile, printed
from healthcheck.domain.disclosed_factor_test import DisclosedFactorTest
from healthcheck.domain.factor_test import PairShares
from healthcheck.domain.finding_wording import FindingWording
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.relationship import Side


def pair_sentences(
    tests: Mapping[str, DisclosedFactorTest], profile: DisclosedProfile, instrument: Instrument
) -> dict[str, str]:
    """By factor id, of the factors whose effect sizes are shown."""
    names = {side: profile.organisation(side) for side in Side}
    return {
        factor: pair_sentence(
            test.effect.pairs, instrument.findings, factor=instrument.factor_by_id[factor].name, names=names
        )
        for factor, test in tests.items()
        if test.effect
    }


def pair_sentence(pairs: PairShares, wording: FindingWording, *, factor: str, names: Mapping[Side, str]) -> str:
    """``In 85 of 100 pairs … the person from Beta gives the higher rating on Trust.``, with ties where there are any.

    ``factor``: its name; ``names``: of both organisations.
    """
    counts = {Side.CLIENT: printed(100 * pairs.client_higher), Side.SUPPLIER: printed(100 * pairs.supplier_higher)}
    words = {"client": names[Side.CLIENT], "supplier": names[Side.SUPPLIER], "factor": factor}
    if not any(counts.values()):
        return wording.text("pairs", "same", **words)
    side = max(Side, key=lambda side: counts[side])
    key = "even" if counts[Side.CLIENT] == counts[Side.SUPPLIER] else "higher"
    sentence = wording.text("pairs", key, **words, organisation=names[side], count=str(counts[side]))
    tied = printed(100 * pairs.tied)
    return f"{sentence} {wording.text('pairs', 'tied', count=str(tied))}" if tied else sentence
