"""The interviews of an assessment; what was noted in them is ``interview_note_store``'s."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, Row, delete, insert, select, update

from healthcheck.domain.assessment import AssessmentStatus
from healthcheck.domain.interview import Interview
from healthcheck.domain.refusal import NotFoundError, StateError
from healthcheck.message import message
from healthcheck.storage.last_change import note_change
from healthcheck.storage.respondent_store import seat_order
from healthcheck.storage.rows import assessments, interview_choices, interview_seconds, interviews, respondents
from healthcheck.storage.taking_out import put_back, take_out

if TYPE_CHECKING:
    from healthcheck.domain.taken_out import TakenOut
    from healthcheck.storage.database import Database


class InterviewStore:
    """The interviews of a workspace.

    Every method is one transaction. Those that save raise ``StateError`` once the assessment is closed.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_assessment(self, assessment_id: int) -> tuple[Interview, ...]:
        """Client first, then by code."""
        with self._database.reading() as connection:
            return _read(connection, interviews.c.assessment_id == assessment_id)

    def get(self, interview_id: str) -> Interview:
        """The one with that id; ``NotFoundError``."""
        with self._database.reading() as connection:
            return _get(connection, interview_id)

    def begin(self, interview: Interview) -> Interview:
        """Add this interview, bare, where the person has none in the assessment; the one that is there afterwards."""
        with self._database.writing() as connection:
            relationship_id = _open_relationship(connection, interview.assessment_id, interview.respondent_id)
            mine = (interviews.c.assessment_id == interview.assessment_id) & (
                interviews.c.respondent_id == interview.respondent_id
            )
            found = _read(connection, mine)
            if found:
                return found[0]
            connection.execute(insert(interviews).values(_values_of(interview)))
            note_change(connection, relationship_id, self._database.now())
            return _get(connection, interview.id)

    def save_consent(self, interview_id: str, *, opened_script: bool, notes: bool, recording: bool) -> Interview:
        """Keep what was read out and agreed to; notes that are there stay."""
        with self._saving(interview_id) as connection:
            values = {"opened_script": opened_script, "consent_notes": notes, "consent_recording": recording}
            connection.execute(update(interviews).where(interviews.c.id == interview_id).values(values))
            return _get(connection, interview_id)

    def save_seconds(self, interview_id: str, *, section: str, seconds: float) -> Interview:
        """Keep how long a section has taken in all."""
        with self._saving(interview_id) as connection:
            mine = (interview_seconds.c.interview_id == interview_id) & (interview_seconds.c.section == section)
            connection.execute(delete(interview_seconds).where(mine))
            _insert_seconds(connection, interview_id, {section: seconds})
            return _get(connection, interview_id)

    def save_choices(self, interview_id: str, *, top_three: tuple[str, ...], most_complex: str | None) -> Interview:
        """Keep the factors chosen from the wheel, at most three different ones, and the most complex of the rest."""
        with self._saving(interview_id) as connection:
            mine = interviews.c.id == interview_id
            connection.execute(update(interviews).where(mine).values(most_complex=most_complex))
            connection.execute(delete(interview_choices).where(interview_choices.c.interview_id == interview_id))
            _insert_choices(connection, interview_id, top_three)
            return _get(connection, interview_id)

    def save_end(self, interview_id: str, *, at: datetime | None) -> Interview:
        """Keep when nothing more was to be asked; None where something is after all."""
        with self._saving(interview_id) as connection:
            connection.execute(update(interviews).where(interviews.c.id == interview_id).values(ended_at=at))
            return _get(connection, interview_id)

    def delete(self, interview_id: str) -> TakenOut:
        """Delete it with its notes, and every trace of them in the file; a closed assessment is no obstacle.

        What it was, for ``put_back``.
        """
        with self._database.deleting() as connection:
            found = standing(connection, interview_id)
            taken = take_out(connection, interviews, interview_id, relationship_id=found.relationship_id)
            note_change(connection, found.relationship_id, self._database.now())
        return taken

    def put_back(self, taken: TakenOut) -> None:
        """Put a deleted interview back, whatever became of its assessment.

        ``ClashError`` where the person is interviewed anew, ``NotFoundError`` where they or the assessment are gone.
        """
        with self._database.writing(clash=message("This person is interviewed anew.")) as connection:
            put_back(connection, interviews, taken)
            note_change(connection, taken.relationship_id, self._database.now())

    @contextmanager
    def _saving(self, interview_id: str) -> Iterator[Connection]:
        """A transaction on an interview that may still change."""
        with self._database.writing() as connection:
            found = standing(connection, interview_id)
            refuse_closed(found)
            yield connection
            note_change(connection, found.relationship_id, self._database.now())


