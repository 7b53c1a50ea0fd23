from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ui.code_attempts import CodeAttempts
from ui.hand_over_code import is_code, opens, sealed


def test_the_code_opens_and_no_other() -> None:
    kept = sealed("0420")
    assert opens("0420", kept)
    assert not opens("0421", kept)
    assert not opens("", kept)


@pytest.mark.parametrize("text", ["", "123", "12345", "12a4", "١٢٣٤", "1234\n", "²234"])
def test_only_four_plain_digits_are_a_code(text: str) -> None:
    assert not is_code(text)


@settings(max_examples=20)
@given(st.text(max_size=40))
def test_whatever_stands_in_the_file_instead_opens_nothing_and_breaks_nothing(kept: str) -> None:
    assert not opens("1234", kept)


def test_three_wrong_codes_begin_pauses_that_grow_by_a_second_and_nothing_locks_for_good() -> None:
    now = 100.0
    attempts = CodeAttempts(lambda: now)
    waits = []
    for _ in range(6):
        attempts.note_wrong()
        waits.append(attempts.wait)
        now += attempts.wait
        assert attempts.wait == 0
    assert waits == [0, 0, 1, 2, 3, 4]


def test_the_pause_goes_by_with_the_clock_and_ends_with_the_right_code() -> None:
    now = 100.0
    attempts = CodeAttempts(lambda: now)
    for _ in range(4):
        attempts.note_wrong()
    assert attempts.wait == 2
    now += 0.5
    assert attempts.wait == 2
    now += 1.0
    assert attempts.wait == 1
    attempts.forget()
    assert attempts.wait == 0
