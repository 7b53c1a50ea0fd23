"""The tables are those of any SQL database."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from healthcheck.storage.rows import metadata

if TYPE_CHECKING:
    from sqlalchemy import Table


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=lambda table: table.name)
def test_a_table_can_be_made_on_a_server_with_real_types_and_named_constraints(table: Table) -> None:
    statement = str(CreateTable(table).compile(dialect=postgresql.dialect()))  # type: ignore[no-untyped-call]
    assert "ROWID" not in statement
    assert "DATETIME" not in statement
    for line in statement.splitlines():
        if re.search(r"_at .*NOT NULL", line):
            assert "TIMESTAMP WITH TIME ZONE" in line
        if re.search(r"CHECK|FOREIGN KEY|UNIQUE|PRIMARY KEY", line):
            assert "CONSTRAINT" in line
