"""Right-to-left names read right on paper: reversed where they must be, joined where their letters join."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthcheck.reports.pdf.line_order import in_visual_order


def letters(text: str) -> str:
    """The plain letters behind presentation forms."""
    return unicodedata.normalize("NFKC", text)


@given(st.text(st.characters(max_codepoint=0x58F), max_size=40))
def test_left_to_right_text_stays_as_it_is(text: str) -> None:
    assert in_visual_order(text) == text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("שלום", "םולש"),
        ("שלום עולם", "םלוע םולש"),
        ("חברה 2024", "2024 הרבח"),
        ("Acme שלום Ltd", "Acme םולש Ltd"),
        ("שלום (Acme)", "(Acme) םולש"),
        ("(שלום)", "(םולש)"),
        ("ע1ב", "ב1ע"),
    ],
)
def test_hebrew_runs_from_right_to_left_and_numbers_do_not(typed: str, shown: str) -> None:
    assert in_visual_order(typed) == shown


def test_a_vowel_point_stays_behind_its_letter() -> None:
    assert in_visual_order("שָׁב") == "ב" + "שָׁ"


def test_arabic_letters_take_the_form_their_neighbours_ask_for() -> None:
    shown = in_visual_order("بيت")
    forms = [unicodedata.name(character).rsplit(" ", 2)[-2] for character in shown]
    assert forms == ["FINAL", "MEDIAL", "INITIAL"]
    assert letters(shown) == "بيت"[::-1]


def test_a_letter_that_does_not_join_onwards_breaks_the_word() -> None:
    shown = in_visual_order("دار")
    assert [unicodedata.name(character).rsplit(" ", 2)[-2] for character in shown] == [
        "ISOLATED",
        "ISOLATED",
        "ISOLATED",
    ]


def test_lam_and_alef_become_one_shape() -> None:
    assert in_visual_order("لا") == "ﻻ"


def test_the_short_i_of_devanagari_stands_before_its_consonants() -> None:
    assert in_visual_order("हिन्दी") == "िहन्दी"


@given(st.text(st.sampled_from("ab 12.(-)שלוםابتلاदि"), max_size=20))
def test_no_letter_is_lost(text: str) -> None:
    mirrored = str.maketrans("()", "..")
    assert sorted(letters(in_visual_order(text)).translate(mirrored)) == sorted(letters(text).translate(mirrored))
