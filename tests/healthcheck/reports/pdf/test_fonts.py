"""Every character is drawn by some bundled face, or replaced by a sign that shows; nothing vanishes."""

from __future__ import annotations

import unicodedata
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase import pdfmetrics

from healthcheck.reports.pdf.fonts import FALLBACKS, REPLACEMENT, Face, font_book

book = font_book()


def drawn(text: str) -> str:
    return "".join(run.text for run in book.runs(text))


@pytest.mark.parametrize(
    ("text", "font"),
    [
        ("Zürich – “Łódź” …", Face.REGULAR),
        ("Ελληνικά", Face.REGULAR),
        ("Қазақ", Face.REGULAR),
        ("שלום", "NotoSansHebrew-Regular"),
        ("مرحبا", "NotoSansArabic-Regular"),
        ("हिन्दी", "NotoSansDevanagari-Regular"),
        ("ภาษา", "NotoSansThai-Regular"),
        ("Հայ", "NotoSansArmenian-Regular"),
        ("ქართ", "NotoSansGeorgian-Regular"),
        ("漢字かなカナ한국어", "DroidSansFallback"),
        ("●◇✗⏱", "NotoSansSymbols2-Regular"),
        ("😀", "NotoEmoji-Regular"),
    ],
)
def test_a_script_is_drawn_by_the_face_that_has_it(text: str, font: str) -> None:
    assert {run.font for run in book.runs(text)} == {font}
    assert drawn(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("character", ["\U00012000", "ក", "\ud800", "\ue000", "⚑"])
def test_what_no_face_has_becomes_a_sign_that_shows(character: str) -> None:
    assert drawn(f"a{character}b") == f"a{REPLACEMENT}b"


def test_characters_without_a_shape_are_left_out() -> None:
    assert drawn("a\u200b\u200d\u202e\u00ad\ufe0f\x00\x1bb") == "ab"


def test_a_joiner_stays_where_it_changes_the_letters() -> None:
    assert drawn("می\u200cخ \u200cم a\u200cb") == "می\u200cخ م ab"


def test_newlines_and_tabs_stay_for_who_sets_paragraphs_and_are_spaces_on_one_line() -> None:
    assert drawn("a\nb\tc") == "a\nb\tc"
    assert "".join(text for _, text in book.line("a\nb\t c", size=10).drawn) == "a b c"


def test_a_mark_stays_with_its_letter() -> None:
    assert [run.font for run in book.runs("x\u0323\u0302")] == [Face.REGULAR]


@given(st.text(max_size=40))
def test_every_run_is_covered_by_its_own_font(text: str) -> None:
    for run in book.runs(text):
        coverage = pdfmetrics.getFont(run.font).face.charToGlyph
        assert all(ord(character) in coverage or character in "\n\t" for character in run.text)


@given(st.text(max_size=40), st.floats(1, 40))
def test_width_is_that_of_the_line_and_grows_with_size(text: str, size: float) -> None:
    assert book.width(text, size=size) == pytest.approx(book.line(text, size=size).width, rel=1e-6, abs=1e-6)


def test_semibold_is_wider() -> None:
    assert book.width("Governance", size=14, is_semibold=True) > book.width("Governance", size=14)


def test_every_bundled_font_is_used_and_has_its_licence_beside_it() -> None:
    folder = files("resources") / "fonts"
    names = {entry.name for entry in folder.iterdir()}
    assert {name for name in names if name.endswith(".ttf")} == {f"{face}.ttf" for face in (*Face, *FALLBACKS)}
    assert {"OFL.txt", "OFL-Noto.txt", "LICENSE-DroidSansFallback.txt"} <= names
