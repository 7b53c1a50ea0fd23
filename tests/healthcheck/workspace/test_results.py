"""Results through the door that the window uses: one level, the assessment before, and titles of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from healthcheck.domain.assessment import Assessment
from healthcheck.domain.audience import Audience
from healthcheck.domain.relationship import Seniority, Side
from healthcheck.domain.title_place import finding_place
from healthcheck.workspace import Workspace
from tests.healthcheck.reports.pdf.read_back import page_texts


@pytest.fixture
def sample(workspace: Workspace) -> Assessment:
    workspace.samples.install()
    return workspace.relationships.assessment("C")


def test_a_level_is_told_by_what_was_entered_and_refused_with_a_reason(
    workspace: Workspace, sample: Assessment
) -> None:
    for level in Seniority:
        found = workspace.results.of_level(sample.id, Audience.FACILITATOR, level)
        assert found.seniority is level
        assert found.shown_sides == ()
        assert all(factor.side(side).withheld for factor in found.factors for side in Side)


def test_the_assessment_before_is_the_one_that_was_closed_before(workspace: Workspace, sample: Assessment) -> None:
    before = workspace.results.before(sample.id, Audience.JOINT)
    assert before is not None
    assert before == workspace.results.profile(workspace.relationships.assessment("C", 2).id, Audience.JOINT)
    first = workspace.relationships.assessment("C", 1)
    assert workspace.results.before(first.id, Audience.JOINT) is None


@pytest.mark.parametrize("side", Side)
def test_what_one_side_alone_reads_has_of_the_other_the_means_of_factors_only(
    workspace: Workspace, sample: Assessment, side: Side
) -> None:
    shown = workspace.results.profile(sample.id, Audience(side.value))
    for factor in shown.factors:
        assert factor.side(side).interval is not None
        assert factor.side(side.other).score is not None
        assert factor.side(side.other).interval is None
        assert factor.side(side.other).people == ()
    complete = workspace.results.complete(sample.id, Audience(side.value))
    assert complete.annex.importance.sides[side]
    assert complete.annex.importance.sides[side.other] == ()


def test_a_title_of_one_s_own_stands_in_the_report_until_it_is_given_back(
    workspace: Workspace, sample: Assessment, tmp_path: Path
) -> None:
    findings = workspace.results.findings(workspace.results.profile(sample.id, Audience.JOINT))
    first = findings.findings[0]
    workspace.titles.save(sample.id, place=finding_place(first.factor), text="  Openness\nfirst ")
    assert workspace.results.titled(findings, sample.id).findings[0].title == "Openness first"
    read = " ".join(page_texts(workspace.reporting.write_report(sample.id, tmp_path / "joint.pdf")))
    assert "Openness first" in read
    workspace.titles.save(sample.id, place=finding_place(first.factor), text="")
    assert workspace.results.titled(findings, sample.id) == findings
