"""What people say of how things stood before, and how they rate the links between factors."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
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


def _text(name: str, length: int, *, is_key: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(length), nullable=False, primary_key=is_key)


def _number(name: str, rule: str, *, is_key: bool = False) -> sa.Column[int]:
    check = sa.CheckConstraint(f"{name} {rule}", name=name)
    return sa.Column(name, sa.SmallInteger(), check, nullable=False, primary_key=is_key)


def _side(*, nullable: bool) -> sa.Column[str]:
    check = sa.CheckConstraint("side IN ('client', 'supplier')", name="side")
    return sa.Column("side", sa.String(20), check, nullable=nullable)


def _moment(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)


def _parent(name: str, column: str, *, is_key: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.ForeignKey(column, ondelete="CASCADE"), nullable=False, primary_key=is_key)


# Those that are there, as far as the new ones point at them.
sa.Table("responses", _tables, sa.Column("id", sa.Integer(), primary_key=True))
sa.Table("respondents", _tables, _text("id", 100, is_key=True))
sa.Table("assessments", _tables, sa.Column("id", sa.Integer(), primary_key=True))

_NEW = (
    sa.Table(
        "retrospects",
        _tables,
        _parent("response_id", "responses.id", is_key=True),
        _text("item", 40, is_key=True),
        _number("reply", "BETWEEN -1 AND 4"),
        sqlite_with_rowid=False,
    ),
    sa.Table(
        "mesh_ratings",
        _tables,
        _text("id", 100, is_key=True),
        _parent("assessment_id", "assessments.id"),
        sa.Column("respondent_id", sa.ForeignKey("respondents.id", ondelete="CASCADE")),
        _side(nullable=True),
        _moment("rated_at"),
        sa.UniqueConstraint("assessment_id", "respondent_id"),
        sa.Index(None, "respondent_id"),
    ),
    sa.Table(
        "mesh_links",
        _tables,
        _parent("rating_id", "mesh_ratings.id", is_key=True),
        _text("giving", 40, is_key=True),
        _text("receiving", 40, is_key=True),
        _number("strength", "BETWEEN 0 AND 4"),
    ),
    sa.Table(
        "mesh_reveals",
        _tables,
        sa.Column("id", sa.Integer(), primary_key=True),
        _parent("assessment_id", "assessments.id"),
        _moment("revealed_at"),
        sa.Index(None, "assessment_id"),
    ),
    sa.Table(
        "mesh_reveal_seals",
        _tables,
        _parent("reveal_id", "mesh_reveals.id", is_key=True),
        _number("place", ">= 1", is_key=True),
        _side(nullable=False),
        _text("seal", 64),
    ),
)


def upgrade() -> None:
    _tables.create_all(op.get_bind(), tables=_NEW)
