"""The 25 acceptance checks of the window, by number: each with its tests, and what no other shows."""

from __future__ import annotations

import ast
import signal
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton

from healthcheck.bootstrap import open_workspace
from healthcheck.domain.assessment import Reply
from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Side
from tests.ui.respondent.person import ENTER, Person
from tests.ui.stage import Stage
from tests.ui.test_application import lend
from tests.ui.test_coming_back import drive
from ui.respondent.window import RespondentView

TESTS = Path(__file__).parents[1]
CHECKS = {
    1: ("ui/pages/test_home.py: a_clean_workspace_shows_how_to_begin_and_no_empty_table",),
    2: ("ui/pages/test_home.py: one_click_on_the_sample_leads_to_its_overview_with_numbers_and_a_banner",),
    3: (
        "ui/pages/test_overview.py: the_title_names_the_next_step_at_each_stage_of_the_job",
        "ui/pages/test_overview.py: every_task_of_an_open_assessment_has_one_of_four_states_in_words",
    ),
    4: ("ui/respondent/test_reach.py: question_anchors_non_answers_and_continue_are_seen_at_once",),
    5: (
        "ui/respondent/test_beginning_and_end.py: the_band_has_the_colour_and_the_sign_of_its_side",
        "ui/respondent/test_beginning_and_end.py: the_band_says_side_person_and_promise",
        "ui/pages/test_questionnaires.py: starting_hands_the_whole_window_to_the_respondent",
    ),
    6: ("ui/test_acceptance.py: 06_a_digit_selects_enter_continues_left_comes_back_and_in_the_note_a_digit_is_text",),
    7: (
        "ui/pages/test_questionnaires.py: single_keys_that_are_off_in_the_settings_answer_nothing",
        "ui/respondent/test_without_single_keys.py: tab_arrows_and_space_complete_the_whole_questionnaire",
    ),
    8: ("ui/test_acceptance.py: 08_after_a_kill_the_answers_are_there_and_the_resume_line_leads_to_the_right_section",),
    9: ("ui/test_acceptance.py: 09_a_blank_reads_not_provided_and_change_then_continue_returns_to_the_check",),
    10: ("ui/test_acceptance.py: 10_the_final_check_lists_what_is_open_first_above_submit_my_answers",),
    11: ("ui/results/test_acceptance.py: 11_names_are_whole_and_apart_and_scale_numerals_cover_no_line",),
    12: (
        (
            "ui/results/test_acceptance.py: "
            "12_two_series_without_a_fill_values_at_every_spoke_gaps_n_and_caption_in_one_picture"
        ),
    ),
    13: (
        "ui/results/test_acceptance.py: 13_without_colour_one_line_is_whole_and_one_is_dashed_with_marks_of_two_shapes",
    ),
    14: (
        "ui/results/test_acceptance.py: 14_every_text_as_painted_stands_out_and_dark_has_sky_and_orange",
        "ui/results/test_acceptance.py: 14_lines_and_the_borders_of_controls_stand_out",
    ),
    15: (
        (
            "ui/test_withheld_everywhere.py: "
            "15_nothing_depends_on_the_answers_of_two_people_anywhere_and_the_reason_is_said"
        ),
    ),
    16: ("ui/results/test_acceptance.py: 16_where_both_sides_score_the_same_both_marks_are_seen",),
    17: ("ui/results/test_acceptance.py: 17_the_table_has_the_fourteen_numbers_that_the_chart_says_aloud",),
    18: (
        "ui/interview/test_times.py: a_section_that_passes_its_longest_time_says_so_in_words",
        "ui/interview/test_notes.py: enter_adds_a_note_with_its_time",
        "ui/interview/test_consent.py: without_consent_no_note_can_be_typed",
    ),
    19: (
        "ui/pages/test_action_plan.py: both_people_on_one_side_are_warned_about",
        "ui/pages/test_action_plan.py: one_side_alone_is_asked_about_the_other",
    ),
    20: (
        "ui/pages/test_action_plan.py: deleting_asks_nothing_and_offers_to_undo_for_eight_seconds",
        "ui/pages/test_action_plan.py: deleting_is_undone_and_made_again_by_keys_and_named_in_the_menu",
    ),
    21: (
        (
            "ui/workshop/test_acceptance.py: "
            "check_21_the_room_sees_blank_then_client_then_supplier_then_both_then_the_gaps"
        ),
        "ui/workshop/test_acceptance.py: check_21_the_room_holds_a_slide_and_nothing_else",
    ),
    22: ("ui/workshop/test_acceptance.py: check_22_b_and_the_full_stop_blank_the_room_and_the_next_key_only_restores",),
    23: (
        "ui/workshop/test_acceptance.py: check_23_no_text_is_smaller_than_36_pixels_and_nobody_is_named_at_full_size",
        "ui/workshop/test_audience.py: check_23_the_room_sees_no_control_and_after_a_while_no_pointer",
    ),
    24: (
        "healthcheck/reports/pdf/test_pages.py: the_summary_fills_page_two_alone",
        "healthcheck/reports/pdf/test_every_edition.py: bookmarks_lead_to_each_section_in_the_order_of_the_pages",
        (
            "healthcheck/reports/pdf/test_every_edition.py: "
            "it_says_its_language_and_that_it_is_tagged_and_every_figure_has_words"
        ),
        "healthcheck/reports/pdf/test_every_edition.py: all_its_fonts_are_in_the_file",
        "healthcheck/reports/pdf/test_every_edition.py: no_text_is_too_small_or_beyond_the_edges_of_the_sheet",
        "healthcheck/reports/pdf/test_hostile_text.py: a_cell_taller_than_a_page_is_printed_whole",
    ),
    25: (
        (
            "ui/test_double_scale.py: "
            "25_at_twice_the_scale_nothing_is_cut_or_covered_in_a_longer_language_and_from_right_to_left"
        ),
    ),
}
"""By number of the check: the module of each test below ``tests``, and its name."""


