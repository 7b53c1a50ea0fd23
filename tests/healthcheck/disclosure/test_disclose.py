"""What each audience may see at which number of people (``method.md`` 3.5), each leak tried by its arithmetic."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any

import pytest

from healthcheck.content import bundled_instrument
from healthcheck.disclosure import disclose
from healthcheck.domain.assessment import Answer, Assessment, AssessmentStatus, Closing, Reply, Response, Submission
from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed import Agreement, DisclosedItem, DisclosedProfile, printed
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Owner
from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Privacy, Relationship, Side
from healthcheck.domain.result import Kind, PracticeState
from healthcheck.errors import UserFacingError
from healthcheck.scoring.profile import profile_of
from healthcheck.scoring.threshold import exceeds, reaches
from tests.healthcheck.scoring.random_answers import random_responses, response

INSTRUMENT = bundled_instrument()
RELATIONSHIP = Relationship("X", "Aster", "Birch")
BOTH_SIDES = (Audience.JOINT, Audience.CLIENT, Audience.SUPPLIER)


def assessment(
    *, privacy: Privacy = Privacy.CONFIDENTIAL, minimum_n: int = 3, closings: tuple[Closing, ...] = ()
) -> Assessment:
    return Assessment(
        id=1,
        relationship_id="X",
        number=1,
        held_on=date(2026, 5, 4),
        form=Form.STANDARD,
        instrument_id=INSTRUMENT.id,
        instrument_version=INSTRUMENT.version,
        privacy=privacy,
        minimum_n=minimum_n,
        status=AssessmentStatus.CLOSED,
        closings=closings,
    )


def shown(
    responses: list[Response],
    held: Assessment | None = None,
    audience: Audience = Audience.JOINT,
    *,
    method: Method = INSTRUMENT.method,
) -> DisclosedProfile:
    held, instrument = held or assessment(), replace(INSTRUMENT, method=method)
    return disclose(
        profile_of(responses, instrument, held.form, minimum_n=held.minimum_n),
        relationship=RELATIONSHIP,
        assessment=held,
        responses=responses,
        names={response.respondent_id: f"Person {response.code}" for response in responses},
        instrument=instrument,
        audience=audience,
    )


def people(client: int, supplier: int, *, seed: int = 7, blank: float = 0.05) -> list[Response]:
    drawn = random_responses(seed, INSTRUMENT, Form.STANDARD, client=client, supplier=supplier, blank=blank)
    return [replace(entry, votes=("GOV", "TRU", "INN"), **ratings(seed + index)) for index, entry in enumerate(drawn)]


def ratings(seed: int) -> dict[str, Any]:
    """What one person says of each factor all in all, and what of the other side."""
    draw = random.Random(seed)  # noqa: S311 - repeatable answers, not secrets
    asked = ("global_scores", "expectations")
    return {question: {factor: draw.randint(0, 10) for factor in INSTRUMENT.factor_ids} for question in asked}


def numbers(value: object, path: str = "") -> Iterator[tuple[str, float]]:
    """Every number inside a disclosed value with its path; counts of people aside."""
    if isinstance(value, bool | Enum | str | date) or value is None:
        return
    if isinstance(value, int | float):
        yield path, float(value)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in {"n", "minimum_n", "item_line", "assessment", "levels_heard"}:
                yield from numbers(getattr(value, field.name), f"{path}.{field.name}")
    elif hasattr(value, "items"):
        for key, entry in value.items():
            yield from numbers(entry, f"{path}.{key}")
    elif isinstance(value, tuple):
        for index, entry in enumerate(value):
            yield from numbers(entry, f"{path}.{index}")


@pytest.mark.parametrize("audience", Audience)
def test_two_people_in_confidence_leave_no_number_of_their_side(audience: Audience) -> None:
    """Changing every answer of the two changes not one number that anybody is shown."""
    mine = people(6, 2)
    others = [entry for entry in people(6, 2, seed=8) if entry.side is Side.SUPPLIER]
    changed = [*(entry for entry in mine if entry.side is Side.CLIENT), *others]
    assert dict(numbers(shown(mine, audience=audience))) == dict(numbers(shown(changed, audience=audience)))


@pytest.mark.parametrize("audience", Audience)
def test_a_withheld_side_is_explained_in_words_factor_by_factor(audience: Audience) -> None:
    profile = shown(people(6, 2), audience=audience)
    for factor in profile.factors:
        assert factor.supplier.score is None
        assert factor.gap is None
        assert factor.matching is None
        assert factor.kind is Kind.TOO_LITTLE_DATA
        assert "shown from 3" in factor.supplier.withheld
    named = {entry.what for entry in profile.withheld}
    assert {"supplier.GOV", "supplier.overall", "GOV.gap", "top_three.supplier", "overall.matching"} <= named
    assert all(entry.reason for entry in profile.withheld)


def test_the_number_of_people_may_always_be_printed() -> None:
    assert shown(people(6, 2)).n == {Side.CLIENT: 6, Side.SUPPLIER: 2}


@pytest.mark.parametrize("audience", BOTH_SIDES)
def test_others_than_the_facilitator_see_whole_numbers_and_no_p_values(audience: Audience) -> None:
    profile = shown(people(6, 5), audience=audience)
    assert all(value == round(value) for _, value in numbers(profile))
    assert all(factor.gap is not None and factor.gap.p_value is None for factor in profile.factors)
    assert profile.matching is not None
    assert profile.matching.rho is None


def test_a_printed_gap_is_the_difference_of_the_two_printed_scores() -> None:
    for factor in shown(people(6, 5)).factors:
        assert factor.gap is not None
        assert factor.client.score is not None
        assert factor.supplier.score is not None
        assert factor.gap.points == factor.client.score - factor.supplier.score


def test_the_facilitator_sees_unrounded_numbers() -> None:
    profile = shown(people(6, 5), audience=Audience.FACILITATOR)
    assert any(factor.client.score != printed(factor.client.score or 0) for factor in profile.factors)
    assert all(factor.gap is not None and factor.gap.p_value is not None for factor in profile.factors)


@pytest.mark.parametrize("audience", BOTH_SIDES)
def test_an_open_assessment_has_results_for_nobody_but_the_facilitator(audience: Audience) -> None:
    still_open = replace(assessment(), status=AssessmentStatus.OPEN)
    with pytest.raises(UserFacingError, match="still open"):
        shown(people(6, 5), still_open, audience)
    assert shown(people(6, 5), still_open, Audience.FACILITATOR).factors


def blind_to_innovation(responses: list[Response], *, but: int) -> list[Response]:
    """All clients but ``but`` leave the whole innovation factor blank."""
    result, kept = [], 0
    for entry in responses:
        kept += entry.side is Side.CLIENT
        if entry.side is Side.CLIENT and kept > but:
            answers = {item: answer for item, answer in entry.answers.items() if not item.startswith("INN")}
            result.append(replace(entry, answers=answers))
        else:
            result.append(entry)
    return result


@pytest.mark.parametrize("audience", Audience)
def test_one_withheld_factor_withholds_the_overall_score_of_its_side(audience: Audience) -> None:
    """Seven times the overall score minus the other six factors would be the seventh."""
    profile = shown(blind_to_innovation(people(6, 5), but=2), audience=audience)
    assert profile.factor("INN").client.score is None
    assert profile.factor("INN").client.n == 2
    assert profile.overall[Side.CLIENT] is None
    assert profile.overall[Side.SUPPLIER] is not None


@pytest.mark.parametrize("audience", Audience)
def test_one_withheld_factor_withholds_matching_of_the_whole(audience: Audience) -> None:
    """The level of the whole minus those of six factors would be the level of the seventh."""
    profile = shown(blind_to_innovation(people(4, 5), but=2), audience=audience)
    assert profile.factor("INN").matching is None
    assert profile.matching is None
    assert profile.rms_gap is None


def test_a_sub_scale_that_cannot_be_shown_takes_the_others_with_it() -> None:
    """The factor score times three minus two sub-scales would be the third."""
    profile = shown(people(6, 5))
    openness = profile.factor("OPN").client  # one tool item in the standard form
    assert openness.score is not None
    assert openness.sub_scales == {}
    assert len(profile.factor("GOV").client.sub_scales) == 3


def test_an_item_answered_by_two_is_withheld_on_a_side_of_eight() -> None:
    responses = people(8, 5, blank=0.0)
    item = INSTRUMENT.items_of(Form.STANDARD)[0].id
    kept = [
        entry
        if entry.side is Side.SUPPLIER or index < 2
        else replace(entry, answers={key: value for key, value in entry.answers.items() if key != item})
        for index, entry in enumerate(responses)
    ]
    (found,) = (entry for entry in shown(kept).items if entry.item == item)
    assert found.client.n == 2
    assert found.client.mean is None
    assert found.client.band is None
    assert found.shrunk_gap is None


@pytest.mark.parametrize(
    ("n", "has_band", "has_mean", "has_counts"),
    [(3, True, False, False), (4, True, False, False), (5, True, True, False), (8, True, True, True)],
)
def test_items_show_a_band_from_three_a_mean_from_five_and_a_distribution_from_eight(
    n: int, *, has_band: bool, has_mean: bool, has_counts: bool
) -> None:
    for item in shown(people(n, n, blank=0.0)).items:
        assert (item.client.band is not None) is has_band
        assert (item.client.mean is not None) is has_mean
        assert (item.client.counts is not None) is has_counts


@pytest.mark.parametrize("side", Side)
def test_a_side_s_own_edition_has_no_item_of_the_other_side(side: Side) -> None:
    profile = shown(people(8, 8), audience=Audience(side.value))
    for item in profile.items:
        assert item.side(side).mean is not None
        assert item.side(side.other).mean is None
        assert item.side(side.other).counts is None
        assert item.shrunk_gap is None


@pytest.mark.parametrize(("voters", "is_shown"), [(4, False), (5, True)])
def test_votes_of_a_side_are_counted_from_five_people(voters: int, *, is_shown: bool) -> None:
    votes = shown(people(voters, 6)).votes
    assert (votes["GOV"][Side.CLIENT] is not None) is is_shown
    assert votes["GOV"][Side.SUPPLIER] == 6


def test_a_raised_minimum_withholds_what_lies_below_it() -> None:
    profile = shown(people(4, 6), assessment(minimum_n=5))
    assert all(factor.client.score is None for factor in profile.factors)
    assert all(factor.supplier.score is not None for factor in profile.factors)


def closing(day: int, responses: list[Response]) -> Closing:
    submitted = frozenset(Submission(entry.respondent_id, entry.side, str(entry.answers)) for entry in responses)
    return Closing(datetime(2026, 5, day, tzinfo=UTC), submitted)


@pytest.mark.parametrize(("late", "is_rounded"), [(0, False), (1, True), (2, True), (3, False)])
def test_a_side_that_changed_by_one_or_two_people_after_reopening_is_printed_in_steps_of_five(
    late: int, *, is_rounded: bool
) -> None:
    """Two exact reports would give away the answers of the one or two who came late."""
    everybody = people(8, 6)
    on_time = everybody[late:]  # clients come first
    held = assessment(closings=(closing(4, on_time), closing(9, everybody)))
    profile = shown(everybody, held)
    scores = [factor.client.score or 0 for factor in profile.factors]
    assert all(score % 5 == 0 for score in scores) is is_rounded
    assert (Side.CLIENT in profile.rounded_sides) is is_rounded
    assert any((factor.supplier.score or 0) % 5 for factor in profile.factors)


def test_one_person_a_side_who_agreed_to_be_named_gets_a_comparison_and_no_score() -> None:
    profile = shown(people(1, 1), assessment(privacy=Privacy.ATTRIBUTED))
    assert profile.interview is not None
    assert profile.interview.names == {Side.CLIENT: "Person C0", Side.SUPPLIER: "Person S0"}
    assert all(factor.client.score is None and factor.gap is None for factor in profile.factors)
    assert profile.matching is None


@pytest.mark.parametrize("audience", [Audience.CLIENT, Audience.SUPPLIER])
def test_the_consent_to_be_named_is_for_the_joint_report_only(audience: Audience) -> None:
    assert shown(people(1, 1), assessment(privacy=Privacy.ATTRIBUTED), audience).interview is None


def test_one_person_a_side_in_confidence_gets_nothing() -> None:
    profile = shown(people(1, 1), audience=Audience.FACILITATOR)
    assert profile.interview is None
    assert dict(numbers(profile)) == {}


def test_two_people_who_agreed_to_be_named_get_indicative_means_without_a_verdict() -> None:
    profile = shown(people(2, 4), assessment(privacy=Privacy.ATTRIBUTED), Audience.FACILITATOR)
    for factor in profile.factors:
        assert factor.client.is_indicative
        assert factor.client.score is not None
        assert factor.gap is not None
        assert factor.gap.verdict is None
        assert factor.gap.p_value is None
        assert factor.kind is Kind.TOO_LITTLE_DATA


@pytest.mark.parametrize("audience", BOTH_SIDES)
def test_a_factor_that_rests_on_one_item_is_not_shown_as_a_score(audience: Audience) -> None:
    """A score over one item is that item, which three people are shown in thirds only."""
    first, _shared, last = (item.id for item in INSTRUMENT.items_of(Form.EXPRESS, "GOV"))
    hidden = {Side.CLIENT: first, Side.SUPPLIER: last}
    drawn = random_responses(7, INSTRUMENT, Form.EXPRESS, client=3, supplier=3, blank=0.0)
    responses = [
        replace(entry, answers={**entry.answers, hidden[entry.side]: Answer(hidden[entry.side], Reply.CANNOT_SEE)})
        for entry in drawn
    ]
    governance = shown(responses, replace(assessment(), form=Form.EXPRESS), audience).factor("GOV")
    assert governance.client.n == 3
    assert governance.client.score is None
    assert "one item" in governance.client.withheld
    assert governance.gap is None
    assert governance.matching is None


def test_single_items_of_a_rounded_side_are_shown_to_nobody_else() -> None:
    """Before and after, n times the mean tells the newcomer's answer even in steps of five.

    And so does a third: the codes of six add up to 14, then a seventh makes it "high" by a 4 and by nothing else.
    """
    everybody = people(8, 8, blank=0.0)
    reopened = assessment(closings=(closing(4, everybody[1:]), closing(9, everybody)))
    profile = shown(everybody, reopened)
    assert all(item.client.mean is None and item.client.band is None for item in profile.items)
    assert all(item.client.counts is None and item.shrunk_gap is None for item in profile.items)
    assert all(item.supplier.mean is not None for item in profile.items)
    held = shown(everybody, reopened, Audience.FACILITATOR)
    assert all(item.client.mean is not None and item.client.counts is not None for item in held.items)


@pytest.mark.parametrize(("n", "is_shown"), [(4, False), (5, True)])
def test_how_much_a_side_can_see_is_told_from_five_people(n: int, *, is_shown: bool) -> None:
    """At three, 89 % would be one person's one "cannot see"."""
    profile = shown(people(n, n))
    assert all((factor.client.visibility is not None) is is_shown for factor in profile.factors)


