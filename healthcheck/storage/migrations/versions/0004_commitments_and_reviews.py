"""What the two sides promise each other with every step of it, and the meetings in which they look at it."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_tables = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)
_STATES = "'requested', 'counter_offered', 'promised', 'in_hand', 'delivered', 'acknowledged', 'declined', 'withdrawn'"


def _text(name: str, length: int | None = None, *, is_key: bool = False) -> sa.Column[str]:
    kind = sa.Text() if length is None else sa.String(length)
    return sa.Column(name, kind, nullable=False, primary_key=is_key)


def _number(name: str, rule: str, *, is_key: bool = False, nullable: bool = False) -> sa.Column[int]:
    check = sa.CheckConstraint(f"{name} {rule}", name=name)
    return sa.Column(name, sa.SmallInteger(), check, primary_key=is_key, nullable=nullable)


def _word(name: str, words: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(20), sa.CheckConstraint(f"{name} IN ({words})", name=name), nullable=nullable)


def _side(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return _word(name, "'client', 'supplier'", nullable=nullable)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(create_constraint=True, name=name), nullable=False)


def _parent(name: str, column: str, *, is_key: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.ForeignKey(column, ondelete="CASCADE"), nullable=False, primary_key=is_key)


def _person(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.ForeignKey("respondents.id", ondelete="SET NULL"))


# Those that are there, as far as the new ones point at them.
sa.Table("relationships", _tables, _text("id", 100, is_key=True))
sa.Table("respondents", _tables, _text("id", 100, is_key=True))
sa.Table("assessments", _tables, sa.Column("id", sa.Integer(), primary_key=True))

_NEW = (
    sa.Table(
        "commitments",
        _tables,
        _text("id", 100, is_key=True),
        _parent("relationship_id", "relationships.id"),
        _parent("assessment_id", "assessments.id"),
        _number("position", ">= 1"),
        _text("what"),
        _side("provider_side"),
        _person("provider_id"),
        _side("customer_side"),
        _person("customer_id"),
        sa.Column("due", sa.Date()),
        _text("done_when"),
        _text("why"),
        _text("needs"),
        _text("reviewed_in"),
        _number("impact", "BETWEEN 1 AND 3", nullable=True),
        _number("effort", "BETWEEN 1 AND 3", nullable=True),
        _word("answer", "'accepted', 'countered', 'contingent', 'declined'", nullable=True),
        _flag("seen_by_both"),
        _flag("talked_through"),
        _flag("updates_agreed"),
        _text("factor", 40),
        _text("practice", 40),
        _text("item", 40),
        _text("finding", 40),
        _text("note_id", 100),
        sa.Index(None, "relationship_id"),
        sa.Index(None, "assessment_id"),
        sa.Index(None, "provider_id"),
        sa.Index(None, "customer_id"),
    ),
    sa.Table(
        "commitment_changes",
        _tables,
        _parent("commitment_id", "commitments.id", is_key=True),
        _number("number", ">= 1", is_key=True),
        _word("state", _STATES),
        sa.Column("taken_on", sa.Date(), nullable=False),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=False),
        _side("by_side", nullable=True),
        _person("by_id"),
        _text("noted_by"),
        _text("remark"),
        sa.Column("old_due", sa.Date()),
        sa.Column("new_due", sa.Date()),
        sa.Index(None, "by_id"),
    ),
    sa.Table(
        "commitment_needs",
        _tables,
        _parent("commitment_id", "commitments.id", is_key=True),
        _parent("needed_id", "commitments.id", is_key=True),
        sa.Index(None, "needed_id"),
    ),
    sa.Table(
        "carried_commitments",
        _tables,
        _parent("commitment_id", "commitments.id", is_key=True),
        _parent("assessment_id", "assessments.id", is_key=True),
        sa.Index(None, "assessment_id"),
    ),
    sa.Table(
        "review_meetings",
        _tables,
        _text("id", 100, is_key=True),
        _parent("relationship_id", "relationships.id"),
        _word("rhythm", "'weekly', 'monthly', 'quarterly'"),
        _text("name"),
        sa.Column("first_on", sa.Date()),
        _number("minutes", ">= 1", nullable=True),
        _text("purpose"),
        _text("client_others"),
        _text("supplier_others"),
        sa.Index(None, "relationship_id"),
    ),
    sa.Table(
        "reviewed_intendees",
        _tables,
        _parent("meeting_id", "review_meetings.id", is_key=True),
        _parent("respondent_id", "respondents.id", is_key=True),
        sa.Index(None, "respondent_id"),
    ),
)


def upgrade() -> None:
    _tables.create_all(op.get_bind(), tables=_NEW)
