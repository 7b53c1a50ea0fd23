"""Single items by subtraction: each attack works where everybody answered, and finds nothing where few did.

``healthcheck/disclosure/subtraction.py`` says what each rule closes, and what it leaves.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed import printed
from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Privacy
from tests.healthcheck.answered_assessments import INSTRUMENT, seen
from tests.healthcheck.exchange.leak_cases import (
    OTHERS,
    WIDEST,
    C,
    Document,
    S,
    asked,
    document,
    held,
    people,
    replying,
)

EVEN = ("GOV", "MEA", "TRU", "DEL", "GOA", "INN")
"""Factors of the standard form with two items in each dimension, so that all six weigh alike."""

FEW = [3, 4]
LOW, HIGH = 37.5, 62.5


def options(band: str, people_: int) -> list[int]:
    """Sums of codes that ``people_`` can give an item whose mean lies in ``band``."""
    sums = range(4 * people_ + 1)
    return [total for total in sums if third(25 * total / people_) == band]


def third(mean: float) -> str:
    if mean < LOW:
        return "low"
    return "high" if mean >= HIGH else "middle"


def is_fixed(bands: Sequence[str], score: int, people_: int) -> bool:
    """Whether thirds and the printed mean of all of them leave some item one sum of codes alone."""
    each = [options(band, people_) for band in bands]
    lowest, highest = sum(map(min, each)), sum(map(max, each))
    wholes = [total for total in range(lowest, highest + 1) if printed(25 * total / people_ / len(each)) == score]
    for own in each:
        rest = (lowest - min(own), highest - max(own))
        left = {mine for mine in own for whole in wholes if rest[0] <= whole - mine <= rest[1]}
        if len(left) == 1:
            return True
    return False


def practice_of(item: str) -> str:
    """The practice that is this item alone."""
    return next(entry.id for entry in INSTRUMENT.practices if entry.items == (item,))


def single_items(factor: str, form: Form = Form.STANDARD) -> list[str]:
    alone = {entry.items[0] for entry in INSTRUMENT.practices if len(entry.items) == 1}
    return [item for item in asked(factor, form) if item in alone]


def band_of(found: Document, item: str) -> str | None:
    shown: str | None = found["practice_details"][practice_of(item)]["client"]
    return shown


@pytest.mark.parametrize("count", FEW)
def test_six_thirds_and_their_score_fix_hardly_ever_an_item(count: int) -> None:
    """In fewer than two of a hundred factors, however their people answered."""
    fixed, tried = 0, 0
    for seed in range(25):
        responses = people(seed, count, 6, blank=0.0)
        found = document(held(responses))
        for factor in EVEN:
            own = [entry for entry in responses if entry.side is C]
            means = [25 * sum(int(entry.answers[item].reply or 0) for entry in own) / count for item in asked(factor)]
            fixed += is_fixed([third(mean) for mean in means], found["factors"][factor]["client"], count)
            tried += 1
    assert fixed / tried < 0.02


@pytest.mark.parametrize("audience", OTHERS)
@pytest.mark.parametrize("count", FEW)
def test_three_items_of_three_or_four_people_are_told_by_their_score_alone(count: int, audience: Audience) -> None:
    found = document(held(people(1, count, 6, form=Form.EXPRESS, blank=0.0), form=Form.EXPRESS), audience=audience)
    assert {entry["client"] for entry in found["practice_details"].values()} == {None}
    assert {entry["state"] for entry in found["practice_details"].values()} <= {None, "not_asked", "too_little_data"}
    assert found["factors"]["GOV"]["client"] is not None
    six = document(held(people(1, 6, 6, form=Form.EXPRESS, blank=0.0), form=Form.EXPRESS), audience=Audience.JOINT)
    assert isinstance(six["practice_details"][practice_of(single_items("GOV", Form.EXPRESS)[0])]["client"], int)


@pytest.mark.parametrize("audience", OTHERS)
@pytest.mark.parametrize("count", FEW)
def test_beside_the_means_of_six_no_gap_of_practices_is_told_of_three_or_four(count: int, audience: Audience) -> None:
    found = document(held(people(1, count, 6, blank=0.0)), audience=audience)
    for factor in found["factors"].values():
        assert {factor[key] for key in ("level", "raw_gap", "shrunk_gap", "alignment", "pmi")} == {None}
        assert factor["gap"] is not None
    reasons = {entry["what"]: entry["reason"] for entry in found["withheld"]}
    assert reasons["GOV.matching"] == "Practice matching of single factors is shown from 5 people on both sides."
    assert found["overall"]["pmi"] is not None
    assert document(held(people(1, 5, 6, blank=0.0)), audience=audience)["factors"]["GOV"]["pmi"] is not None


def test_who_agreed_to_be_named_and_who_holds_the_answers_is_told_all() -> None:
    few = people(1, 3, 6, blank=0.0)
    named = document(held(few, privacy=Privacy.ATTRIBUTED))
    facilitator = document(held(few), audience=Audience.FACILITATOR)
    for found in (named, facilitator):
        assert found["factors"]["GOV"]["pmi"] is not None


@pytest.mark.parametrize("audience", OTHERS)
def test_dimensions_are_told_where_each_of_their_items_may_be_exact(audience: Audience) -> None:
    everybody = people(1, 6, 6, blank=0.0)
    (item, *_) = asked("GOV")
    partly = replying(everybody, item, {C: ["1", "2", "3", "4", "DK", "DK"]})
    own = held(people(1, 4, 6, blank=0.0)), held(partly)
    assert len(seen(held(everybody), audience).factor("GOV").client.sub_scales) == 3
    for few in own:
        assert seen(few, audience).factor("GOV").client.sub_scales == {}
        assert len(seen(few, audience).factor("GOV").supplier.sub_scales) == 3


def rest_of(found: Document, factor: str, secret: str) -> float | None:
    """Six times the score less five items is the sixth."""
    others = [found["practice_details"][practice_of(item)]["client"] for item in asked(factor) if item != secret]
    if any(not isinstance(value, int) for value in others):
        return None
    return float(len(asked(factor)) * found["factors"][factor]["client"] - sum(others))


def attacked() -> tuple[str, str]:
    """A factor whose items are all practices of their own, and one of them."""
    factor = next(name for name in EVEN if len(single_items(name)) == len(asked(name)))
    return factor, asked(factor)[0]


@pytest.mark.parametrize("audience", [Audience.JOINT, Audience.CLIENT])
def test_what_two_of_eight_could_see_does_not_follow_from_the_score_and_the_other_items(audience: Audience) -> None:
    factor, secret = attacked()
    everybody = people(1, 8, 6, blank=0.0)
    open_one = document(held(everybody), audience=audience)
    told = open_one["practice_details"][practice_of(secret)]["client"]
    assert rest_of(open_one, factor, secret) == pytest.approx(told, abs=6)
    found = document(held(replying(everybody, secret, {C: ["4", "4", *["DK"] * 6]})), audience=audience)
    assert found["practice_details"][practice_of(secret)]["client"] is None
    assert rest_of(found, factor, secret) is None
    assert {band_of(found, item) for item in asked(factor)} <= {"low", "middle", "high", None}
    other = next(name for name in EVEN if name != factor)
    assert isinstance(band_of(found, single_items(other)[0]), int)


def test_no_order_of_practices_tells_the_means_beside_such_an_item() -> None:
    """The facilitator, who holds the answers and sees these means, has the order of all others in the factor too."""
    factor, secret = attacked()
    everybody = people(1, 8, 6, blank=0.0)
    partly = held(replying(everybody, secret, {C: ["4", "4", *["DK"] * 6]}))
    ranked = {audience: document(partly, audience=audience)["priorities"]["practices"] for audience in WIDEST}
    factors = {audience: {entry["factor"] for entry in found.values()} for audience, found in ranked.items()}
    assert factors[Audience.JOINT] == set(INSTRUMENT.factor_ids) - {factor}
    assert factors[Audience.FACILITATOR] == set(INSTRUMENT.factor_ids)
    assert practice_of(secret) not in ranked[Audience.FACILITATOR]
    assert set(document(held(everybody), audience=Audience.JOINT)["priorities"]["practices"])


def test_a_raised_minimum_is_guarded_as_the_usual_one_is() -> None:
    """Six were promised: the mean gap of a factor beside five exact means would tell the item of four."""
    factor, secret = attacked()
    everybody = people(1, 7, 7, blank=0.0)
    partly = replying(everybody, secret, {S: ["1", "1", "0", "0", "DK", "DK", "DK"]})
    found = document(held(partly, minimum_n=6))
    assert found["factors"][factor]["raw_gap"] is None
    assert found["overall"]["raw_gap"] is None
    assert {found["practice_details"][practice_of(item)]["supplier"] for item in asked(factor)} <= {
        "low",
        "middle",
        "high",
        None,
    }