def test_a_score_exactly_on_the_line_counts_as_strong_whatever_floating_point_makes_of_it() -> None:
    for near in (59.99999999999999, 60.0, 60.00000000000001):
        assert reaches(near, 60.0)
        assert not exceeds(near, 60.0)
    assert not reaches(59.9999, 60.0)
    assert exceeds(60.0001, 60.0)


def test_people_who_answered_otherwise_count_like_people_who_came_late() -> None:
    """Reopen, change one answer, close: six times the difference of two exact means would be that change."""
    before = people(6, 6)
    after = [replace(before[0], answers={}), *before[1:]]
    profile = shown(after, assessment(closings=(closing(4, before), closing(9, after))))
    assert profile.rounded_sides == {Side.CLIENT: 5}


def test_two_reports_that_are_not_neighbours_are_compared_as_well() -> None:
    """Three people come, then three others go: the first and the last report differ by the two that remain."""
    first = people(6, 6)
    newcomers = [replace(entry, respondent_id=f"late {index}") for index, entry in enumerate(first[:3])]
    second = [*first, *newcomers]
    third = [entry for entry in second if entry.respondent_id not in {first[0].respondent_id, "late 0", "late 1"}]
    held = assessment(closings=(closing(4, first), closing(6, second), closing(9, third)))
    assert shown(third, held).rounded_sides == {Side.CLIENT: 5}


