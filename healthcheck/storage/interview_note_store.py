"""What was noted in interviews. Every note ends here, in one small transaction that is durable when the method returns.

Notes are written while the assessment is open. Releasing, tagging and taking one out stay possible afterwards: results
are read, and a remark is taken back, when everything is closed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, Row, delete, insert, select, update

from healthcheck.domain.interview import InterviewNote
from healthcheck.domain.refusal import NotFoundError, StateError
from healthcheck.domain.text import normalised
from healthcheck.message import message
from healthcheck.storage.interview_store import refuse_closed, standing
from healthcheck.storage.last_change import note_change
from healthcheck.storage.rows import interview_notes, interviews, note_tags

if TYPE_CHECKING:
    from healthcheck.storage.database import Database


class InterviewNoteStore:
    """The interview notes of a workspace; ``NotFoundError`` for a note or interview that is not there."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_interview(self, interview_id: str) -> tuple[InterviewNote, ...]:
        """In the order in which they were written."""
        with self._database.reading() as connection:
            return _read(connection, interview_notes.c.interview_id == interview_id)

    def of_assessment(self, assessment_id: int) -> tuple[InterviewNote, ...]:
        """Of all its interviews, in the order in which they were written."""
        mine = select(interviews.c.id).where(interviews.c.assessment_id == assessment_id)
        with self._database.reading() as connection:
            return _read(connection, interview_notes.c.interview_id.in_(mine))

    def add(self, note: InterviewNote) -> InterviewNote:
        """Add a note; ``StateError`` until the opening was read out and the person agrees, and after closing."""
        with self._database.writing(clash=_THERE) as connection:
            found = standing(connection, note.interview_id)
            refuse_closed(found)
            if not (found.opened_script and found.consent_notes):
                raise StateError(
                    message("Notes may not be taken yet."),
                    safe=message("Nothing was noted."),
                    do=message("Read out the opening, and tick it and the agreement to notes."),
                )
            return self._insert(connection, note, found.relationship_id)

    def put_back(self, note: InterviewNote) -> InterviewNote:
        """Add a note again that was taken out, whatever has happened to its interview since."""
        with self._database.writing(clash=_THERE) as connection:
            return self._insert(connection, note, standing(connection, note.interview_id).relationship_id)

    def edit(self, note_id: str, *, text: str, is_quote: bool) -> InterviewNote:
        """Give a note other words; those are not released. ``StateError`` once the assessment is closed."""
        with self._saving(note_id) as (connection, before):
            refuse_closed(standing(connection, before.interview_id))
            is_released = before.is_released and before.text == normalised(text)
            values = {"text": text, "is_quote": is_quote, "is_released": is_released}
            connection.execute(update(interview_notes).where(interview_notes.c.id == note_id).values(values))
            return _get(connection, note_id)

    def release(self, note_id: str, *, is_released: bool) -> InterviewNote:
        """Let a note be shown to others, or not."""
        with self._saving(note_id) as (connection, _):
            mine = interview_notes.c.id == note_id
            connection.execute(update(interview_notes).where(mine).values(is_released=is_released))
            return _get(connection, note_id)

    def tag(self, note_id: str, *, practices: tuple[str, ...], themes: tuple[str, ...]) -> InterviewNote:
        """Say what a note is about, in place of what was said before."""
        with self._saving(note_id) as (connection, _):
            connection.execute(delete(note_tags).where(note_tags.c.note_id == note_id))
            _insert_tags(connection, note_id, practices=practices, themes=themes)
            return _get(connection, note_id)

    def delete(self, note_id: str) -> InterviewNote:
        """Take a note out; what it was, so that it can be put back."""
        with self._saving(note_id) as (connection, before):
            connection.execute(delete(interview_notes).where(interview_notes.c.id == note_id))
            return before

    @contextmanager
    def _saving(self, note_id: str) -> Iterator[tuple[Connection, InterviewNote]]:
        """A transaction on a note that is there, with what it is before."""
        with self._database.writing() as connection:
            before = _get(connection, note_id)
            yield connection, before
            relationship_id = standing(connection, before.interview_id).relationship_id
            note_change(connection, relationship_id, self._database.now())

    def _insert(self, connection: Connection, note: InterviewNote, relationship_id: str) -> InterviewNote:
        put_note(connection, note)
        note_change(connection, relationship_id, self._database.now())
        return _get(connection, note.id)


_THERE = message("This note is there already.")


def put_note(connection: Connection, note: InterviewNote) -> None:
    """Add a note with its tags."""
    connection.execute(insert(interview_notes).values(_values_of(note)))
    _insert_tags(connection, note.id, practices=note.practices, themes=note.themes)


def _insert_tags(connection: Connection, note_id: str, *, practices: Iterable[str], themes: Iterable[str]) -> None:
    """Add the tags of a note that has none; each once, blank ones not at all."""
    rows = [
        {"note_id": note_id, "is_theme": is_theme, "place": place, "tag": tag}
        for is_theme, tags in ((False, practices), (True, themes))
        for place, tag in enumerate(_different(tags), 1)
    ]
    if rows:
        connection.execute(insert(note_tags), rows)


def _different(tags: Iterable[str]) -> Iterator[str]:
    return (tag for tag in dict.fromkeys(normalised(tag).strip() for tag in tags) if tag)


def _get(connection: Connection, note_id: str) -> InterviewNote:
    found = _read(connection, interview_notes.c.id == note_id)
    if not found:
        raise NotFoundError(message("This note is not in the workspace any more."))
    return found[0]


def _read(connection: Connection, condition: ColumnElement[bool]) -> tuple[InterviewNote, ...]:
    tags: defaultdict[tuple[str, bool], list[str]] = defaultdict(list)
    tagged = select(note_tags).join(interview_notes).where(condition).order_by(note_tags.c.place)
    for row in connection.execute(tagged):
        tags[row.note_id, row.is_theme].append(row.tag)
    rows = connection.execute(
        select(interview_notes).where(condition).order_by(interview_notes.c.noted_at, interview_notes.c.id)
    )
    return tuple(_to_domain(row, tags[row.id, False], tags[row.id, True]) for row in rows)


def _to_domain(row: Row[*tuple[Any, ...]], practices: list[str], themes: list[str]) -> InterviewNote:
    return InterviewNote(
        id=row.id,
        interview_id=row.interview_id,
        section=row.section,
        at=row.noted_at,
        text=row.text,
        is_quote=row.is_quote,
        is_released=row.is_released,
        practices=tuple(practices),
        themes=tuple(themes),
    )


def _values_of(note: InterviewNote) -> dict[str, Any]:
    return {
        "id": note.id,
        "interview_id": note.interview_id,
        "section": note.section,
        "noted_at": note.at,
        "text": note.text,
        "is_quote": note.is_quote,
        "is_released": note.is_released,
    }
