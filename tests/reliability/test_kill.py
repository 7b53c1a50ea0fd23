"""A short run of ``python -m tests.reliability.kill``: whatever a program is killed at, nothing told is lost."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.reliability.kill import run_once
from tests.reliability.scenarios import SCENARIOS


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_killed_program_leaves_the_old_state_or_the_new_one(name: str, tmp_path: Path) -> None:
    for run in range(6 if name == "answering" else 1):
        folder = tmp_path / str(run)
        folder.mkdir()
        run_once(name, folder, random.Random(f"{name} {run}"))  # noqa: S311 - repeatable moments