def test_somebody_who_left_counts_on_their_own_side_only() -> None:
    everybody = people(6, 6)
    held = assessment(closings=(closing(4, everybody), closing(9, everybody[1:])))
    assert shown(everybody[1:], held).rounded_sides == {Side.CLIENT: 5}


@pytest.mark.parametrize("audience", Audience)
def test_votes_of_a_rounded_side_are_for_the_facilitator_only(audience: Audience) -> None:
    """Two counts, one before and one after, would be the newcomer's three votes."""
    everybody = people(8, 8)
    held = assessment(closings=(closing(4, everybody[1:]), closing(9, everybody)))
    profile = shown(everybody, held, audience)
    is_withheld = audience is not Audience.FACILITATOR
    assert all((counts[Side.CLIENT] is None) is is_withheld for counts in profile.votes.values())
    assert profile.votes["GOV"][Side.SUPPLIER] == 8
    named = {entry.what: entry.reason for entry in profile.withheld}
    assert ("top_three.client" in named) is is_withheld
    assert "reopened" in named.get("top_three.client", "reopened")


def replying(text: dict[Side, list[str]], *, item: str, form: Form = Form.STANDARD) -> list[Response]:
    """People who answer everything but give the replies ``text`` (one a person) to ``item``."""
    drawn = random_responses(
        7, INSTRUMENT, form, client=len(text[Side.CLIENT]), supplier=len(text[Side.SUPPLIER]), blank=0.0
    )
    waiting = {side: iter(replies) for side, replies in text.items()}
    return [
        replace(entry, answers={**entry.answers, item: Answer(item, Reply.parse(next(waiting[entry.side])))})
        for entry in drawn
    ]


