"""The samples are finished engagements: names, what people wrote and said, promises with a history, meetings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from healthcheck.bootstrap import open_workspace
from healthcheck.domain.audience import Audience
from healthcheck.domain.comment import ClueKind
from healthcheck.domain.commitment import Commitment
from healthcheck.domain.plan import PlanTally
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Kind
from healthcheck.domain.workshop import WorkshopState
from healthcheck.workspace import Workspace
from healthcheck.workspace.commitment_rules import moved, renegotiated
from healthcheck.workspace.workshop_rules import refuse_unfit_agenda, refuse_unfit_ballot, refuse_unfit_score


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with open_workspace(tmp_path_factory.mktemp("samples") / "work.healthcheck", make_new=True) as opened:
        opened.samples.install()
        yield opened


def promises(workspace: Workspace, relationship_id: str) -> dict[str, Commitment]:
    plans = [workspace.plan.of(entry.id) for entry in workspace.relationships.assessments(relationship_id)]
    return {entry.id: entry for plan in plans for entry in plan.commitments}


def test_sample_a_has_nine_commitments_and_sample_c_five(workspace: Workspace) -> None:
    assert [len(promises(workspace, name)) for name in "ABCD"] == [9, 0, 5, 0]
    states = Counter(entry.state.value for entry in promises(workspace, "A").values())
    assert states == {
        "acknowledged": 4,
        "withdrawn": 1,
        "in_hand": 1,
        "promised": 1,
        "counter_offered": 1,
        "requested": 1,
    }


def test_kept_late_withdrawn_and_renegotiated_ones_are_among_them(workspace: Workspace) -> None:
    first, second, third = workspace.relationships.assessments("A")
    assert workspace.plan.of(first.id).last is None
    assert workspace.plan.of(second.id).last == PlanTally(kept=1, late=1, open=1)
    assert workspace.plan.of(third.id).last == PlanTally(kept=2, open=1, withdrawn=1)
    told = workspace.plan.follow_through(third.id)
    assert told is not None
    assert (told.renegotiated, told.accepted) == (1, 2)


@pytest.mark.parametrize("name", ["A", "C"])
def test_every_step_of_a_sample_is_one_that_the_program_would_have_allowed(workspace: Workspace, name: str) -> None:
    for entry in promises(workspace, name).values():
        first, *steps = entry.history
        assert first.by == entry.customer
        given_up = next((step.old_due for step in steps if step.is_renegotiation), entry.due)
        grown = replace(entry, history=(first,), due=given_up)
        for step in steps:
            follow = renegotiated if step.is_renegotiation else moved
            grown = follow(grown, step, today=date(2026, 6, 8))
        assert grown == entry


@pytest.mark.parametrize("name", ["A", "C"])
def test_a_sample_s_promises_name_people_practices_and_meetings_that_are_there(workspace: Workspace, name: str) -> None:
    practices = {entry.id: entry for entry in workspace.instrument.practices}
    meetings = {entry.name for entry in workspace.reviews.of(name)}
    codes = {entry.code for entry in workspace.people.of(name)}
    for entry in promises(workspace, name).values():
        assert entry.is_across
        assert {entry.provider.name, entry.customer.name}.isdisjoint({"", *codes})
        assert entry.origin.practice in practices
        assert entry.origin.factor in workspace.instrument.factor_by_id
        assert Kind(entry.origin.finding)
        assert not entry.reviewed_in or entry.reviewed_in in meetings
        assert all(step.noted_by for step in entry.history)


def test_everybody_in_the_samples_has_a_name_and_a_role_of_their_own(workspace: Workspace) -> None:
    people = [person for name in "ABCD" for person in workspace.people.of(name)]
    assert all(person.name and person.role for person in people)
    assert len({person.name for person in people}) == len(people)


def test_samples_were_closed_in_their_time_and_their_lateness_does_not_grow(workspace: Workspace) -> None:
    *_, third = workspace.relationships.assessments("A")
    assert third.closings[0].closed_at.date() == date(2026, 5, 22)
    plan = workspace.plan.of(third.id)
    assert plan.today == date(2026, 6, 8)
    assert [entry.days_late(plan.today) for entry in plan.commitments] == [10, 0, 0, 0]
    assert plan.led_by == {Side.CLIENT: 3, Side.SUPPLIER: 1}


def test_resetting_a_sample_brings_its_promises_back(tmp_path: Path) -> None:
    with open_workspace(tmp_path / "work.healthcheck", make_new=True) as workspace:
        workspace.samples.install()
        before = promises(workspace, "A")
        workspace.plan.delete("A-commitment-1")
        workspace.samples.reset("A")
        after = promises(workspace, "A")
        assert after.keys() == before.keys()
        assert after["A-commitment-8"].needs_first == ("A-commitment-7",)


def test_what_people_wrote_is_read_by_others_where_they_are_enough(workspace: Workspace) -> None:
    counts = {}
    for name in "ABCD":
        for entry in workspace.relationships.assessments(name):
            held = workspace.comments.review(entry.id)
            shown = workspace.comments.shown(entry.id, Audience.JOINT)
            released = [reviewed for reviewed in held if reviewed.comment.is_released]
            counts[f"{name}{entry.number}"] = len(held), len(released), len(shown.comments)
    assert counts == {
        "A1": (10, 8, 8),
        "A2": (4, 3, 3),
        "A3": (4, 4, 4),
        "B1": (2, 2, 0),  # three and four people a side
        "B2": (1, 0, 0),
        "C1": (4, 3, 3),
        "C2": (7, 5, 5),
        "C3": (5, 5, 5),
        "D1": (27, 11, 11),  # two people who agreed to be named
    }


def test_no_released_comment_of_a_sample_names_a_person(workspace: Workspace) -> None:
    for name in "ABCD":
        for entry in workspace.relationships.assessments(name):
            for reviewed in workspace.comments.review(entry.id):
                kinds = {clue.kind for clue in reviewed.clues}
                assert not reviewed.comment.is_released or kinds <= {ClueKind.ROLE}


def test_both_people_of_sample_d_were_interviewed_along_the_whole_guide(workspace: Workspace) -> None:
    (assessment,) = workspace.relationships.assessments("D")
    for interview in workspace.interviews.of(assessment.id):
        person = next(entry for entry in workspace.people.of("D") if entry.id == interview.respondent_id)
        guide = workspace.interviews.guide(assessment.id, person.side)
        assert set(interview.seconds) == set(guide.parts)
        assert 60 <= interview.total_seconds / 60 <= 90
        assert interview.is_finished
        assert {*interview.top_three, interview.most_complex} <= {entry.id for entry in guide.wheel}
        assert interview.most_complex in {entry.id for entry in guide.rest}
    practices = {entry.id for entry in workspace.instrument.practices}
    for note in workspace.interviews.notes_of(assessment.id):
        assert set(note.practices) <= practices


def test_sample_c_has_a_workshop_that_was_held_with_votes_a_re_score_targets_and_promises(workspace: Workspace) -> None:
    assessment = workspace.relationships.assessments("C")[1]
    held = workspace.workshops.of(assessment.id)
    assert held is not None
    assert held.state is WorkshopState.ENDED
    codes = {person.id: person.code for person in workspace.people.of("C")}
    assert len(held.present) == 14
    assert {codes[person] for person in held.present} >= {"C-C1", "C-S1", "C-S12r2"}
    assert workspace.workshops.people_present(held.id) == {Side.CLIENT: 7, Side.SUPPLIER: 8}
    assert {side: held.ballots_of(side) for side in Side} == workspace.workshops.people_present(held.id)
    tally = workspace.workshops.tally(held.id)
    assert next(iter(tally.votes)) == "OPN"
    assert not tally.withheld
    assert {entry.factor for entry in workspace.workshops.said(assessment.id) if entry.workshop} == {"OPN"}
    targets = {entry.factor for entry in workspace.workshops.said(assessment.id) if entry.target}
    assert targets == {"OPN", "DEL"}
    assert [entry.id for entry in workspace.workshops.captured(held.id)] == ["C-commitment-3", "C-commitment-4"]


def test_its_agenda_is_the_one_that_the_results_ask_for(workspace: Workspace) -> None:
    assessment = workspace.relationships.assessments("C")[1]
    held = workspace.workshops.of(assessment.id)
    assert held is not None
    wanted = workspace.workshops.agenda(assessment.id, length=held.length)
    assert [replace(item, id="") for item in held.agenda] == [replace(item, id="") for item in wanted]
    assert held.total_seconds == pytest.approx(120.5 * 60)


def test_everything_that_was_said_in_it_could_have_been_noted_by_the_program(workspace: Workspace) -> None:
    held = workspace.workshops.of(workspace.relationships.assessments("C")[1].id)
    assert held is not None
    assert held.started_at is not None
    refuse_unfit_agenda(held.agenda)
    for ballot in held.ballots:
        refuse_unfit_ballot(ballot, workspace.instrument.wheel)
    for score in held.scores:
        refuse_unfit_score(score, workspace.instrument)
        assert held.was_noted_in_it(score.at)
    assert all(held.was_noted_in_it(decision.at) for decision in held.decisions)
    assert set(held.guesses[Side.CLIENT]) == set(workspace.instrument.factor_ids)


def test_a_sample_that_is_reset_has_the_same_workshop_again(tmp_path: Path) -> None:
    with open_workspace(tmp_path / "work.healthcheck", make_new=True) as workspace:
        workspace.samples.install()
        before = workspace.workshops.of(workspace.relationships.assessments("C")[1].id)
        assert before is not None
        workspace.workshops.delete(before.id)
        workspace.samples.reset("C")
        after = workspace.workshops.of(workspace.relationships.assessments("C")[1].id)
        assert after is not None
        assert replace(after, assessment_id=before.assessment_id) == before
