"""Expert tests of the factors as a section of the JSON document."""

from __future__ import annotations

from collections.abc import Mapping

from healthcheck.domain.disclosed_factor_test import DisclosedFactorTest, ShownEffect, ShownP
from healthcheck.domain.factor_test import EffectSize
from healthcheck.exchange.json_numbers import Json, JsonNumbers


def factor_tests_document(
    tests: Mapping[str, DisclosedFactorTest], sentences: Mapping[str, str], numbers: JsonNumbers
) -> dict[str, Json]:
    """By factor; every key is there, null where a value is withheld or cannot be told.

    ``pairs`` are shares, 0-1, and the same as one of ``sentences`` (by factor).
    """
    return {
        factor: {
            "smallest_p_by_size": numbers.number(test.smallest_p_by_size),
            **_p(test.p, numbers),
            **_effect(test.effect, sentences.get(factor), numbers),
        }
        for factor, test in tests.items()
    }


def _p(shown: ShownP | None, numbers: JsonNumbers) -> dict[str, Json]:
    return {
        "permutation_p": numbers.number(shown.permutation_p) if shown else None,
        "permutation_p_adjusted": numbers.number(shown.adjusted_p) if shown else None,
        "mann_whitney_p": numbers.number(shown.mann_whitney_p) if shown else None,
        "arrangements": shown.arrangements if shown else None,
        "exact": shown.is_exact if shown else None,
        "smallest_p": numbers.number(shown.smallest_p) if shown else None,
    }


def _effect(shown: ShownEffect | None, sentence: str | None, numbers: JsonNumbers) -> dict[str, Json]:
    pairs = shown.pairs if shown else None
    return {
        **_size("cliff_delta", shown.delta if shown else None, numbers),
        "cliff_delta_band": shown.band.value if shown else None,
        "pairs": {
            "client_higher": numbers.number(pairs.client_higher) if pairs else None,
            "supplier_higher": numbers.number(pairs.supplier_higher) if pairs else None,
            "tied": numbers.number(pairs.tied) if pairs else None,
            "sentence": sentence,
        },
        **_size("hedges_g", shown.hedges_g if shown else None, numbers),
    }


def _size(name: str, size: EffectSize | None, numbers: JsonNumbers) -> dict[str, Json]:
    return {
        name: numbers.number(size.value) if size else None,
        f"{name}_interval": numbers.interval(size.interval) if size else None,
    }
