"""Every workspace that was ever released opens with its data intact, and is not touched where it need not be."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from healthcheck.storage import Database
from healthcheck.storage.migration import CURRENT
from tests.healthcheck.storage.filled_workspace import NOON, Stores
from tests.old_workspaces.content import content_of, is_within

FILES = sorted(Path(__file__).parent.glob("schema_*.workspace"))


def version_of(stored: Path) -> int:
    found = re.search(r"\d+", stored.stem)
    assert found
    return int(found[0])


def test_a_workspace_of_every_schema_is_stored() -> None:
    assert [version_of(stored) for stored in FILES] == list(range(1, CURRENT.version + 1))


@pytest.mark.parametrize("stored", FILES, ids=lambda stored: stored.stem)
def test_an_old_workspace_opens_with_its_data_intact(stored: Path, tmp_path: Path) -> None:
    path = tmp_path / "work.healthcheck"
    shutil.copyfile(stored, path)
    expected = json.loads(stored.with_suffix(".json").read_text("utf-8"))
    with Database.open(path) as database:
        database.check(full=True)
        stores = Stores(database)
        assert is_within(expected, content_of(stores))
        backups = database.backups.list()
        assert [backup.reason for backup in backups] == ["before migration"] * (version_of(stored) < CURRENT.version)
        stores.assessments.reopen(1)
        stores.responses.submit(1, "A-C2", at=NOON)
    with Database.open(path) as database:
        assert not is_within(expected, content_of(Stores(database)))


@pytest.mark.parametrize("stored", FILES, ids=lambda stored: stored.stem)
def test_looking_at_an_up_to_date_workspace_changes_no_byte(stored: Path, tmp_path: Path) -> None:
    path = tmp_path / "work.healthcheck"
    shutil.copyfile(stored, path)
    if version_of(stored) == CURRENT.version:
        with Database.open(path) as database:
            content_of(Stores(database))
            database.check(full=True)
        assert path.read_bytes() == stored.read_bytes()