def item_of(profile: DisclosedProfile, item: str) -> DisclosedItem:
    (found,) = (entry for entry in profile.items if entry.item == item)
    return found


def owned_by(owner: Owner) -> str:
    return next(item.id for item in INSTRUMENT.items_of(Form.STANDARD) if item.owner is owner)


@pytest.mark.parametrize(
    ("people_of_side", "blind", "is_invisible"),
    [(5, 1, False), (5, 2, True), (6, 2, True), (7, 2, False), (4, 2, False), (5, 5, True)],
)
def test_a_practice_of_the_supplier_is_invisible_to_a_client_of_whom_a_third_cannot_see_it(
    people_of_side: int, blind: int, *, is_invisible: bool
) -> None:
    item = owned_by(Owner.SUPPLIER)
    replies = ["DK"] * blind + ["3"] * (people_of_side - blind)
    found = item_of(shown(replying({Side.CLIENT: replies, Side.SUPPLIER: ["3"] * 5}, item=item)), item)
    assert found.client.is_invisible is is_invisible
    assert not found.supplier.is_invisible


def test_one_person_who_cannot_see_is_never_told_apart_whatever_share_an_instrument_sets() -> None:
    item = owned_by(Owner.SUPPLIER)
    responses = replying({Side.CLIENT: ["DK", "3", "3", "3", "3"], Side.SUPPLIER: ["3"] * 5}, item=item)
    eager = replace(INSTRUMENT.method, invisible_share=0.1)
    assert not item_of(shown(responses, method=eager), item).client.is_invisible


