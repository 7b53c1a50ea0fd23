from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="benchmarks read /proc")
def test_a_quick_run_prints_its_table_whatever_the_figures(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.benchmarks", "--quick", "--only", "help", "--keep", str(tmp_path)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    rows = [line.split("  ")[0] for line in run.stdout.splitlines()]
    assert "healthcheck --help / bare interpreter" in rows
    assert "<= 6" in run.stdout
