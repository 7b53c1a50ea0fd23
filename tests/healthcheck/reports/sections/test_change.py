"""The page on change says in its title what changed by more than chance."""

from __future__ import annotations

import pytest

from tests.healthcheck.reports.made_series import report_with_series
from tests.healthcheck.reports.report_texts import text_of


@pytest.mark.parametrize(
    ("relationship", "assessment", "title"),
    [
        ("B", 2, "No change since assessment 1 can be told from chance"),
        ("C", 3, "Practice matching has risen since assessment 2"),
        ("A", 3, "Innovation appears to have risen in the eyes of Worthwell Workforce since assessment 2"),
        ("A", 2, "Two ratings appear to have changed since assessment 1"),
    ],
)
def test_the_title_names_what_changed_and_claims_less_where_only_a_direction_may_be_said(
    relationship: str, assessment: int, title: str
) -> None:
    sections = report_with_series(relationship, assessment).sections
    assert [section.title for section in sections if section.id == "change"] == [title]


def test_what_the_chart_calls_higher_stands_in_words_too() -> None:
    (section,) = (section for section in report_with_series("A", 3).sections if section.id == "change")
    assert "Worthwell Workforce rates Innovation higher than in assessment 2." in text_of(section)
