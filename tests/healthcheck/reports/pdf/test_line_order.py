"""Text that runs from right to left is put in order on paper as Unicode has it, whole paragraphs at a time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthcheck.domain.direction import is_right_to_left
from healthcheck.reports.pdf.line_order import at_line_end, levels_of, visual_order


def shown(text: str, *, is_right: bool | None = None) -> str:
    """The characters of a line from left to right."""
    runs_right = is_right_to_left(text) if is_right is None else is_right
    levels = at_line_end(text, levels_of(text, is_right=runs_right), is_right=runs_right)
    return "".join(text[at] for at in visual_order(levels))


@given(st.text(st.characters(max_codepoint=0x58F), max_size=40))
def test_left_to_right_text_stays_as_it_is(text: str) -> None:
    assert shown(text) == text


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("שלום", "םולש"),
        ("שלום עולם", "םלוע םולש"),
        ("חברה 2024", "2024 הרבח"),
        ("Acme שלום עולם Ltd", "Acme םלוע םולש Ltd"),
        ("שלום (Acme)", ")Acme( םולש"),
        ("Acme (שלום) Ltd", "Acme (םולש) Ltd"),
        ("ע1ב", "ב1ע"),
        ("עלה ב-5% מאז 12.5.2024", "12.5.2024 זאמ 5%-ב הלע"),
        ("هاتف ١٢٣ و 45", "45 و ١٢٣ فتاه"),
        ("שלום לכם Acme.", ".Acme םכל םולש"),
    ],
)
def test_numbers_brackets_and_names_keep_their_own_direction(typed: str, expected: str) -> None:
    assert shown(typed) == expected


def test_what_stands_on_the_next_line_counts_for_the_order_of_this_one() -> None:
    levels = levels_of("see אב (גד הו) zu", is_right=False)
    assert levels[7:10] == [1, 1, 1]  # the bracket that is closed on the next line, were it broken off after it


def test_space_at_the_end_of_a_line_runs_with_the_paragraph() -> None:
    assert at_line_end("אב  ", [1, 1, 1, 1], is_right=False) == [1, 1, 0, 0]


def test_a_sentence_keeps_its_direction_whatever_name_it_begins_with() -> None:
    assert not is_right_to_left("שלום has promised it")
    assert is_right_to_left("שלום עולם ABC")
    assert not is_right_to_left("Acme שלום עולם")
    assert not is_right_to_left("\u200eשלום עולם says no")
    assert is_right_to_left("\u200fAcme Ltd שלום")
    assert not is_right_to_left("")


def test_pasted_marks_of_embedding_do_not_turn_a_line_around() -> None:
    assert shown("\u202eAcme\u202c Ltd", is_right=False) == "\u202eAcme\u202c Ltd"


@given(st.text(st.sampled_from("ab 12.(-)שלוםابت٣"), max_size=20), st.booleans())
def test_no_character_is_lost(text: str, is_right: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
    assert sorted(shown(text, is_right=is_right)) == sorted(text)
