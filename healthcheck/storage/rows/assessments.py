"""Assessments, each closing with whose answers it counted, and titles that the consultant wrote."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Integer, Table, UniqueConstraint

from healthcheck.domain.assessment import AssessmentStatus
from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Privacy, Side
from healthcheck.storage.column_types import Day, Key, Moment, Typed, Whole
from healthcheck.storage.rows.columns import metadata, minimum_n, parent, word

assessments = Table(
    "assessments",
    metadata,
    Column("id", Integer, primary_key=True),
    parent("relationship_id", "relationships.id"),
    Column("number", Whole, CheckConstraint("number >= 1", name="number"), nullable=False),
    Column("held_on", Day, nullable=False),
    word("form", Form),
    Column("instrument_id", Key(100), nullable=False),
    Column("instrument_version", Key(40), nullable=False),
    word("privacy", Privacy),
    minimum_n(),
    word("status", AssessmentStatus),
    UniqueConstraint("relationship_id", "number"),
    # An id that was deleted must not come back for another assessment: seals and caches name it.
    sqlite_autoincrement=True,
)

closings = Table(
    "closings",
    metadata,
    Column("id", Integer, primary_key=True),
    parent("assessment_id", "assessments.id"),
    Column("closed_at", Moment, nullable=False),
    Index(None, "assessment_id"),
)

# No reference to respondents: that somebody was among them must outlive the person's deletion (method.md 3.2).
closing_respondents = Table(
    "closing_respondents",
    metadata,
    parent("closing_id", "closings.id", is_key=True),
    Column("respondent_id", Key(100), primary_key=True),
    word("side", Side),
    Column("seal", Key(64), nullable=False),
)

# What the consultant wrote in place of the title that a page would give itself.
titles = Table(
    "titles",
    metadata,
    parent("assessment_id", "assessments.id", is_key=True),
    Column("place", Key(100), primary_key=True),
    Column("text", Typed, nullable=False),
)