@pytest.mark.parametrize(
    ("client", "supplier", "is_disputed"),
    [(3, 0, True), (0, 3, True), (2, 0, False), (3, 2, True), (3, 3, False), (0, 0, False)],
)
def test_a_practice_that_most_of_one_side_only_rule_out_is_a_scope_disagreement(
    client: int, supplier: int, *, is_disputed: bool
) -> None:
    item = owned_by(Owner.JOINT)
    replies = {Side.CLIENT: client, Side.SUPPLIER: supplier}
    texts = {side: ["NA"] * number + ["2"] * (5 - number) for side, number in replies.items()}
    found = item_of(shown(replying(texts, item=item)), item)
    assert found.is_scope_disagreement is is_disputed
    assert found.is_out_of_scope is (client == supplier == 3)


@pytest.mark.parametrize(
    ("codes", "agreement"),
    [
        ("222", Agreement.TOGETHER),
        ("2233", Agreement.TOGETHER),  # exactly half a step
        ("123", Agreement.MIXED),
        ("1133", Agreement.DIVIDED),
        ("024", Agreement.DIVIDED),
        ("02", None),
    ],
)
def test_agreement_of_a_side_is_told_in_three_words_from_three_people(codes: str, agreement: Agreement | None) -> None:
    drawn = random_responses(7, INSTRUMENT, Form.EXPRESS, client=len(codes), supplier=5, blank=0.0)
    code = iter(codes)
    responses = [
        replace(entry, answers={item: Answer(item, reply) for item in entry.answers})
        for entry in drawn
        if (reply := Reply.parse(next(code) if entry.side is Side.CLIENT else "2")) is not None
    ]
    held = replace(assessment(privacy=Privacy.ATTRIBUTED), form=Form.EXPRESS)
    assert {factor.client.agreement for factor in shown(responses, held).factors} == {agreement}


