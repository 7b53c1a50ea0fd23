"""A second schema version, planted beside the real migrations, to see how an older file is brought up to date."""

from __future__ import annotations

import shutil
from pathlib import Path

from healthcheck.storage.migration import CURRENT, Schema

HEAD = f'''"""Planted."""
import sqlalchemy as sa
from alembic import op

revision = "{CURRENT.version + 1:04d}"
down_revision = "{CURRENT.revision}"

def upgrade():
'''
# Rebuilds a parent table, which with foreign keys on silently deletes everything below it.
REBUILD_A_PARENT = """
    with op.batch_alter_table("relationships", recreate="always") as table:
        table.add_column(sa.Column("industry", sa.Text(), nullable=False, server_default="unknown"))
"""
LOSE_A_PARENT = '    op.execute("DELETE FROM relationships")\n'
FAIL_HALFWAY = REBUILD_A_PARENT + '    op.drop_table("nowhere")\n'
SLOW = REBUILD_A_PARENT + '    import time\n    print("migrating", flush=True)\n    time.sleep(60)\n'


def planted_schema(folder: Path, body: str) -> Schema:
    """The schema after the current one, whose migration does ``body``."""
    scripts = folder / "100% planted migrations"
    shutil.copytree(CURRENT.scripts, scripts, ignore=shutil.ignore_patterns("__pycache__"), dirs_exist_ok=True)
    (scripts / "versions" / "9999_planted.py").write_text(HEAD + body)
    return Schema(CURRENT.version + 1, scripts)
