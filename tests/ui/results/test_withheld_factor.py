"""A side is shown on all factors but one: the line that says so names this one."""

from __future__ import annotations

from healthcheck.domain.assessment import Answer, Reply
from healthcheck.domain.relationship import Relationship, Side
from tests.ui.results.looking import look
from tests.ui.stage import Stage


def with_one_blind(stage: Stage) -> Relationship:
    """Four of the client, three of the supplier, one of whom sees nothing of governance; closed."""
    relationship = stage.relationship("Northwind", "Alcor", people={Side.CLIENT: 4, Side.SUPPLIER: 3})
    assessment = stage.workspace.relationships.assessment(relationship.id)
    answering, instrument = stage.workspace.answering, stage.workspace.instrument
    people = stage.people(relationship)
    for person in people:
        stage.answer(person)
    blind = next(person for person in people if person.side is Side.SUPPLIER)
    answering.unlock(assessment.id, blind.id)
    for item in instrument.items_of(assessment.form, "GOV"):
        answering.answer(assessment.id, blind.id, Answer(item.id, Reply.CANNOT_SEE))
    answering.submit(assessment.id, blind.id)
    stage.close_assessment(relationship)
    return relationship


def test_the_line_over_results_names_the_factor_that_is_withheld(stage: Stage) -> None:
    stage.show(with_one_blind(stage), "Results")
    for view in ("Profile", "Gap", "Questions"):
        look(stage, view)
        assert stage.says("On Governance, Alcor: 2 people answered enough. Scores are shown from 3 people."), view