@pytest.mark.parametrize("audience", Audience)
def test_one_withheld_factor_withholds_the_overall_score_under_all_weights(audience: Audience) -> None:
    """Each scheme is one more equation with the same single unknown."""
    profile = shown(blind_to_innovation(people(6, 5), but=2), audience=audience)
    assert set(profile.weights) == {Side.SUPPLIER}
    assert profile.weights[Side.SUPPLIER].equal == profile.overall[Side.SUPPLIER]


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize(("voters", "has_panel"), [(4, False), (5, True)])
def test_weights_by_votes_are_shown_where_both_sides_votes_are(
    voters: int, audience: Audience, *, has_panel: bool
) -> None:
    """The panel's weights hold both sides' votes, so the other side's score would give them away too."""
    profile = shown(people(voters, 6), audience=audience)
    assert set(profile.weights) == set(Side)
    for weights in profile.weights.values():
        assert (weights.panel is not None) is has_panel
        assert weights.band.low < weights.equal < weights.band.high


def test_no_weights_by_votes_where_a_side_is_rounded() -> None:
    everybody = people(8, 8)
    profile = shown(everybody, assessment(closings=(closing(4, everybody[1:]), closing(9, everybody))))
    assert all(weights.panel is None for weights in profile.weights.values())
    client = profile.weights[Side.CLIENT]
    assert all(value % 5 == 0 for value in (client.equal, client.report, client.band.low, client.band.high))


@pytest.mark.parametrize("audience", Audience)
def test_two_people_in_confidence_leave_no_state_of_a_practice(audience: Audience) -> None:
    """Whatever the two say, every practice that is asked has too little data."""
    mine = people(6, 2)
    blind = [
        replace(entry, answers={item: Answer(item, Reply.DOES_NOT_APPLY) for item in entry.answers}) for entry in mine
    ]
    said = [shown(responses, audience=audience).practices for responses in (mine, people(6, 2, seed=8), blind)]
    assert said[0] == said[1] == said[2]
    assert set(said[0].values()) <= {PracticeState.NOT_ASKED, PracticeState.TOO_LITTLE_DATA}


def test_states_of_practices_are_for_those_who_see_both_sides() -> None:
    responses = people(6, 6)
    assert (
        shown(responses, audience=Audience.JOINT).practices == shown(responses, audience=Audience.FACILITATOR).practices
    )
    assert len(shown(responses).practices) == len(INSTRUMENT.practices)
    for side in Side:
        assert shown(responses, audience=Audience(side.value)).practices == {}


