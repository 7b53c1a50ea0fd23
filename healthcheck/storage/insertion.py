"""Adds a row and says which key it got."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, Table, insert


def insert_row(connection: Connection, table: Table, values: Mapping[str, object]) -> int:
    """The number that the new row of ``table`` got."""
    key = connection.execute(insert(table), values).inserted_primary_key
    assert key is not None  # only many rows at once have none
    return int(key[0])
