"""What people answer. Every key press ends here, in one small transaction that is durable when the method returns."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Row, and_, bindparam, delete, insert, select, update

from healthcheck.domain.assessment import Answer, AssessmentStatus, OutcomeAnswer, Reply, Response, ResponseStatus
from healthcheck.domain.refusal import NotFoundError, StateError
from healthcheck.message import message
from healthcheck.storage.last_change import note_change
from healthcheck.storage.response_reading import read_response, read_responses
from healthcheck.storage.rows import answers, assessments, outcomes, ratings, respondents, responses, retrospects, votes
from healthcheck.storage.seal import seal_of
from healthcheck.storage.slot import Slot

if TYPE_CHECKING:
    from healthcheck.domain.taken_out import TakenOut
    from healthcheck.storage.database import Database

# What was released is the note as it was: another one is another matter.
_IS_SAME_NOTE = answers.c.note == bindparam("note")
_ANSWERS = Slot(answers, "item", kept={"is_released": and_(answers.c.is_released, _IS_SAME_NOTE)})
_RATINGS = Slot(ratings, "is_expectation", "factor")
_OUTCOMES = Slot(outcomes, "question")
_RETROSPECTS = Slot(retrospects, "item")
_DELETE_VOTES = delete(votes).where(votes.c.response_id == bindparam("response"))
_UPDATE = update(responses).where(responses.c.id == bindparam("response"))
_BEGIN = _UPDATE.values(status=ResponseStatus.DRAFT)
_MOVE = _UPDATE.values(position=bindparam("new_position"))
_RELEASE = (
    update(answers)
    .where(answers.c.response_id == bindparam("response"), answers.c.item == bindparam("of"), answers.c.note != "")
    .values(is_released=bindparam("released"))
)
_STANDING = (
    select(
        responses.c.id,
        responses.c.status,
        respondents.c.code,
        assessments.c.number,
        assessments.c.relationship_id,
        assessments.c.status.label("assessment_status"),
    )
    .select_from(responses.join(assessments).join(respondents, responses.c.respondent_id == respondents.c.id))
    .where(responses.c.assessment_id == bindparam("assessment"), responses.c.respondent_id == bindparam("respondent"))
)


class ResponseStore:
    """The responses of a workspace.

    Every method is one transaction. Those that save raise ``StateError`` once the response is submitted or the
    assessment closed, ``NotFoundError`` for somebody who was not invited, ``WriteFailedError`` where the disk did not
    take it.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_assessment(self, assessment_id: int) -> tuple[Response, ...]:
        """Client first, then by code; ``BrokenSealError`` where submitted answers are not what they were."""
        with self._database.reading() as connection:
            return read_responses(connection, assessment_id)

    def get(self, assessment_id: int, respondent_id: str) -> Response:
        """One person's response; ``NotFoundError``, ``BrokenSealError``."""
        with self._database.reading() as connection:
            return _get(connection, assessment_id, respondent_id)

    def invite(self, assessment_id: int, respondent_id: str) -> None:
        """Ask somebody of this relationship to answer; who was asked before stays as they are."""
        with self._database.writing() as connection:
            who = _invitation(connection, assessment_id, respondent_id)
            _refuse_closed(who)
            if connection.execute(_STANDING, _key(assessment_id, respondent_id)).first() is None:
                values = {"status": ResponseStatus.INVITED, "position": "", "seniority": who.seniority}
                key = {"assessment_id": assessment_id, "respondent_id": respondent_id}
                connection.execute(insert(responses).values(key | values))
                note_change(connection, who.relationship_id, self._database.now())

    def save_answer(self, assessment_id: int, respondent_id: str, answer: Answer) -> None:
        """Keep the answer to one item; one without reply, note and flag empties its place.

        Nothing is released here: a note that is there stays released as long as it stays the same.
        """
        with self._answering(assessment_id, respondent_id) as (connection, response):
            if answer.reply is None and not answer.note and not answer.is_flagged:
                _ANSWERS.clear(connection, response, answer.item)
            else:
                reply = None if answer.reply is None else int(answer.reply)
                values = {"reply": reply, "note": answer.note, "is_flagged": answer.is_flagged}
                _ANSWERS.put(connection, response, answer.item, **values, seconds=answer.seconds)

    def save_global_score(self, assessment_id: int, respondent_id: str, *, factor: str, value: int | None) -> None:
        """Keep the global score (0-10) of a factor; None takes it away."""
        with self._answering(assessment_id, respondent_id) as (connection, response):
            _put_rating(connection, response, factor, value, is_expectation=False)

    def save_expectation(self, assessment_id: int, respondent_id: str, *, factor: str, value: int | None) -> None:
        """Keep the score (0-10) that the partner is expected to give; None takes it away."""
        with self._answering(assessment_id, respondent_id) as (connection, response):
            _put_rating(connection, response, factor, value, is_expectation=True)

    def save_votes(self, assessment_id: int, respondent_id: str, votes: tuple[str, ...]) -> None:
        """Keep the factors voted for, at most three different ones, in place of those before."""
        with self._answering(assessment_id, respondent_id) as (connection, response):
            connection.execute(_DELETE_VOTES, {"response": response})
            _insert_votes(connection, response, votes)

    def save_outcome(self, assessment_id: int, respondent_id: str, outcome: OutcomeAnswer) -> None:
        """Keep the answer to an outcome or open question; one without value and text empties its place."""
        with self._answering(assessment_id, respondent_id) as (connection, response):
            if outcome.value is None and not outcome.text:
                _OUTCOMES.clear(connection, response, outcome.question)
            else:
                _OUTCOMES.put(connection, response, outcome.question, value=outcome.value, text=outcome.text)

    def save_retrospect(self, assessment_id: int, respondent_id: str, *, item: str, reply: Reply | None) -> None:
        """Keep where an item stood before, seen from now; None empties its place."""
        with self._answering(assessment_id, respondent_id) as (connection, response):
            if reply is None:
                _RETROSPECTS.clear(connection, response, item)
            else:
                _RETROSPECTS.put(connection, response, item, reply=int(reply))

    def save_position(self, assessment_id: int, respondent_id: str, position: str) -> None:
        """Keep the page where the respondent is. Looking at a page is no answer: who was invited stays so."""
        with self._saving(assessment_id, respondent_id) as (connection, found):
            connection.execute(_MOVE, {"response": found.id, "new_position": position})

    def release_note(self, assessment_id: int, respondent_id: str, item: str, *, is_released: bool) -> None:
        """Let the note of one item be shown to others, or not; ``NotFoundError`` where there is none.

        Possible after submitting and closing too: it changes no answer.
        """
        with self._database.writing() as connection:
            found = _standing(connection, assessment_id, respondent_id)
            changed = connection.execute(_RELEASE, {"response": found.id, "of": item, "released": is_released})
            if not changed.rowcount:
                raise NotFoundError(
                    message("{0} has left no note there.", found.code), safe=message("Nothing was changed.")
                )
            note_change(connection, found.relationship_id, self._database.now())

    def submit(self, assessment_id: int, respondent_id: str, *, at: datetime) -> None:
        """Lock and seal the response."""
        with self._saving(assessment_id, respondent_id) as (connection, found):
            response = _get(connection, assessment_id, respondent_id)
            submitted = replace(response, status=ResponseStatus.SUBMITTED, submitted_at=at)
            seal = seal_of(submitted, assessment_id=assessment_id)
            values = {"status": ResponseStatus.SUBMITTED, "submitted_at": at, "seal": seal}
            connection.execute(_UPDATE.values(values), {"response": found.id})

    def unlock(self, assessment_id: int, respondent_id: str) -> None:
        """Let the person go on answering; ``BrokenSealError`` rather than unseal what was damaged."""
        with self._database.writing() as connection:
            found = _standing(connection, assessment_id, respondent_id)
            _refuse_closed(found)
            if found.status is not ResponseStatus.SUBMITTED:
                raise StateError(
                    message("{0} has not submitted yet.", found.code), do=message("There is nothing to unlock.")
                )
            _get(connection, assessment_id, respondent_id)
            values = {"status": ResponseStatus.DRAFT, "submitted_at": None, "seal": None}
            connection.execute(_UPDATE.values(values), {"response": found.id})
            note_change(connection, found.relationship_id, self._database.now())

    def withdraw(self, assessment_id: int, respondent_id: str) -> TakenOut:
        """Take the whole response out, invitation included, and every trace of it in the file; reads no answer.

        What it was, for ``put_back``.
        """
        from healthcheck.storage.taking_out import take_out  # the list of relationships does without

        with self._database.deleting() as connection:
            found = _standing(connection, assessment_id, respondent_id)
            _refuse_closed(found)
            taken = take_out(connection, responses, found.id, relationship_id=found.relationship_id)
            note_change(connection, found.relationship_id, self._database.now())
        return taken

    def put_back(self, assessment_id: int, respondent_id: str, taken: TakenOut) -> None:
        """Put a withdrawn response back; somebody who was asked anew and has not begun is no obstacle.

        ``ClashError`` where they have begun, ``StateError`` where the assessment was closed since, ``NotFoundError``
        where the person or the assessment is gone.
        """
        from healthcheck.storage.taking_out import put_back

        mine = (responses.c.assessment_id == assessment_id) & (responses.c.respondent_id == respondent_id)
        with self._database.writing(clash=message("This person has begun to answer anew.")) as connection:
            connection.execute(delete(responses).where(mine, responses.c.status == ResponseStatus.INVITED))
            put_back(connection, responses, taken)
            note_change(connection, taken.relationship_id, self._database.now())

    @contextmanager
    def _answering(self, assessment_id: int, respondent_id: str) -> Iterator[tuple[Connection, int]]:
        """A transaction on a response that may still change, with its id; it becomes a draft."""
        with self._saving(assessment_id, respondent_id) as (connection, found):
            yield connection, found.id
            if found.status is not ResponseStatus.DRAFT:
                connection.execute(_BEGIN, {"response": found.id})

    @contextmanager
    def _saving(self, assessment_id: int, respondent_id: str) -> Iterator[tuple[Connection, Row[*tuple[Any, ...]]]]:
        """A transaction on a response that may still change, with where it stands."""
        with self._database.writing() as connection:
            found = _standing(connection, assessment_id, respondent_id)
            _refuse_closed(found)
            if found.status is ResponseStatus.SUBMITTED:
                raise StateError(
                    message("{0} has submitted; these answers are locked.", found.code),
                    safe=message("What was submitted is unchanged."),
                    do=message("The facilitator can unlock them while the assessment is open."),
                )
            yield connection, found
            note_change(connection, found.relationship_id, self._database.now())


