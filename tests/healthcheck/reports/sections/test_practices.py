from __future__ import annotations

import re
from dataclasses import replace

from healthcheck.content import bundled_instrument
from healthcheck.domain.result import PracticeState
from healthcheck.reports.report_model import Figure, Prose, Report, Section, Table
from tests.healthcheck.reports.made_reports import interview_profile, report_of, withheld_profile
from tests.healthcheck.reports.table_texts import rows_of
from tests.healthcheck.sample_profiles import sample_profile


def practices_of(report: Report) -> Section | None:
    return next((section for section in report.sections if section.id == "practices"), None)


def tables(section: Section) -> list[Table]:
    return [block for block in section.blocks if isinstance(block, Table)]


def not_shown(report: Report) -> dict[str, str]:
    """What the method page says is not shown, and why."""
    method = next(section for section in report.sections if section.id == "method")
    found = [block for block in method.blocks if isinstance(block, Table) and block.columns[0].title == "Not shown"]
    return {row[0]: row[1] for table in found for row in rows_of(table)}


def test_every_practice_is_counted_once_by_state() -> None:
    shown = sample_profile("A", 1)
    section = practices_of(report_of(shown))
    assert section is not None
    said = next(block.text for block in section.blocks if isinstance(block, Prose) and block.text.startswith("Of all"))
    assert said.startswith("Of all 96: ")
    for state in PracticeState:
        number = sum(entry is state for entry in shown.practices.values())
        word = state.value.replace("_", "-" if state is PracticeState.ONE_SIDED else " ")
        assert (f" {number} {word}" in said) or not number
    assert sum(int(number) for number in re.findall(r" (\d+) \w", said.partition(":")[2])) == 96


def test_the_map_says_how_many_of_each_kind_are_matched() -> None:
    section = practices_of(report_of(sample_profile("A", 1)))
    assert section is not None
    (figure,) = (block for block in section.blocks if isinstance(block, Figure))
    assert figure.alternative.count("matched") >= 21
    assert "Innovation, behaviours" in figure.alternative


def test_more_than_twelve_on_which_the_sides_part_are_counted_and_not_named() -> None:
    shown = sample_profile("A", 1)
    ids = [practice.id for practice in bundled_instrument().practices]
    parted = dict.fromkeys(ids, PracticeState.MATCHED) | dict.fromkeys(ids[:14], PracticeState.ONE_SIDED)
    section = practices_of(report_of(replace(shown, practices=parted)))
    assert section is not None
    assert len(tables(section)[-1].rows) == 12
    assert isinstance(section.blocks[-1], Prose)
    assert section.blocks[-1].text.startswith("2 more practices are one-sided or contested")


def test_one_sided_and_contested_practices_are_named_the_one_sided_first() -> None:
    shown = sample_profile("A", 1)
    ids = [practice.id for practice in bundled_instrument().practices]
    states = dict.fromkeys(ids, PracticeState.MATCHED) | {
        ids[0]: PracticeState.ONE_SIDED,
        ids[1]: PracticeState.CONTESTED,
    }
    section = practices_of(report_of(replace(shown, practices=states)))
    assert section is not None
    assert section.title == "94 of the 96 practices that could be compared are in place on both sides"
    assert [row[-1] for row in rows_of(tables(section)[-1])] == ["One-sided", "Contested"]


def test_where_a_side_is_withheld_no_state_is_printed_and_the_reason_is() -> None:
    report = report_of(withheld_profile())
    assert practices_of(report) is None
    assert not_shown(report)["States of the 96 practices"].startswith("A practice is compared where at least 3 people")


def test_after_a_reopening_that_would_tell_on_people_no_state_is_printed() -> None:
    shown = sample_profile("A", 1)
    report = report_of(replace(shown, practices=dict.fromkeys(shown.practices)))
    assert practices_of(report) is None
    assert not_shown(report)["States of the 96 practices"].startswith("The assessment was reopened")


def test_two_people_who_are_compared_get_no_states() -> None:
    assert practices_of(report_of(interview_profile())) is None
