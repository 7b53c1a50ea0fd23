from __future__ import annotations

from dataclasses import replace

import pytest

from healthcheck.domain.person_draft import DraftNote, PersonDraft, SettledDraft, settled
from healthcheck.domain.relationship import Respondent, Side

KNOWN = (
    Respondent("1", "R1", Side.CLIENT, "C1", "J. Okafor"),
    Respondent("2", "R1", Side.SUPPLIER, "S1"),
)


def client(name: str = "", code: str = "") -> PersonDraft:
    return PersonDraft(name=name, side=Side.CLIENT, code=code)


def only(draft: PersonDraft) -> SettledDraft:
    (row,) = settled((draft,), KNOWN)
    return row


def test_codes_go_on_from_those_that_are_known_and_leave_out_those_the_list_gives() -> None:
    rows = settled((client("A"), client("B", "C3"), client("C"), PersonDraft(name="D", side=Side.SUPPLIER)), KNOWN)
    assert [row.code for row in rows] == ["C2", "C3", "C4", "S2"]


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        (client("j.  OKAFOR"), DraftNote.THERE_ALREADY),
        (PersonDraft(side=Side.SUPPLIER, code="s1"), DraftNote.THERE_ALREADY),
        (PersonDraft(name="A"), DraftNote.SIDE_MISSING),
        (client("A", "c1"), DraftNote.CODE_TAKEN),
        (client("A" * 121), DraftNote.TOO_LONG),
        (replace(client("A"), is_level_known=False), DraftNote.LEVEL_ASSUMED),
    ],
)
def test_what_there_is_to_say_of_a_row_is_said(draft: PersonDraft, note: DraftNote) -> None:
    row = only(draft)
    assert row.notes[0] is note
    assert row.is_wanted is not note.leaves_out
    assert row.trouble == (note if note.is_trouble else None)


def test_the_same_name_on_the_other_side_is_another_person() -> None:
    assert only(PersonDraft(name="J. Okafor", side=Side.SUPPLIER)).notes == ()


def test_a_row_that_stays_out_takes_no_name_and_no_code_from_those_after_it() -> None:
    rows = settled((replace(client("A", "C2"), choice=False), client("A", "C2")), KNOWN)
    assert [row.notes for row in rows] == [(), ()]
    assert [row.is_wanted for row in rows] == [False, True]


def test_of_two_rows_with_one_code_the_second_waits() -> None:
    first, second = settled((client("A", "C5"), client("B", "c5")), KNOWN)
    assert (first.trouble, second.trouble) == (None, DraftNote.CODE_TAKEN)


def test_somebody_who_is_there_can_be_wanted_all_the_same() -> None:
    row = only(replace(client("J. Okafor"), choice=True))
    assert (row.is_wanted, row.code, row.trouble) == (True, "C2", None)


def test_a_counterpart_who_is_not_on_the_other_side_is_told_and_keeps_nobody_out() -> None:
    known = (Respondent("r1", "R", Side.SUPPLIER, "S1", name="Cy"),)
    drafts = [
        PersonDraft(name="Ada", side=Side.CLIENT, counterpart="CY"),
        PersonDraft(name="Ben", side=Side.CLIENT, counterpart="Ada"),
        PersonDraft(name="Dee", side=Side.SUPPLIER, counterpart="Ben"),
        PersonDraft(name="Eve", side=Side.CLIENT, numbers_text="two years"),
    ]
    rows = settled(drafts, known)
    assert [row.notes for row in rows] == [
        (),
        (DraftNote.COUNTERPART_UNKNOWN,),
        (),
        (DraftNote.NUMBER_UNREADABLE,),
    ]
    assert all(row.is_wanted and row.trouble is None for row in rows)
