"""What a sample tells beside its answers: who its people are, what they wrote, said and promised, how they met.

The files are ours and checked by a test (``story_file``); an import of somebody's CSV files has none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from healthcheck.domain.assessment import Response
from healthcheck.domain.batch import (
    AssessmentImport,
    CommitmentImport,
    ImportBatch,
    InterviewImport,
    RelationshipImport,
)
from healthcheck.domain.commitment import Commitment, CommitmentChange, Origin, Party
from healthcheck.domain.interview import Interview, InterviewNote
from healthcheck.domain.plan import CommitmentState
from healthcheck.domain.relationship import Respondent, Side
from healthcheck.domain.review import ReviewMeeting
from healthcheck.domain.workshop import Workshop
from healthcheck.exchange.comparison import respondent_id
from healthcheck.exchange.story_file import CommitmentText, InterviewText, StepText, Story
from healthcheck.exchange.workshop_story import WorkshopTelling

OPEN_FOR = timedelta(days=11)
"""How long a sample's assessment was open: from its Monday to the Friday of the week after."""

_CLOSES, _NOON, _BEGINS = time(16, tzinfo=UTC), time(12, tzinfo=UTC), time(8, tzinfo=UTC)
_CUSTOMERS = (CommitmentState.REQUESTED, CommitmentState.ACKNOWLEDGED)


def told(batch: ImportBatch, stories: Mapping[str, Story]) -> ImportBatch:
    """``batch`` with the stories of its relationships (by id), each closed in its own time."""
    return ImportBatch(
        tuple(
            _told(entry, stories[entry.relationship.id]) if entry.relationship.id in stories else entry
            for entry in batch.relationships
        )
    )


def _told(entry: RelationshipImport, story: Story) -> RelationshipImport:
    telling = _Telling(entry.relationship.id, story)
    return replace(
        entry,
        assessments=tuple(telling.assessment(assessment) for assessment in entry.assessments),
        commitments=tuple(telling.commitments()),
        reviews=tuple(telling.meetings()),
    )


class _Telling:
    """One relationship's story in the terms of the domain."""

    def __init__(self, relationship_id: str, story: Story) -> None:
        self._relationship_id = relationship_id
        self._story = story

    def assessment(self, entry: AssessmentImport) -> AssessmentImport:
        """The assessment with its people's names, submitted and closed in its own time."""
        closed_at = datetime.combine(entry.held_on + OPEN_FOR, _CLOSES)
        responses = tuple(
            (self._named(person), self._commented(entry.number, person, response, at=closed_at - timedelta(days=1)))
            for person, response in entry.responses
        )
        interviews = tuple(self._interviews(entry))
        return replace(
            entry,
            responses=responses,
            closed_at=closed_at,
            interviews=interviews,
            workshop=self._workshop(entry.number),
        )

    def _workshop(self, assessment: int) -> Workshop | None:
        """What was said in the workshop about that assessment."""
        text = next((text for text in self._story.workshops if text.assessment == assessment), None)
        if text is None:
            return None
        key = f"{self._relationship_id}-workshop-{assessment}"
        return WorkshopTelling(text, key=key, id_of=self._id, side_of=_side_of).workshop()

    def _commented(self, assessment: int, person: Respondent, response: Response, *, at: datetime) -> Response:
        """The response, submitted ``at``, with what the person wrote beside the answers."""
        answers = dict(response.answers)
        for text in self._story.comments:
            if (text.assessment, text.person) == (assessment, person.code):
                answers[text.item] = replace(answers[text.item], note=text.text, is_released=text.released)
        return replace(response, answers=answers, submitted_at=at)

    def _interviews(self, entry: AssessmentImport) -> Iterator[InterviewImport]:
        for text in self._story.interviews:
            if text.assessment == entry.number:
                yield self._interview(text, held_on=entry.held_on)

    def _interview(self, text: InterviewText, *, held_on: date) -> InterviewImport:
        """Ids are made of the relationship's, so that a sample that is reset has the same ones again."""
        key = f"{self._relationship_id}-interview-{text.assessment}-{text.person}"
        begun_at = datetime.combine(held_on + timedelta(days=text.day), _BEGINS)
        interview = Interview(
            id=key,
            assessment_id=0,
            respondent_id=self._id(text.person),
            begun_at=begun_at,
            opened_script=True,
            consent_notes=True,
            consent_recording=text.recording,
            seconds={section: minutes * 60 for section, minutes in text.minutes.items()},
            top_three=text.top_three,
            most_complex=text.hardest,
            ended_at=begun_at + timedelta(minutes=sum(text.minutes.values())),
        )
        notes = (
            InterviewNote(
                id=f"{key}-{number}",
                interview_id=key,
                section=note.section,
                at=begun_at + timedelta(minutes=note.minute),
                text=note.text,
                is_quote=note.quote,
                is_released=note.released,
                practices=note.practices,
                themes=note.themes,
            )
            for number, note in enumerate(text.notes, 1)
        )
        return InterviewImport(interview, tuple(notes))

    def commitments(self) -> Iterator[CommitmentImport]:
        for number, text in enumerate(self._story.commitments, 1):
            yield CommitmentImport(self._commitment(number, text), text.born, text.carried)

    def meetings(self) -> Iterator[ReviewMeeting]:
        for number, text in enumerate(self._story.meetings, 1):
            yield ReviewMeeting(
                id=f"{self._relationship_id}-meeting-{number}",
                relationship_id=self._relationship_id,
                rhythm=text.rhythm,
                name=text.name,
                first_on=text.first_on,
                minutes=text.minutes,
                purpose=text.purpose,
                attendees=tuple(self._id(code) for code in text.attendees),
                others=text.others,
            )

    def _commitment(self, number: int, text: CommitmentText) -> Commitment:
        provider, customer = self._party(text.provider), self._party(text.customer)
        return Commitment(
            id=self._key(number),
            relationship_id=self._relationship_id,
            assessment_id=0,
            what=text.what,
            provider=provider,
            customer=customer,
            history=tuple(self._step(step, provider, customer) for step in text.steps),
            due=text.due,
            done_when=text.done_when,
            why=text.why,
            needs=text.needs,
            reviewed_in=text.reviewed_in,
            impact=text.impact,
            effort=text.effort,
            answer=text.answer,
            seen_by_both="seen_by_both" in text.ticks,
            talked_through="talked_through" in text.ticks,
            updates_agreed="updates_agreed" in text.ticks,
            origin=Origin(text.factor, text.practice, finding=text.finding),
            needs_first=tuple(self._key(other) for other in text.after),
        )

    def _step(self, text: StepText, provider: Party, customer: Party) -> CommitmentChange:
        return CommitmentChange(
            state=text.state,
            on=text.on,
            noted_at=datetime.combine(text.on, _NOON),
            by=customer if text.state in _CUSTOMERS else provider,
            noted_by=self._story.facilitator,
            remark=text.remark,
            old_due=text.old_due,
            new_due=text.new_due,
        )

    def _named(self, person: Respondent) -> Respondent:
        name, role = self._story.people[person.code]
        return replace(person, name=name, role=role)

    def _party(self, code: str) -> Party:
        return Party(_side_of(code), self._id(code))

    def _id(self, code: str) -> str:
        return respondent_id(self._relationship_id, code)

    def _key(self, number: int) -> str:
        return f"{self._relationship_id}-commitment-{number}"


def _side_of(code: str) -> Side:
    """Codes of the samples say the side: ``A-C1``, ``A-S2``."""
    return next(side for side in Side if code.partition("-")[2].startswith(side.initial))