def put_interview(connection: Connection, interview: Interview) -> None:
    """Add an interview with its times and choices."""
    connection.execute(insert(interviews).values(_values_of(interview)))
    _insert_seconds(connection, interview.id, interview.seconds)
    _insert_choices(connection, interview.id, interview.top_three)


def _insert_seconds(connection: Connection, interview_id: str, seconds: Mapping[str, float]) -> None:
    rows = [{"interview_id": interview_id, "section": name, "seconds": spent} for name, spent in seconds.items()]
    if rows:
        connection.execute(insert(interview_seconds), rows)


def _insert_choices(connection: Connection, interview_id: str, factors: tuple[str, ...]) -> None:
    rows = [{"interview_id": interview_id, "place": place, "factor": factor} for place, factor in enumerate(factors, 1)]
    if rows:
        connection.execute(insert(interview_choices), rows)


def standing(connection: Connection, interview_id: str) -> Row[*tuple[Any, ...]]:
    """What may be done with an interview, and in which relationship it is; ``NotFoundError``."""
    found = connection.execute(
        select(
            interviews.c.opened_script,
            interviews.c.consent_notes,
            assessments.c.number,
            assessments.c.relationship_id,
            assessments.c.status.label("assessment_status"),
        )
        .join(assessments)
        .where(interviews.c.id == interview_id)
    ).one_or_none()
    if found is None:
        raise NotFoundError(message("This interview is not in the workspace any more."))
    return found


def refuse_closed(found: Row[*tuple[Any, ...]]) -> None:
    """Raise where the assessment is closed: what was heard by then is what its results rest on."""
    if found.assessment_status is AssessmentStatus.CLOSED:
        raise StateError(
            message("Assessment {0} is closed.", found.number),
            safe=message("Its interviews are unchanged."),
            do=message("Reopen it to go on with an interview."),
        )


def _open_relationship(connection: Connection, assessment_id: int, respondent_id: str) -> str:
    """The relationship that both belong to; refuses a closed assessment."""
    found = connection.execute(
        select(assessments.c.relationship_id, assessments.c.number, assessments.c.status.label("assessment_status"))
        .join(respondents, respondents.c.relationship_id == assessments.c.relationship_id)
        .where(assessments.c.id == assessment_id, respondents.c.id == respondent_id)
    ).one_or_none()
    if found is None:
        raise NotFoundError(message("This person does not belong to the relationship of this assessment."))
    refuse_closed(found)
    return str(found.relationship_id)


def _get(connection: Connection, interview_id: str) -> Interview:
    found = _read(connection, interviews.c.id == interview_id)
    if not found:
        raise NotFoundError(message("This interview is not in the workspace any more."))
    return found[0]


def _read(connection: Connection, condition: ColumnElement[bool]) -> tuple[Interview, ...]:
    seconds: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for row in connection.execute(select(interview_seconds).join(interviews).where(condition)):
        seconds[row.interview_id][row.section] = row.seconds
    chosen: defaultdict[str, list[str]] = defaultdict(list)
    choices = select(interview_choices).join(interviews).where(condition).order_by(interview_choices.c.place)
    for row in connection.execute(choices):
        chosen[row.interview_id].append(row.factor)
    heads = select(interviews, respondents.c.side, respondents.c.code).join(respondents).where(condition)
    rows = sorted(connection.execute(heads), key=lambda row: seat_order(row.side, row.code))
    return tuple(_to_domain(row, seconds[row.id], chosen[row.id]) for row in rows)


def _to_domain(row: Row[*tuple[Any, ...]], seconds: dict[str, float], chosen: list[str]) -> Interview:
    return Interview(
        id=row.id,
        assessment_id=row.assessment_id,
        respondent_id=row.respondent_id,
        begun_at=row.begun_at,
        opened_script=row.opened_script,
        consent_notes=row.consent_notes,
        consent_recording=row.consent_recording,
        seconds=MappingProxyType(seconds),
        top_three=tuple(chosen),
        most_complex=row.most_complex,
        ended_at=row.ended_at,
    )


def _values_of(interview: Interview) -> dict[str, Any]:
    return {
        "id": interview.id,
        "assessment_id": interview.assessment_id,
        "respondent_id": interview.respondent_id,
        "begun_at": interview.begun_at,
        "opened_script": interview.opened_script,
        "consent_notes": interview.consent_notes,
        "consent_recording": interview.consent_recording,
        "most_complex": interview.most_complex,
        "ended_at": interview.ended_at,
    }
