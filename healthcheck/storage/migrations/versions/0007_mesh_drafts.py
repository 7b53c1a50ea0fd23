"""Ratings of links that are not complete yet, key press by key press."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
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

# Those that are there, as far as the new one points at them.
sa.Table("respondents", _tables, sa.Column("id", sa.String(100), primary_key=True))
sa.Table("assessments", _tables, sa.Column("id", sa.Integer(), primary_key=True))

_NEW = (
    sa.Table(
        "mesh_drafts",
        _tables,
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("assessment_id", sa.ForeignKey("assessments.id", ondelete="CASCADE"), nullable=False),
        sa.Column("respondent_id", sa.ForeignKey("respondents.id", ondelete="CASCADE")),
        sa.Column("side", sa.String(20), sa.CheckConstraint("side IN ('client', 'supplier')", name="side")),
        sa.Column("giving", sa.String(40), nullable=False),
        sa.Column("receiving", sa.String(40), nullable=False),
        sa.Column(
            "strength",
            sa.SmallInteger(),
            sa.CheckConstraint("strength BETWEEN 0 AND 4", name="strength"),
            nullable=False,
        ),
        sa.Index(None, "assessment_id"),
        sa.Index(None, "respondent_id"),
        sqlite_autoincrement=True,
    ),
)


def upgrade() -> None:
    _tables.create_all(op.get_bind(), tables=_NEW)
