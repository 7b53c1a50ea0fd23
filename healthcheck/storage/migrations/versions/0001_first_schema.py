"""The first schema: relationships, people, assessments, and what was answered."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
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


def _text(name: str, length: int | None = None) -> sa.Column[str]:
    return sa.Column(name, sa.Text() if length is None else sa.String(length), nullable=False)


def _word(name: str, *words: str) -> sa.Column[str]:
    allowed = ", ".join(f"'{word}'" for word in words)
    return sa.Column(name, sa.String(20), sa.CheckConstraint(f"{name} IN ({allowed})", name=name), nullable=False)


def _number(name: str, rule: str, *, is_key: bool = False, is_needed: bool = True) -> sa.Column[int]:
    check = sa.CheckConstraint(f"{name} {rule}", name=name)
    return sa.Column(name, sa.SmallInteger(), check, nullable=not is_needed, primary_key=is_key)


def _flag(name: str, *, is_key: bool = False) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(create_constraint=True, name=name), nullable=False, primary_key=is_key)


def _moment(name: str, *, is_needed: bool = True) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=not is_needed)


def _parent(name: str, column: str, *, is_key: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.ForeignKey(column, ondelete="CASCADE"), nullable=False, primary_key=is_key)


sa.Table(
    "workspace",
    _tables,
    sa.Column("id", sa.Integer(), sa.CheckConstraint("id = 1", name="single"), primary_key=True),
    _moment("made_at"),
    _flag("purge_due"),
)
sa.Table(
    "relationships",
    _tables,
    sa.Column("id", sa.String(100), primary_key=True),
    _text("client"),
    _text("supplier"),
    _text("scope"),
    _word("privacy", "confidential", "attributed"),
    _number("minimum_n", ">= 1"),
    _flag("is_sample"),
    _moment("changed_at"),
)
sa.Table(
    "respondents",
    _tables,
    sa.Column("id", sa.String(100), primary_key=True),
    _parent("relationship_id", "relationships.id"),
    _word("side", "client", "supplier"),
    _text("code"),
    _text("name"),
    _text("role"),
    _word("seniority", "executive", "managing", "operational"),
    sa.UniqueConstraint("relationship_id", "code"),
)
sa.Table(
    "assessments",
    _tables,
    sa.Column("id", sa.Integer(), primary_key=True),
    _parent("relationship_id", "relationships.id"),
    _number("number", ">= 1"),
    sa.Column("held_on", sa.Date(), nullable=False),
    _word("form", "express", "standard", "full"),
    _text("instrument_id", 100),
    _text("instrument_version", 40),
    _word("privacy", "confidential", "attributed"),
    _number("minimum_n", ">= 1"),
    _word("status", "open", "closed"),
    sa.UniqueConstraint("relationship_id", "number"),
    sqlite_autoincrement=True,
)
sa.Table(
    "closings",
    _tables,
    sa.Column("id", sa.Integer(), primary_key=True),
    _parent("assessment_id", "assessments.id"),
    _moment("closed_at"),
    sa.Index(None, "assessment_id"),
)
sa.Table(
    "closing_respondents",
    _tables,
    _parent("closing_id", "closings.id", is_key=True),
    sa.Column("respondent_id", sa.String(100), primary_key=True),
    _word("side", "client", "supplier"),
    sa.Column("seal", sa.String(64), nullable=False),
)
sa.Table(
    "responses",
    _tables,
    sa.Column("id", sa.Integer(), primary_key=True),
    _parent("assessment_id", "assessments.id"),
    _parent("respondent_id", "respondents.id"),
    _word("seniority", "executive", "managing", "operational"),
    _word("status", "invited", "draft", "submitted"),
    _text("position", 200),
    _moment("submitted_at", is_needed=False),
    sa.Column("seal", sa.String(64)),
    sa.UniqueConstraint("assessment_id", "respondent_id"),
    sa.Index(None, "respondent_id"),
    sa.Index(None, "assessment_id", "status"),
    sqlite_autoincrement=True,
)
sa.Table(
    "answers",
    _tables,
    _parent("response_id", "responses.id", is_key=True),
    sa.Column("item", sa.String(40), primary_key=True),
    _number("reply", "BETWEEN -2 AND 4", is_needed=False),
    _text("note"),
    _flag("is_flagged"),
    sqlite_with_rowid=False,
)
sa.Table(
    "ratings",
    _tables,
    _parent("response_id", "responses.id", is_key=True),
    _flag("is_expectation", is_key=True),
    sa.Column("factor", sa.String(40), primary_key=True),
    _number("value", "BETWEEN 0 AND 10"),
    sqlite_with_rowid=False,
)
sa.Table(
    "votes",
    _tables,
    _parent("response_id", "responses.id", is_key=True),
    _number("place", "BETWEEN 1 AND 3", is_key=True),
    _text("factor", 40),
    sa.UniqueConstraint("response_id", "factor"),
    sqlite_with_rowid=False,
)
sa.Table(
    "outcomes",
    _tables,
    _parent("response_id", "responses.id", is_key=True),
    sa.Column("question", sa.String(40), primary_key=True),
    _number("value", "BETWEEN 0 AND 4", is_needed=False),
    _text("text"),
    sqlite_with_rowid=False,
)


def upgrade() -> None:
    _tables.create_all(op.get_bind())
