"""What an audience may see of agreement within a side (``method.md`` 3.5 and 5), each leak tried by its arithmetic."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from healthcheck.content import bundled_instrument
from healthcheck.disclosure.agreement import disclosed_agreement
from healthcheck.disclosure.closings import rounded_sides
from healthcheck.disclosure.factors import disclosed_factor
from healthcheck.disclosure.rules import rules_for
from healthcheck.domain.assessment import Assessment, AssessmentStatus, Closing, Response, Submission
from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed import Agreement
from healthcheck.domain.disclosed_agreement import DisclosedAgreement, DisclosedWithinSide
from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Privacy, Side
from healthcheck.exchange.agreement_document import agreement_document
from healthcheck.exchange.json_numbers import JsonNumbers
from healthcheck.scoring.consistency import consistency
from healthcheck.scoring.profile import profile_of
from healthcheck.scoring.sheet import answer_sheet
from healthcheck.scoring.within_side import within_sides
from tests.healthcheck.scoring.random_answers import random_responses, response

INSTRUMENT = bundled_instrument()
METHOD = INSTRUMENT.method
NAMES = {Side.CLIENT: "Aster", Side.SUPPLIER: "Birch"}
OTHERS = (Audience.JOINT, Audience.CLIENT, Audience.SUPPLIER)
NOTHING = DisclosedWithinSide(None, None)


def held(form: Form = Form.STANDARD, **facts: Any) -> Assessment:  # noqa: ANN401 - any field of an assessment
    return Assessment(
        id=1,
        relationship_id="X",
        number=1,
        held_on=date(2026, 5, 4),
        form=form,
        instrument_id=INSTRUMENT.id,
        instrument_version=INSTRUMENT.version,
        status=AssessmentStatus.CLOSED,
        **facts,
    )


def shown(
    responses: Sequence[Response],
    assessment: Assessment | None = None,
    audience: Audience = Audience.FACILITATOR,
) -> DisclosedAgreement:
    assessment = assessment or held()
    rules = rules_for(assessment, audience, INSTRUMENT, rounded=rounded_sides(assessment.closings))
    sheet = answer_sheet(responses, INSTRUMENT.items_of(assessment.form), METHOD)
    profile = profile_of(responses, INSTRUMENT, assessment.form, minimum_n=assessment.minimum_n)
    return disclosed_agreement(
        within_sides(sheet, INSTRUMENT.factor_ids, METHOD),
        {side: consistency(sheet, side, METHOD) for side in Side},
        factors=[disclosed_factor(result, rules, NAMES) for result in profile.factors],
        rules=rules,
    )


def people(client: int, supplier: int, *, seed: int = 7, blank: float = 0.0) -> list[Response]:
    return random_responses(seed, INSTRUMENT, Form.STANDARD, client=client, supplier=supplier, blank=blank)


def document(
    responses: Sequence[Response], assessment: Assessment | None = None, audience: Audience = Audience.FACILITATOR
) -> dict[str, Any]:
    return dict(agreement_document(shown(responses, assessment, audience), JsonNumbers.of(audience)))


@pytest.mark.parametrize("audience", Audience)
def test_two_people_in_confidence_leave_nothing_of_their_side(audience: Audience) -> None:
    """Changing every answer of the two changes nothing that anybody is shown."""
    mine = people(6, 2)
    others = [entry for entry in people(6, 2, seed=8) if entry.side is Side.SUPPLIER]
    changed = [*(entry for entry in mine if entry.side is Side.CLIENT), *others]
    assert document(mine, audience=audience) == document(changed, audience=audience)
    found = shown(mine, audience=audience)
    assert all(sides[Side.SUPPLIER] == NOTHING for sides in found.factors.values())
    assert found.consistency[Side.SUPPLIER] is None


@pytest.mark.parametrize(
    ("n", "has_word", "has_numbers"), [(2, False, False), (3, True, False), (4, True, False), (5, True, True)]
)
def test_three_people_leave_a_word_and_five_a_number(n: int, *, has_word: bool, has_numbers: bool) -> None:
    """With the mean, a number of agreement at three or four would give the answers."""
    for sides in shown(people(n, 6)).factors.values():
        assert (sides[Side.CLIENT].agreement is not None) is has_word
        assert (sides[Side.CLIENT].coefficients is not None) is has_numbers


@pytest.mark.parametrize("audience", OTHERS)
def test_other_audiences_get_words_and_no_number(audience: Audience) -> None:
    """Whole numbers of a measure between 0 and 2 say nothing, and unrounded ones are the facilitator's."""
    found = document(people(8, 8), audience=audience)
    for sides in found["factors"].values():
        for side in sides.values():
            assert side["agreement"] in set(Agreement)
            assert isinstance(side["mixed_view"], bool)
            assert side["coefficients"] is None
    assert found["consistency"] == {"client": None, "supplier": None}


