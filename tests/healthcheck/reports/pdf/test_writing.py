from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from healthcheck.domain.refusal import WriteFailedError
from healthcheck.reports.pdf import write_report
from healthcheck.reports.report_model import Report
from tests.healthcheck.reports.made_reports import report_of
from tests.healthcheck.sample_profiles import sample_profile

ROOT = Path(__file__).parents[4]
AGAIN = """
import sys
from pathlib import Path
from healthcheck.reports.pdf import write_report
from tests.healthcheck.reports.made_reports import report_of
from tests.healthcheck.sample_profiles import sample_profile
write_report(report_of(sample_profile("A", 1)), Path(sys.argv[1]))
"""


@pytest.fixture(scope="module")
def report() -> Report:
    return report_of(sample_profile("A", 1))


def test_the_same_report_gives_the_same_bytes(report: Report, tmp_path: Path) -> None:
    write_report(report, tmp_path / "one.pdf")
    write_report(report, tmp_path / "two.pdf")
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_another_process_writes_the_same_bytes(report: Report, tmp_path: Path) -> None:
    write_report(report, tmp_path / "here.pdf")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "77", "TZ": "Pacific/Kiritimati"}
    subprocess.run([sys.executable, "-c", AGAIN, tmp_path / "there.pdf"], check=True, cwd=ROOT, env=environment)
    assert (tmp_path / "here.pdf").read_bytes() == (tmp_path / "there.pdf").read_bytes()


def test_progress_rises_to_the_whole(report: Report, tmp_path: Path) -> None:
    heard: list[float] = []
    write_report(report, tmp_path / "x.pdf", progress=heard.append)
    assert len(heard) > 10
    assert heard == sorted(heard)
    assert heard[0] > 0
    assert heard[-1] == 1


def test_what_progress_raises_ends_the_work_and_leaves_nothing(report: Report, tmp_path: Path) -> None:
    def refuse(_share: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_report(report, tmp_path / "x.pdf", progress=refuse)
    assert list(tmp_path.iterdir()) == []


def test_what_progress_raises_keeps_the_report_that_was_there(report: Report, tmp_path: Path) -> None:
    def refuse(_share: float) -> None:
        raise KeyboardInterrupt

    (tmp_path / "x.pdf").write_bytes(b"before")
    with pytest.raises(KeyboardInterrupt):
        write_report(report, tmp_path / "x.pdf", progress=refuse)
    assert [path.name for path in tmp_path.iterdir()] == ["x.pdf"]
    assert (tmp_path / "x.pdf").read_bytes() == b"before"


def test_a_folder_that_is_not_there_is_named_in_words(report: Report, tmp_path: Path) -> None:
    with pytest.raises(WriteFailedError) as refused:
        write_report(report, tmp_path / "missing" / "x.pdf")
    assert "x.pdf" in refused.value.what
    assert refused.value.safe
    assert refused.value.do


def test_a_report_replaces_the_one_before_it(report: Report, tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(b"before")
    write_report(report, tmp_path / "x.pdf")
    assert (tmp_path / "x.pdf").read_bytes().startswith(b"%PDF")
    assert [path.name for path in tmp_path.iterdir()] == ["x.pdf"]


def test_reports_are_loaded_without_the_library_that_prints_them() -> None:
    code = "import sys, healthcheck.reports.pdf, healthcheck.reports.editions; print('reportlab' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.strip() == "False"
