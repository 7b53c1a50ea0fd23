"""Every cell of every table as it is stored, for saying that nothing is different."""

from __future__ import annotations

from sqlalchemy import text

from healthcheck.storage import Database


def dump(database: Database, *, but: tuple[str, ...] = ()) -> dict[str, list[tuple[object, ...]]]:
    """By table, its rows with the type and the bytes of each cell; ``but`` names columns that are left out."""
    found: dict[str, list[tuple[object, ...]]] = {}
    with database.reading() as connection:
        names = connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
        for name in names:
            columns = connection.scalars(text(f"SELECT name FROM pragma_table_info('{name}')")).all()  # noqa: S608
            cells = ", ".join(f"typeof({entry}), CAST({entry} AS BLOB)" for entry in columns if entry not in but)
            rows = connection.execute(text(f"SELECT {cells} FROM {name}"))  # noqa: S608
            found[name] = sorted((tuple(row) for row in rows), key=repr)
    return found
