"""The one-page report: one sheet, the page that everybody reads and the commitments on its reverse."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pypdfium2
import pytest

from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.edition import Edition
from healthcheck.domain.relationship import Side
from healthcheck.domain.report_order import Paper, ReportOrder
from healthcheck.domain.reported_plan import ReportedPlan
from healthcheck.reports.report_model import Report
from tests.healthcheck.reports.made_plans import commitment, many, plan_of
from tests.healthcheck.reports.made_reports import empty_profile, interview_profile, report_of, withheld_profile
from tests.healthcheck.reports.pdf.read_back import page_texts
from tests.healthcheck.reports.report_texts import text_of
from tests.healthcheck.reports.written import write_report
from tests.healthcheck.sample_profiles import sample_profile

LONG = "The Royal Intercontinental Consolidated Healthcare Trust plc."


def one_page(profile: DisclosedProfile, plan: ReportedPlan | None = None, *, paper: Paper = Paper.A4) -> Report:
    return report_of(profile, order=ReportOrder(edition=Edition.ONE_PAGE, paper=paper), plan=plan)


def test_it_begins_with_the_answer_and_says_what_it_is() -> None:
    report = one_page(sample_profile("A", 1), plan_of(commitment()))
    assert report.cover is None
    assert report.summary.label == "Relationship health check: Halmere Health × Worthwell Workforce"
    assert "One-page report" in report.footer[1]
    said = text_of(report.sections)
    assert "Share the hiring plan every quarter" in said
    assert "What is not shown, and why" in said
    assert said.count("Dibley") == 1


PLANS = {
    "none": None,
    "empty": plan_of(),
    "few": plan_of(commitment()),
    "many": plan_of(*many(300, words=30)),
    "long": plan_of(*(commitment(number, what="word " * 2000, done_when="sign " * 2000) for number in range(1, 9))),
}
PROFILES: dict[str, Callable[[], DisclosedProfile]] = {
    "A": lambda: sample_profile("A", 1),
    "withheld": withheld_profile,
    "nothing": empty_profile,
    "two people": interview_profile,
    "long names": lambda: sample_profile("A", 1, client=LONG, supplier=f"S{LONG}"),
}


@pytest.mark.parametrize("profile", PROFILES)
def test_it_is_one_sheet_whatever_it_holds(profile: str, tmp_path: Path) -> None:
    shown = PROFILES[profile]()
    for plan, paper in product(PLANS.values(), Paper):
        order = ReportOrder(edition=Edition.ONE_PAGE, paper=paper)
        write_report(one_page(shown, plan, paper=paper), tmp_path / "x.pdf", order=order)
        document = pypdfium2.PdfDocument(tmp_path / "x.pdf")
        sizes = [(round(page.get_width()), round(page.get_height())) for page in document]
        document.close()
        assert sizes == [(595, 842) if paper is Paper.A4 else (612, 792)] * 2


def test_what_has_no_room_is_counted(tmp_path: Path) -> None:
    write_report(one_page(sample_profile("A", 1), PLANS["many"]), tmp_path / "x.pdf")
    reverse = page_texts(tmp_path / "x.pdf")[1]
    shown = len(re.findall(r"promise\d{3}", reverse))
    assert shown >= 4
    assert f"{300 - shown} more stand in the joint report" in reverse


def test_both_sides_have_the_same_sheet() -> None:
    assert one_page(sample_profile("A", 1)).edition.audience.value == "joint"
    assert [score.side for score in one_page(sample_profile("A", 1)).summary.cards[0].scores] == list(Side)


def test_nobody_is_sent_overleaf_for_what_is_not_there() -> None:
    long = (commitment(number, what="word " * 200, done_when="sign " * 200) for number in range(1, 9))
    withheld = one_page(withheld_profile(), plan_of(*long))
    overleaf = len(text_of(withheld.sections).split("Done when")) - 1
    assert overleaf <= len(withheld.summary.steps)
    assert withheld.summary.steps_note.endswith("the joint report has all of them.")


def test_four_commitments_of_usual_length_all_stand_overleaf() -> None:
    said = text_of(one_page(sample_profile("A", 1), plan_of(*many(4, words=14))).sections)
    assert "more stand" not in said


def test_proposals_without_room_are_counted_too() -> None:
    report = one_page(sample_profile("A", 1))
    said = text_of(report.sections)
    shown = said.count("First step")
    assert 2 < shown <= 5
    assert ("in the joint report." in said) is (shown < 5)


def test_whoever_has_one_page_is_sent_overleaf_and_not_to_a_plan_that_is_not_in_it() -> None:
    summary = one_page(sample_profile("A", 1), PLANS["many"]).summary
    assert summary.steps_note.endswith("more are overleaf.")
