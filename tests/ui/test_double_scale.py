"""Check 25 of ``test_acceptance``; every other screen is in ``test_languages``, at the usual scale."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.content.pseudo import MIRRORED, STRETCHED
from tests.ui.test_application import environment


@pytest.mark.parametrize("language", [STRETCHED, MIRRORED])
def test_25_at_twice_the_scale_nothing_is_cut_or_covered_in_a_longer_language_and_from_right_to_left(
    language: str, tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.double_scale", language],
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == []
