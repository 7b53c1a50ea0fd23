"""Use cases of comments: the facilitator reads them all and releases some; others read what disclosure lets through."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from healthcheck.workspace.history import History

if TYPE_CHECKING:
    from healthcheck.disclosure.comments import CommentRules
    from healthcheck.domain.answered_assessment import AnsweredAssessment
    from healthcheck.domain.audience import Audience
    from healthcheck.domain.comment import Clue, Comment, ReviewedComment
    from healthcheck.domain.disclosed_comment import DisclosedComments
    from healthcheck.domain.instrument import Instrument
    from healthcheck.domain.interview import Interview, InterviewNote
    from healthcheck.domain.relationship import Respondent
    from healthcheck.storage.stores import Stores
    from healthcheck.workspace.instruments import Instruments


class CommentService:
    """Comments are the notes of submitted responses, and what was said or noted in interviews."""

    def __init__(self, stores: Stores, instruments: Instruments) -> None:
        self._stores = stores
        self._history = History(stores, instruments)

    def review(self, assessment_id: int) -> tuple[ReviewedComment, ...]:
        """Every comment with whoever said it, for the facilitator's eyes: by factor, client first, by code.

        ``hidden`` says why the readers of the joint report would not see it.
        """
        from healthcheck.domain.audience import Audience
        from healthcheck.domain.comment import ReviewedComment

        gathered = _Gathered(self._stores, self._history, assessment_id)
        found = gathered.rules(Audience.JOINT)
        return tuple(
            ReviewedComment(
                comment=comment,
                person=gathered.people[comment.respondent_id],
                clues=gathered.clues(comment, found),
                hidden=found.reason_against(comment),
            )
            for comment in gathered.comments
        )

    def release(self, assessment_id: int, comment: Comment, *, is_released: bool) -> None:
        """Let others read ``comment``, without name or code, or not any more; also after closing."""
        if comment.kind.is_from_interview:
            self._stores.interview_notes.release(comment.id, is_released=is_released)
        else:
            responses = self._stores.responses
            responses.release_note(assessment_id, comment.respondent_id, comment.item, is_released=is_released)

    def shown(self, assessment_id: int, audience: Audience) -> DisclosedComments:
        """The released comments that ``audience`` may read.

        NotClosedError for others than the facilitator while the assessment is open.
        """
        from healthcheck.disclosure.comments import disclosed_comments
        from healthcheck.disclosure.disclose import refuse_open

        gathered = _Gathered(self._stores, self._history, assessment_id)
        refuse_open(gathered.held.assessment, audience)
        return disclosed_comments(gathered.comments, gathered.rules(audience))


class _Gathered:
    """Everything that was said in one assessment, and by whom."""

    def __init__(self, stores: Stores, history: History, assessment_id: int) -> None:
        assessment = stores.assessments.get(assessment_id)
        self.held = history.answered(assessment)
        self.people = {person.id: person for person in stores.respondents.of_relationship(assessment.relationship_id)}
        self._relationship = stores.relationships.get(assessment.relationship_id)
        self._interviews = stores.interviews.of_assessment(assessment_id)
        notes = stores.interview_notes.of_assessment(assessment_id)
        found = [*_written(self.held), *_spoken(self._interviews, notes, self.people, self.held.instrument)]
        self.comments = _ordered(found, list(self.people), self.held.instrument)

    def rules(self, audience: Audience) -> CommentRules:
        """What decides over them for ``audience``; the rules of the joint report hold for an open assessment too."""
        from healthcheck.disclosure.assessment_rules import assessment_rules
        from healthcheck.disclosure.comments import CommentRules
        from healthcheck.disclosure.crowds import Crowds
        from healthcheck.domain.relationship import Side

        held, sides = self.held, {person.id: person.side for person in self.people.values()}
        return CommentRules(
            assessment_rules(held.assessment, held.responses, audience, held.instrument),
            Crowds(held, self._interviews, sides=sides),
            held,
            {side: self._relationship.organisation(side) for side in Side},
        )

    def clues(self, comment: Comment, found: CommentRules) -> tuple[Clue, ...]:
        """What could give somebody away."""
        from healthcheck.disclosure.clues import clues_in
        from healthcheck.domain.comment import Clue, ClueKind
        from healthcheck.domain.relationship import Privacy

        clues = clues_in(comment.text, list(self.people.values()))
        interviewed = found.crowds.interviewed(comment.side)
        is_secret = found.rules.privacy is Privacy.CONFIDENTIAL
        if is_secret and comment.kind.is_from_interview and interviewed < found.rules.comments_line:
            clues = (*clues, Clue(ClueKind.FEW_INTERVIEWED, str(interviewed)))
        return clues


def _written(held: AnsweredAssessment) -> Iterator[Comment]:
    """The notes of submitted responses."""
    from healthcheck.domain.assessment import ResponseStatus
    from healthcheck.domain.comment import Comment, CommentKind

    factors = {item.id: item.factor for item in held.items}
    practices = held.instrument.practices
    for response in held.responses:
        if response.status is not ResponseStatus.SUBMITTED:
            continue
        for answer in response.answers.values():
            if answer.note.strip() and answer.item in factors:
                yield Comment(
                    id=answer.item,
                    kind=CommentKind.NOTE,
                    respondent_id=response.respondent_id,
                    side=response.side,
                    factor=factors[answer.item],
                    text=answer.note,
                    is_released=answer.is_released,
                    practices=tuple(practice.id for practice in practices if answer.item in practice.items),
                )


def _spoken(
    interviews: Sequence[Interview],
    notes: Sequence[InterviewNote],
    people: dict[str, Respondent],
    instrument: Instrument,
) -> Iterator[Comment]:
    """What was said and noted in interviews."""
    from healthcheck.domain.comment import Comment, CommentKind

    whose = {interview.id: people[interview.respondent_id] for interview in interviews}
    for note in notes:
        person = whose[note.interview_id]
        yield Comment(
            id=note.id,
            kind=CommentKind.QUOTE if note.is_quote else CommentKind.INTERVIEW_NOTE,
            respondent_id=person.id,
            side=person.side,
            factor=note.section if note.section in instrument.factor_by_id else "",
            text=note.text,
            is_released=note.is_released,
            practices=note.practices,
            themes=note.themes,
        )


def _ordered(comments: Sequence[Comment], people: Sequence[str], instrument: Instrument) -> tuple[Comment, ...]:
    """By factor, those on none last; client first, by code, written before spoken."""
    places = {factor: place for place, factor in enumerate(instrument.factor_ids)}
    seats = {person: place for place, person in enumerate(people)}
    return tuple(
        sorted(comments, key=lambda entry: (places.get(entry.factor, len(places)), seats[entry.respondent_id]))
    )
