"""One place for one value under a key: filled, replaced or emptied. Statements are built once: keys press fast."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, and_, bindparam, delete, insert, update


class Slot:
    """The rows of a table of answers, one for each response and ``key`` columns.

    ``kept``: columns that nobody puts, and what becomes of each when the others are replaced; a new row has their
    default. An expression may name a value that is put by a ``bindparam`` of the column's name.
    """

    def __init__(self, table: Table, *key: str, kept: Mapping[str, ColumnElement[Any]] | None = None) -> None:
        keys = ("response_id", *key)
        after = kept or {}
        values = [column.name for column in table.columns if column.name not in (*keys, *after)]
        match = and_(*(table.c[name] == bindparam(f"key_{name}") for name in keys))
        self._keys = keys
        self._update = update(table).where(match).values({name: bindparam(name) for name in values} | dict(after))
        self._insert = insert(table).values(
            {name: bindparam(f"key_{name}") for name in keys} | {name: bindparam(name) for name in values}
        )
        self._delete = delete(table).where(match)

    def put(self, connection: Connection, *key: object, **values: Any) -> None:  # noqa: ANN401 - any column
        """Store ``values`` under ``key`` (the response's id first), whether something is there or not."""
        parameters = self._match(key) | values
        # One writer: between the two nobody can come in, and no dialect of "upsert" is needed.
        if not connection.execute(self._update, parameters).rowcount:
            connection.execute(self._insert, parameters)

    def clear(self, connection: Connection, *key: object) -> None:
        """Empty the place under ``key``."""
        connection.execute(self._delete, self._match(key))

    def _match(self, key: tuple[object, ...]) -> dict[str, Any]:
        return {f"key_{name}": part for name, part in zip(self._keys, key, strict=True)}
