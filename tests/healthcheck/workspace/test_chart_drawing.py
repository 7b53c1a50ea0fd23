"""Charts that leave the program: what is in them for whom, and what is said where there is nothing in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from healthcheck.domain.assessment import Assessment
from healthcheck.domain.audience import Audience
from healthcheck.errors import UserFacingError
from healthcheck.workspace import Workspace


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    workspace.samples.install()
    return workspace


def drawn(
    workspace: Workspace, assessment: Assessment, folder: Path, chart: str, audience: Audience = Audience.JOINT
) -> str:
    file = workspace.reporting.write_chart(assessment.id, folder / "chart.svg", chart=chart, audience=audience)
    return file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("chart", "told"),
    [
        ("mirror", "Mirror of Halmere Health"),
        ("trend", "assessments 1 to 3"),
        ("practices", "Matched practices of Halmere Health"),
        ("map", "What matters and how it goes"),
    ],
)
def test_every_chart_says_what_it_shows_and_of_how_many(
    filled: Workspace, tmp_path: Path, chart: str, told: str
) -> None:
    text = drawn(filled, filled.relationships.assessment("A"), tmp_path, chart)
    assert told in text
    assert "client n = 6, supplier n = 5" in text


def test_a_trend_ends_with_the_assessment_that_was_asked_for(filled: Workspace, tmp_path: Path) -> None:
    text = drawn(filled, filled.relationships.assessment("A", 2), tmp_path, "trend")
    assert "assessments 1 to 2" in text


def test_a_first_assessment_has_no_trend(filled: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserFacingError, match="needs an assessment before this one"):
        drawn(filled, filled.relationships.assessment("A", 1), tmp_path, "trend")


def test_while_an_assessment_is_open_the_facilitator_alone_draws_it(filled: Workspace, tmp_path: Path) -> None:
    latest = filled.relationships.assessment("A")
    filled.answering.reopen_assessment(latest.id)
    with pytest.raises(UserFacingError, match="still open"):
        drawn(filled, latest, tmp_path, "practices")
    assert "Matched practices" in drawn(filled, latest, tmp_path, "practices", Audience.FACILITATOR)


def test_a_refused_chart_leaves_the_file_that_was_there(filled: Workspace, tmp_path: Path) -> None:
    (tmp_path / "chart.svg").write_text("before", encoding="utf-8")
    with pytest.raises(UserFacingError, match="one side's own edition"):
        drawn(filled, filled.relationships.assessment("A"), tmp_path, "practices", Audience.SUPPLIER)
    assert (tmp_path / "chart.svg").read_text(encoding="utf-8") == "before"