def _insert_votes(connection: Connection, response: int, factors: tuple[str, ...]) -> None:
    """Add the votes of a response that has none."""
    if factors:
        rows = [{"response_id": response, "place": place, "factor": factor} for place, factor in enumerate(factors, 1)]
        connection.execute(insert(votes), rows)


def _put_rating(connection: Connection, response: int, factor: str, value: int | None, *, is_expectation: bool) -> None:
    if value is None:
        _RATINGS.clear(connection, response, is_expectation, factor)
    else:
        _RATINGS.put(connection, response, is_expectation, factor, value=value)


def _key(assessment_id: int, respondent_id: str) -> dict[str, Any]:
    return {"assessment": assessment_id, "respondent": respondent_id}


def _get(connection: Connection, assessment_id: int, respondent_id: str) -> Response:
    found = read_response(connection, assessment_id, respondent_id)
    if found is None:
        raise _not_invited()
    return found


def _standing(connection: Connection, assessment_id: int, respondent_id: str) -> Row[*tuple[Any, ...]]:
    found = connection.execute(_STANDING, _key(assessment_id, respondent_id)).one_or_none()
    if found is None:
        raise _not_invited()
    return found


def _invitation(connection: Connection, assessment_id: int, respondent_id: str) -> Row[*tuple[Any, ...]]:
    """The person and the assessment, if they belong to one relationship."""
    found = connection.execute(
        select(
            respondents.c.seniority,
            assessments.c.relationship_id,
            assessments.c.number,
            assessments.c.status.label("assessment_status"),
        )
        .join(assessments, assessments.c.relationship_id == respondents.c.relationship_id)
        .where(respondents.c.id == respondent_id, assessments.c.id == assessment_id)
    ).one_or_none()
    if found is None:
        raise NotFoundError(message("This person does not belong to the relationship of this assessment."))
    return found


def _refuse_closed(found: Row[*tuple[Any, ...]]) -> None:
    if found.assessment_status is AssessmentStatus.CLOSED:
        raise StateError(
            message("Assessment {0} is closed.", found.number),
            safe=message("Its answers are unchanged."),
            do=message("Reopen it to change an answer."),
        )


def _not_invited() -> NotFoundError:
    return NotFoundError(message("This person was not asked to answer in this assessment."))
