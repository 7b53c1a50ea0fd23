"""How people rate the links between factors, and what was shown of it."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, Table, UniqueConstraint

from healthcheck.domain.relationship import Side
from healthcheck.storage.column_types import Key, Moment, Whole
from healthcheck.storage.rows.columns import metadata, parent, word

# Without a side it is what the whole room settled on; without a respondent, somebody of that side who is not listed.
mesh_ratings = Table(
    "mesh_ratings",
    metadata,
    Column("id", Key(100), primary_key=True),
    parent("assessment_id", "assessments.id"),
    Column("respondent_id", ForeignKey("respondents.id", ondelete="CASCADE")),
    word("side", Side, nullable=True),
    Column("rated_at", Moment, nullable=False),
    UniqueConstraint("assessment_id", "respondent_id"),
    Index(None, "respondent_id"),
)

mesh_links = Table(
    "mesh_links",
    metadata,
    parent("rating_id", "mesh_ratings.id", is_key=True),
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
    parent("assessment_id", "assessments.id"),
    Column("respondent_id", ForeignKey("respondents.id", ondelete="CASCADE")),
    word("side", Side, nullable=True),
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
    parent("assessment_id", "assessments.id"),
    Column("revealed_at", Moment, nullable=False),
    Index(None, "assessment_id"),
)

# What was said then, and not by whom: it must outlive a rating that is changed or taken out (method.md 3.5, rule 5).
mesh_reveal_seals = Table(
    "mesh_reveal_seals",
    metadata,
    parent("reveal_id", "mesh_reveals.id", is_key=True),
    Column("place", Whole, CheckConstraint("place >= 1", name="place"), primary_key=True),
    word("side", Side),
    Column("seal", Key(64), nullable=False),
)
