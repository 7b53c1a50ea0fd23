"""From the second assessment on, people look back on what was worked on, and on nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from healthcheck.domain.assessment import Assessment, Reply
from healthcheck.domain.form import Form
from healthcheck.domain.plan import CommitmentState
from healthcheck.domain.questionnaire import Questionnaire, RetrospectPage
from healthcheck.domain.refusal import StateError
from healthcheck.domain.relationship import Relationship, Respondent, Side
from healthcheck.workspace import Workspace
from tests.worked_on import begin_work, express_practice, next_assessment

DAY = date(2026, 5, 4)


def begin(workspace: Workspace, form: Form = Form.EXPRESS) -> Relationship:
    made = workspace.relationships.create(client="Aster", supplier="Birch {C}", form=form, held_on=DAY)
    for side in Side:
        workspace.people.add(relationship_id=made.id, side=side)
    return made


def client_of(workspace: Workspace, relationship: Relationship) -> Respondent:
    return next(person for person in workspace.people.of(relationship.id) if person.side is Side.CLIENT)


def asked_of_client(workspace: Workspace, relationship: Relationship, assessment: Assessment) -> Questionnaire:
    return workspace.answering.questionnaire(assessment.id, client_of(workspace, relationship).id)


def looked_back_on(asked: Questionnaire) -> list[RetrospectPage]:
    return [page for page in asked.pages if isinstance(page, RetrospectPage)]


def test_each_practice_that_was_worked_on_is_asked_about_once_before_the_last_section(workspace: Workspace) -> None:
    relationship, practice = begin(workspace), express_practice(workspace)
    for _ in range(2):
        begin_work(workspace, relationship.id, practice.id)
    asked = asked_of_client(workspace, relationship, next_assessment(workspace, relationship.id))
    (page,) = looked_back_on(asked)
    item = workspace.instrument.item_by_id[page.item]
    assert item.id in practice.items
    assert "4 May 2026" in page.question
    assert "{" not in page.question.replace("Birch {C}", "")
    assert len(page.options) == len(Reply) - 2
    assert [section.id for section in asked.sections[-2:]] == ["BACK", "LAST"]
    assert "assessment 1, on 4 May 2026" in asked.sections[-2].introduction
    assert [entry.number for entry in asked.pages] == list(range(1, len(asked.pages) + 1))


def test_nobody_looks_back_at_the_first_assessment_or_where_nothing_was_worked_on(workspace: Workspace) -> None:
    relationship = begin(workspace)
    first = workspace.relationships.assessment(relationship.id)
    assert looked_back_on(asked_of_client(workspace, relationship, first)) == []
    second = next_assessment(workspace, relationship.id)
    assert looked_back_on(asked_of_client(workspace, relationship, second)) == []


def test_nobody_looks_back_on_what_one_of_the_forms_did_not_ask(workspace: Workspace) -> None:
    relationship = begin(workspace)
    short = {item.id for item in workspace.instrument.items_of(Form.EXPRESS)}
    unasked = next(entry for entry in workspace.instrument.practices if not short & set(entry.items))
    begin_work(workspace, relationship.id, unasked.id)
    second = next_assessment(workspace, relationship.id, form=Form.FULL)
    assert looked_back_on(asked_of_client(workspace, relationship, second)) == []


def test_what_was_delivered_before_the_last_assessment_is_not_asked_about_again(workspace: Workspace) -> None:
    relationship = begin(workspace)
    begin_work(workspace, relationship.id, express_practice(workspace).id)
    (promise,) = workspace.plan.born_in(workspace.relationships.assessment(relationship.id).id)
    workspace.plan.move(promise.id, to=CommitmentState.DELIVERED)
    second = next_assessment(workspace, relationship.id)
    third = next_assessment(workspace, relationship.id)
    assert len(looked_back_on(asked_of_client(workspace, relationship, second))) == 1
    assert looked_back_on(asked_of_client(workspace, relationship, third)) == []


def test_an_answer_in_retrospect_is_kept_and_makes_its_page_answered(workspace: Workspace) -> None:
    relationship = begin(workspace)
    begin_work(workspace, relationship.id, express_practice(workspace).id)
    second, who = next_assessment(workspace, relationship.id), client_of(workspace, relationship)
    (page,) = looked_back_on(asked_of_client(workspace, relationship, second))
    workspace.answering.retrospect(second.id, who.id, item=page.item, reply=Reply.CANNOT_SEE)
    asked = asked_of_client(workspace, relationship, second)
    assert asked.is_answered(page, asked.response)
    with pytest.raises(StateError):
        workspace.answering.retrospect(second.id, who.id, item=page.item, reply=Reply.DOES_NOT_APPLY)
    workspace.answering.retrospect(second.id, who.id, item=page.item, reply=None)
    asked = asked_of_client(workspace, relationship, second)
    assert not asked.is_answered(page, asked.response)


def test_the_blank_form_asks_the_same(workspace: Workspace) -> None:
    relationship = begin(workspace)
    begin_work(workspace, relationship.id, express_practice(workspace).id)
    second, who = next_assessment(workspace, relationship.id), client_of(workspace, relationship)
    blank = workspace.answering.blank(second.id, who.id)
    assert blank.pages == workspace.answering.questionnaire(second.id, who.id).pages
