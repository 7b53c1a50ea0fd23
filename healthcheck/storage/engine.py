"""The one place where an engine is made. A server's database would get its engine here too."""

from __future__ import annotations

import sqlite3

from sqlalchemy import Connection, Engine, NullPool, create_engine, event


def engine_over(connection: sqlite3.Connection) -> Engine:
    """An engine whose only connection is ``connection``; closing that one closes the file."""
    engine = create_engine("sqlite+pysqlite://", creator=lambda: connection, poolclass=NullPool)

    def begin(_: Connection) -> None:
        # The driver leaves transactions to us (see sqlite_file), so that DDL is inside them too and rolls back.
        connection.execute("BEGIN")

    event.listen(engine, "begin", begin)
    return engine
