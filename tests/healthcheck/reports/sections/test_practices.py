from __future__ import annotations

from collections import Counter
from dataclasses import replace

from healthcheck.content import bundled_instrument
from healthcheck.domain.result import PracticeState
from healthcheck.reports.report_model import Report, Section, Table
from tests.healthcheck.reports.made_reports import interview_profile, report_of, withheld_profile
from tests.healthcheck.sample_profiles import sample_profile


def practices_of(report: Report) -> Section | None:
    return next((section for section in report.sections if section.id == "practices"), None)


def tables(section: Section) -> list[Table]:
    return [block for block in section.blocks if isinstance(block, Table)]


def not_shown(report: Report) -> dict[str, str]:
    """What the method page says is not shown, and why."""
    method = next(section for section in report.sections if section.id == "method")
    found = [block for block in method.blocks if isinstance(block, Table) and block.columns[0].title == "Not shown"]
    return {row[0]: row[1] for table in found for row in table.rows}


def test_every_practice_is_counted_once_by_state_and_once_by_factor() -> None:
    shown = sample_profile("A", 1)
    section = practices_of(report_of(shown))
    assert section is not None
    states, factors, *_ = tables(section)
    counts = Counter(shown.practices.values())
    assert {row[0]: int(row[1]) for row in states.rows if int(row[1])} == {
        state.value.replace("_", "-" if state is PracticeState.ONE_SIDED else " ").capitalize(): number
        for state, number in counts.items()
        if state is not None
    }
    assert sum(int(row[1]) for row in states.rows) == 96
    words = " ".join(cell for row in factors.rows for cell in row[1:]).split()
    assert sum(int(word) for word in words if word.isdigit()) == 96


def test_contested_and_one_sided_practices_are_named_the_contested_first() -> None:
    shown = sample_profile("A", 1)
    ids = [practice.id for practice in bundled_instrument().practices]
    states = dict.fromkeys(ids, PracticeState.MATCHED) | {
        ids[0]: PracticeState.ONE_SIDED,
        ids[1]: PracticeState.CONTESTED,
    }
    section = practices_of(report_of(replace(shown, practices=states)))
    assert section is not None
    assert section.title == "94 of the 96 practices that could be compared are in place on both sides"
    assert [row[-1] for row in tables(section)[-1].rows] == ["Contested", "One-sided"]


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
