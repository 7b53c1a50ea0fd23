"""How many seconds somebody looked at an item before the first reply; nobody has measured those that are there."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE answers ADD COLUMN seconds FLOAT CONSTRAINT ck_answers_seconds CHECK (seconds >= 0)")