def on_governance(rows: Sequence[str]) -> list[Response]:
    """Clients on the three items of governance in the express form, and five suppliers who answer everything."""
    asked = [item.id for item in INSTRUMENT.items_of(Form.EXPRESS, "GOV")]
    everything = {item.id: "3" for item in INSTRUMENT.items_of(Form.EXPRESS)}
    clients = [{item: reply for item, reply in zip(asked, row.split(), strict=True) if reply != "-"} for row in rows]
    return [
        *(response(f"C{at}", Side.CLIENT, replies) for at, replies in enumerate(clients)),
        *(response(f"S{at}", Side.SUPPLIER, everything) for at in range(5)),
    ]


def governance(rows: Sequence[str], audience: Audience = Audience.FACILITATOR, **facts: Any) -> DisclosedWithinSide:  # noqa: ANN401
    return shown(on_governance(rows), held(Form.EXPRESS, **facts), audience).factors["GOV"][Side.CLIENT]


@pytest.mark.parametrize("audience", Audience)
def test_agreement_of_a_single_item_is_shown_to_nobody(audience: Audience) -> None:
    one = ["0 NA NA", "4 NA NA", "0 NA NA", "4 NA NA", "4 NA NA", "0 NA NA"]
    assert governance(one, audience) == NOTHING
    two = [row.replace("NA", "3", 1) for row in one]
    assert governance(two, audience).agreement is Agreement.DIVIDED


def test_two_items_of_five_people_are_a_number() -> None:
    found = governance(["1 3 NA", "2 3 NA", "3 3 NA", "2 2 NA", "2 4 NA"]).coefficients
    assert found is not None
    assert (found.n, found.items) == (5, 2)
    assert found.chance is not None


def test_the_item_with_the_fewest_answers_decides() -> None:
    """A side of eight, and two items that only four answered: their agreement is part of the mean."""
    rows = ["1 2 3", "2 2 3", "3 2 3", "2 3 2", "2 - -", "3 - -", "1 - -", "2 - -"]
    assert governance(rows).agreement is not None
    assert governance(rows).coefficients is None
    five = [*rows[:4], "2 4 1", *rows[5:]]
    assert governance(five).coefficients is not None


def test_the_agreement_of_one_item_cannot_be_worked_out_from_the_distributions_of_the_others() -> None:
    """Three times the mean AD, less those of two items whose eight answers are shown, would be that of the third."""
    rows = ["1 2 3", "2 2 3", "3 2 3", "2 3 2", "2 4 1", "3 3 -", "1 4 -", "2 2 -"]
    assert governance(rows).coefficients is None
    two_hidden = [row.replace("2 2 -", "2 - -") for row in rows]
    assert governance(two_hidden).coefficients is not None
    none_hidden = [row.replace("-", "2") for row in rows]
    assert governance(none_hidden).coefficients is not None


