"""Interviews: their times, what was chosen in them, and what was noted."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Table, UniqueConstraint

from healthcheck.storage.column_types import Key, Measured, Moment, Typed, Whole
from healthcheck.storage.rows.columns import flag, metadata, parent

interviews = Table(
    "interviews",
    metadata,
    Column("id", Key(100), primary_key=True),
    parent("assessment_id", "assessments.id"),
    parent("respondent_id", "respondents.id"),
    Column("begun_at", Moment, nullable=False),
    flag("opened_script"),
    flag("consent_notes"),
    flag("consent_recording"),
    Column("most_complex", Key(40)),
    Column("ended_at", Moment),
    UniqueConstraint("assessment_id", "respondent_id"),
    Index(None, "respondent_id"),
)

interview_seconds = Table(
    "interview_seconds",
    metadata,
    parent("interview_id", "interviews.id", is_key=True),
    Column("section", Key(40), primary_key=True),
    Column("seconds", Measured, CheckConstraint("seconds >= 0", name="seconds"), nullable=False),
)

interview_choices = Table(
    "interview_choices",
    metadata,
    parent("interview_id", "interviews.id", is_key=True),
    Column("place", Whole, CheckConstraint("place BETWEEN 1 AND 3", name="place"), primary_key=True),
    Column("factor", Key(40), nullable=False),
    UniqueConstraint("interview_id", "factor"),
)

interview_notes = Table(
    "interview_notes",
    metadata,
    Column("id", Key(100), primary_key=True),
    parent("interview_id", "interviews.id"),
    Column("section", Key(40), nullable=False),
    Column("noted_at", Moment, nullable=False),
    Column("text", Typed, nullable=False),
    flag("is_quote"),
    flag("is_released"),
    Index(None, "interview_id"),
)

# What a note is about: practices by id, themes in the consultant's words, each in the order given.
note_tags = Table(
    "note_tags",
    metadata,
    parent("note_id", "interview_notes.id", is_key=True),
    flag("is_theme", is_key=True),
    Column("place", Whole, CheckConstraint("place >= 1", name="place"), primary_key=True),
    Column("tag", Typed, nullable=False),
)
