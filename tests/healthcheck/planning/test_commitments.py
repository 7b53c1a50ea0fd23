"""What both sides are proposed to promise each other."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given

from healthcheck.content import bundled_instrument
from healthcheck.disclosure.annex import annex_of
from healthcheck.domain.action_type import ActionType
from healthcheck.domain.audience import Audience
from healthcheck.domain.band import Band
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.disclosed_priority import DisclosedPriorities, DisclosedPriority
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Effort, Owner
from healthcheck.domain.mirror import MirrorReading
from healthcheck.domain.priority import Stability
from healthcheck.domain.proposed_commitment import ProposedCommitment
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import PracticeState, Verdict
from healthcheck.findings import findings_of
from healthcheck.planning import proposed_commitments
from healthcheck.scoring.profile import profile_of
from tests.healthcheck.answered_assessments import answered
from tests.healthcheck.made_mirrors import mirrored, practice, practised, reading
from tests.healthcheck.made_profiles import factor, item, profile, readable
from tests.healthcheck.random_profiles import profiles
from tests.healthcheck.sample_profiles import sample_profile, sample_responses

INSTRUMENT = bundled_instrument()
PRACTICES = {entry.id: entry for entry in INSTRUMENT.practices}
SAMPLES = [("A", 1), ("A", 2), ("A", 3), ("B", 1), ("B", 2), ("C", 1), ("C", 2), ("C", 3)]
BLIND, KNOWN = MirrorReading.BLIND_SPOT, MirrorReading.KNOWN_DIFFERENCE


def proposed(shown: DisclosedProfile, priorities: DisclosedPriorities | None = None) -> tuple[ProposedCommitment, ...]:
    return proposed_commitments(findings_of(shown, INSTRUMENT).findings, shown, INSTRUMENT, priorities=priorities)


def ids(commitments: tuple[ProposedCommitment, ...]) -> list[str]:
    return [entry.practice for entry in commitments]


def priority(name: str, action: ActionType = ActionType.BUILD_TOGETHER, *, listed: bool = True) -> DisclosedPriority:
    return DisclosedPriority(
        practice=name,
        factor=PRACTICES[name].factor,
        effort=PRACTICES[name].recommendation.effort,
        owner=Owner.JOINT,
        need=50,
        importance=100,
        leverage=100,
        priority=50,
        stability=Stability.USUALLY if listed else None,
        share=None,
        action=action,
        is_proposed=listed,
    )


def ranked(*entries: DisclosedPriority) -> DisclosedPriorities:
    listed = tuple(entry.practice for entry in entries if entry.is_proposed)
    return DisclosedPriorities(entries, listed, (), 5, uses_votes=False, uses_mesh=False, withheld=())


def sample_priorities(relationship: str, assessment: int) -> DisclosedPriorities:
    held = answered(assessment, sample_responses(relationship, assessment), form=Form.STANDARD)
    scored = profile_of(held.responses, held.instrument, Form.STANDARD)
    return annex_of(held, scored, sample_profile(relationship, assessment)).priorities


def are_a_list(commitments: tuple[ProposedCommitment, ...]) -> bool:
    """At most five, at most two of one factor, and no item asked twice."""
    factors = Counter(entry.factor for entry in commitments)
    items = [item for entry in commitments for item in PRACTICES[entry.practice].items]
    return len(commitments) <= 5 and max(factors.values(), default=0) <= 2 and len(items) == len(set(items))


@given(profiles())
def test_any_profile_gets_at_most_five_of_at_most_two_a_factor_and_none_twice(shown: DisclosedProfile) -> None:
    assert are_a_list(proposed(shown))


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("audience", Audience)
def test_a_sample_gets_whole_commitments_in_every_edition(sample: tuple[str, int], audience: Audience) -> None:
    shown = sample_profile(*sample, audience=audience)
    commitments = proposed(shown)
    assert commitments
    assert are_a_list(commitments)
    for entry in commitments:
        texts = [entry.title, entry.opening, entry.action, entry.first_step, *entry.duties.values(), entry.done_when]
        assert all(texts)
        assert not any(set("[]{}").intersection(text) for text in texts)
        assert set(entry.duties) == set(Side)
        assert entry.customer is entry.provider.other
        assert entry.finding.factor == entry.factor


def test_each_finding_is_served_before_any_gets_a_second_practice() -> None:
    shown = profile(factor("INN", 42, 57, Verdict.CLEAR), factor("MEA", 30, 40), factor("GOA", 50, 65))
    assert [entry.factor for entry in proposed(shown)] == ["INN", "MEA", "GOA", "INN", "MEA"]


def test_it_starts_with_the_practice_on_which_the_views_lie_furthest_apart() -> None:
    items = [item("INN-P2", 40, 55, gap=-11), item("INN-P1", 30, 75, gap=-33)]
    assert ids(proposed(profile(factor("INN", 42, 57, Verdict.CLEAR), items=items)))[:2] == ["INN.P1", "INN.P2"]


def test_what_both_sides_have_in_place_is_not_what_they_start_with() -> None:
    items = [item("INN-P2", 65, 95, gap=-30), item("INN-P1", 30, 45, gap=-12), item("INN-T1", 40, 45, gap=-3)]
    practices = practice("INN.P2", PracticeState.MATCHED, 65, 95, gap=-20)
    shown = practised(profile(factor("INN", 42, 57, Verdict.CLEAR), items=items), practices)
    assert ids(proposed(shown))[:2] == ["INN.P1", "INN.T1"]


def test_strengths_are_protected_only_where_there_is_room() -> None:
    weak = [factor(name, 40, 45) for name in ("GOV", "MEA", "GOA")]
    assert ActionType.PROTECT not in [entry.action_type for entry in proposed(profile(*weak))]
    some = proposed(profile(weak[0]))
    assert [entry.action_type for entry in some[:2]] == [ActionType.BUILD_TOGETHER] * 2
    assert [entry.action_type for entry in some[2:]] == [ActionType.PROTECT] * 2


def test_a_strength_is_kept_up_and_written_down_and_nothing_is_built() -> None:
    (first, second) = proposed(profile())
    recommended = PRACTICES[first.practice].recommendation
    assert first.action.startswith("Name the habits that carry Governance")
    assert first.title in first.action
    assert first.action != recommended.action
    assert first.duties[Side.CLIENT].startswith("Alpha names who keeps the habit up")
    assert first.effort is Effort.SMALL
    assert "Governance" in first.done_when
    assert second.factor != first.factor


def test_a_commitment_names_both_organisations_and_says_how_both_will_know() -> None:
    (first, *_) = proposed(profile(factor("MEA", 30, 40), items=[item("MEA-T4", 12, 10)]))
    assert first.practice == "MEA.T4"
    assert first.duties[Side.SUPPLIER].startswith("The account manager nominates four scorers at Beta")
    assert first.done_when.startswith("Scorecards of four quarters in a row")
    assert first.opening.startswith("It is not yet in place for both sides")
    assert first.effort is Effort.SMALL


def test_the_owner_of_a_practice_provides_it_to_the_other_side() -> None:
    items = [item("INN-T1", 20, 60, gap=-30), item("INN-P1", 30, 55, gap=-20)]
    at_client, at_supplier, *_ = proposed(profile(factor("INN", 42, 57, Verdict.CLEAR), items=items))
    assert (at_client.owner, at_client.provider) == (Owner.CLIENT, Side.CLIENT)
    assert (at_supplier.owner, at_supplier.provider) == (Owner.SUPPLIER, Side.SUPPLIER)


@pytest.mark.parametrize(
    ("client", "supplier", "gap", "provider"),
    [
        (40, 70, -25, Side.SUPPLIER),
        (70, 40, 25, Side.CLIENT),
        (Band.LOW, Band.HIGH, None, Side.SUPPLIER),
        (Band.MIDDLE, Band.LOW, None, Side.CLIENT),
        (None, None, None, Side.SUPPLIER),
    ],
)
def test_of_a_joint_practice_whoever_rates_it_higher_shows_first(
    client: float | Band | None, supplier: float | Band | None, gap: float | None, provider: Side
) -> None:
    entry = readable(factor("GOA", 46, 60, Verdict.CLEAR))
    shown = profile(entry, items=[item("GOA-P3", client, supplier, gap=gap)])
    shown = practised(shown, practice("GOA.P3", PracticeState.PARTLY, client, supplier, gap=gap))
    (first, *_) = [entry for entry in proposed(shown) if entry.factor == "GOA"]
    assert first.owner is Owner.JOINT
    if client is not None:
        assert first.practice == "GOA.P3"
    assert first.provider is provider


def test_where_nobody_rates_it_higher_the_side_that_leads_fewer_leads() -> None:
    items = [item("MEA-T4", 12, 10, gap=1), item("MEA-P4", 20, 22, gap=-1)]
    shown = profile(factor("MEA", 30, 40), factor("GOA", 40, 40), items=items)
    led = Counter(entry.provider for entry in proposed(shown) if entry.owner is Owner.JOINT)
    assert abs(led[Side.CLIENT] - led[Side.SUPPLIER]) <= 1


def test_noise_on_a_single_practice_decides_nothing() -> None:
    entry = readable(factor("MEA", 30, 40), rho_reads=False)
    shown = profile(entry, items=[item("MEA-P4", Band.LOW, Band.MIDDLE)])
    shown = practised(shown, practice("MEA.P4", PracticeState.PARTLY, Band.LOW, Band.MIDDLE))
    (first, *_) = proposed(shown)
    assert (first.practice, first.action_type, first.provider) == ("MEA.P4", ActionType.BUILD_TOGETHER, Side.CLIENT)


def test_the_divided_side_goes_first_and_views_are_exchanged_on_what_the_higher_rating_shows() -> None:
    divided = profile(factor("GOA", 65, 65, divided=[Side.SUPPLIER]))
    (first, *_) = proposed(divided)
    assert (first.action_type, first.provider) == (ActionType.SETTLE_INSIDE_FIRST, Side.SUPPLIER)
    unaware = mirrored(profile(factor("GOA", 46, 60, Verdict.CLEAR)), reading("GOA", BLIND, KNOWN))
    (first, *_) = proposed(unaware)
    assert first.action_type is ActionType.EXCHANGE_PERSPECTIVES_FIRST
    assert (first.owner, first.provider) == (Owner.JOINT, Side.SUPPLIER)


@pytest.mark.parametrize(
    ("name", "state", "gap", "action"),
    [
        ("GOA.P3", PracticeState.ABSENT, -5, ActionType.BUILD_TOGETHER),
        ("GOA.P3", PracticeState.PARTLY, 20, ActionType.LISTEN),
        ("GOA.P3", PracticeState.PARTLY, -20, ActionType.SHOW_OR_FIX),
        ("GOA.B1", PracticeState.PARTLY, -20, ActionType.LOOK_CLOSER),
        ("GOA.P3", PracticeState.PARTLY, -5, ActionType.SHOW_OR_FIX),
    ],
    ids=[
        "nobody has it",
        "the client sees more of it",
        "the supplier does",
        "the client alone does it",
        "as its factor",
    ],
)
def test_what_comes_first_follows_the_very_practice(
    name: str, state: PracticeState, gap: float, action: ActionType
) -> None:
    items = [item(entry, 50, 50, gap=gap) for entry in PRACTICES[name].items]
    shown = practised(
        profile(factor("GOA", 46, 60, Verdict.CLEAR), items=items), practice(name, state, 50, 50, gap=gap)
    )
    (first, *_) = proposed(shown)
    assert (first.practice, first.action_type) == (name, action)


def test_priorities_decide_where_they_are_shown_and_say_how_firm_they_are() -> None:
    shown = profile(factor("MEA", 30, 40), factor("INN", 40, 45))
    commitments = proposed(shown, ranked(priority("INN.T2"), priority("MEA.T8")))
    assert ids(commitments)[:2] == ["INN.T2", "MEA.T8"]
    assert [entry.stability for entry in commitments[:2]] == [Stability.USUALLY] * 2
    assert commitments[2].stability is None
    assert are_a_list(commitments)


def test_rows_that_ask_the_same_item_are_proposed_once() -> None:
    shown = profile(factor("GOV", 30, 40), factor("INN", 40, 45))
    commitments = ids(proposed(shown, ranked(priority("GOV.T6"), priority("INN.T3"))))
    assert commitments[0] == "GOV.T6"
    assert "INN.T3" not in commitments


def test_what_is_well_in_place_is_not_worked_on_because_the_rest_is_better_still() -> None:
    commitments = proposed(profile(), ranked(priority("GOV.P1", ActionType.PROTECT)))
    assert all(entry.action_type is ActionType.PROTECT and entry.stability is None for entry in commitments)


def test_the_finding_that_weighs_most_is_served_though_no_practice_of_it_is_listed() -> None:
    shown = profile(factor("OPN", 75, 48, Verdict.CLEAR), factor("MEA", 30, 40), factor("INN", 40, 45))
    listed = [priority(name) for name in ("MEA.T4", "MEA.P4", "INN.T2", "INN.P2", "GOV.T2")]
    commitments = proposed(shown, ranked(*listed))
    assert ids(commitments)[:4] == ["MEA.T4", "MEA.P4", "INN.T2", "INN.P2"]
    assert commitments[4].factor == "OPN"
    assert len(commitments) == 5


def test_withheld_priorities_count_as_none() -> None:
    shown = sample_profile("B", 1)
    withheld = sample_priorities("B", 1)
    assert withheld.withheld
    assert proposed(shown, withheld) == proposed(shown)


@pytest.mark.parametrize("sample", [("A", 1), ("A", 3), ("C", 1), ("C", 3)])
def test_a_sample_with_priorities_serves_its_first_finding(sample: tuple[str, int]) -> None:
    shown = sample_profile(*sample)
    commitments = proposed(shown, sample_priorities(*sample))
    first = findings_of(shown, INSTRUMENT).findings[0]
    assert len(commitments) == 5
    assert are_a_list(commitments)
    assert first.factor in {entry.factor for entry in commitments}
    assert {entry.provider for entry in commitments} == set(Side)


@pytest.mark.parametrize("audience", [Audience.CLIENT, Audience.SUPPLIER])
def test_an_edition_of_one_side_starts_with_the_express_practices_in_their_order(audience: Audience) -> None:
    items = [item("INN-B3", 10, 60, gap=-40)]
    shown = replace(profile(factor("INN", 42, 57, Verdict.CLEAR), items=items), audience=audience)
    express = {entry.id for entry in INSTRUMENT.items_of(Form.EXPRESS, "INN")}
    expected = [entry.id for entry in INSTRUMENT.practices if entry.factor == "INN" and express & set(entry.items)]
    assert ids(proposed(shown))[:2] == expected[:2]


def test_two_named_people_and_a_missing_side_get_no_proposal() -> None:
    assert proposed(sample_profile("D", 1)) == ()
    assert proposed(sample_profile("A", 1, people={Side.SUPPLIER: 2})) == ()
