"""Names break between words first, inside a word only where nothing else fits, and never lose a letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthcheck.charts.wrapping import on_two_lines, to_width


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Governance", ("Governance",)),
        ("Mutual goals", ("Mutual goals",)),
        ("Trust & confidence", ("Trust &", "confidence")),
        ("Delivering promises", ("Delivering", "promises")),
        ("Measuring value and success", ("Measuring value", "and success")),
        ("Unbrokenlongword", ("Unbrokenlongword",)),
    ],
)
def test_names_take_two_even_lines_from_thirteen_characters_on(name: str, lines: tuple[str, ...]) -> None:
    assert on_two_lines(name) == lines


def test_a_long_word_is_hyphenated_and_an_ideographic_one_is_not() -> None:
    assert to_width("responsiveness", 6, len) == ("respo-", "nsive-", "ness")
    assert to_width("関係健康診断", 3, len) == ("関係", "健康", "診断") or to_width("関係健康診断", 3, len) == (
        "関係健",
        "康診断",
    )


@pytest.mark.parametrize(
    ("limit", "lines"), [(12, ("Consolidated",)), (11, ("Consolidat-", "ed")), (6, ("Conso-", "lidat-", "ed"))]
)
def test_a_word_that_just_fits_stays_whole(limit: int, lines: tuple[str, ...]) -> None:
    assert to_width("Consolidated", limit, len) == lines


def test_a_hyphen_that_would_not_fit_does_not_break_a_word_that_does() -> None:
    def width(text: str) -> float:
        return len(text) + 2 * text.count("-")

    assert to_width("Consolidated", 12, width) == ("Consolidated",)
    assert to_width("Consolidated", 11, width) == ("Consolid-", "ated")


@given(st.text(max_size=60), st.integers(1, 20))
def test_no_letter_is_lost(name: str, limit: int) -> None:
    joined = "".join(to_width(name, limit, len)).replace(" ", "").replace("-", "")
    assert joined == "".join(name.split()).replace("-", "")


@given(st.text(st.characters(min_codepoint=97, max_codepoint=122), max_size=60), st.integers(3, 20))
def test_lines_keep_to_the_limit(name: str, limit: int) -> None:
    assert all(len(line) <= limit for line in to_width(name, limit, len))
