"""A report is in the language that it is ordered in, whatever the program speaks."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from healthcheck.bootstrap import open_workspace
from healthcheck.cli import main
from healthcheck.domain.edition import Edition
from healthcheck.domain.report_order import ReportOrder
from healthcheck.places import TRANSLATIONS
from tests.content.pseudo import STRETCHED, write_catalogues
from tests.healthcheck.reports.pdf.read_back import page_texts

COMMITMENTS = "«Çóòò"
"""How the stretched language begins the title of the commitments."""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "translations"
    folder.mkdir()
    write_catalogues(folder)
    monkeypatch.setenv(TRANSLATIONS, str(folder))
    monkeypatch.setenv("LANGUAGE", "en")
    monkeypatch.setenv("HEALTHCHECK_WORKSPACE", str(tmp_path / "work.healthcheck"))
    return tmp_path


def test_the_order_decides_and_results_stay_as_they_are(home: Path) -> None:
    with open_workspace(home / "work.healthcheck", make_new=True) as workspace:
        assert STRETCHED in workspace.reporting.languages
        sample = next(entry for entry in workspace.samples.install() if entry.id == "A")
        held = workspace.relationships.assessments(sample.id)[-1]
        for code, name in (("", "plain"), (STRETCHED, "stretched")):
            order = ReportOrder(edition=Edition.ONE_PAGE, language=code)
            workspace.reporting.write_report(held.id, home / f"{name}.pdf", order=order)
        assert workspace.instrument.speech.code == "en"
    plain, stretched = (" ".join(page_texts(home / f"{name}.pdf")) for name in ("plain", "stretched"))
    assert "What both sides will do" in plain
    assert COMMITMENTS in stretched
    assert COMMITMENTS not in plain
    with pikepdf.open(home / "stretched.pdf") as document:
        assert str(document.Root.Lang) == STRETCHED


def test_a_command_takes_the_language_of_a_report_and_of_every_other_file(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["demo", "--no-window", "--out", str(home / "demo")]) == 0
    report, chart = home / "report.pdf", home / "radar.svg"
    words = ["report", "A", "--edition", "one-page", "--language", STRETCHED, "--out", str(report)]
    assert main(words) == 0
    assert COMMITMENTS in " ".join(page_texts(report))
    assert main(["export", "A", "--language", STRETCHED, "--out", str(chart)]) == 0
    assert "«" in chart.read_text("utf-8")
    assert "Report: " in capsys.readouterr().out, "the terminal goes on in its own language"


def test_a_language_that_is_not_there_is_refused_with_those_that_are(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["demo", "--no-window", "--out", str(home / "demo")]) == 0
    assert main(["report", "A", "--language", "tlh", "--out", str(home / "report.pdf")]) == 1
    told = capsys.readouterr().err
    assert "tlh" in told
    assert STRETCHED in told
    assert not (home / "report.pdf").exists()
