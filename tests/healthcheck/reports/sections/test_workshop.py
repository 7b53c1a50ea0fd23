"""The minutes of the workshop in each edition, as far as its readers may have them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from healthcheck.bootstrap import open_workspace
from healthcheck.domain.audience import Audience
from healthcheck.domain.edition import Edition
from healthcheck.domain.report_order import ReportOrder, ReportPart
from healthcheck.reports.editions import report_of
from healthcheck.reports.material import Material
from healthcheck.reports.report_model import Report, Table
from healthcheck.workspace import Workspace
from tests.healthcheck.held_workshops import REASONS, hold
from tests.healthcheck.reports.pdf.read_back import outline, page_texts
from tests.healthcheck.reports.pdf.tags import tag_tree
from tests.healthcheck.reports.report_texts import section_of, text_of


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """Sample A with a workshop about its latest assessment."""
    with open_workspace(tmp_path_factory.mktemp("room") / "work.healthcheck", make_new=True) as opened:
        opened.samples.install()
        hold(opened, opened.relationships.assessment("A").id)
        yield opened


def edition(workspace: Workspace, edition: Edition, *, order: ReportOrder | None = None) -> Report:
    results = workspace.results.complete(workspace.relationships.assessment("A").id, edition.audience)
    return report_of(
        Material(
            results.profile,
            results.findings,
            workspace.instrument,
            order=order or ReportOrder(edition=edition),
            workshop=results.workshop,
        )
    )


def minutes(report: Report) -> str:
    section = section_of(report, "workshop")
    return text_of(section) if section else ""


def test_the_joint_report_holds_who_was_there_what_was_said_and_what_was_promised(workspace: Workspace) -> None:
    text = minutes(edition(workspace, Edition.JOINT))
    assert "left one commitment, one decision and two targets" in text
    assert "6 people" in text
    for told in ("Table the plan", "The call moves to Mondays", "Who signs on a Sunday?", "Clara", *REASONS.values()):
        assert told in text
    assert "4 people voted. Votes are shown from 5." in text
    assert "Upright stroke: Target" in text


def test_the_columns_of_scores_say_whose_they_are_and_where_they_were_given(workspace: Workspace) -> None:
    section = section_of(edition(workspace, Edition.JOINT), "workshop")
    assert section is not None
    scores = next(block for block in section.blocks if isinstance(block, Table))
    assert [column.title for column in scores.columns[1:5]] == [
        "Halmere Health\nsurvey",
        "Halmere Health\nin the room",
        "Worthwell Workforce\nsurvey",
        "Worthwell Workforce\nin the room",
    ]


def test_votes_that_may_be_told_are_counted_by_side(workspace: Workspace) -> None:
    text = minutes(edition(workspace, Edition.CLIENT))
    assert "Mutual trust and confidence" in text
    assert "Communication" not in text, "only the supplier voted for it"


@pytest.mark.parametrize(("own", "other"), [(Edition.CLIENT, "We hear late"), (Edition.SUPPLIER, "Calls are answered")])
def test_an_edition_of_one_side_leaves_out_the_others_reasons(workspace: Workspace, own: Edition, other: str) -> None:
    text = minutes(edition(workspace, own))
    assert other not in text
    assert "Half way" in text, "what both agreed on was reasoned together"


def test_the_one_page_has_no_minutes_and_whoever_does_not_want_them_has_none(workspace: Workspace) -> None:
    assert not minutes(edition(workspace, Edition.ONE_PAGE))
    order = ReportOrder(left_out=frozenset({ReportPart.WORKSHOP}))
    assert not minutes(edition(workspace, Edition.JOINT, order=order))


def test_a_report_without_a_workshop_says_nothing_of_one(workspace: Workspace) -> None:
    results = workspace.results.complete(workspace.relationships.assessment("B").id, Audience.JOINT)
    report = report_of(Material(results.profile, results.findings, workspace.instrument))
    assert section_of(report, "workshop") is None
    assert replace(report, workshop=None) == report


def test_the_minutes_read_back_from_the_file_are_tagged_and_every_figure_has_words(
    workspace: Workspace, tmp_path: Path
) -> None:
    assessment = workspace.relationships.assessment("A")
    path = workspace.reporting.write_report(assessment.id, tmp_path / "joint.pdf")
    pages = [text for text in page_texts(path) if "Who signs on a Sunday?" in text]
    assert pages
    assert "The call moves to Mondays" in " ".join(page_texts(path))
    assert any(title.startswith("Workshop") for _level, title, _page in outline(path))
    figures = [tag.alternative for tag in tag_tree(path).all("Figure")]
    assert all(figures)
    assert any("Target: Trust & confidence 88, Innovation 88." in words for words in figures)
