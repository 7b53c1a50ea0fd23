"""Runs migrations on the connection that storage hands over, inside its transaction."""

from __future__ import annotations

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    render_as_batch=True,  # SQLite alters little in place
    transactional_ddl=True,  # BEGIN is sent explicitly, so that even DDL rolls back
)
with context.begin_transaction():
    context.run_migrations()
