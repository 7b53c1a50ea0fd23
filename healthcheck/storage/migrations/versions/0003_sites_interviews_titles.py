"""What a relationship covers and where it works, who faces off to whom, interviews, released notes, edited titles."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
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


def _text(name: str, length: int | None = None, *, is_key: bool = False) -> sa.Column[str]:
    kind = sa.Text() if length is None else sa.String(length)
    return sa.Column(name, kind, nullable=False, primary_key=is_key)


def _flag(name: str, *, is_key: bool = False) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(create_constraint=True, name=name), nullable=False, primary_key=is_key)


def _place(rule: str) -> sa.Column[int]:
    return sa.Column("place", sa.SmallInteger(), sa.CheckConstraint(f"place {rule}", name="place"), primary_key=True)


def _parent(name: str, column: str, *, is_key: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.ForeignKey(column, ondelete="CASCADE"), nullable=False, primary_key=is_key)


# Those that are there, as far as the new ones point at them.
sa.Table("relationships", _tables, _text("id", 100, is_key=True))
sa.Table("respondents", _tables, _text("id", 100, is_key=True))
sa.Table("assessments", _tables, sa.Column("id", sa.Integer(), primary_key=True))

_NEW = (
    sa.Table(
        "sites",
        _tables,
        _text("id", 100, is_key=True),
        _parent("relationship_id", "relationships.id"),
        sa.Column(
            "side", sa.String(20), sa.CheckConstraint("side IN ('client', 'supplier')", name="side"), nullable=False
        ),
        _text("name"),
        _text("time_zone", 100),
        sa.Column("opens", sa.Time(), nullable=False),
        sa.Column("closes", sa.Time(), nullable=False),
        sa.Index(None, "relationship_id"),
    ),
    sa.Table(
        "counterparts",
        _tables,
        _parent("respondent_id", "respondents.id", is_key=True),
        _parent("counterpart_id", "respondents.id"),
        sa.Index(None, "counterpart_id"),
    ),
    sa.Table(
        "interviews",
        _tables,
        _text("id", 100, is_key=True),
        _parent("assessment_id", "assessments.id"),
        _parent("respondent_id", "respondents.id"),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        _flag("opened_script"),
        _flag("consent_notes"),
        _flag("consent_recording"),
        sa.Column("most_complex", sa.String(40)),
        sa.UniqueConstraint("assessment_id", "respondent_id"),
        sa.Index(None, "respondent_id"),
    ),
    sa.Table(
        "interview_seconds",
        _tables,
        _parent("interview_id", "interviews.id", is_key=True),
        _text("section", 40, is_key=True),
        sa.Column("seconds", sa.Float(), sa.CheckConstraint("seconds >= 0", name="seconds"), nullable=False),
    ),
    sa.Table(
        "interview_choices",
        _tables,
        _parent("interview_id", "interviews.id", is_key=True),
        _place("BETWEEN 1 AND 3"),
        _text("factor", 40),
        sa.UniqueConstraint("interview_id", "factor"),
    ),
    sa.Table(
        "interview_notes",
        _tables,
        _text("id", 100, is_key=True),
        _parent("interview_id", "interviews.id"),
        _text("section", 40),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=False),
        _text("text"),
        _flag("is_quote"),
        _flag("is_released"),
        sa.Index(None, "interview_id"),
    ),
    sa.Table(
        "note_tags",
        _tables,
        _parent("note_id", "interview_notes.id", is_key=True),
        _flag("is_theme", is_key=True),
        _place(">= 1"),
        _text("tag"),
    ),
    sa.Table(
        "titles",
        _tables,
        _parent("assessment_id", "assessments.id", is_key=True),
        _text("place", 100, is_key=True),
        _text("text"),
    ),
)
_COLUMNS = (
    "relationships ADD COLUMN services TEXT",
    "relationships ADD COLUMN started_on DATE",
    "relationships ADD COLUMN ends_on DATE",
    "respondents ADD COLUMN months SMALLINT CONSTRAINT ck_respondents_months CHECK (months >= 0)",
    "respondents ADD COLUMN factors_seen SMALLINT CONSTRAINT ck_respondents_factors_seen CHECK (factors_seen >= 0)",
    """answers ADD COLUMN is_released BOOLEAN DEFAULT false NOT NULL
    CONSTRAINT ck_answers_is_released CHECK (is_released IN (false, true))""",
)


def upgrade() -> None:
    _tables.create_all(op.get_bind(), tables=_NEW)
    for column in _COLUMNS:
        op.execute(f"ALTER TABLE {column}")
