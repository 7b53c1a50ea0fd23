"""One side's own edition has its own detail, and of the other side the means of factors alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from healthcheck.disclosure.own_edition import own_edition
from healthcheck.domain.audience import Audience
from healthcheck.domain.edition import Edition
from healthcheck.domain.relationship import Side
from healthcheck.domain.report_order import ReportOrder, ReportPart
from healthcheck.reports.report_model import Column, Report, Table
from tests.healthcheck.reports.made_reports import interview_profile, report_of, withheld_profile
from tests.healthcheck.reports.pdf.read_back import page_texts
from tests.healthcheck.reports.report_texts import labels, section_of, text_of, values
from tests.healthcheck.reports.table_texts import rows_of
from tests.healthcheck.reports.written import write_report
from tests.healthcheck.sample_profiles import sample_profile

OWN = [(Edition.CLIENT, Side.CLIENT), (Edition.SUPPLIER, Side.SUPPLIER)]


def own_report(edition: Edition, relationship: str = "C", assessment: int = 2) -> Report:
    profile = own_edition(sample_profile(relationship, assessment, audience=edition.audience))
    return report_of(profile, order=ReportOrder(edition=edition, left_out=frozenset()))


def columns(report: Report, name: str) -> list[Column]:
    section = section_of(report, name)
    return [column for value in values(section) if isinstance(value, Table) for column in value.columns]


@pytest.mark.parametrize(("edition", "own"), OWN)
def test_item_detail_and_votes_have_a_column_for_the_own_side_alone(edition: Edition, own: Side) -> None:
    report = own_report(edition)
    for name in ("items", "votes", "practices"):
        sides = {column.side for column in columns(report, name) if column.side}
        assert sides == {own}, name
        assert "Gap" not in [column.title for column in columns(report, name)]


@pytest.mark.parametrize(("edition", "own"), OWN)
def test_factor_means_of_both_sides_are_in_it(edition: Edition, own: Side) -> None:
    report = own_report(edition)
    table = next(value for value in values(section_of(report, "views")) if isinstance(value, Table))
    for row, factor in zip(rows_of(table), report.profile.factors, strict=True):
        assert row[1].startswith(f"{factor.client.score:.0f}")
        assert row[2].startswith(f"{factor.supplier.score:.0f}")
    assert own.other in {column.side for column in columns(report, "views")}


@pytest.mark.parametrize(("edition", "own"), OWN)
def test_how_far_the_other_side_agrees_and_sees_is_not_said(edition: Edition, own: Side) -> None:
    said = text_of(own_report(edition))
    name = {Side.CLIENT: "Zephyrine Air", Side.SUPPLIER: "Tamarindo Connect"}[own.other]
    assert f"Answers within {name}" not in said
    assert f"Can be seen from {name}" not in said
    assert f"People at {name} differ" not in said


@pytest.mark.parametrize(("edition", "own"), OWN)
def test_no_single_practice_is_compared(edition: Edition, own: Side) -> None:
    report = own_report(edition)
    assert "Matching practices" not in labels(report)
    assert "Widest on" not in text_of(report)
    assert "one-sided" not in text_of(report.sections)
    assert all(item.side(own.other).mean is None for item in report.profile.items)


@pytest.mark.parametrize(("edition", "own"), OWN)
def test_it_says_for_whom_it_is_and_what_it_leaves_to_the_joint_report(edition: Edition, own: Side) -> None:
    report = own_report(edition)
    name = report.profile.organisation(own)
    assert report.cover is not None
    assert report.cover.edition == f"{own.value.capitalize()} report"
    assert f"For {name} only" in report.footer[1]
    assert f"This edition is for {name} alone" in text_of(section_of(report, "method"))


@pytest.mark.parametrize("edition", Edition)
def test_nothing_of_two_people_in_confidence_is_in_any_edition(edition: Edition, tmp_path: Path) -> None:
    """Two others in their place change no word, no number and no drawing (check 15 of ``tests/ui``)."""
    reports = [two_people(edition, is_from_end=is_from_end) for is_from_end in (False, True)]
    first, other = reports
    same_counts = replace(first.profile, items=other.profile.items)
    again = report_of(same_counts, order=ReportOrder(edition=edition))
    assert again.digest == other.digest
    write_report(first, tmp_path / "first.pdf")
    said = " ".join(page_texts(tmp_path / "first.pdf"))
    if edition is not Edition.SUPPLIER:
        assert "Scores are shown from 3 people." in said
    views = section_of(first, "views")
    if views is not None and edition is not Edition.ONE_PAGE:
        table = next(value for value in values(views) if isinstance(value, Table))
        assert {row[2] for row in rows_of(table)} == {"–"}


def two_people(edition: Edition, *, is_from_end: bool) -> Report:
    profile = withheld_profile(is_from_end=is_from_end, audience=edition.audience)
    return report_of(own_edition(profile), order=ReportOrder(edition=edition))


def test_the_consent_to_be_compared_is_for_the_joint_report_alone() -> None:
    profile = sample_profile("D", 1, audience=Audience.CLIENT, names={"D-C1": "Ada Lindqvist"})
    report = report_of(profile, order=ReportOrder(edition=Edition.CLIENT))
    assert "Every answer" not in labels(report)
    assert "Ada Lindqvist" not in text_of(report)
    assert "Every answer" in labels(report_of(interview_profile()))


@pytest.mark.parametrize(("edition", "own"), OWN)
def test_where_one_person_a_side_answered_it_sends_its_reader_to_the_joint_report(edition: Edition, own: Side) -> None:
    profile = sample_profile("D", 1, audience=edition.audience)
    report = report_of(profile, order=ReportOrder(edition=edition))
    assert report.summary.answer.startswith("The joint report holds the comparison")
    assert [card.title for card in report.summary.cards] == [
        "What the two answered stands side by side in the joint report"
    ]
    method = text_of(section_of(report, "method"))
    assert f"This edition is for {profile.organisation(own)} alone. What the two people answered stands" in method
    assert "How a gap is judged" not in method


def test_parts_that_are_left_out_are_not_there_and_the_rest_is_in_order() -> None:
    whole = labels(report_of(sample_profile("A", 1)))
    order = ReportOrder(left_out=frozenset({ReportPart.PRIORITIES, ReportPart.DETAIL, ReportPart.EXPERT}))
    shorter = labels(report_of(sample_profile("A", 1), order=order))
    assert shorter == [label for label in whole if not label.startswith("Priority") and label != "Item detail"]


def test_experts_get_their_annex_on_request() -> None:
    report = report_of(sample_profile("A", 1), order=ReportOrder(left_out=frozenset()))
    assert labels(report)[-2] == "Expert annex"
    said = text_of(section_of(report, "expert"))
    assert "Detectable" in said
    assert "close together" in said
