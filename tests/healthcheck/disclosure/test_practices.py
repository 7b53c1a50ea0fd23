"""What may be shown of single practices (``method.md`` 3.5, 4.4)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from healthcheck.disclosure.practice_counts import counts_by_dimension, counts_by_factor
from healthcheck.domain.assessment import Response
from healthcheck.domain.audience import Audience
from healthcheck.domain.band import Band
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.disclosed_practice import DisclosedPractice
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Dimension, Owner
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import PracticeState
from tests.healthcheck.disclosure.shown_profiles import INSTRUMENT, everybody, reopened, replying, shown

ASKED = {item.id: item for item in INSTRUMENT.items_of(Form.STANDARD)}
SINGLE = {
    practice.id: items[0]
    for practice in INSTRUMENT.practices
    if len(items := [item for item in practice.items if item in ASKED]) == 1
}


def owned_by(owner: Owner) -> tuple[str, str]:
    """A practice with one item in the standard form, and that item."""
    return next((name, item) for name, item in SINGLE.items() if ASKED[item].owner is owner)


def practice(profile: DisclosedProfile, name: str) -> DisclosedPractice:
    return profile.practice_details[name]


@pytest.mark.parametrize("audience", Audience)
def test_all_practices_are_listed_for_everybody(audience: Audience) -> None:
    details = shown(everybody(6, 6), audience).practice_details
    assert list(details) == [entry.id for entry in INSTRUMENT.practices]
    asked = {name for name, entry in details.items() if entry.state is not PracticeState.NOT_ASKED}
    assert asked == {entry.id for entry in INSTRUMENT.practices if not ASKED.keys().isdisjoint(entry.items)}


@pytest.mark.parametrize(
    ("n", "has_band", "has_mean"), [(2, False, False), (3, True, False), (4, True, False), (5, True, True)]
)
def test_a_side_shows_a_band_from_three_and_a_mean_from_five(n: int, *, has_band: bool, has_mean: bool) -> None:
    profile = shown(everybody(n, 8), Audience.FACILITATOR)
    for name in SINGLE:
        assert (practice(profile, name).client.band is not None) is has_band
        assert (practice(profile, name).client.mean is not None) is has_mean
        assert (practice(profile, name).shrunk_gap is not None) is has_mean
        assert practice(profile, name).supplier.mean is not None


def test_a_practice_of_one_item_has_the_score_of_that_item() -> None:
    profile = shown(everybody(6, 6))
    items = {entry.item: entry for entry in profile.items}
    for name, item in SINGLE.items():
        assert practice(profile, name).client.mean == items[item].client.mean


@pytest.mark.parametrize("audience", Audience)
def test_a_practice_that_two_can_tell_of_is_withheld_on_a_side_of_four(audience: Audience) -> None:
    """The fewest people over its items decide, not the number of the side."""
    name, item = owned_by(Owner.JOINT)
    people = replying(everybody(4, 8), item, {Side.CLIENT: ["4", "4", "DK", "DK"]})
    other = replying(everybody(4, 8), item, {Side.CLIENT: ["0", "0", "DK", "DK"]})
    found = practice(shown(people, audience), name)
    assert found == practice(shown(other, audience), name)
    assert (found.client.n, found.client.mean, found.client.band, found.shrunk_gap) == (2, None, None, None)


@pytest.mark.parametrize("audience", Audience)
def test_two_people_in_confidence_leave_nothing_of_a_practice(audience: Audience) -> None:
    """Whatever they say, "does not apply" and "cannot see" included, every practice looks the same to everybody."""
    said = []
    for text in ("4", "0", "DK", "NA"):
        people = everybody(6, 2)
        for item in ASKED:
            people = replying(people, item, {Side.SUPPLIER: [text] * 2})
        said.append(_without_n(shown(people, audience).practice_details))
    assert said[0] == said[1] == said[2] == said[3]


def _without_n(details: object) -> object:
    assert isinstance(details, dict)
    return {
        name: replace(entry, client=replace(entry.client, n=0), supplier=replace(entry.supplier, n=0))
        for name, entry in details.items()
    }


@pytest.mark.parametrize("side", Side)
def test_a_side_s_own_edition_has_its_own_scores_and_nothing_two_sided(side: Side) -> None:
    details = shown(everybody(8, 8), Audience(side.value)).practice_details
    for name in SINGLE:
        entry = details[name]
        assert entry.side(side).mean is not None
        assert (entry.side(side.other).mean, entry.side(side.other).band) == (None, None)
        assert (entry.state, entry.shrunk_gap, entry.scope_disagreement) == (None, None, None)


def test_a_mean_on_a_line_cannot_be_read_off_band_and_state_together() -> None:
    """Four people at exactly 62.5: "middle" beside "matched" would say so."""
    name, item = owned_by(Owner.JOINT)
    replies = {Side.CLIENT: ["2", "2", "3", "3"], Side.SUPPLIER: ["4"] * 4}
    profile = shown(replying(everybody(4, 4), item, replies))
    assert practice(profile, name).client.band is Band.HIGH
    assert next(entry for entry in profile.items if entry.item == item).client.band is Band.HIGH


@pytest.mark.parametrize("audience", [Audience.JOINT, Audience.CLIENT, Audience.SUPPLIER])
def test_on_a_rounded_side_scores_and_words_are_withheld(audience: Audience) -> None:
    people = everybody(8, 8)
    profile = shown(people, audience, closings=reopened(people, late=1))
    for name in SINGLE:
        entry = practice(profile, name)
        assert (entry.client.mean, entry.client.band) == (None, None)
        assert (entry.state, entry.shrunk_gap, entry.scope_disagreement) == (None, None, None)
        assert Side.CLIENT not in entry.invisible_to
    assert practice(shown(people, Audience.FACILITATOR, closings=reopened(people, late=1)), name).shrunk_gap is not None


def invisible(audience: Audience, *, blind: int, of: int = 6, minimum_n: int = 3, late: int = 0) -> tuple[Side, ...]:
    name, item = owned_by(Owner.SUPPLIER)
    people = replying(everybody(of, 6), item, {Side.CLIENT: ["DK"] * blind + ["3"] * (of - blind)})
    closings = reopened(people, late=late) if late else ()
    return practice(shown(people, audience, minimum_n=minimum_n, closings=closings), name).invisible_to


def test_what_a_side_cannot_see_is_told_from_two_of_five() -> None:
    assert invisible(Audience.JOINT, blind=2) == (Side.CLIENT,)
    assert invisible(Audience.CLIENT, blind=2) == (Side.CLIENT,)
    assert invisible(Audience.SUPPLIER, blind=2) == ()
    assert invisible(Audience.JOINT, blind=1) == ()
    assert invisible(Audience.JOINT, blind=4, of=4) == ()
    assert invisible(Audience.JOINT, blind=5, of=5, minimum_n=6) == ()
    assert invisible(Audience.JOINT, blind=4, late=1) == ()
    assert invisible(Audience.FACILITATOR, blind=4, late=1) == (Side.CLIENT,)


def disputed(audience: Audience, *, of: int = 5, late: int = 0) -> Side | None:
    name, item = owned_by(Owner.JOINT)
    people = replying(everybody(of, 5), item, {Side.CLIENT: ["NA"] * of})
    closings = reopened(people, late=late) if late else ()
    return practice(shown(people, audience, closings=closings), name).scope_disagreement


def test_a_disagreement_on_scope_names_the_side_that_rules_the_practice_out() -> None:
    assert disputed(Audience.JOINT) is Side.CLIENT
    assert disputed(Audience.FACILITATOR, late=1) is Side.CLIENT
    assert disputed(Audience.JOINT, late=1) is None
    assert disputed(Audience.CLIENT) is None
    assert disputed(Audience.JOINT, of=2) is None


def test_counts_say_how_many_practices_of_a_factor_are_in_which_state() -> None:
    profile = shown(everybody(6, 6))
    factors, dimensions = counts_by_factor(profile.practice_details), counts_by_dimension(profile.practice_details)
    assert list(factors) == list(INSTRUMENT.factor_ids)
    assert sum(counts.total for counts in factors.values()) == 96
    for factor, counts in factors.items():
        own = [entry for entry in INSTRUMENT.practices if entry.factor == factor]
        assert counts.total == len(own)
        assert counts.withheld == 0
        for state in PracticeState:
            assert counts.states[state] == sum(profile.practices[entry.id] is state for entry in own)
            assert counts.states[state] == sum(part.states[state] for part in dimensions[factor].values())
        for dimension in Dimension:
            assert dimensions[factor][dimension].total == sum(entry.dimension is dimension for entry in own)


def test_what_is_withheld_is_counted_as_withheld() -> None:
    people = everybody(8, 8)
    profile = shown(people, closings=reopened(people, late=1))
    for counts in counts_by_factor(profile.practice_details).values():
        assert counts.withheld == counts.total - counts.states[PracticeState.NOT_ASKED]


def test_an_empty_assessment_has_every_practice_and_no_number() -> None:
    empty: list[Response] = []
    for entry in shown(empty, Audience.FACILITATOR).practice_details.values():
        assert entry.state in (PracticeState.NOT_ASKED, PracticeState.TOO_LITTLE_DATA)
        assert (entry.client.band, entry.supplier.band, entry.shrunk_gap) == (None, None, None)
