from __future__ import annotations

from pathlib import Path

import pytest

from tests.healthcheck.content.content_folder import ContentFolder, small_folder


@pytest.fixture
def folder(tmp_path: Path) -> ContentFolder:
    return small_folder(tmp_path / "small-v1")
