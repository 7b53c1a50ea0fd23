"""What makes a promise a good one (``method.md`` 7.4)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from healthcheck.domain.commitment import Commitment, CommitmentChange, Origin, Party
from healthcheck.domain.plan import CommitmentState, ProviderAnswer
from healthcheck.domain.promise import PromiseFact, PromiseQuality, promise_check
from healthcheck.domain.relationship import Side

DAY = date(2026, 5, 4)
ASKED = CommitmentChange(CommitmentState.REQUESTED, DAY, datetime(2026, 5, 4, 12, tzinfo=UTC))
BARE = Commitment("P", "A", 1, "Share the plan", Party(Side.CLIENT), Party(Side.SUPPLIER), (ASKED,))
ANNA, NOVAK = Party(Side.CLIENT, "C1", "Anna"), Party(Side.SUPPLIER, "S1", "Novak")
WHOLE = replace(
    BARE,
    provider=ANNA,
    customer=NOVAK,
    due=DAY,
    done_when="In the minutes",
    why="We hire too late",
    reviewed_in="June review",
    answer=ProviderAnswer.ACCEPTED,
    seen_by_both=True,
    talked_through=True,
    updates_agreed=True,
    origin=Origin(practice="TRU.B2"),
)


def points(commitment: Commitment) -> list[int]:
    return [entry.points for entry in promise_check(commitment).qualities]


def test_a_bare_request_has_no_point_and_a_whole_promise_has_ten() -> None:
    assert [entry.quality for entry in promise_check(BARE).qualities] == list(PromiseQuality)
    assert points(BARE) == [0, 0, 0, 0, 0]
    assert promise_check(WHOLE).total == 10
    assert promise_check(WHOLE).missing_for_promise == ()


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"seen_by_both": False}, [1, 2, 2, 2, 2]),
        ({"reviewed_in": ""}, [1, 2, 2, 2, 2]),
        ({"updates_agreed": False}, [2, 1, 2, 2, 2]),
        ({"answer": None}, [2, 2, 1, 2, 2]),
        ({"answer": None, "talked_through": False}, [2, 1, 1, 2, 2]),
        ({"talked_through": False}, [2, 2, 2, 2, 2]),
        ({"answer": ProviderAnswer.COUNTERED}, [2, 2, 2, 2, 2]),
        ({"answer": ProviderAnswer.CONTINGENT}, [2, 2, 1, 2, 2]),
        ({"answer": ProviderAnswer.DECLINED}, [2, 2, 1, 2, 2]),
        ({"provider": Party(Side.CLIENT)}, [2, 2, 0, 2, 2]),
        ({"due": None}, [2, 2, 2, 1, 2]),
        ({"customer": Party(Side.SUPPLIER)}, [2, 2, 2, 1, 2]),
        ({"customer": Party(Side.CLIENT, "C2", "Ben")}, [2, 2, 2, 1, 2]),
        ({"due": None, "done_when": "", "customer": Party(Side.SUPPLIER)}, [2, 2, 2, 0, 2]),
        ({"why": ""}, [2, 2, 2, 2, 1]),
        ({"origin": Origin(factor="TRU")}, [2, 2, 2, 2, 1]),
    ],
)
def test_each_quality_is_told_by_its_facts(changed: dict[str, object], expected: list[int]) -> None:
    assert points(replace(WHOLE, **changed)) == expected  # type: ignore[arg-type]


def test_a_promise_has_to_be_explicit_and_somebodys_and_no_more() -> None:
    only = replace(BARE, provider=ANNA, customer=NOVAK, due=DAY, done_when="In the minutes")
    assert promise_check(only).missing_for_promise == ()
    assert promise_check(replace(only, provider=Party(Side.CLIENT), due=None)).missing_for_promise == (
        PromiseFact.PROVIDER_NAMED,
        PromiseFact.DUE_NAMED,
    )


def test_how_far_it_was_on_a_day_is_told_with_the_date_of_that_day() -> None:
    def step(state: CommitmentState, day: int, **dates: date) -> CommitmentChange:
        return replace(ASKED, state=state, on=date(2026, 5, day), **dates)  # type: ignore[arg-type]

    first, second, third = (date(2026, month, 1) for month in (6, 7, 8))
    moved = replace(
        WHOLE,
        due=third,
        history=(
            step(CommitmentState.REQUESTED, 4),
            step(CommitmentState.PROMISED, 5),
            step(CommitmentState.PROMISED, 10, old_due=first, new_due=second),
            step(CommitmentState.PROMISED, 15, old_due=second, new_due=third),
            step(CommitmentState.DELIVERED, 20),
        ),
    )
    assert moved.as_of(date(2026, 5, 3)) is None
    told = {day: moved.as_of(date(2026, 5, day)) for day in (4, 9, 10, 19, 20)}
    assert [entry and entry.due for entry in told.values()] == [first, first, second, third, third]
    assert [entry and entry.state.value for entry in told.values()] == [
        *("requested", "promised", "promised", "promised", "delivered"),
    ]
    assert told[20] == moved