def test_a_raised_minimum_withholds_what_lies_below_it() -> None:
    rows = ["1 3 2", "2 3 2", "3 3 1", "2 2 2", "2 4 3", "1 1 1"]
    assert governance(rows, minimum_n=6).coefficients is not None
    assert governance(rows, minimum_n=7) == NOTHING


def test_consent_to_be_named_opens_no_agreement_below_its_lines() -> None:
    assert governance(["1 3 2", "2 3 2"], privacy=Privacy.ATTRIBUTED) == NOTHING
    assert governance(["1 3 2", "2 3 2", "2 3 1"], privacy=Privacy.ATTRIBUTED).coefficients is None


def test_a_divided_side_is_a_mixed_view_for_everybody() -> None:
    camps = ["0 0 0", "0 0 0", "0 0 0", "4 4 4", "4 4 4"]
    together = ["3 3 3"] * 5
    for audience in Audience:
        assert governance(camps, audience).is_mixed_view is True
        assert governance(together, audience).is_mixed_view is False
    assert governance(["3 NA NA"] * 5).is_mixed_view is None


def test_a_word_that_one_late_answer_could_turn_is_withheld_from_reports() -> None:
    everybody = people(8, 8)

    def closing(day: int, responses: list[Response]) -> Closing:
        submitted = frozenset(Submission(entry.respondent_id, entry.side, "") for entry in responses)
        return Closing(datetime(2026, 5, day, tzinfo=UTC), submitted)

    reopened = held(closings=(closing(4, everybody[1:]), closing(9, everybody)))
    for audience in OTHERS:
        for sides in shown(everybody, reopened, audience).factors.values():
            assert sides[Side.CLIENT] == NOTHING
            assert sides[Side.SUPPLIER].agreement is not None
    assert all(sides[Side.CLIENT].coefficients is not None for sides in shown(everybody, reopened).factors.values())


@pytest.mark.parametrize(("n", "minimum_n", "is_shown"), [(3, 3, False), (4, 3, True), (4, 5, False), (5, 5, True)])
def test_consistency_is_for_the_facilitator_from_four_people(n: int, minimum_n: int, *, is_shown: bool) -> None:
    found = shown(people(n, 6), held(minimum_n=minimum_n))
    assert (found.consistency[Side.CLIENT] is not None) is is_shown
    assert all(
        shown(people(n, 6), held(minimum_n=minimum_n), audience).consistency[Side.CLIENT] is None for audience in OTHERS
    )


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("number", [0, 1, 3, 6])
def test_every_key_is_there_whatever_is_withheld(number: int, audience: Audience) -> None:
    found = document(people(number, 6), audience=audience)
    json.dumps(found, allow_nan=False)
    assert list(found) == ["factors", "consistency"]
    assert list(found["factors"]) == list(INSTRUMENT.factor_ids)
    for sides in found["factors"].values():
        assert list(sides) == ["client", "supplier"]
        assert all(list(side) == ["agreement", "mixed_view", "coefficients"] for side in sides.values())


def test_the_facilitator_s_coefficients_have_stable_names() -> None:
    found = document(people(6, 6))
    assert " ".join(found["factors"]["GOV"]["client"]["coefficients"]) == (
        "n items ad ad_median r_wg_star r_wg_star_skewed r_wg_j awg chance_ad chance_r_wg_star better_than_chance"
    )
    assert list(found["consistency"]["client"]) == ["n", "practices", "single", "mean"]


def test_a_factor_that_is_withheld_has_no_agreement() -> None:
    responses = [
        entry
        if entry.side is Side.SUPPLIER or at < 2
        else replace(
            entry, answers={item: answer for item, answer in entry.answers.items() if not item.startswith("INN")}
        )
        for at, entry in enumerate(people(6, 6))
    ]
    assert shown(responses).factors["INN"][Side.CLIENT] == NOTHING
    assert shown(responses).factors["GOV"][Side.CLIENT].coefficients is not None
