"""Who sees which part of an expert test (method.md 3.5 and 4.2)."""

from __future__ import annotations

import pytest

from healthcheck.content import bundled_instrument
from healthcheck.disclosure.factor_tests import disclosed_factor_tests
from healthcheck.disclosure.rules import Rules
from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed import DisclosedFactor
from healthcheck.domain.disclosed_factor_test import DisclosedFactorTest
from healthcheck.domain.factor_test import DeltaBand, EffectSize, FactorTest, PairShares
from healthcheck.domain.relationship import Privacy, Side
from healthcheck.domain.result import Interval, Verdict
from healthcheck.exchange.factor_tests_document import factor_tests_document
from healthcheck.exchange.json_numbers import JsonNumbers
from healthcheck.scoring.statistics.arrangements import smallest_p_by_size
from tests.healthcheck.made_profiles import factor

METHOD = bundled_instrument().method
EMPTY = DisclosedFactorTest(None, None, None)


def compared(client: int = 5, supplier: int = 6, *, p: float = 0.02) -> FactorTest:
    return FactorTest(
        n={Side.CLIENT: client, Side.SUPPLIER: supplier},
        permutation_p=p,
        adjusted_p=p,
        mann_whitney_p=p + 0.01,
        arrangements=462,
        is_exact=True,
        smallest_p=1 / 462,
        smallest_p_by_size=smallest_p_by_size(client, supplier),
        delta=EffectSize(-0.7, Interval(-0.9, -0.2)),
        band=DeltaBand.LARGE,
        pairs=PairShares(0.15, 0.85, 0.0),
        hedges_g=EffectSize(-1.1, Interval(-2.0, -0.1)),
    )


def shown(
    tests: dict[str, FactorTest], *factors: DisclosedFactor, audience: Audience = Audience.FACILITATOR
) -> dict[str, DisclosedFactorTest]:
    rules = Rules(audience, Privacy.CONFIDENTIAL, 3, METHOD, bundled_instrument().reasons, frozenset())
    return disclosed_factor_tests(tests, factors, rules)


def test_the_facilitator_sees_everything_from_five_people_a_side() -> None:
    test = shown({"GOV": compared()}, factor("GOV", 60, 70))["GOV"]
    assert test.smallest_p_by_size == pytest.approx(2 / 462)
    assert test.p is not None
    assert (test.p.permutation_p, test.p.adjusted_p, test.p.mann_whitney_p) == pytest.approx((0.02, 0.02, 0.03))
    assert test.effect is not None
    assert test.effect.pairs.supplier_higher == 0.85


@pytest.mark.parametrize("audience", [one for one in Audience if one is not Audience.FACILITATOR])
def test_nobody_else_sees_anything(audience: Audience) -> None:
    assert shown({"GOV": compared()}, factor("GOV", 60, 70), audience=audience) == {"GOV": EMPTY}


@pytest.mark.parametrize(
    ("client", "supplier", "has_p", "has_effect"),
    [
        (3, 3, False, False),
        (3, 4, False, False),
        (3, 5, True, False),
        (4, 4, True, False),
        (4, 12, True, False),
        (5, 5, True, True),
    ],
)
def test_p_values_and_effect_sizes_each_have_their_own_line(
    client: int, supplier: int, *, has_p: bool, has_effect: bool
) -> None:
    test = shown({"GOV": compared(client, supplier)}, factor("GOV", 60, 70))["GOV"]
    assert test.smallest_p_by_size is not None
    assert (test.p is not None, test.effect is not None) == (has_p, has_effect)


def test_nothing_is_said_of_a_factor_whose_gap_is_withheld_or_not_judged() -> None:
    tests = {"GOV": compared(), "MEA": compared()}
    assert shown(tests, factor("GOV", None, 70), factor("MEA", 60, 70, None)) == {"GOV": EMPTY, "MEA": EMPTY}


def test_a_factor_that_was_not_tested_has_an_empty_place() -> None:
    assert shown({}, factor("GOV", 60, 70)) == {"GOV": EMPTY}


def test_the_p_of_a_withheld_factor_cannot_be_worked_out_from_the_others() -> None:
    factors = (factor("GOV", 60, 70), factor("MEA", None, 70), factor("TRU", 60, 70, Verdict.CLEAR))
    results = [
        shown({"GOV": compared(p=0.02), "MEA": compared(p=hidden), "TRU": compared(p=0.03)}, *factors)
        for hidden in (0.001, 0.025, 0.9)
    ]
    assert results[0] == results[1] == results[2]
    adjusted = [test.p.adjusted_p for test in results[0].values() if test.p]
    assert adjusted == pytest.approx([0.03, 0.03])


def test_every_key_is_in_the_document_whatever_is_withheld() -> None:
    numbers = JsonNumbers.of(Audience.FACILITATOR)
    tests = {"GOV": compared(), "MEA": compared(3, 4)}
    held = shown(tests, *(factor(name, 60, 70) for name in ("GOV", "MEA", "TRU")))
    document = factor_tests_document(held, {"GOV": "In 80 of 100 pairs …"}, numbers)
    full, few, none = document["GOV"], document["MEA"], document["TRU"]
    assert isinstance(full, dict)
    assert isinstance(few, dict)
    assert isinstance(none, dict)
    assert list(full) == list(few) == list(none)
    assert full["permutation_p_adjusted"] == 0.02
    assert full["exact"] is True
    assert full["cliff_delta_interval"] == [-0.9, -0.2]
    assert full["cliff_delta_band"] == "large"
    assert full["hedges_g"] == -1.1
    assert {key for key, value in few.items() if value is not None} == {"smallest_p_by_size", "pairs"}
    assert {key for key, value in none.items() if value is not None} == {"pairs"}
    assert none["pairs"] == {"client_higher": None, "supplier_higher": None, "tied": None, "sentence": None}
    assert isinstance(full["pairs"], dict)
    assert full["pairs"]["sentence"] == "In 80 of 100 pairs …"
