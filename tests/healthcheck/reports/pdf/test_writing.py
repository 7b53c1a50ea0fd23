from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from healthcheck.bootstrap import open_workspace
from healthcheck.domain.refusal import WriteFailedError
from healthcheck.reports.pdf.writer import report_pages
from healthcheck.reports.report_model import Report
from healthcheck.workspace.workspace import Workspace
from tests.healthcheck.reports.made_reports import report_of
from tests.healthcheck.sample_profiles import sample_profile

ROOT = Path(__file__).parents[4]
AGAIN = """
import sys
from pathlib import Path
from tests.healthcheck.reports.made_reports import report_of
from tests.healthcheck.reports.written import write_report
from tests.healthcheck.sample_profiles import sample_profile
write_report(report_of(sample_profile("A", 1)), Path(sys.argv[1]))
"""


@pytest.fixture(scope="module")
def report() -> Report:
    return report_of(sample_profile("A", 1))


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with open_workspace(tmp_path_factory.mktemp("work") / "w.healthcheck", make_new=True) as opened:
        yield opened


@pytest.fixture(scope="module")
def assessment(workspace: Workspace) -> int:
    """The one of sample D, with the shortest report."""
    sample = max(workspace.samples.install(), key=lambda entry: entry.id)
    return workspace.relationships.assessments(sample.id)[0].id


def refuse(_share: float) -> None:
    raise KeyboardInterrupt


def test_the_same_report_gives_the_same_bytes(report: Report) -> None:
    assert report_pages(report)[0] == report_pages(report)[0]


def test_another_process_writes_the_same_bytes(report: Report, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "77", "TZ": "Pacific/Kiritimati"}
    subprocess.run([sys.executable, "-c", AGAIN, tmp_path / "there.pdf"], check=True, cwd=ROOT, env=environment)
    assert report_pages(report)[0] == (tmp_path / "there.pdf").read_bytes()


def test_progress_rises_to_the_whole(workspace: Workspace, assessment: int, tmp_path: Path) -> None:
    heard: list[float] = []
    workspace.reporting.write_report(assessment, tmp_path / "x.pdf", progress=heard.append)
    assert len(heard) > 5
    assert heard == sorted(heard)
    assert heard[0] > 0
    assert heard[-1] == 1


def test_what_progress_raises_ends_the_work_and_leaves_nothing(
    workspace: Workspace, assessment: int, tmp_path: Path
) -> None:
    with pytest.raises(KeyboardInterrupt):
        workspace.reporting.write_report(assessment, tmp_path / "x.pdf", progress=refuse)
    assert list(tmp_path.iterdir()) == []


def test_what_progress_raises_keeps_the_report_that_was_there(
    workspace: Workspace, assessment: int, tmp_path: Path
) -> None:
    (tmp_path / "x.pdf").write_bytes(b"before")
    with pytest.raises(KeyboardInterrupt):
        workspace.reporting.write_report(assessment, tmp_path / "x.pdf", progress=refuse)
    assert [path.name for path in tmp_path.iterdir()] == ["x.pdf"]
    assert (tmp_path / "x.pdf").read_bytes() == b"before"


def test_a_folder_that_is_not_there_is_named_in_words(workspace: Workspace, assessment: int, tmp_path: Path) -> None:
    with pytest.raises(WriteFailedError) as refused:
        workspace.reporting.write_report(assessment, tmp_path / "missing" / "x.pdf")
    assert "x.pdf" in refused.value.what
    assert refused.value.safe
    assert refused.value.do


def test_a_report_replaces_the_one_before_it(workspace: Workspace, assessment: int, tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(b"before")
    workspace.reporting.write_report(assessment, tmp_path / "x.pdf")
    assert (tmp_path / "x.pdf").read_bytes().startswith(b"%PDF")
    assert [path.name for path in tmp_path.iterdir()] == ["x.pdf"]


def test_reports_are_loaded_without_the_library_that_prints_them() -> None:
    code = "import sys, healthcheck.reports.pdf.writer, healthcheck.reports.editions; print('reportlab' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.strip() == "False"
