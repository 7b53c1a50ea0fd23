"""Planning and holding a workshop, with every step that can be taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from healthcheck.domain.form import Form
from healthcheck.domain.refusal import NotFoundError, StateError
from healthcheck.domain.relationship import Relationship, Side
from healthcheck.domain.room_score import ScoreLayer
from healthcheck.domain.summary import Task, TaskStatus
from healthcheck.domain.workshop import ItemKind, Workshop, WorkshopState
from healthcheck.errors import UserFacingError
from healthcheck.workspace import Workspace

TOP_THREE = ("TRU", "GOV", "OPN")


@pytest.fixture
def relationship(workspace: Workspace) -> Relationship:
    return workspace.relationships.create(client="Aster", supplier="Birch", held_on=date(2026, 5, 4))


@pytest.fixture
def held(workspace: Workspace, relationship: Relationship) -> int:
    return workspace.relationships.assessment(relationship.id).id


@pytest.fixture
def workshop(workspace: Workspace, held: int) -> Workshop:
    return workspace.workshops.plan(held)


def test_without_results_a_workshop_can_be_planned_all_the_same(workspace: Workspace, held: int) -> None:
    assert workspace.workshops.of(held) is None
    made = workspace.workshops.plan(held, length=60)
    assert made.total_minutes == 60
    assert workspace.workshops.of(held) == made


def test_planning_anew_keeps_what_was_said(workspace: Workspace, held: int, workshop: Workshop) -> None:
    workspace.workshops.decide(workshop.id, "Meet on Mondays")
    again = workspace.workshops.plan(held, length=180)
    assert (again.id, again.total_minutes, len(again.decisions)) == (workshop.id, 180, 1)


def test_an_agenda_can_be_edited_and_be_what_it_was_before(workspace: Workspace, workshop: Workshop) -> None:
    first, *rest = workshop.agenda
    renamed = replace(first, title="Coffee", minutes=10, note="Kim opens")
    extra = workspace.workshops.new_item(title="Visitors", minutes=5)
    edited = workspace.workshops.arrange(workshop.id, (*rest, extra, renamed), length=180)
    assert edited.agenda == (*rest, extra, renamed)
    assert edited.length == 180
    assert workspace.workshops.arrange(workshop.id, workshop.agenda, length=120) == workshop


def test_an_agenda_without_items_or_time_is_refused_in_words(workspace: Workspace, workshop: Workshop) -> None:
    with pytest.raises(UserFacingError, match="at least one item"):
        workspace.workshops.arrange(workshop.id, ())
    with pytest.raises(UserFacingError, match="1 to 480 minutes"):
        workspace.workshops.arrange(workshop.id, (replace(workshop.agenda[0], minutes=0),))
    assert workspace.workshops.get(workshop.id) == workshop


def test_it_resumes_at_the_step_where_it_was_left(workspace: Workspace, workshop: Workshop) -> None:
    third = workshop.agenda[2]
    workspace.workshops.start(workshop.id)
    workspace.workshops.spend(workshop.id, third.id, 62.5)
    found = workspace.workshops.go_to(workshop.id, third.id, step=3)
    assert found.can_resume
    assert found.placed_item == third
    assert found.place is not None
    assert (found.place.step, found.total_seconds) == (3, 62.5)
    ended = workspace.workshops.end(workshop.id)
    assert (ended.state, ended.can_resume) == (WorkshopState.ENDED, True), "somebody may have ended it by mistake"
    resumed = workspace.workshops.resume(workshop.id)
    assert resumed.place is not None
    assert (resumed.state, resumed.place.step, resumed.ended_at) == (WorkshopState.RUNNING, 3, None)
    workspace.workshops.go_to(workshop.id, workshop.agenda[-1].id, step=0)
    assert not workspace.workshops.end(workshop.id).can_resume, "it came to its end"
    again = workspace.workshops.start(workshop.id, item_id=third.id)
    assert (again.started_at, again.ended_at) == (found.started_at, None)


def test_what_is_said_again_counts_and_what_was_said_before_stays(
    workspace: Workspace, held: int, workshop: Workshop
) -> None:
    workspace.workshops.note_present(workshop.id, (), others={Side.CLIENT: 4, Side.SUPPLIER: 5})
    said = [
        workspace.workshops.score(
            workshop.id, "TRU", level, layer=ScoreLayer.WORKSHOP, side=Side.CLIENT, reason="Calls are answered"
        )
        for level in (2, 2.5)
    ]
    workspace.workshops.score(workshop.id, "TRU", 2, layer=ScoreLayer.AGREED)
    workspace.workshops.score(workshop.id, "TRU", 3.5, layer=ScoreLayer.TARGET)
    row = next(entry for entry in workspace.workshops.ledger(held) if entry.factor == "TRU")
    assert row.survey == {}
    assert row.workshop == {Side.CLIENT: said[1]}
    assert row.agreed is not None
    assert row.aim is not None
    assert (row.agreed.points, row.aim.points, said[1].present[Side.SUPPLIER]) == (50, 87.5, 5)
    assert workspace.workshops.take_back_scores(workshop.id, said[1].id) == (said[1],)
    assert workspace.workshops.get(workshop.id).said(ScoreLayer.WORKSHOP, "TRU", Side.CLIENT) == said[0]
    found = workspace.workshops.put_back_scores(workshop.id, said[1])
    assert found.said(ScoreLayer.WORKSHOP, "TRU", Side.CLIENT) == said[1]
    with pytest.raises(NotFoundError):
        workspace.workshops.take_back_scores(workshop.id, "no such")


@pytest.mark.parametrize(("factor", "level"), [("TRU", 4.5), ("TRU", -0.5), ("TRU", 2.25), ("XYZ", 2)])
def test_what_is_no_level_of_a_factor_is_refused(
    workspace: Workspace, workshop: Workshop, factor: str, level: float
) -> None:
    with pytest.raises(UserFacingError, match=r"no level|no factor"):
        workspace.workshops.score(workshop.id, factor, level, layer=ScoreLayer.AGREED)
    assert workspace.workshops.get(workshop.id).scores == ()


def test_of_levels_that_are_said_together_all_are_kept_or_none(workspace: Workspace, workshop: Workshop) -> None:
    levels = {
        ("TRU", ScoreLayer.WORKSHOP, Side.CLIENT): 2.0,
        ("TRU", ScoreLayer.WORKSHOP, Side.SUPPLIER): 3.0,
        ("TRU", ScoreLayer.AGREED, None): 4.5,
    }
    with pytest.raises(UserFacingError, match="no level"):
        workspace.workshops.score_together(workshop.id, levels)
    assert workspace.workshops.get(workshop.id).scores == ()
    said = workspace.workshops.score_together(workshop.id, {**levels, ("TRU", ScoreLayer.AGREED, None): 2.5})
    assert [score.level for score in said] == [2, 3, 2.5]
    assert workspace.workshops.get(workshop.id).scores == said


def test_the_next_assessment_knows_what_was_agreed_and_aimed_at(
    workspace: Workspace, relationship: Relationship, workshop: Workshop
) -> None:
    workspace.workshops.score(workshop.id, "INN", 3, layer=ScoreLayer.TARGET)
    workspace.workshops.score(workshop.id, "INN", 1.5, layer=ScoreLayer.AGREED)
    later = workspace.relationships.open_assessment(relationship.id, form=Form.EXPRESS, held_on=date(2027, 5, 4))
    row = workspace.workshops.ledger(later.id)[-1]
    assert row.last_target is not None
    assert row.last_agreed is not None
    assert (row.last_target.level, row.last_agreed.level, row.target) == (3, 1.5, None)
    assert row.aim == row.last_target


def test_votes_stay_hidden_until_they_are_revealed_and_nobody_votes_after_that(
    workspace: Workspace, workshop: Workshop
) -> None:
    votes = [workspace.workshops.cast(workshop.id, side=Side.CLIENT, choices=TOP_THREE) for _ in range(5)]
    workspace.workshops.cast(workshop.id, side=Side.SUPPLIER, choices=TOP_THREE)
    hidden = workspace.workshops.tally(workshop.id)
    assert (hidden.cast, hidden.votes) == ({Side.CLIENT: 5, Side.SUPPLIER: 1}, {})
    assert workspace.workshops.take_back_ballot(workshop.id, votes[0].id) == votes[0]
    workspace.workshops.put_back_ballot(workshop.id, votes[0])
    shown = workspace.workshops.reveal_votes(workshop.id)
    assert len(shown.votes) == 15
    assert shown.votes["TRU"] == {Side.CLIENT: 5, Side.SUPPLIER: None}
    assert list(shown.withheld) == [Side.SUPPLIER]
    with pytest.raises(StateError, match="revealed"):
        workspace.workshops.cast(workshop.id, side=Side.SUPPLIER, choices=TOP_THREE)
    with pytest.raises(StateError, match="revealed"):
        workspace.workshops.take_back_ballot(workshop.id, votes[0].id)


@pytest.mark.parametrize("choices", [("TRU", "TRU", "GOV"), ("TRU", "GOV"), ("TRU", "GOV", "XYZ")])
def test_a_ballot_names_three_different_factors(
    workspace: Workspace, workshop: Workshop, choices: tuple[str, ...]
) -> None:
    with pytest.raises(UserFacingError, match="3 different factors"):
        workspace.workshops.cast(workshop.id, side=Side.CLIENT, choices=choices)


def test_parked_lines_and_decisions_can_be_changed_taken_out_and_put_back(
    workspace: Workspace, workshop: Workshop
) -> None:
    service = workspace.workshops
    line = service.park(workshop.id, " Parking at the site ")
    decision = service.decide(workshop.id, "Meet on Mondays")
    done = replace(line, owner="Kim", is_done=True)
    assert service.save_parked(workshop.id, done).parked == (done,)
    assert service.take_back_parked(workshop.id, line.id) == done
    assert service.take_back_decision(workshop.id, decision.id) == decision
    assert service.get(workshop.id).parked == ()
    service.save_parked(workshop.id, done)
    found = service.save_decision(workshop.id, decision)
    assert (found.parked, found.decisions) == ((done,), (decision,))


def test_what_is_promised_in_the_room_stands_in_the_plan_and_was_seen_by_both(
    workspace: Workspace, held: int, workshop: Workshop
) -> None:
    before = workspace.plan.add(assessment_id=held, what="Said before", provider=Side.SUPPLIER)
    workspace.workshops.start(workshop.id)
    made = workspace.workshops.capture(workshop.id, what="Table the plan", provider=Side.CLIENT, factor="TRU")
    assert made.seen_by_both
    assert made.origin.factor == "TRU"
    assert workspace.workshops.captured(workshop.id) == (made,)
    workspace.workshops.end(workshop.id)
    assert workspace.plan.get(before.id).seen_by_both


def test_a_guess_can_be_taken_out_and_the_quieter_side_can_come_first(workspace: Workspace, workshop: Workshop) -> None:
    found = workspace.workshops.save_guesses(workshop.id, {Side.CLIENT: {"TRU": 62.5}})
    assert found.guesses == {Side.CLIENT: {"TRU": 62.5}}
    assert workspace.workshops.save_guesses(workshop.id, {}).guesses == {}
    assert workspace.workshops.show_first(workshop.id, Side.SUPPLIER).first_side is Side.SUPPLIER


@pytest.mark.parametrize("guess", [{"TRU": 101.0}, {"TRU": -1.0}, {"NONE": 50.0}])
def test_a_guess_that_no_side_could_mean_is_refused_and_the_others_stay(
    workspace: Workspace, workshop: Workshop, guess: dict[str, float]
) -> None:
    workspace.workshops.save_guesses(workshop.id, {Side.CLIENT: {"GOV": 40}})
    with pytest.raises(UserFacingError):
        workspace.workshops.save_guesses(workshop.id, {Side.SUPPLIER: guess})
    assert workspace.workshops.get(workshop.id).guesses == {Side.CLIENT: {"GOV": 40}}


def test_a_deleted_workshop_leaves_its_commitments(workspace: Workspace, held: int, workshop: Workshop) -> None:
    workspace.workshops.start(workshop.id)
    made = workspace.workshops.capture(workshop.id, what="Table the plan", provider=Side.CLIENT)
    workspace.workshops.delete(workshop.id)
    assert workspace.workshops.of(held) is None
    assert workspace.plan.get(made.id) == made


def test_the_samples_drill_into_the_gaps_that_are_worth_it(workspace: Workspace) -> None:
    first = workspace.samples.install()[0]
    agenda = workspace.workshops.agenda(workspace.relationships.assessment(first.id).id, length=120)
    drills = [item for item in agenda if item.kind is ItemKind.FACTOR]
    assert drills[0].factor == "INN"
    assert set(drills[0].prompts) == set(Side)
    assert first.supplier in drills[0].prompts[Side.CLIENT]
    assert agenda[1].kind is ItemKind.PROMISES


def test_the_overview_says_how_far_the_workshop_is_and_never_waits_for_it_before_closing(
    workspace: Workspace, relationship: Relationship
) -> None:
    assessment = workspace.relationships.assessment(relationship.id)

    def state() -> TaskStatus:
        overview = workspace.overviews.of(relationship.id, assessment.number)
        assert overview.next_task is not Task.WORKSHOP
        return next(entry.status for entry in overview.tasks if entry.task is Task.WORKSHOP)

    assert state() is TaskStatus.CANNOT_START, "people still answer"
    held = workspace.workshops.plan(assessment.id, length=60)
    workspace.workshops.start(held.id)
    assert state() is TaskStatus.IN_PROGRESS
    workspace.workshops.end(held.id)
    assert state() is TaskStatus.COMPLETED


def test_after_closing_the_overview_leads_from_the_results_over_the_workshop_and_the_plan_to_the_report(
    workspace: Workspace, relationship: Relationship
) -> None:
    assessment = workspace.relationships.assessment(relationship.id)
    workspace.answering.close_assessment(assessment.id)

    def waits_for() -> Task:
        return workspace.overviews.of(relationship.id, assessment.number).next_task

    assert waits_for() is Task.RESULTS
    held = workspace.workshops.plan(assessment.id, length=60)
    assert waits_for() is Task.WORKSHOP
    workspace.workshops.start(held.id)
    assert waits_for() is Task.WORKSHOP
    workspace.workshops.end(held.id)
    assert waits_for() is Task.COMMITMENTS
    workspace.plan.add(assessment_id=assessment.id, what="Share the hiring plan", provider=Side.CLIENT)
    assert waits_for() is Task.REPORT
