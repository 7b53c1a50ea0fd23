"""The table twin and the captions say the same numbers as the charts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from healthcheck.charts.caption import gap_caption, radar_caption
from healthcheck.charts.radar import radar
from healthcheck.charts.table import profile_table
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Verdict
from healthcheck.reports.pdf.fonts import font_book
from tests.healthcheck.charts.drawn_profiles import CLIENT, NAMES, REASON, SUPPLIER, profile_of, words_of


def test_the_table_has_a_row_for_each_factor_with_the_printed_numbers() -> None:
    table = profile_table(profile_of(), words=words_of())
    assert table.header == ("Factor", "Client", "Supplier", "Gap", "Reading")
    assert [row[0] for row in table.rows] == list(NAMES)
    assert table.rows[0] == ("Governance", "74", "77", "Supplier 3 higher", "no sign; 18 could hide")


def test_the_table_says_who_is_higher_or_that_the_printed_numbers_are_equal() -> None:
    table = profile_table(
        profile_of((60.0, 40.0, 50.4, *CLIENT[3:]), (40.0, 60.0, 49.6, *SUPPLIER[3:])), words=words_of()
    )
    assert [row[3] for row in table.rows[:3]] == ["Client 20 higher", "Supplier 20 higher", "No difference"]


@pytest.mark.parametrize(
    ("verdict", "reading"),
    [
        (Verdict.CLEAR, "clear"),
        (Verdict.LIKELY, "likely"),
        (Verdict.POSSIBLE, "possible; 18 could hide"),
        (Verdict.NO_SIGN, "no sign; 18 could hide"),
    ],
)
def test_a_reading_never_comes_without_the_size_that_could_hide(verdict: Verdict, reading: str) -> None:
    table = profile_table(profile_of(verdict=verdict), words=words_of())
    assert {row[4] for row in table.rows} == {reading}


def test_a_withheld_side_has_a_dash_and_its_reason() -> None:
    table = profile_table(profile_of(supplier=(None,) * 7, n=(6, 2)), words=words_of())
    assert table.header[-1] == "Not shown"
    assert table.rows[0] == ("Governance", "74", "–", "Supplier withheld", "", REASON)


def test_the_table_and_the_radar_print_the_same_numbers() -> None:
    profile = profile_of()
    table = profile_table(profile, words=words_of())
    scene = radar(profile, words=words_of(), width=620, height=560, metrics=font_book())
    printed = [text.text for text in scene.texts]
    for row in table.rows:
        assert row[1] in printed
        assert row[2] in printed
        assert f"{row[0]} {row[1]}" in scene.description


def test_captions_say_how_to_read_and_on_what_they_rest() -> None:
    basis = "Submitted: client n = 6, supplier n = 5 · scale 0–100 · Assessment 1 · 12 May 2025"
    assert radar_caption(profile_of(), words_of()) == f"Compare along each spoke; the area has no meaning. {basis}"
    assert gap_caption(profile_of(), words_of()) == (
        "Widest gap first; thin lines, where drawn, are 90 % intervals. "
        f"Where there is no clear or likely sign, a gap of 18 points would be missed one time in five. {basis}"
    )


def test_a_caption_speaks_of_no_gap_where_one_side_alone_is_shown() -> None:
    caption = gap_caption(profile_of(supplier=(None,) * 7, n=(6, 2)), words_of())
    assert caption.startswith("Factors in the order of the framework; thin lines")
    assert "gap" not in caption.lower()


def test_a_caption_says_when_a_side_is_printed_in_steps_of_five() -> None:
    profile = replace(profile_of(), rounded_sides={Side.SUPPLIER: 5})
    assert radar_caption(profile, words_of()).endswith("supplier figures in steps of five")