def test_each_of_the_checks_has_a_test() -> None:
    assert list(CHECKS) == list(range(1, 26))
    for named in CHECKS.values():
        for module, _, name in (entry.partition(": ") for entry in named):
            tree = ast.parse((TESTS / module).read_text("utf-8"))
            found = {entry.name for entry in tree.body if isinstance(entry, ast.FunctionDef)}
            assert f"test_{name}" in found, f"{module} has no {name}"


def sit_down(stage: Stage) -> Person:
    """The laptop in the hands of a client's person, at the first question of the shortest form."""
    stage.show(stage.relationship(people={Side.CLIENT: 1, Side.SUPPLIER: 1}), "Questionnaires")
    stage.press("Start questionnaire")
    view = next(view for view in stage.window.findChildren(RespondentView) if view.isVisible())
    person = Person(view, stage.window)
    person.press(ENTER, ENTER)
    assert "Question 1 of" in person.reads()
    return person


def test_06_a_digit_selects_enter_continues_left_comes_back_and_in_the_note_a_digit_is_text(stage: Stage) -> None:
    person = sit_down(stage)
    person.press("4")
    assert (person.choice() or "").startswith("4, Established")
    assert "Question 1 of" in person.reads()
    person.press(ENTER)
    assert "Question 2 of" in person.reads()
    assert person.choice() is None
    person.press(Qt.Key.Key_Left)
    assert "Question 1 of" in person.reads()
    assert (person.choice() or "").startswith("4, ")
    person.press("e", "2")
    assert person.note().toPlainText() == "2"
    assert (person.choice() or "").startswith("4, ")


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_08_after_a_kill_the_answers_are_there_and_the_resume_line_leads_to_the_right_section(tmp_path: Path) -> None:
    path = tmp_path / "w.healthcheck"
    assessment, _ = lend(tmp_path, path)
    first_section, second = "⏎⏎4⏎3⏎2⏎4⏎3⏎2⏎7⏎6⏎", "⏎⏎5⏎"
    arguments = ("--workspace", str(path))
    first = drive(tmp_path, f"keys:{first_section}{second}", "kill", arguments=arguments)
    assert first.returncode == -signal.SIGKILL, first.stderr
    again = drive(tmp_path, "tell", "press:Continue at question 10", "tell", "close", arguments=arguments)
    welcome, question = again.stdout.splitlines()
    assert "You have completed 1 of 8 sections." in welcome
    assert "2 of 8 · Measuring value" in question
    assert "Question 10 of" in question
    with open_workspace(path) as workspace:
        (response,) = workspace.people.progress(assessment)
        asked = workspace.instrument.items_of(Form.STANDARD)[:7]
        assert [response.answers[item.id].reply for item in asked] == [
            *[Reply.ESTABLISHED, Reply.AGREED, Reply.STARTING] * 2,
            Reply.EMBEDDED,
        ]
        assert (response.global_scores, response.expectations) == ({"GOV": 7}, {"GOV": 6})


def through_one_section(person: Person) -> None:
    """Everything but the second question of governance."""
    person.press("4", ENTER, ENTER, "3", ENTER, "7", ENTER)
    assert person.heading() == "Check your answers: Governance"


def test_09_a_blank_reads_not_provided_and_change_then_continue_returns_to_the_check(stage: Stage) -> None:
    person = sit_down(stage)
    through_one_section(person)
    assert person.reads().splitlines().count("Not provided") == 1
    stage.press("Change question 2")
    assert "Question 2 of" in person.reads()
    person.press("5", ENTER)
    assert person.heading() == "Check your answers: Governance"
    assert "Not provided" not in person.reads()
    assert "Embedded" in person.reads()


def test_10_the_final_check_lists_what_is_open_first_above_submit_my_answers(stage: Stage) -> None:
    person = sit_down(stage)
    through_one_section(person)
    while not person.offers("Submit my answers"):
        person.click("Continue")
        stage.settle()
    assert person.heading().endswith(" questions without an answer")
    tops = {button.accessibleName() or button.text(): top(person, button) for button in person.seen(QAbstractButton)}
    open_ones = [place for name, place in tops.items() if name.startswith("Answer question ")]
    sections = [place for name, place in tops.items() if name.endswith(" answered")]
    assert len(open_ones) == int(person.heading().split()[0])
    assert "Answer question 2" in tops
    assert "Answer question 1" not in tops
    assert len(sections) >= 7
    assert max(open_ones) < min(sections)
    assert not person.offers("Change question 1"), "sections are closed"


def top(person: Person, button: QAbstractButton) -> int:
    return button.mapTo(person.view, QPoint()).y()
