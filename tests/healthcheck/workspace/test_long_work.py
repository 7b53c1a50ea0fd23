"""Long work tells how far it is, and leaves everything as it was where it is stopped."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from healthcheck.bootstrap import open_workspace, restore_workspace
from healthcheck.domain.progress import Progress
from healthcheck.workspace import Workspace

SAMPLES = Path("resources/samples")


class StoppedError(Exception):
    """Somebody pressed Cancel."""


def stop_at(wanted: float) -> Progress:
    def progress(share: float) -> None:
        if share >= wanted:
            raise StoppedError

    return progress


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    workspace.samples.install()
    return workspace


def content(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_shares_of_long_work_only_grow(workspace: Workspace, tmp_path: Path) -> None:
    heard: list[float] = []
    plan = workspace.importing.plan_folder(SAMPLES, progress=heard.append)
    assert heard == sorted(heard)
    assert len(heard) > 5
    for work in (
        lambda: workspace.importing.carry_out(plan, progress=heard.append),
        lambda: workspace.safekeeping.check(full=True, progress=heard.append),
        lambda: workspace.safekeeping.back_up(tmp_path / "copy.healthcheck", progress=heard.append),
    ):
        heard.clear()
        work()
        assert heard == sorted(heard)
        assert heard
        assert max(heard) <= 1


def test_nothing_is_written_before_a_planned_import_is_carried_out(workspace: Workspace) -> None:
    before = workspace.path.read_bytes()
    plan = workspace.importing.plan_folder(SAMPLES)
    assert plan.report.taken > 1000
    assert workspace.path.read_bytes() == before
    assert workspace.importing.carry_out(plan) == plan.report
    assert len(workspace.relationships.summaries()) == 4


@pytest.mark.parametrize("share", [0.0, 0.3, 0.75])
def test_an_import_that_is_stopped_leaves_nothing_of_it(workspace: Workspace, share: float) -> None:
    workspace.relationships.create(client="Aster", supplier="Birch", held_on=date(2026, 5, 4))
    before = workspace.relationships.summaries()
    with pytest.raises(StoppedError):
        workspace.importing.plan_folder(SAMPLES, progress=stop_at(share))
    plan = workspace.importing.plan_folder(SAMPLES)
    with pytest.raises(StoppedError):
        workspace.importing.carry_out(plan, progress=stop_at(share))
    assert workspace.relationships.summaries() == before
    workspace.safekeeping.check(full=True)


@pytest.mark.parametrize("share", [0.0, 0.5, 0.8])
def test_a_backup_that_is_stopped_leaves_no_file_and_none_of_its_folders(
    filled: Workspace, tmp_path: Path, share: float
) -> None:
    target = tmp_path / "deep" / "folder" / "copy.healthcheck"
    with pytest.raises(StoppedError):
        filled.safekeeping.back_up(target, progress=stop_at(share))
    assert not (tmp_path / "deep").exists()


@pytest.mark.parametrize("full", [False, True])
def test_a_check_can_be_stopped(filled: Workspace, *, full: bool) -> None:
    with pytest.raises(StoppedError):
        filled.safekeeping.check(full=full, progress=stop_at(0.0))
    filled.safekeeping.check(full=full)


@pytest.mark.parametrize("share", [0.0, 0.3, 0.5, 0.7])
def test_a_restoring_that_is_stopped_leaves_the_workspace_and_everything_beside_it(
    tmp_path: Path, share: float
) -> None:
    path, backup = tmp_path / "work.healthcheck", tmp_path / "backup.healthcheck"
    with open_workspace(path, make_new=True) as opened:
        opened.samples.install()
        opened.safekeeping.back_up(backup)
        opened.relationships.delete("A")
    before = content(tmp_path)
    with pytest.raises(StoppedError):
        restore_workspace(backup, path, progress=stop_at(share))
    assert content(tmp_path) == before
    heard: list[float] = []
    restore_workspace(backup, path, progress=heard.append)
    assert heard == sorted(heard)
    with open_workspace(path) as again:
        assert again.relationships.get("A")
