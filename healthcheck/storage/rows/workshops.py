"""Workshops: the agenda, and what was guessed, voted, scored and decided in the room."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Table, UniqueConstraint

from healthcheck.domain.relationship import Side
from healthcheck.domain.room_score import ScoreLayer
from healthcheck.domain.workshop import ItemKind, WorkshopState
from healthcheck.storage.column_types import Key, Measured, Moment, Typed, Whole, Word
from healthcheck.storage.rows.columns import flag, metadata, parent, word

# The place is an item's id without a reference: an item that is taken out may be put back.
workshops = Table(
    "workshops",
    metadata,
    Column("id", Key(100), primary_key=True),
    parent("assessment_id", "assessments.id"),
    Column("length", Whole, CheckConstraint("length >= 1", name="length"), nullable=False),
    word("state", WorkshopState),
    Column("started_at", Moment),
    Column("ended_at", Moment),
    Column("place_item", Key(100)),
    Column("place_step", Whole, CheckConstraint("place_step >= 0", name="place_step")),
    Column("placed_at", Moment),
    word("first_side", Side),
    Column("client_others", Whole, CheckConstraint("client_others >= 0", name="client_others"), nullable=False),
    Column("supplier_others", Whole, CheckConstraint("supplier_others >= 0", name="supplier_others"), nullable=False),
    flag("are_votes_revealed"),
    UniqueConstraint("assessment_id"),
)

workshop_attendees = Table(
    "workshop_attendees",
    metadata,
    parent("workshop_id", "workshops.id", is_key=True),
    parent("respondent_id", "respondents.id", is_key=True),
    Index(None, "respondent_id"),
)

agenda_items = Table(
    "agenda_items",
    metadata,
    parent("workshop_id", "workshops.id", is_key=True),
    Column("id", Key(100), primary_key=True),
    Column("position", Whole, CheckConstraint("position >= 1", name="position"), nullable=False),
    word("kind", ItemKind),
    Column("factor", Key(40)),
    Column("title", Typed, nullable=False),
    Column("minutes", Whole, CheckConstraint("minutes >= 1", name="minutes"), nullable=False),
    Column("note", Typed, nullable=False),
    Column("client_prompt", Typed, nullable=False),
    Column("supplier_prompt", Typed, nullable=False),
)

# How long an item has taken. No reference to it: an item that is put back has taken as long as before.
agenda_seconds = Table(
    "agenda_seconds",
    metadata,
    parent("workshop_id", "workshops.id", is_key=True),
    Column("item_id", Key(100), primary_key=True),
    Column("seconds", Measured, CheckConstraint("seconds >= 0", name="seconds"), nullable=False),
)

guesses = Table(
    "guesses",
    metadata,
    parent("workshop_id", "workshops.id", is_key=True),
    Column("side", Word(Side), CheckConstraint("side IN ('client', 'supplier')", name="side"), primary_key=True),
    Column("factor", Key(40), primary_key=True),
    Column("points", Measured, CheckConstraint("points BETWEEN 0 AND 100", name="points"), nullable=False),
)

# Neither whose nor when: what is cast in the room is nobody's.
ballots = Table(
    "ballots",
    metadata,
    Column("id", Key(100), primary_key=True),
    parent("workshop_id", "workshops.id"),
    word("side", Side),
    Index(None, "workshop_id"),
)

ballot_choices = Table(
    "ballot_choices",
    metadata,
    parent("ballot_id", "ballots.id", is_key=True),
    Column("place", Whole, CheckConstraint("place BETWEEN 1 AND 3", name="place"), primary_key=True),
    Column("factor", Key(40), nullable=False),
    UniqueConstraint("ballot_id", "factor"),
)

# Levels in half steps. The last one of a layer, factor and side counts; those before it stay.
room_scores = Table(
    "room_scores",
    metadata,
    Column("id", Key(100), primary_key=True),
    parent("workshop_id", "workshops.id"),
    word("layer", ScoreLayer),
    Column("factor", Key(40), nullable=False),
    word("side", Side, nullable=True),
    Column("half_steps", Whole, CheckConstraint("half_steps BETWEEN 0 AND 8", name="half_steps"), nullable=False),
    Column("reason", Typed, nullable=False),
    Column("scored_at", Moment, nullable=False),
    Column("client_present", Whole, CheckConstraint("client_present >= 0", name="client_present"), nullable=False),
    Column(
        "supplier_present", Whole, CheckConstraint("supplier_present >= 0", name="supplier_present"), nullable=False
    ),
    Index(None, "workshop_id"),
)

parked_lines = Table(
    "parked_lines",
    metadata,
    Column("id", Key(100), primary_key=True),
    parent("workshop_id", "workshops.id"),
    Column("position", Whole, CheckConstraint("position >= 1", name="position"), nullable=False),
    Column("text", Typed, nullable=False),
    Column("owner", Typed, nullable=False),
    flag("is_done"),
    Index(None, "workshop_id"),
)

decisions = Table(
    "decisions",
    metadata,
    Column("id", Key(100), primary_key=True),
    parent("workshop_id", "workshops.id"),
    Column("text", Typed, nullable=False),
    Column("decided_at", Moment, nullable=False),
    Index(None, "workshop_id"),
)
