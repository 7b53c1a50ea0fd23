"""What each key does in the grid, and that the answer is in the workspace before the next key."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from healthcheck.bootstrap import open_workspace
from healthcheck.domain.assessment import Answer, Reply, ResponseStatus
from healthcheck.domain.form import Form
from healthcheck.domain.questionnaire import ItemPage, RetrospectPage
from healthcheck.domain.relationship import Side
from tests.ui.fast_entry.typist import CTRL, KEY, Typist
from tests.ui.stage import Stage
from tests.worked_on import begin_work, express_practice, next_assessment
from ui.fast_entry.entry_table import ROW
from ui.fast_entry.key_list import KeyList


def test_it_opens_at_the_first_blank_of_the_person_whose_row_was_chosen_with_the_keyboard_in_the_grid(
    typist: Typist,
) -> None:
    typist.sit_down()
    assert typist.column == "C1 C. Person 1, 0 of 33"
    assert typist.line.startswith("1 GOV-")
    assert typist.grid.hasFocus()


@pytest.mark.parametrize(
    ("key", "reply"),
    [
        ("1", Reply.NOT_IN_PLACE),
        ("2", Reply.STARTING),
        ("3", Reply.AGREED),
        ("4", Reply.ESTABLISHED),
        ("5", Reply.EMBEDDED),
        ("-", Reply.CANNOT_SEE),
        ("n", Reply.DOES_NOT_APPLY),
    ],
)
def test_keys_1_to_5_mean_codes_0_to_4_and_the_two_non_answers_have_their_own(
    typist: Typist, key: str, reply: Reply
) -> None:
    typist.sit_down()
    typist.press(key)
    assert list(typist.replies().values()) == [reply]
    assert typist.on_disk().status is ResponseStatus.DRAFT


def test_paper_has_no_times(typist: Typist) -> None:
    typist.sit_down()
    item = typist.stage.workspace.instrument.items_of(Form.EXPRESS)[0].id
    timed = Answer(item, Reply.AGREED, note="Minutes of 3 May", is_flagged=True, seconds=12.5)
    typist.stage.workspace.answering.answer(typist.assessment, typist.person().id, timed)
    typist.come_back()
    typist.go_to(item)
    typist.press("5")
    assert typist.on_disk().answers[item] == Answer(item, Reply.EMBEDDED, "Minutes of 3 May", is_flagged=True)


def test_a_digit_moves_down_past_headings_and_tab_to_the_next_person(typist: Typist) -> None:
    typist.sit_down()
    for _ in range(4):
        typist.press("3")
    assert typist.line.startswith("5 MEA-")
    assert typist.column == "C1 C. Person 1, 4 of 33"
    typist.press(KEY.Key_Tab)
    assert typist.line.startswith("5 MEA-")
    assert typist.column.startswith("C2")
    typist.press("2")
    assert list(typist.replies(1).values()) == [Reply.STARTING]


def test_every_key_is_in_the_file_even_if_the_program_is_gone_the_next_moment(typist: Typist, tmp_path: Path) -> None:
    typist.sit_down()
    for count, key in enumerate("51-", 1):
        typist.press(key)
        copied = Path(shutil.copy(typist.stage.workspace.path, tmp_path / f"{count}.healthcheck"))
        with open_workspace(copied, read_only=True) as workspace:
            assert len(workspace.answering.response(typist.assessment, typist.person().id).answers) == count


def test_backspace_and_delete_empty_the_cell_and_stay(typist: Typist) -> None:
    typist.sit_down()
    typist.press("4", KEY.Key_Up)
    here = typist.line
    typist.press(KEY.Key_Backspace)
    assert typist.replies() == {}
    typist.press("4", KEY.Key_Up, KEY.Key_Delete)
    assert typist.replies() == {}
    assert typist.line == here
    assert typist.cell.endswith(": blank")


def test_home_end_and_the_page_keys_reach_every_corner_and_never_a_heading(typist: Typist) -> None:
    typist.sit_down()
    typist.press(KEY.Key_End)
    assert typist.column.startswith("C3")
    typist.press(KEY.Key_Right)
    assert typist.column.startswith("C3")
    typist.press(KEY.Key_End, held=CTRL)
    assert typist.line.startswith("33 ")
    typist.press(KEY.Key_Down)
    assert typist.line.startswith("33 ")
    for _ in range(12):
        typist.press(KEY.Key_PageUp)
        assert typist.line[0].isdigit() or typist.line.startswith("vote")
    assert typist.line.startswith("1 ")
    typist.press(KEY.Key_PageDown, KEY.Key_Home)
    assert not typist.line.startswith("1 ")
    typist.press(KEY.Key_Home, held=CTRL)
    assert typist.line.startswith("1 ")
    assert typist.column.startswith("C1")


def test_a_key_that_answers_nothing_says_so_and_writes_nothing(typist: Typist) -> None:
    typist.sit_down()
    typist.press("0")
    assert typist.stage.says("1 to 5 answer this question")
    typist.press("x")
    assert typist.replies() == {}
    assert typist.line.startswith("1 ")


def test_a_1_may_become_10_and_otherwise_stands(typist: Typist) -> None:
    typist.sit_down(Form.STANDARD)
    typist.go_to("GOV overall")
    typist.press("1")
    assert typist.on_disk().global_scores == {"GOV": 1}
    assert typist.stage.says("0 makes it 10")
    typist.press("0")
    assert typist.on_disk().global_scores == {"GOV": 10}
    assert "GOV expected" in typist.line
    typist.press("1", "3")
    assert typist.on_disk().expectations == {"GOV": 1}
    assert Reply.AGREED in typist.replies().values()


def test_a_1_that_is_left_with_enter_does_not_wait_for_a_0_below(typist: Typist) -> None:
    typist.sit_down(Form.STANDARD)
    typist.go_to("GOV overall")
    typist.press("1", KEY.Key_Return, "0")
    assert (typist.on_disk().global_scores, typist.on_disk().expectations) == ({"GOV": 1}, {"GOV": 0})


def test_t_is_10(typist: Typist) -> None:
    typist.sit_down()
    typist.go_to("MEA overall")
    typist.press("t")
    assert typist.on_disk().global_scores == {"MEA": 10}
    assert not typist.line.startswith("MEA")


def test_three_digits_are_the_vote_and_no_factor_counts_twice(typist: Typist) -> None:
    typist.sit_down()
    typist.go_to("vote 1 of 3")
    typist.press("1", "1")
    assert typist.stage.says("Governance is among the 3 already.")
    typist.press("3", "7")
    assert typist.on_disk().votes == ("GOV", "TRU", "INN")
    assert "vote" not in typist.line
    typist.press(KEY.Key_Up, KEY.Key_Up, KEY.Key_Backspace)
    assert typist.on_disk().votes == ("GOV", "INN")


def test_a_vote_typed_into_a_later_line_goes_to_the_first_that_is_free(typist: Typist) -> None:
    typist.sit_down()
    typist.go_to("vote 3 of 3")
    typist.press("2")
    assert typist.on_disk().votes == ("MEA",)
    assert "vote 2 of 3" in typist.line


def test_an_answer_in_words_is_written_below_the_grid(typist: Typist) -> None:
    typist.sit_down()
    typist.press(KEY.Key_End, held=CTRL)
    typist.press(KEY.Key_Home, "x")
    assert typist.stage.says("This question is answered in words")
    typist.press(KEY.Key_Return, "<b>One</b> plan, 1 owner", KEY.Key_Escape)
    assert typist.grid.hasFocus()
    (outcome,) = typist.on_disk().outcomes.values()
    assert outcome.text == "<b>One</b> plan, 1 owner"
    typist.press(KEY.Key_Delete)
    assert typist.on_disk().outcomes == {}


def test_words_are_on_disk_when_the_page_is_left_in_the_middle_of_them(typist: Typist) -> None:
    typist.sit_down()
    typist.press(KEY.Key_End, held=CTRL)
    typist.press(KEY.Key_Home, KEY.Key_Return, "A shared plan")
    typist.press(KEY.Key_1, held=CTRL)
    assert [outcome.text for outcome in typist.on_disk().outcomes.values()] == ["A shared plan"]


def test_b_goes_to_the_next_blank(typist: Typist) -> None:
    typist.sit_down()
    typist.press("3", KEY.Key_Down, "3")
    typist.press(KEY.Key_Up, "b")
    assert typist.line.startswith("4 ")
    typist.press(KEY.Key_End, held=CTRL)
    typist.press(KEY.Key_Home, "b")
    assert typist.line.startswith("2 ")


def test_a_blank_that_was_passed_over_is_called_blank_and_counted(typist: Typist) -> None:
    typist.sit_down()
    typist.press(KEY.Key_Down, "3", KEY.Key_Up, KEY.Key_Up)
    assert typist.cell.endswith(": blank")
    assert typist.column == "C1 C. Person 1, 1 of 33"
    assert typist.stage.has_button("Submit C1 (32 blank)")


def test_the_strip_teaches_question_answers_and_whose_form_it_is(typist: Typist) -> None:
    typist.sit_down()
    page = typist.stage.workspace.answering.blank(typist.assessment, typist.person().id).pages[0]
    assert isinstance(page, ItemPage)
    assert typist.stage.says(page.stem)
    assert typist.stage.says(f"C1 C. Person 1 · Question 1, {page.item} · 0 of 33 answered · Northwind")
    taught = [label for label, _ in page.options] + [page.cannot_see, page.does_not_apply]
    spoken = " ".join(keys.accessibleName() for keys in typist.stage.window.findChildren(KeyList))
    assert [label for label in taught if label not in spoken] == []


def test_a_held_key_does_not_run_down_the_column(typist: Typist) -> None:
    typist.sit_down()
    typist.press("4")
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_4, Qt.KeyboardModifier.NoModifier, "4", autorep=True)
    QApplication.sendEvent(typist.grid, held)
    assert len(typist.replies()) == 1


def test_the_other_side_is_a_key_away(typist: Typist, stage: Stage) -> None:
    typist.sit_down()
    stage.press("Supplier")
    typist.grid.setFocus()
    assert typist.column == "S1 S. Person 1, 0 of 33"
    typist.press("5")
    assert len(typist.on_disk(0, Side.SUPPLIER).answers) == 1


def test_tab_leads_out_after_the_last_person_and_escape_to_the_heading(typist: Typist, stage: Stage) -> None:
    typist.sit_down(clients=1)
    typist.press(KEY.Key_Tab)
    assert not typist.grid.hasFocus()
    typist.grid.setFocus()
    typist.press(KEY.Key_Escape)
    assert not typist.grid.hasFocus()
    assert stage.title == "Type in the answers of paper forms"


def test_names_stay_text(typist: Typist, stage: Stage) -> None:
    hostile = '<b>x</b><img src="file:///etc/passwd"> & %s {0}'
    typist.sit_down(names=(hostile, "Alcor"))
    assert stage.says(hostile)
    assert typist.grid.accessibleName() == f"Paper answers of {hostile}"


def test_paste_is_refused_with_the_way_that_is_right(typist: Typist, stage: Stage) -> None:
    typist.sit_down()
    typist.press(KEY.Key_V, held=CTRL)
    assert stage.says("Nothing was pasted")
    assert stage.says("CSV import")
    assert typist.replies() == {}


def test_a_side_without_people_says_what_to_do(typist: Typist, stage: Stage) -> None:
    typist.relationship = stage.relationship(people={Side.CLIENT: 1})
    typist.come_back()
    stage.press("Supplier")
    stage.press("Add people")
    assert stage.has_button("Add person")


def test_what_is_asked_in_retrospect_is_typed_like_an_item_without_the_key_for_what_does_not_apply(
    typist: Typist,
) -> None:
    typist.sit_down()
    workspace = typist.stage.workspace
    begin_work(workspace, typist.relationship.id, express_practice(workspace).id)
    next_assessment(workspace, typist.relationship.id)
    typist.stage.session.announce()
    typist.come_back()
    typist.go_to(" then ")
    typist.press("n")
    assert typist.on_disk().retrospects == {}
    typist.press("4", KEY.Key_Up)
    assert list(typist.on_disk().retrospects.values()) == [Reply.ESTABLISHED]
    assert typist.cell.endswith(": 4")
    typist.press("-", KEY.Key_Up)
    assert list(typist.on_disk().retrospects.values()) == [Reply.CANNOT_SEE]
    typist.press(KEY.Key_Delete)
    assert typist.on_disk().retrospects == {}


def test_the_part_is_named_in_the_corner_only_while_its_heading_is_out_of_sight(typist: Typist) -> None:
    typist.stage.window.resize(1024, 680)
    typist.sit_down()
    assert typist.stage.says("Questions")
    assert not typist.stage.says("Governance"), "its heading stands in the grid"
    named = []
    for _ in range(typist.grid.model().rowCount()):
        typist.press(KEY.Key_Down)
        top = typist.grid.model().headerData(typist.grid.rowAt(0), Qt.Orientation.Vertical, ROW)
        assert typist.stage.says("Questions") is top.is_heading
        named.append(top.is_heading)
    assert set(named) == {True, False}


def test_lines_of_the_grid_that_ask_alike_are_told_apart_by_how_they_begin(typist: Typist) -> None:
    typist.sit_down()
    workspace = typist.stage.workspace
    begin_work(workspace, typist.relationship.id, express_practice(workspace).id)
    next_assessment(workspace, typist.relationship.id)
    typist.stage.session.announce()
    typist.come_back()
    model = typist.grid.model()
    rows = [model.headerData(row, Qt.Orientation.Vertical, ROW) for row in range(model.rowCount())]
    back = next(row for row in rows if isinstance(row.page, RetrospectPage))
    assert back.title.startswith("Thinking back to")
    assert back.title.endswith(back.short), "what is asked, without what all of them begin with"
    votes = [row.short for row in rows if row.code.startswith("vote")]
    assert [text.split(")")[0] for text in votes] == ["(vote 1 of 3", "(vote 2 of 3", "(vote 3 of 3"]
