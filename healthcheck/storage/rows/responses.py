"""What one person answered in one assessment."""

from __future__ import annotations

from sqlalchemy import Boolean, CheckConstraint, Column, Index, Integer, Table, UniqueConstraint, text

from healthcheck.domain.assessment import ResponseStatus
from healthcheck.domain.relationship import Seniority
from healthcheck.storage.column_types import Key, Measured, Moment, Typed, Whole
from healthcheck.storage.rows.columns import flag, metadata, parent, word

responses = Table(
    "responses",
    metadata,
    Column("id", Integer, primary_key=True),
    parent("assessment_id", "assessments.id"),
    parent("respondent_id", "respondents.id"),
    word("seniority", Seniority),
    word("status", ResponseStatus),
    Column("position", Key(200), nullable=False),
    Column("submitted_at", Moment),
    Column("seal", Key(64)),
    UniqueConstraint("assessment_id", "respondent_id"),
    Index(None, "respondent_id"),
    # Counting who has submitted reads this index alone.
    Index(None, "assessment_id", "status"),
    sqlite_autoincrement=True,
)

# The five tables of answers are stored in the order of their keys: one person's answers lie together.
answers = Table(
    "answers",
    metadata,
    parent("response_id", "responses.id", is_key=True),
    Column("item", Key(40), primary_key=True),
    Column("reply", Whole, CheckConstraint("reply BETWEEN -2 AND 4", name="reply")),
    Column("note", Typed, nullable=False),
    flag("is_flagged"),
    Column("seconds", Measured, CheckConstraint("seconds >= 0", name="seconds")),
    Column(
        "is_released",
        Boolean,
        CheckConstraint("is_released IN (false, true)", name="is_released"),
        nullable=False,
        server_default=text("false"),
    ),
    sqlite_with_rowid=False,
)

ratings = Table(
    "ratings",
    metadata,
    parent("response_id", "responses.id", is_key=True),
    flag("is_expectation", is_key=True),
    Column("factor", Key(40), primary_key=True),
    Column("value", Whole, CheckConstraint("value BETWEEN 0 AND 10", name="value"), nullable=False),
    sqlite_with_rowid=False,
)

votes = Table(
    "votes",
    metadata,
    parent("response_id", "responses.id", is_key=True),
    Column("place", Whole, CheckConstraint("place BETWEEN 1 AND 3", name="place"), primary_key=True),
    Column("factor", Key(40), nullable=False),
    UniqueConstraint("response_id", "factor"),
    sqlite_with_rowid=False,
)

outcomes = Table(
    "outcomes",
    metadata,
    parent("response_id", "responses.id", is_key=True),
    Column("question", Key(40), primary_key=True),
    Column("value", Whole, CheckConstraint("value BETWEEN 0 AND 4", name="value")),
    Column("text", Typed, nullable=False),
    sqlite_with_rowid=False,
)

# Where an item stood before, as people see it now.
retrospects = Table(
    "retrospects",
    metadata,
    parent("response_id", "responses.id", is_key=True),
    Column("item", Key(40), primary_key=True),
    Column("reply", Whole, CheckConstraint("reply BETWEEN -1 AND 4", name="reply"), nullable=False),
    sqlite_with_rowid=False,
)
