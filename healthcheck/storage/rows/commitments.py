"""What the two sides promise each other, step by step, and the meetings in which they look at it."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Table

from healthcheck.domain.plan import CommitmentState, ProviderAnswer
from healthcheck.domain.relationship import Side
from healthcheck.domain.rhythm import Rhythm
from healthcheck.storage.column_types import Day, Key, Moment, Typed, Whole
from healthcheck.storage.rows.columns import flag, grade, metadata, parent, person, word

# The side of each party stays when the person is deleted. No reference to the note: one that is put back is the same.
commitments = Table(
    "commitments",
    metadata,
    Column("id", Key(100), primary_key=True),
    parent("relationship_id", "relationships.id"),
    parent("assessment_id", "assessments.id"),
    Column("position", Whole, CheckConstraint("position >= 1", name="position"), nullable=False),
    Column("what", Typed, nullable=False),
    word("provider_side", Side),
    person("provider_id"),
    word("customer_side", Side),
    person("customer_id"),
    Column("due", Day),
    Column("done_when", Typed, nullable=False),
    Column("why", Typed, nullable=False),
    Column("needs", Typed, nullable=False),
    Column("reviewed_in", Typed, nullable=False),
    grade("impact"),
    grade("effort"),
    word("answer", ProviderAnswer, nullable=True),
    flag("seen_by_both"),
    flag("talked_through"),
    flag("updates_agreed"),
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
    parent("commitment_id", "commitments.id", is_key=True),
    Column("number", Whole, CheckConstraint("number >= 1", name="number"), primary_key=True),
    word("state", CommitmentState),
    Column("taken_on", Day, nullable=False),
    Column("noted_at", Moment, nullable=False),
    word("by_side", Side, nullable=True),
    person("by_id"),
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
    parent("commitment_id", "commitments.id", is_key=True),
    parent("needed_id", "commitments.id", is_key=True),
    Index(None, "needed_id"),
)

# Later assessments whose plan a commitment stands in as well.
carried_commitments = Table(
    "carried_commitments",
    metadata,
    parent("commitment_id", "commitments.id", is_key=True),
    parent("assessment_id", "assessments.id", is_key=True),
    Index(None, "assessment_id"),
)

review_meetings = Table(
    "review_meetings",
    metadata,
    Column("id", Key(100), primary_key=True),
    parent("relationship_id", "relationships.id"),
    word("rhythm", Rhythm),
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
    parent("meeting_id", "review_meetings.id", is_key=True),
    parent("respondent_id", "respondents.id", is_key=True),
    Index(None, "respondent_id"),
)
