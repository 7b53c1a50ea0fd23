"""The tables of a workspace. Private to this package: only frozen domain values leave it.

Facts only; whatever can be computed is computed again. Types and names are those of any SQL database, so that the same
tables can live on a server. A change here needs a migration (``migration.py``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    UniqueConstraint,
    text,
)

from healthcheck.domain.assessment import AssessmentStatus, ResponseStatus
from healthcheck.domain.form import Form
from healthcheck.domain.plan import CommitmentState, ProviderAnswer
from healthcheck.domain.relationship import Privacy, Seniority, Side
from healthcheck.domain.rhythm import Rhythm
from healthcheck.domain.room_score import ScoreLayer
from healthcheck.domain.workshop import ItemKind, WorkshopState
from healthcheck.storage.column_types import Day, Key, Lines, Measured, Moment, TimeOfDay, Typed, Whole, Word

if TYPE_CHECKING:
    from enum import StrEnum

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _word(name: str, words: type[StrEnum], *, nullable: bool = False) -> Column[StrEnum]:
    """A column that holds one word of an enumeration; the check lets a server refuse what Python would."""
    allowed = ", ".join(f"'{word.value}'" for word in words)
    return Column(name, Word(words), CheckConstraint(f"{name} IN ({allowed})", name=name), nullable=nullable)


def _minimum_n() -> Column[int]:
    """People a side needs before its numbers are shown."""
    return Column("minimum_n", Whole, CheckConstraint("minimum_n >= 1", name="minimum_n"), nullable=False)


def _flag(name: str, *, is_key: bool = False) -> Column[bool]:
    """A yes or no; the check is for databases that keep it as a number."""
    return Column(name, Boolean(create_constraint=True, name=name), nullable=False, primary_key=is_key)


def _grade(name: str) -> Column[int]:
    """1 (little) to 3 (much), or nobody's judgement."""
    return Column(name, Whole, CheckConstraint(f"{name} BETWEEN 1 AND 3", name=name))


def _person(name: str) -> Column[str]:
    """Somebody who may be deleted while the row stays: then it is nobody in particular."""
    return Column(name, ForeignKey("respondents.id", ondelete="SET NULL"))


def _parent(name: str, column: str, *, is_key: bool = False) -> Column[int] | Column[str]:
    """A reference whose row goes when the row it points at goes."""
    return Column(name, ForeignKey(column, ondelete="CASCADE"), nullable=False, primary_key=is_key)


# One row. ``purge_due``: something was deleted whose traces are still to be overwritten.
workspace = Table(
    "workspace",
    metadata,
    Column("id", Integer, CheckConstraint("id = 1", name="single"), primary_key=True),
    Column("made_at", Moment, nullable=False),
    _flag("purge_due"),
)

relationships = Table(
    "relationships",
    metadata,
    Column("id", Key(100), primary_key=True),
    Column("client", Typed, nullable=False),
    Column("supplier", Typed, nullable=False),
    Column("scope", Typed, nullable=False),
    _word("privacy", Privacy),
    _minimum_n(),
    _flag("is_sample"),
    Column("changed_at", Moment, nullable=False),
    Column("services", Lines),
    Column("started_on", Day),
    Column("ends_on", Day),
)

sites = Table(
    "sites",
    metadata,
    Column("id", Key(100), primary_key=True),
    _parent("relationship_id", "relationships.id"),
    _word("side", Side),
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
    _parent("relationship_id", "relationships.id"),
    _word("side", Side),
    Column("code", Typed, nullable=False),
    Column("name", Typed, nullable=False),
    Column("role", Typed, nullable=False),
    _word("seniority", Seniority),
    Column("months", Whole, CheckConstraint("months >= 0", name="months")),
    Column("factors_seen", Whole, CheckConstraint("factors_seen >= 0", name="factors_seen")),
    UniqueConstraint("relationship_id", "code"),
)

# Whom somebody faces off to, at most one person each; gone with either of the two.
counterparts = Table(
    "counterparts",
    metadata,
    _parent("respondent_id", "respondents.id", is_key=True),
    _parent("counterpart_id", "respondents.id"),
    Index(None, "counterpart_id"),
)

assessments = Table(
    "assessments",
    metadata,
    Column("id", Integer, primary_key=True),
    _parent("relationship_id", "relationships.id"),
    Column("number", Whole, CheckConstraint("number >= 1", name="number"), nullable=False),
    Column("held_on", Day, nullable=False),
    _word("form", Form),
    Column("instrument_id", Key(100), nullable=False),
    Column("instrument_version", Key(40), nullable=False),
    _word("privacy", Privacy),
    _minimum_n(),
    _word("status", AssessmentStatus),
    UniqueConstraint("relationship_id", "number"),
    # An id that was deleted must not come back for another assessment: seals and caches name it.
    sqlite_autoincrement=True,
)

