"""The commands as somebody at a terminal types them."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

EXPECTED: list[dict[str, Any]] = json.loads(Path("tests/approved/demo_expected.json").read_text(encoding="utf-8"))
SAMPLES = Path("resources/samples")
PEOPLE = "relationship,assessment,side,respondent"

Say = Callable[..., tuple[int, str, str]]


def rows_of(file: Path) -> list[dict[str, str]]:
    """The rows of a CSV file, by column."""
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def started(*words: str | Path, **options: Any) -> subprocess.CompletedProcess[str]:  # noqa: ANN401
    """The program as its own process."""
    return subprocess.run(
        [sys.executable, "-m", "ui", *map(str, words)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
        **options,
    )
