"""Every released comment is in the report, by side and without more; a few stand beside a priority."""

from __future__ import annotations

from dataclasses import replace

from healthcheck.domain.disclosed import Withheld
from healthcheck.domain.relationship import Side
from healthcheck.domain.report_order import ReportOrder, ReportPart
from healthcheck.reports.report_model import Voices
from tests.healthcheck.reports.made_plans import both, comments_of
from tests.healthcheck.reports.made_reports import report_of
from tests.healthcheck.reports.report_texts import section_of, text_of, values
from tests.healthcheck.sample_profiles import sample_profile

TEXTS = tuple(f"Comment number {number}" for number in range(1, 8))


def test_every_comment_is_printed_whatever_parts_are_left_out() -> None:
    comments = both(comments_of(TEXTS), comments_of(["On the whole"], factor="", side=Side.SUPPLIER))
    order = ReportOrder(left_out=frozenset(ReportPart))
    section = section_of(report_of(sample_profile("A", 1), comments=comments, order=order), "comments")
    assert section is not None
    assert section.title == "Eight comments were released for this report"
    said = text_of(section)
    for text in (*TEXTS, "On the whole"):
        assert text in said
    assert said.index("Innovation") < said.index("The relationship as a whole")


def test_a_comment_says_whose_side_it_is_from_and_stands_without_quotation_marks() -> None:
    section = section_of(report_of(sample_profile("A", 1), comments=comments_of(["Said so"])), "comments")
    (voices,) = (value for value in values(section) if isinstance(value, Voices))
    (entry,) = voices.entries
    assert (entry.side, entry.organisation, entry.text) == (Side.CLIENT, "Halmere Health", "Said so")
    assert not set("“”\"'") & set(text_of(voices))


def test_beside_a_priority_stand_at_most_three_of_both_sides_by_turns() -> None:
    comments = both(comments_of(TEXTS), comments_of(["Supplier says"], side=Side.SUPPLIER))
    report = report_of(sample_profile("A", 1), comments=comments)
    priority = next(section for section in report.sections if section.label.endswith(": Innovation"))
    (voices,) = (value for value in values(priority) if isinstance(value, Voices))
    assert [entry.text for entry in voices.entries] == ["Comment number 1", "Supplier says", "Comment number 2"]


def test_why_comments_of_a_side_are_not_shown_is_said_among_what_is_not_shown() -> None:
    comments = replace(comments_of([]), withheld=(Withheld("comments.supplier", "Comments are shown from 5."),))
    report = report_of(sample_profile("A", 1), comments=comments)
    assert section_of(report, "comments") is None
    method = section_of(report, "method")
    assert "Comments of Worthwell Workforce\nComments are shown from 5." in text_of(method)
