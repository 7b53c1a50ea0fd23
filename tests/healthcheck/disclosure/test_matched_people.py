"""Comparisons of the same people that would give away one or two others (``method.md`` 3.5, rule 4)."""

from __future__ import annotations

import pytest

from healthcheck.disclosure.matched_people import tells_of_a_few

NINE = frozenset("abcdefghi")


@pytest.mark.parametrize(
    ("later", "tells"),
    [
        (NINE, False),
        (NINE | {"j"}, True),
        (NINE | set("jk"), True),
        (NINE | set("jkl"), False),
        (NINE - {"a"}, True),
        (NINE - set("abc"), False),
        (NINE - set("abc") | {"j"}, True),
        (NINE - set("abc") | set("jkl"), False),
    ],
)
def test_matched_numbers_need_nobody_or_three_who_came_and_who_went(*, later: frozenset[str], tells: bool) -> None:
    assert tells_of_a_few({1: NINE, 2: later}, earlier=1, later=2, line=3) is tells


def test_a_raised_minimum_asks_for_as_many() -> None:
    assert tells_of_a_few({1: NINE, 2: NINE | set("jkl")}, earlier=1, later=2, line=5)


def test_two_comparisons_of_one_assessment_may_not_differ_by_one_person() -> None:
    """1 to 2 compares a-f; 1 to 3 would compare a-e, and the two baselines at 1 would give away f."""
    people = {1: NINE, 2: frozenset("abcdef"), 3: frozenset("abcde") | set("xyz")}
    assert not tells_of_a_few(people, earlier=1, later=2, line=3)
    assert tells_of_a_few(people, earlier=1, later=3, line=3)


def test_what_was_shown_first_stays_shown() -> None:
    people = {1: NINE, 2: NINE - set("abc"), 3: NINE - set("abcd")}
    assert not tells_of_a_few({1: people[1], 2: people[2]}, earlier=1, later=2, line=3)
    assert not tells_of_a_few(people, earlier=1, later=2, line=3)


def test_the_same_people_throughout_may_be_compared_at_will() -> None:
    people = dict.fromkeys(range(1, 5), NINE)
    assert not any(tells_of_a_few(people, earlier=1, later=later, line=3) for later in (2, 3, 4))