closings = Table(
    "closings",
    metadata,
    Column("id", Integer, primary_key=True),
    _parent("assessment_id", "assessments.id"),
    Column("closed_at", Moment, nullable=False),
    Index(None, "assessment_id"),
)

# No reference to respondents: that somebody was among them must outlive the person's deletion (method.md 3.2).
closing_respondents = Table(
    "closing_respondents",
    metadata,
    _parent("closing_id", "closings.id", is_key=True),
    Column("respondent_id", Key(100), primary_key=True),
    _word("side", Side),
    Column("seal", Key(64), nullable=False),
)

responses = Table(
    "responses",
    metadata,
    Column("id", Integer, primary_key=True),
    _parent("assessment_id", "assessments.id"),
    _parent("respondent_id", "respondents.id"),
    _word("seniority", Seniority),
    _word("status", ResponseStatus),
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
    _parent("response_id", "responses.id", is_key=True),
    Column("item", Key(40), primary_key=True),
    Column("reply", Whole, CheckConstraint("reply BETWEEN -2 AND 4", name="reply")),
    Column("note", Typed, nullable=False),
    _flag("is_flagged"),
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
    _parent("response_id", "responses.id", is_key=True),
    _flag("is_expectation", is_key=True),
    Column("factor", Key(40), primary_key=True),
    Column("value", Whole, CheckConstraint("value BETWEEN 0 AND 10", name="value"), nullable=False),
    sqlite_with_rowid=False,
)

votes = Table(
    "votes",
    metadata,
    _parent("response_id", "responses.id", is_key=True),
    Column("place", Whole, CheckConstraint("place BETWEEN 1 AND 3", name="place"), primary_key=True),
    Column("factor", Key(40), nullable=False),
    UniqueConstraint("response_id", "factor"),
    sqlite_with_rowid=False,
)

outcomes = Table(
    "outcomes",
    metadata,
    _parent("response_id", "responses.id", is_key=True),
    Column("question", Key(40), primary_key=True),
    Column("value", Whole, CheckConstraint("value BETWEEN 0 AND 4", name="value")),
    Column("text", Typed, nullable=False),
    sqlite_with_rowid=False,
)

# Where an item stood before, as people see it now.
retrospects = Table(
    "retrospects",
    metadata,
    _parent("response_id", "responses.id", is_key=True),
    Column("item", Key(40), primary_key=True),
    Column("reply", Whole, CheckConstraint("reply BETWEEN -1 AND 4", name="reply"), nullable=False),
    sqlite_with_rowid=False,
)

interviews = Table(
    "interviews",
    metadata,
    Column("id", Key(100), primary_key=True),
    _parent("assessment_id", "assessments.id"),
    _parent("respondent_id", "respondents.id"),
    Column("begun_at", Moment, nullable=False),
    _flag("opened_script"),
    _flag("consent_notes"),
    _flag("consent_recording"),
    Column("most_complex", Key(40)),
    Column("ended_at", Moment),
    UniqueConstraint("assessment_id", "respondent_id"),
    Index(None, "respondent_id"),
)

interview_seconds = Table(
    "interview_seconds",
    metadata,
    _parent("interview_id", "interviews.id", is_key=True),
    Column("section", Key(40), primary_key=True),
    Column("seconds", Measured, CheckConstraint("seconds >= 0", name="seconds"), nullable=False),
)

interview_choices = Table(
    "interview_choices",
    metadata,
    _parent("interview_id", "interviews.id", is_key=True),
    Column("place", Whole, CheckConstraint("place BETWEEN 1 AND 3", name="place"), primary_key=True),
    Column("factor", Key(40), nullable=False),
    UniqueConstraint("interview_id", "factor"),
)

interview_notes = Table(
    "interview_notes",
    metadata,
    Column("id", Key(100), primary_key=True),
    _parent("interview_id", "interviews.id"),
    Column("section", Key(40), nullable=False),
    Column("noted_at", Moment, nullable=False),
    Column("text", Typed, nullable=False),
    _flag("is_quote"),
    _flag("is_released"),
    Index(None, "interview_id"),
)

# What a note is about: practices by id, themes in the consultant's words, each in the order given.
note_tags = Table(
    "note_tags",
    metadata,
    _parent("note_id", "interview_notes.id", is_key=True),
    _flag("is_theme", is_key=True),
    Column("place", Whole, CheckConstraint("place >= 1", name="place"), primary_key=True),
    Column("tag", Typed, nullable=False),
)

# What the consultant wrote in place of the title that a page would give itself.
titles = Table(
    "titles",
    metadata,
    _parent("assessment_id", "assessments.id", is_key=True),
    Column("place", Key(100), primary_key=True),
    Column("text", Typed, nullable=False),
)