def test_a_practice_that_two_of_eight_can_tell_of_has_too_little_data() -> None:
    """The number of people who answered this very practice decides, not that of the side."""
    practice = next(entry for entry in INSTRUMENT.practices if entry.id == "GOV.P1")
    responses = people(4, 8, blank=0.0)
    fewer = [
        entry
        if entry.side is Side.SUPPLIER or index < 2
        else replace(entry, answers={key: value for key, value in entry.answers.items() if key not in practice.items})
        for index, entry in enumerate(responses)
    ]
    assert shown(responses).practices[practice.id] is not PracticeState.TOO_LITTLE_DATA
    assert shown(fewer).practices[practice.id] is PracticeState.TOO_LITTLE_DATA


def test_two_named_people_are_not_enough_for_the_state_of_a_practice() -> None:
    profile = shown(people(2, 4), assessment(privacy=Privacy.ATTRIBUTED))
    assert set(profile.practices.values()) == {PracticeState.NOT_ASKED, PracticeState.TOO_LITTLE_DATA}


def test_states_are_withheld_where_a_side_is_rounded_but_from_the_facilitator() -> None:
    """A state that turns with one late answer would tell that answer."""
    everybody = people(8, 8)
    held = assessment(closings=(closing(4, everybody[1:]), closing(9, everybody)))
    assert set(shown(everybody, held).practices.values()) == {PracticeState.NOT_ASKED, None}
    assert None not in shown(everybody, held, Audience.FACILITATOR).practices.values()


def test_a_practice_of_the_supplier_that_no_client_can_see_is_invisible() -> None:
    asked = {entry.id: entry for entry in INSTRUMENT.items_of(Form.STANDARD)}
    practice, item = next(
        (entry.id, items[0])
        for entry in INSTRUMENT.practices
        if len(items := [item for item in entry.items if item in asked]) == 1
        and asked[items[0]].owner is Owner.SUPPLIER
    )
    profile = shown(replying({Side.CLIENT: ["DK"] * 5, Side.SUPPLIER: ["3"] * 5}, item=item))
    assert profile.practices[practice] is PracticeState.INVISIBLE
    held = assessment(minimum_n=6)
    profile = shown(replying({Side.CLIENT: ["DK"] * 5, Side.SUPPLIER: ["3"] * 6}, item=item), held)
    assert profile.practices[practice] is PracticeState.TOO_LITTLE_DATA


def test_a_factor_with_one_paired_practice_says_so_in_the_place_of_its_index() -> None:
    _, second, third = (item.id for item in INSTRUMENT.items_of(Form.EXPRESS, "GOV"))
    blanks = ({third: ""}, {second: ""}, {second: "NA", third: "NA"})
    responses = []
    for side in Side:
        for number, changed in enumerate(blanks):
            replies = {item.id: "3" for item in INSTRUMENT.items_of(Form.EXPRESS)} | changed
            given = {item: reply for item, reply in replies.items() if reply}
            responses.append(response(f"{side.initial}{number}", side, given))
    found = shown(responses, replace(assessment(), form=Form.EXPRESS))
    assert found.factor("GOV").gap is not None
    assert found.factor("GOV").matching is None
    reasons = {entry.what: entry.reason for entry in found.withheld}
    assert reasons["GOV.matching"].startswith("Only one practice of this factor")


def flagged(responses: list[Response], side: Side, item: str) -> list[Response]:
    """The same people; the first of ``side`` wants to talk about ``item``."""
    first = next(entry for entry in responses if entry.side is side)
    asked = replace(first, answers={**first.answers, item: replace(first.answers[item], is_flagged=True)})
    return [asked if entry is first else entry for entry in responses]


@pytest.mark.parametrize(
    ("audience", "is_told"), [(Audience.JOINT, True), (Audience.CLIENT, True), (Audience.SUPPLIER, False)]
)
def test_that_somebody_wants_to_talk_is_told_to_whoever_sees_the_questions_of_that_side(
    audience: Audience, *, is_told: bool
) -> None:
    found = shown(flagged(people(4, 4, blank=0), Side.CLIENT, "GOV-P1"), audience=audience)
    assert {entry.item for entry in found.items if entry.is_flagged} == ({"GOV-P1"} if is_told else set())


def test_of_two_confidential_people_not_even_a_flag_is_told() -> None:
    assert not any(entry.is_flagged for entry in shown(flagged(people(4, 2, blank=0), Side.SUPPLIER, "GOV-P1")).items)
