from __future__ import annotations

import pytest

from healthcheck.content import bundled_instrument
from healthcheck.domain.band import Band
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.result import Kind, Verdict
from healthcheck.findings import findings_of
from healthcheck.planning import Proposal, practices_for, proposals_of
from tests.healthcheck.made_profiles import factor, item, profile
from tests.healthcheck.sample_profiles import sample_profile

INSTRUMENT = bundled_instrument()


def proposals(shown: DisclosedProfile) -> tuple[Proposal, ...]:
    return proposals_of(findings_of(shown, INSTRUMENT).findings, shown, INSTRUMENT)


def ids(proposal: Proposal) -> list[str]:
    return [practice.id for practice in proposal.practices]


def test_the_practices_with_the_widest_gaps_come_first() -> None:
    items = [item("INN-P2", 40, 55, gap=-11), item("INN-P1", 30, 75, gap=-33), item("INN-T1", 54, 30, gap=18)]
    (first, *_) = proposals(profile(factor("INN", 42, 57, Verdict.CLEAR), items=items))
    assert ids(first) == ["INN.P1", "INN.T1", "INN.P2"]


def test_the_lowest_practices_come_first_where_both_rate_a_factor_low() -> None:
    items = [item("MEA-P1", Band.MIDDLE, Band.HIGH), item("MEA-P4", Band.LOW, Band.LOW)]
    (first, *_) = proposals(profile(factor("MEA", 30, 40), items=items))
    assert ids(first) == ["MEA.P4", "MEA.P1"]


def test_without_any_disclosed_item_the_practices_of_the_express_form_are_proposed() -> None:
    (first, *_) = proposals(profile(factor("GOV", 30, 40)))
    express = {entry.id for entry in INSTRUMENT.items if entry.factor == "GOV" and entry.form == "express"}
    assert len(first.practices) == 3
    assert all(express.intersection(practice.items) for practice in first.practices)


def test_a_practice_with_two_items_is_proposed_once() -> None:
    items = [item("MEA-B1s", 10, 60, gap=-40), item("MEA-B1c", 20, 60, gap=-30)]
    (first, *_) = proposals(profile(factor("MEA", 20, 60, Verdict.CLEAR), items=items))
    assert ids(first) == ["MEA.B1"]


@pytest.mark.parametrize("relationship", ["A", "B", "C"])
def test_a_sample_gets_at_most_three_practices_a_factor_all_of_that_factor(relationship: str) -> None:
    for proposal in proposals(sample_profile(relationship, 1)):
        assert 1 <= len(proposal.practices) <= 3
        assert {practice.factor for practice in proposal.practices} == {proposal.finding.factor}
        assert len(proposal.first_steps) == len(proposal.practices)
        assert all(proposal.first_steps)


def test_strengths_and_missing_views_call_for_no_practice() -> None:
    kinds = {proposal.finding.kind for proposal in proposals(profile(factor("GOV", 30, None), factor("MEA", 30, 40)))}
    assert kinds == {Kind.SHARED_WEAKNESS}


def test_proposals_follow_the_order_of_the_findings() -> None:
    shown = sample_profile("A", 1)
    findings = findings_of(shown, INSTRUMENT).findings
    assert [entry.finding.factor for entry in proposals(shown)] == [entry.factor for entry in findings[:4]]


@pytest.mark.parametrize("name", INSTRUMENT.factor_ids)
def test_every_factor_has_practices_to_start_with_in_every_form(name: str) -> None:
    shown = profile(factor(name, 30, 40))
    finding = next(entry for entry in findings_of(shown, INSTRUMENT).findings if entry.factor == name)
    assert len(practices_for(finding, shown, INSTRUMENT)) == 3
