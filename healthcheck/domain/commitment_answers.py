"""What the provider answers and where a commitment stands say the same, whichever of them is noted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from healthcheck.domain.commitment import Commitment, CommitmentChange
from healthcheck.domain.plan import CommitmentState, ProviderAnswer

_ANSWERED = {
    ProviderAnswer.COUNTERED: CommitmentState.COUNTER_OFFERED,
    ProviderAnswer.DECLINED: CommitmentState.DECLINED,
}
_ANSWERS = {state: answer for answer, state in _ANSWERED.items()}

Note = Callable[[CommitmentState], CommitmentChange]
"""Notes the step to a state, of today."""


def with_step_of_answer(before: Commitment, after: Commitment, note: Note) -> Commitment:
    """``after`` with the step that its answer is, where it is another than ``before`` had; a promise stands."""
    state = (
        CommitmentState.REQUESTED if after.answer is None else _ANSWERED.get(after.answer, CommitmentState.REQUESTED)
    )
    if after.answer is before.answer or state not in after.state.next_states or after.state.is_promise:
        return after
    return replace(after, history=(*after.history, replace(note(state), by=after.falls_to(state))))


def with_answer_of_state(commitment: Commitment) -> Commitment:
    """The answer follows the state: who makes a counter-offer or declines has said so, who is asked anew has not."""
    if commitment.state in _ANSWERS:
        return replace(commitment, answer=_ANSWERS[commitment.state])
    is_asked_anew = commitment.state is CommitmentState.REQUESTED and commitment.answer in _ANSWERED
    return replace(commitment, answer=None) if is_asked_anew else commitment


def as_one(stored: Commitment) -> Commitment:
    """``stored`` with answer and state that say the same, which an earlier build let part.

    An answer without its step gets that step, of the day of the last one; an answer before whoever gave it was asked
    anew is none any more.
    """
    if stored.answer is None:
        return stored
    state = _ANSWERED.get(stored.answer)
    was_taken = any(entry.state is state for entry in stored.history)
    if stored.state is not CommitmentState.REQUESTED or state is None or was_taken:
        return with_answer_of_state(stored)
    step = replace(stored.history[-1], state=state, by=stored.falls_to(state), remark="")
    return replace(stored, history=(*stored.history, step))
