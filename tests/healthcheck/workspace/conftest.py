from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from healthcheck.bootstrap import open_workspace
from healthcheck.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path / "work.healthcheck", make_new=True) as opened:
        yield opened
