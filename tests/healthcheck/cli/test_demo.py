"""``healthcheck demo`` as somebody at a terminal uses it."""

from __future__ import annotations

import shutil
from pathlib import Path

from healthcheck.bootstrap import open_workspace
from healthcheck.cli import OpenWindow
from healthcheck.cli import main as run_command
from tests.healthcheck.cli.typed import SAMPLES, Say


def test_the_demo_prints_the_factors_and_leaves_a_report_and_a_radar(say: Say, tmp_path: Path) -> None:
    status, out, err = say("demo", "--no-window", "--out", tmp_path / "shown")

    assert (status, err) == (0, "")
    for name in ("Halmere Health", "Heronsgate Conservation Trust", "Zephyrine Air", "Orchardine Foods"):
        assert name in out
    innovation = next(line for line in out.splitlines() if line.startswith("Innovation"))
    assert innovation.split()[1:7] == ["54", "73", "Supplier", "19", "higher", "clear"]
    assert (tmp_path / "shown" / "A-assessment-3-report.pdf").read_bytes().startswith(b"%PDF-")
    assert "<svg" in (tmp_path / "shown" / "A-assessment-3-radar.svg").read_text(encoding="utf-8")


def test_the_demo_keeps_samples_that_are_there(filled: Say, tmp_path: Path) -> None:
    before = filled("list", "--json")[1]

    assert filled("demo", "--no-window", "--out", tmp_path / "shown")[0] == 0

    assert filled("list", "--json")[1] == before


def test_the_demo_takes_nobodys_own_relationship_for_a_sample(say: Say, workspace: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    shutil.copytree(SAMPLES, own)
    names = own / "relationships.csv"
    names.write_text(names.read_text(encoding="utf-8").replace("Halmere Health", "Hollin Mills"), encoding="utf-8")
    assert say("import", own)[0] == 0
    with open_workspace(workspace) as opened:
        for key in ("B", "C", "D"):
            opened.relationships.delete(key)

    out = say("demo", "--no-window", "--out", tmp_path / "shown")[1]

    assert "Heronsgate" in out
    assert "Hollin" not in out
    assert sorted(path.name[0] for path in (tmp_path / "shown").iterdir()) == ["B", "B"]


def test_the_demo_asks_for_a_window_unless_told_not_to(workspace: Path, tmp_path: Path) -> None:
    assert run_command(["demo", "--out", str(tmp_path / "shown")]) == OpenWindow(workspace, is_optional=True)
    assert run_command([]) == OpenWindow(None, is_optional=False)
