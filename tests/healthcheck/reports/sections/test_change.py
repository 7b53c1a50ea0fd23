"""The page on change says in its title what changed by more than chance."""

from __future__ import annotations

import pytest

from tests.healthcheck.reports.made_series import report_with_series


@pytest.mark.parametrize(
    ("relationship", "assessment", "title"),
    [
        ("A", 2, "No change since assessment 1 can be told from chance"),
        ("C", 3, "Since assessment 2 practice matching has risen, no rating alone"),
    ],
)
def test_the_title_names_the_matching_index_where_it_alone_changed(
    relationship: str, assessment: int, title: str
) -> None:
    sections = report_with_series(relationship, assessment).sections
    assert [section.title for section in sections if section.id == "change"] == [title]
