from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthcheck.domain.text import normalised, shortened

ANY_TEXT = st.text(st.characters(exclude_categories=[]))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("plain text", "plain text"),
        ("", ""),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
        ("from Windows\r\nand from an old Mac\r", "from Windows\nand from an old Mac\n"),
        ("nul\x00bell\x07escape\x1b[31mdel\x7fnext\x85line", "nulbellescape[31mdelnextline"),
        ("e\u0301", "é"),
        ("e\x00\u0301", "é"),
        ("lone \ud83d surrogate", "lone \N{REPLACEMENT CHARACTER} surrogate"),
        ("<b>&amp;</b> %s {0} ' \" \\", "<b>&amp;</b> %s {0} ' \" \\"),
        ("نص \u202eعربي", "نص \u202eعربي"),
        ("👩‍💻 中文 हिन्दी", "👩‍💻 中文 हिन्दी"),
        ("line\u2028separator", "line\u2028separator"),
    ],
)
def test_text_stays_what_was_typed_without_what_breaks_its_readers(typed: str, kept: str) -> None:
    assert normalised(typed) == kept


@given(ANY_TEXT)
def test_normalised_text_can_be_written_anywhere_and_is_normal(text: str) -> None:
    kept = normalised(text)
    assert normalised(kept) == kept
    assert unicodedata.is_normalized("NFC", kept)
    assert kept.encode("utf-8").decode("utf-8") == kept
    assert json.loads(json.dumps(kept, ensure_ascii=False)) == kept
    assert not any(unicodedata.category(character) in {"Cc", "Cs"} for character in kept if character not in "\n\t")


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_nothing_but_controls_and_surrogates_is_dropped(text: str) -> None:
    assert normalised(text) == unicodedata.normalize("NFC", text)


def test_a_long_text_is_shown_by_its_beginning_and_its_end() -> None:
    assert shortened("Halmere") == "Halmere"
    assert shortened("a\x1b[31m\n") == "a\N{REPLACEMENT CHARACTER}[31m\N{REPLACEMENT CHARACTER}"
    assert shortened("begin" + "x" * 100_000 + "end", 10) == "begin…xxend"
