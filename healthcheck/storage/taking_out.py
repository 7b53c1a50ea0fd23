"""Takes a row out with everything that goes with it, and puts all of it back: the very values, read or not.

What goes with a row is what its references say: ``CASCADE`` goes along, ``SET NULL`` is left pointing nowhere. Values
are carried as they are stored, without being read: whatever a flipped bit made unreadable can be taken out too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import (
    Boolean,
    Integer,
    LargeBinary,
    Text,
    bindparam,
    cast,
    delete,
    func,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.types import NullType

from healthcheck.domain.assessment import AssessmentStatus, ResponseStatus
from healthcheck.domain.refusal import StateError
from healthcheck.domain.taken_out import TakenOut
from healthcheck.message import message
from healthcheck.storage.column_types import Measured, Whole
from healthcheck.storage.rows import assessments, closings, metadata, responses

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from sqlalchemy import Column, ColumnElement, Connection, ForeignKey, Table

_NUMBERS = (Boolean, Integer, Measured, Whole)


def take_out(connection: Connection, table: Table, key: int | str, *, relationship_id: str) -> TakenOut:
    """Delete the row of ``table`` with that id; it and all that went with it."""
    doomed = _doomed(table, key)
    rows = {entry.name: _read(connection, entry.columns, where) for entry, where in doomed.items()}
    links = {
        (entry.name, link.parent.name): _read(connection, (*entry.primary_key, link.parent), _points(link, doomed))
        for entry in metadata.sorted_tables
        for link in entry.foreign_keys
        if link.ondelete == "SET NULL" and link.column.table in doomed
    }
    taken = TakenOut(key, relationship_id, rows, links, closings=_last_closings(connection, _counting(rows)))
    connection.execute(delete(table).where(table.c.id == key))
    return taken


def put_back(connection: Connection, table: Table, taken: TakenOut) -> None:
    """Put back what ``take_out`` took from ``table``.

    What belongs to something that was deleted since stays out, as it would have gone with that; where that is the row
    itself, the database refuses it. ``StateError`` where answers would get into an assessment that was closed since.
    """
    _refuse_closed_since(connection, taken)
    for entry in metadata.sorted_tables:
        rows = taken.rows.get(entry.name, ())
        if entry is not table:
            rows = _with_a_place(connection, entry, rows)
        if rows:
            connection.execute(entry.insert().values({column.name: _bound(column) for column in entry.columns}), rows)
    for (name, column), rows in taken.links.items():
        if rows:
            entry = metadata.tables[name]
            found = (own == _bound(own) for own in entry.primary_key)
            pointing = entry.update().where(*found, entry.c[column].is_(None))
            connection.execute(pointing.values({column: _bound(entry.c[column])}), rows)


def _doomed(table: Table, key: int | str) -> dict[Table, ColumnElement[bool]]:
    """Which rows of which tables go with a row, those first that others point at."""
    doomed: dict[Table, ColumnElement[bool]] = {table: table.c.id == key}
    for entry in metadata.sorted_tables:
        going = [
            _points(link, doomed)
            for link in entry.foreign_keys
            if link.ondelete == "CASCADE" and link.column.table in doomed
        ]
        if going:
            doomed[entry] = or_(*going)
    return doomed


def _points(link: ForeignKey, doomed: Mapping[Table, ColumnElement[bool]]) -> ColumnElement[bool]:
    """Whether a row's reference ``link`` points at one of the ``doomed``."""
    return link.parent.in_(select(link.column).where(doomed[link.column.table]).correlate(None))


def _read(
    connection: Connection, columns: Iterable[Column[Any]], where: ColumnElement[bool]
) -> tuple[Mapping[str, object], ...]:
    """Rows as they are stored, in the order of their keys."""
    wanted = list(columns)
    found = select(*(_raw(column) for column in wanted)).where(where).order_by(*wanted[0].table.primary_key)
    names = [_carried(column) for column in wanted]
    return tuple(dict(zip(names, row, strict=True)) for row in connection.execute(found))


def _with_a_place(
    connection: Connection, table: Table, rows: tuple[Mapping[str, object], ...]
) -> tuple[Mapping[str, object], ...]:
    """Those rows of ``table`` whose references all point at something."""
    for link in table.foreign_keys if rows else ():
        name = _carried(link.parent)
        there = {None, *connection.scalars(select(_raw(link.column)))}
        rows = tuple(row for row in rows if row[name] in there)
    return rows


def _refuse_closed_since(connection: Connection, taken: TakenOut) -> None:
    """What an assessment was closed with is known by then; answers must not slip in behind it."""
    closed = select(assessments.c.id, assessments.c.number).where(
        assessments.c.id.in_(taken.closings), assessments.c.status == AssessmentStatus.CLOSED
    )
    now = _last_closings(connection, taken.closings)
    for row in connection.execute(closed):
        if now[row.id] != taken.closings[row.id]:
            raise StateError(
                message("Assessment {0} was closed without these answers.", row.number),
                safe=message("Its answers are unchanged."),
            )


def _counting(rows: Mapping[str, tuple[Mapping[str, object], ...]]) -> Iterator[Any]:
    """The assessments in which answers that were taken out counted."""
    submitted = ResponseStatus.SUBMITTED.value.encode()
    for row in rows.get(responses.name, ()):
        if row[_carried(responses.c.status)] == submitted:
            yield row[_carried(responses.c.assessment_id)]


def _last_closings(connection: Connection, assessment_ids: Iterable[int]) -> dict[int, int | None]:
    """The latest closing of each of these assessments, None where it has none."""
    wanted = list(assessment_ids)
    found = select(closings.c.assessment_id, func.max(closings.c.id)).where(closings.c.assessment_id.in_(wanted))
    latest = {row[0]: row[1] for row in connection.execute(found.group_by(closings.c.assessment_id))}
    return {assessment_id: latest.get(assessment_id) for assessment_id in wanted}


def _is_text(column: Column[Any]) -> bool:
    return not isinstance(column.type, _NUMBERS)


def _raw(column: Column[Any]) -> ColumnElement[Any]:
    """The column as it is stored: text by its bytes, which need not be text that can be read."""
    return cast(column, LargeBinary) if _is_text(column) else type_coerce(column, NullType())


def _bound(column: Column[Any]) -> ColumnElement[Any]:
    """Where what ``_raw`` gave is filled in."""
    name = _carried(column)
    return cast(bindparam(name, type_=LargeBinary), Text) if _is_text(column) else bindparam(name, type_=NullType())


def _carried(column: Column[Any]) -> str:
    """The name of a column's value; a statement's own parameters have the bare one."""
    return f"{column.name}_"