# The side of each party stays when the person is deleted. No reference to the note: one that is put back is the same.
commitments = Table(
    "commitments",
    metadata,
    Column("id", Key(100), primary_key=True),
    _parent("relationship_id", "relationships.id"),
    _parent("assessment_id", "assessments.id"),
    Column("position", Whole, CheckConstraint("position >= 1", name="position"), nullable=False),
    Column("what", Typed, nullable=False),
    _word("provider_side", Side),
    _person("provider_id"),
    _word("customer_side", Side),
    _person("customer_id"),
    Column("due", Day),
    Column("done_when", Typed, nullable=False),
    Column("why", Typed, nullable=False),
    Column("needs", Typed, nullable=False),
    Column("reviewed_in", Typed, nullable=False),
    _grade("impact"),
    _grade("effort"),
    _word("answer", ProviderAnswer, nullable=True),
    _flag("seen_by_both"),
    _flag("talked_through"),
    _flag("updates_agreed"),
    Column("factor", Key(40), nullable=False),
    Column("practice", Key(40), nullable=False),
    Column("item", Key(40), nullable=False),
    Column("finding", Key(40), nullable=False),
    Column("note_id", Key(100), nullable=False),
    Index(None, "relationship_id"),
    Index(None, "assessment_id"),
    Index(None, "provider_id"),
    Index(None, "customer_id"),
)

# ``taken_on`` is the day of the step, ``noted_at`` when it was typed; the last one says where the commitment stands.
commitment_changes = Table(
    "commitment_changes",
    metadata,
    _parent("commitment_id", "commitments.id", is_key=True),
    Column("number", Whole, CheckConstraint("number >= 1", name="number"), primary_key=True),
    _word("state", CommitmentState),
    Column("taken_on", Day, nullable=False),
    Column("noted_at", Moment, nullable=False),
    _word("by_side", Side, nullable=True),
    _person("by_id"),
    Column("noted_by", Typed, nullable=False),
    Column("remark", Typed, nullable=False),
    Column("old_due", Day),
    Column("new_due", Day),
    Index(None, "by_id"),
)

# Which commitments have to be delivered before another one can be.
commitment_needs = Table(
    "commitment_needs",
    metadata,
    _parent("commitment_id", "commitments.id", is_key=True),
    _parent("needed_id", "commitments.id", is_key=True),
    Index(None, "needed_id"),
)

# Later assessments whose plan a commitment stands in as well.
carried_commitments = Table(
    "carried_commitments",
    metadata,
    _parent("commitment_id", "commitments.id", is_key=True),
    _parent("assessment_id", "assessments.id", is_key=True),
    Index(None, "assessment_id"),
)

review_meetings = Table(
    "review_meetings",
    metadata,
    Column("id", Key(100), primary_key=True),
    _parent("relationship_id", "relationships.id"),
    _word("rhythm", Rhythm),
    Column("name", Typed, nullable=False),
    Column("first_on", Day),
    Column("minutes", Whole, CheckConstraint("minutes >= 1", name="minutes")),
    Column("purpose", Typed, nullable=False),
    Column("client_others", Typed, nullable=False),
    Column("supplier_others", Typed, nullable=False),
    Index(None, "relationship_id"),
)

reviewed_intendees = Table(
    "reviewed_intendees",
    metadata,
    _parent("meeting_id", "review_meetings.id", is_key=True),
    _parent("respondent_id", "respondents.id", is_key=True),
    Index(None, "respondent_id"),
)

# Without a side it is what the whole room settled on; without a respondent, somebody of that side who is not listed.
mesh_ratings = Table(
    "mesh_ratings",
    metadata,
    Column("id", Key(100), primary_key=True),
    _parent("assessment_id", "assessments.id"),
    Column("respondent_id", ForeignKey("respondents.id", ondelete="CASCADE")),
    _word("side", Side, nullable=True),
    Column("rated_at", Moment, nullable=False),
    UniqueConstraint("assessment_id", "respondent_id"),
    Index(None, "respondent_id"),
)

mesh_links = Table(
    "mesh_links",
    metadata,
    _parent("rating_id", "mesh_ratings.id", is_key=True),
    Column("giving", Key(40), primary_key=True),
    Column("receiving", Key(40), primary_key=True),
    Column("strength", Whole, CheckConstraint("strength BETWEEN 0 AND 4", name="strength"), nullable=False),
)

# One link of a rating that is not complete yet: nobody's but the rater's, and gone when the rating is kept. Without a
# side and a respondent the room is rating; a respondent's side is not needed.
mesh_drafts = Table(
    "mesh_drafts",
    metadata,
    Column("id", Integer, primary_key=True),
    _parent("assessment_id", "assessments.id"),
    Column("respondent_id", ForeignKey("respondents.id", ondelete="CASCADE")),
    _word("side", Side, nullable=True),
    Column("giving", Key(40), nullable=False),
    Column("receiving", Key(40), nullable=False),
    Column("strength", Whole, CheckConstraint("strength BETWEEN 0 AND 4", name="strength"), nullable=False),
    Index(None, "assessment_id"),
    Index(None, "respondent_id"),
    # The rows of somebody who is deleted may be put back: their ids must not be anybody else's by then.
    sqlite_autoincrement=True,
)

