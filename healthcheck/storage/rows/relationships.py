"""Relationships, the people on their two sides, and the one row that is about the workspace itself."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Integer, Table, UniqueConstraint

from healthcheck.domain.relationship import Privacy, Seniority, Side
from healthcheck.storage.column_types import Day, Key, Lines, Moment, TimeOfDay, Typed, Whole
from healthcheck.storage.rows.columns import flag, metadata, minimum_n, parent, word

# One row. ``purge_due``: something was deleted whose traces are still to be overwritten.
workspace = Table(
    "workspace",
    metadata,
    Column("id", Integer, CheckConstraint("id = 1", name="single"), primary_key=True),
    Column("made_at", Moment, nullable=False),
    flag("purge_due"),
)

relationships = Table(
    "relationships",
    metadata,
    Column("id", Key(100), primary_key=True),
    Column("client", Typed, nullable=False),
    Column("supplier", Typed, nullable=False),
    Column("scope", Typed, nullable=False),
    word("privacy", Privacy),
    minimum_n(),
    flag("is_sample"),
    Column("changed_at", Moment, nullable=False),
    Column("services", Lines),
    Column("started_on", Day),
    Column("ends_on", Day),
)

sites = Table(
    "sites",
    metadata,
    Column("id", Key(100), primary_key=True),
    parent("relationship_id", "relationships.id"),
    word("side", Side),
    Column("name", Typed, nullable=False),
    Column("time_zone", Key(100), nullable=False),
    Column("opens", TimeOfDay, nullable=False),
    Column("closes", TimeOfDay, nullable=False),
    Index(None, "relationship_id"),
)

respondents = Table(
    "respondents",
    metadata,
    Column("id", Key(100), primary_key=True),
    parent("relationship_id", "relationships.id"),
    word("side", Side),
    Column("code", Typed, nullable=False),
    Column("name", Typed, nullable=False),
    Column("role", Typed, nullable=False),
    word("seniority", Seniority),
    Column("months", Whole, CheckConstraint("months >= 0", name="months")),
    Column("factors_seen", Whole, CheckConstraint("factors_seen >= 0", name="factors_seen")),
    UniqueConstraint("relationship_id", "code"),
)

# Whom somebody faces off to, at most one person each; gone with either of the two.
counterparts = Table(
    "counterparts",
    metadata,
    parent("respondent_id", "respondents.id", is_key=True),
    parent("counterpart_id", "respondents.id"),
    Index(None, "counterpart_id"),
)
