"""A workspace of its own for each test, and commands over it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.healthcheck.cli.typed import PEOPLE, SAMPLES, Say, rows_of
from ui.__main__ import main


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "data" / "work.healthcheck"
    monkeypatch.setenv("HEALTHCHECK_WORKSPACE", str(path))
    return path


@pytest.fixture
def say(workspace: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    """Runs one command with the workspace of the test: status, standard output, standard error."""
    assert workspace.name

    def spoken(*words: str | Path) -> tuple[int, str, str]:
        status = main([str(word) for word in words])
        output = capsys.readouterr()
        return status, output.out, output.err

    return spoken


@pytest.fixture
def filled(say: Say) -> Say:
    """The same over a workspace that holds the demo relationships."""
    assert say("import", SAMPLES)[0] == 0
    return say


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """Writes a folder with so many people a side, everybody answering the same."""

    def written(*, client: int, supplier: int, name: str = "folder") -> Path:
        place = tmp_path / name
        place.mkdir()
        people = [("client", f"C{n}") for n in range(client)] + [("supplier", f"S{n}") for n in range(supplier)]
        items = [row["item"] for row in rows_of(SAMPLES / "answers.csv") if row["respondent"] == "D-C1"]
        answers = [f"R,1,{side},{code},{item},3\n" for side, code in people for item in items]
        (place / "respondents.csv").write_text(
            f"{PEOPLE},seniority\n" + "".join(f"R,1,{side},{code},managing\n" for side, code in people)
        )
        (place / "answers.csv").write_text(f"{PEOPLE},item,value\n" + "".join(answers))
        return place

    return written
