"""A relationship in which every text that a person can type looks like mark-up, a format and a shortcut at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

from healthcheck.domain.assessment import Answer, Assessment, OutcomeAnswer, Reply
from healthcheck.domain.commitment import Origin
from healthcheck.domain.form import Form
from healthcheck.domain.plan import CommitmentState
from healthcheck.domain.relationship import Relationship, Seniority, Side
from healthcheck.domain.rhythm import Rhythm
from healthcheck.domain.room_score import ScoreLayer
from healthcheck.domain.title_place import PRACTICES, finding_place
from tests.ui.stage import Stage

PEOPLE = 5
FIELDS = (
    *("client", "supplier", "scope", "service", "site", "person", "role", "facilitator"),
    *("evidence", "outcome", "interview", "quote", "theme", "title"),
    *("what", "done_when", "why", "needs", "reviewed_in", "remark"),
    *("meeting", "purpose", "others", "item", "talk_note", "prompt", "parked", "owner", "decision", "reason"),
    *("footer", "confidentiality"),
)


def typed(field: str) -> str:
    """What stands in a field: each has its own, so that it can be told where it was seen."""
    return f'<b>{field}</b> & "%s" {{0}} <img src="x">'


def held_by(stage: Stage) -> Relationship:
    """The relationship, closed, with a workshop that was held half way."""
    stage.preferences.update(
        facilitator=typed("facilitator"),
        report_footer=typed("footer"),
        report_confidentiality=typed("confidentiality"),
    )
    made = stage.workspace.relationships.create(
        client=typed("client"),
        supplier=typed("supplier"),
        scope=typed("scope"),
        form=Form.EXPRESS,
        held_on=date(2026, 5, 4),
    )
    whole = replace(made, services=(typed("service"),), started_on=date(2024, 1, 1))
    made = stage.workspace.relationships.update(whole)
    for side in Side:
        stage.workspace.sites.add(
            relationship_id=made.id,
            side=side,
            name=typed("site"),
            time_zone="Europe/Vienna",
            opens=time(8),
            closes=time(17),
        )
        for number in range(PEOPLE):
            stage.workspace.people.add(
                relationship_id=made.id,
                side=side,
                name=typed("person"),
                role=typed("role"),
                seniority=list(Seniority)[number % 3],
            )
    assessment = stage.workspace.relationships.assessment(made.id)
    talk(stage, assessment)
    answer(stage, assessment, made)
    stage.workspace.answering.close_assessment(assessment.id)
    for place in (PRACTICES, *(finding_place(factor.id) for factor in stage.workspace.instrument.factors)):
        stage.workspace.titles.save(assessment.id, place=place, text=typed("title"))
    promise(stage, assessment, made)
    meet(stage, assessment)
    stage.session.announce()
    stage.settle()
    return stage.workspace.relationships.get(made.id)


def talk(stage: Stage, assessment: Assessment) -> None:
    """Everybody is interviewed, and says two things that may be shown."""
    interviews = stage.workspace.interviews
    practice = stage.workspace.instrument.practices[0].id
    for person in stage.workspace.people.of(assessment.relationship_id):
        held = interviews.begin(assessment.id, person.id)
        interviews.consent(held.id, opened_script=True, notes=True, recording=False)
        for text, is_quote in ((typed("interview"), False), (typed("quote"), True)):
            note = interviews.add_note(held.id, section="GOV", text=text, is_quote=is_quote)
            interviews.tag_note(note.id, practices=(practice,), themes=(typed("theme"),))
            interviews.release_note(note.id, is_released=True)


def answer(stage: Stage, assessment: Assessment, relationship: Relationship) -> None:
    """Everybody answers, with evidence that may be shown and an answer in words; the two sides differ."""
    answering, instrument = stage.workspace.answering, stage.workspace.instrument
    items = instrument.items_of(assessment.form)
    in_words = next(question for question in instrument.outcomes_of(assessment.form) if question.is_open)
    for number, person in enumerate(stage.people(relationship)):
        for place, item in enumerate(items):
            reply = list(Reply)[(number + place) % 3 + (2 if person.side is Side.SUPPLIER else 0)]
            note = typed("evidence") if place < 3 else ""
            answering.answer(assessment.id, person.id, Answer(item.id, reply, note=note, is_flagged=place == 0))
            if note:
                answering.release_note(assessment.id, person.id, item.id, is_released=True)
        answering.outcome(assessment.id, person.id, OutcomeAnswer(in_words.id, text=typed("outcome")))
        answering.submit(assessment.id, person.id)


def promise(stage: Stage, assessment: Assessment, relationship: Relationship) -> None:
    """A promise that is late, one that begins after it, and the meeting that looks at them."""
    plan, today = stage.workspace.plan, stage.workspace.plan.today
    one = {side: stage.people(relationship, side)[0].id for side in Side}
    made = plan.add(
        assessment_id=assessment.id,
        what=typed("what"),
        provider=Side.CLIENT,
        provider_id=one[Side.CLIENT],
        customer_id=one[Side.SUPPLIER],
        due=today + timedelta(days=7),
        done_when=typed("done_when"),
        why=typed("why"),
        needs=typed("needs"),
        reviewed_in=typed("reviewed_in"),
        origin=Origin(factor="GOV"),
        noted_by=typed("facilitator"),
    )
    plan.move(made.id, to=CommitmentState.PROMISED, remark=typed("remark"), noted_by=typed("facilitator"))
    stage.workspace.reviews.add(
        relationship_id=relationship.id,
        rhythm=Rhythm.MONTHLY,
        name=typed("meeting"),
        first_on=today,
        purpose=typed("purpose"),
        attendees=tuple(one.values()),
        others=dict.fromkeys(Side, typed("others")),
    )


def meet(stage: Stage, assessment: Assessment) -> None:
    """A workshop in which everything was said that can be noted in one; it is under way."""
    workshops = stage.workspace.workshops
    held = workshops.plan(assessment.id)
    own = replace(workshops.new_item(title=typed("item"), minutes=5), prompts=dict.fromkeys(Side, typed("prompt")))
    agenda = (held.agenda[0], replace(own, note=typed("talk_note")), *held.agenda[1:])
    workshops.arrange(held.id, agenda)
    workshops.start(held.id)
    workshops.park(held.id, typed("parked"), owner=typed("owner"))
    workshops.decide(held.id, typed("decision"))
    for side in Side:
        workshops.score(held.id, "GOV", 2.5, layer=ScoreLayer.WORKSHOP, side=side, reason=typed("reason"))
