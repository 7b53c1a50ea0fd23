"""A commitment that an earlier build stored with an answer that its steps do not know is read as one thing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from healthcheck.domain.commitment import Commitment, CommitmentChange, Origin, Party
from healthcheck.domain.commitment_answers import as_one
from healthcheck.domain.plan import CommitmentState as State
from healthcheck.domain.plan import ProviderAnswer as Answer
from healthcheck.domain.relationship import Side

PROVIDER, CUSTOMER = Party(Side.SUPPLIER, "S1"), Party(Side.CLIENT, "C1")


def stored(answer: Answer | None, *states: State) -> Commitment:
    noted = datetime(2026, 3, 2, 9, tzinfo=UTC)
    history = tuple(CommitmentChange(state, date(2026, 3, 2), noted, CUSTOMER) for state in states)
    return replace(Commitment("P1", "A", 1, "Do it", PROVIDER, CUSTOMER, history), answer=answer, origin=Origin())


@pytest.mark.parametrize(
    ("answer", "state"), [(Answer.COUNTERED, State.COUNTER_OFFERED), (Answer.DECLINED, State.DECLINED)]
)
def test_an_answer_without_its_step_is_where_it_stands_and_the_provider_s(answer: Answer, state: State) -> None:
    read = as_one(stored(answer, State.REQUESTED))
    assert (read.state, read.answer, len(read.history)) == (state, answer, 2)
    assert read.history[-1].by == PROVIDER
    assert as_one(read) == read


def test_who_was_asked_anew_has_not_answered_yet() -> None:
    read = as_one(stored(Answer.COUNTERED, State.REQUESTED, State.COUNTER_OFFERED, State.REQUESTED))
    assert (read.state, read.answer) == (State.REQUESTED, None)


def test_a_step_that_says_otherwise_than_the_answer_is_the_answer() -> None:
    assert as_one(stored(Answer.ACCEPTED, State.REQUESTED, State.DECLINED)).answer is Answer.DECLINED


@pytest.mark.parametrize("answer", [None, Answer.ACCEPTED, Answer.CONTINGENT])
def test_what_says_one_thing_is_read_as_it_was_stored(answer: Answer | None) -> None:
    for states in ((State.REQUESTED,), (State.REQUESTED, State.PROMISED)):
        assert as_one(stored(answer, *states)) == stored(answer, *states)
