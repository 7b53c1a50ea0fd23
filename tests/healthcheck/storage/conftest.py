from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from healthcheck.storage import Database
from tests.healthcheck.storage.filled_workspace import NOON, Stores, fill


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A filled workspace to copy, because filling one commits a hundred times."""
    path = tmp_path_factory.mktemp("template") / "template.healthcheck"
    with Database.open(path, make_new=True, clock=lambda: NOON) as opened:
        fill(opened)
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A place where no file is yet."""
    return tmp_path / "work.healthcheck"


@pytest.fixture
def filled(template: Path, path: Path) -> Path:
    """A filled workspace that nobody has open."""
    shutil.copyfile(template, path)
    return path


@pytest.fixture
def database(request: pytest.FixtureRequest, path: Path) -> Iterator[Database]:
    """An open workspace: filled where the test asks for its assessment, else empty."""
    if "assessment" in request.fixturenames:
        request.getfixturevalue("filled")
    with Database.open(path, make_new=not path.exists(), clock=lambda: NOON) as opened:
        yield opened


@pytest.fixture
def stores(database: Database) -> Stores:
    return Stores(database)


@pytest.fixture
def assessment(stores: Stores) -> int:
    """The id of the open assessment of the filled workspace."""
    (found,) = stores.assessments.of_relationship("A")
    return found.id