mesh_reveals = Table(
    "mesh_reveals",
    metadata,
    Column("id", Integer, primary_key=True),
    _parent("assessment_id", "assessments.id"),
    Column("revealed_at", Moment, nullable=False),
    Index(None, "assessment_id"),
)

# What was said then, and not by whom: it must outlive a rating that is changed or taken out (method.md 3.5, rule 5).
mesh_reveal_seals = Table(
    "mesh_reveal_seals",
    metadata,
    _parent("reveal_id", "mesh_reveals.id", is_key=True),
    Column("place", Whole, CheckConstraint("place >= 1", name="place"), primary_key=True),
    _word("side", Side),
    Column("seal", Key(64), nullable=False),
)

# The place is an item's id without a reference: an item that is taken out may be put back.
workshops = Table(
    "workshops",
    metadata,
    Column("id", Key(100), primary_key=True),
    _parent("assessment_id", "assessments.id"),
    Column("length", Whole, CheckConstraint("length >= 1", name="length"), nullable=False),
    _word("state", WorkshopState),
    Column("started_at", Moment),
    Column("ended_at", Moment),
    Column("place_item", Key(100)),
    Column("place_step", Whole, CheckConstraint("place_step >= 0", name="place_step")),
    Column("placed_at", Moment),
    _word("first_side", Side),
    Column("client_others", Whole, CheckConstraint("client_others >= 0", name="client_others"), nullable=False),
    Column("supplier_others", Whole, CheckConstraint("supplier_others >= 0", name="supplier_others"), nullable=False),
    _flag("are_votes_revealed"),
    UniqueConstraint("assessment_id"),
)

workshop_attendees = Table(
    "workshop_attendees",
    metadata,
    _parent("workshop_id", "workshops.id", is_key=True),
    _parent("respondent_id", "respondents.id", is_key=True),
    Index(None, "respondent_id"),
)

agenda_items = Table(
    "agenda_items",
    metadata,
    _parent("workshop_id", "workshops.id", is_key=True),
    Column("id", Key(100), primary_key=True),
    Column("position", Whole, CheckConstraint("position >= 1", name="position"), nullable=False),
    _word("kind", ItemKind),
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
    _parent("workshop_id", "workshops.id", is_key=True),
    Column("item_id", Key(100), primary_key=True),
    Column("seconds", Measured, CheckConstraint("seconds >= 0", name="seconds"), nullable=False),
)

guesses = Table(
    "guesses",
    metadata,
    _parent("workshop_id", "workshops.id", is_key=True),
    Column("side", Word(Side), CheckConstraint("side IN ('client', 'supplier')", name="side"), primary_key=True),
    Column("factor", Key(40), primary_key=True),
    Column("points", Measured, CheckConstraint("points BETWEEN 0 AND 100", name="points"), nullable=False),
)

# Neither whose nor when: what is cast in the room is nobody's.
ballots = Table(
    "ballots",
    metadata,
    Column("id", Key(100), primary_key=True),
    _parent("workshop_id", "workshops.id"),
    _word("side", Side),
    Index(None, "workshop_id"),
)

ballot_choices = Table(
    "ballot_choices",
    metadata,
    _parent("ballot_id", "ballots.id", is_key=True),
    Column("place", Whole, CheckConstraint("place BETWEEN 1 AND 3", name="place"), primary_key=True),
    Column("factor", Key(40), nullable=False),
    UniqueConstraint("ballot_id", "factor"),
)

# Levels in half steps. The last one of a layer, factor and side counts; those before it stay.
room_scores = Table(
    "room_scores",
    metadata,
    Column("id", Key(100), primary_key=True),
    _parent("workshop_id", "workshops.id"),
    _word("layer", ScoreLayer),
    Column("factor", Key(40), nullable=False),
    _word("side", Side, nullable=True),
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
    _parent("workshop_id", "workshops.id"),
    Column("position", Whole, CheckConstraint("position >= 1", name="position"), nullable=False),
    Column("text", Typed, nullable=False),
    Column("owner", Typed, nullable=False),
    _flag("is_done"),
    Index(None, "workshop_id"),
)

decisions = Table(
    "decisions",
    metadata,
    Column("id", Key(100), primary_key=True),
    _parent("workshop_id", "workshops.id"),
    Column("text", Typed, nullable=False),
    Column("decided_at", Moment, nullable=False),
    Index(None, "workshop_id"),
)
