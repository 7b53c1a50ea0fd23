"""The workshop of an assessment: agenda, votes, scores said in the room, parking lot; and when an interview ended."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
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

_SIDES = ("client", "supplier")
_KINDS = (
    "welcome",
    "promises",
    "top_three",
    "profile",
    "factor",
    "re_score",
    "mesh",
    "commitments",
    "close",
    "free",
)


def _key(name: str, length: int, *, nullable: bool = False, is_key: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(length), nullable=nullable, primary_key=is_key)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _word(name: str, words: tuple[str, ...], *, nullable: bool = False, is_key: bool = False) -> sa.Column[str]:
    allowed = ", ".join(f"'{word}'" for word in words)
    check = sa.CheckConstraint(f"{name} IN ({allowed})", name=name)
    return sa.Column(name, sa.String(20), check, nullable=nullable, primary_key=is_key)


def _number(name: str, rule: str, *, nullable: bool = False, is_key: bool = False) -> sa.Column[int]:
    check = sa.CheckConstraint(f"{name} {rule}", name=name)
    return sa.Column(name, sa.SmallInteger(), check, nullable=nullable, primary_key=is_key)


def _measured(name: str, rule: str) -> sa.Column[float]:
    return sa.Column(name, sa.Float(), sa.CheckConstraint(f"{name} {rule}", name=name), nullable=False)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(create_constraint=True, name=name), nullable=False)


def _moment(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _parent(name: str, column: str, *, is_key: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.ForeignKey(column, ondelete="CASCADE"), nullable=False, primary_key=is_key)


# Those that are there, as far as the new ones point at them.
sa.Table("respondents", _tables, _key("id", 100, is_key=True))
sa.Table("assessments", _tables, sa.Column("id", sa.Integer(), primary_key=True))

_NEW = (
    sa.Table(
        "workshops",
        _tables,
        _key("id", 100, is_key=True),
        _parent("assessment_id", "assessments.id"),
        _number("length", ">= 1"),
        _word("state", ("planned", "running", "ended")),
        _moment("started_at", nullable=True),
        _moment("ended_at", nullable=True),
        _key("place_item", 100, nullable=True),
        _number("place_step", ">= 0", nullable=True),
        _moment("placed_at", nullable=True),
        _word("first_side", _SIDES),
        _number("client_others", ">= 0"),
        _number("supplier_others", ">= 0"),
        _flag("are_votes_revealed"),
        sa.UniqueConstraint("assessment_id"),
    ),
    sa.Table(
        "workshop_attendees",
        _tables,
        _parent("workshop_id", "workshops.id", is_key=True),
        _parent("respondent_id", "respondents.id", is_key=True),
        sa.Index(None, "respondent_id"),
    ),
    sa.Table(
        "agenda_items",
        _tables,
        _parent("workshop_id", "workshops.id", is_key=True),
        _key("id", 100, is_key=True),
        _number("position", ">= 1"),
        _word("kind", _KINDS),
        _key("factor", 40, nullable=True),
        _text("title"),
        _number("minutes", ">= 1"),
        _text("note"),
        _text("client_prompt"),
        _text("supplier_prompt"),
    ),
    sa.Table(
        "agenda_seconds",
        _tables,
        _parent("workshop_id", "workshops.id", is_key=True),
        _key("item_id", 100, is_key=True),
        _measured("seconds", ">= 0"),
    ),
    sa.Table(
        "guesses",
        _tables,
        _parent("workshop_id", "workshops.id", is_key=True),
        _word("side", _SIDES, is_key=True),
        _key("factor", 40, is_key=True),
        _measured("points", "BETWEEN 0 AND 100"),
    ),
    sa.Table(
        "ballots",
        _tables,
        _key("id", 100, is_key=True),
        _parent("workshop_id", "workshops.id"),
        _word("side", _SIDES),
        sa.Index(None, "workshop_id"),
    ),
    sa.Table(
        "ballot_choices",
        _tables,
        _parent("ballot_id", "ballots.id", is_key=True),
        _number("place", "BETWEEN 1 AND 3", is_key=True),
        _key("factor", 40),
        sa.UniqueConstraint("ballot_id", "factor"),
    ),
    sa.Table(
        "room_scores",
        _tables,
        _key("id", 100, is_key=True),
        _parent("workshop_id", "workshops.id"),
        _word("layer", ("workshop", "agreed", "target")),
        _key("factor", 40),
        _word("side", _SIDES, nullable=True),
        _number("half_steps", "BETWEEN 0 AND 8"),
        _text("reason"),
        _moment("scored_at"),
        _number("client_present", ">= 0"),
        _number("supplier_present", ">= 0"),
        sa.Index(None, "workshop_id"),
    ),
    sa.Table(
        "parked_lines",
        _tables,
        _key("id", 100, is_key=True),
        _parent("workshop_id", "workshops.id"),
        _number("position", ">= 1"),
        _text("text"),
        _text("owner"),
        _flag("is_done"),
        sa.Index(None, "workshop_id"),
    ),
    sa.Table(
        "decisions",
        _tables,
        _key("id", 100, is_key=True),
        _parent("workshop_id", "workshops.id"),
        _text("text"),
        _moment("decided_at"),
        sa.Index(None, "workshop_id"),
    ),
)


def upgrade() -> None:
    _tables.create_all(op.get_bind(), tables=_NEW)
    op.execute("ALTER TABLE interviews ADD COLUMN ended_at DATETIME")
    # That an interview had ended stood as a section that takes no time, and nobody noted when it did.
    finished = "SELECT interview_id FROM interview_seconds WHERE section = 'FINISHED'"
    op.execute(f"UPDATE interviews SET ended_at = begun_at WHERE id IN ({finished})")  # noqa: S608 - no input
    op.execute("DELETE FROM interview_seconds WHERE section = 'FINISHED'")
