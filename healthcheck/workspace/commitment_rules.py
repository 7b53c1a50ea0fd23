"""What may become of a commitment: the value before and a step give the value after, or a refusal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from healthcheck.domain.commitment import Commitment, CommitmentChange, Party
from healthcheck.domain.commitment_answers import Note, with_answer_of_state, with_step_of_answer
from healthcheck.domain.plan import CommitmentState, ProviderAnswer
from healthcheck.domain.promise import PromiseFact, promise_check
from healthcheck.domain.refusal import StateError
from healthcheck.domain.text import shortened
from healthcheck.errors import UserFacingError
from healthcheck.message import either, listed, message

_STATES = {
    CommitmentState.REQUESTED: message("requested"),
    CommitmentState.COUNTER_OFFERED: message("answered with a counter-offer"),
    CommitmentState.PROMISED: message("promised"),
    CommitmentState.IN_HAND: message("in hand"),
    CommitmentState.DELIVERED: message("delivered"),
    CommitmentState.ACKNOWLEDGED: message("acknowledged"),
    CommitmentState.DECLINED: message("declined"),
    CommitmentState.WITHDRAWN: message("withdrawn"),
}
_LACKS = {
    PromiseFact.PROVIDER_NAMED: message("who makes it"),
    PromiseFact.DUE_NAMED: message("by when"),
    PromiseFact.DONE_WHEN_NAMED: message("how both will know that it is done"),
    PromiseFact.CUSTOMER_NAMED: message("who on the other side accepts it"),
}
_UNCHANGED = message("Nothing was changed.")


def settled(commitment: Commitment) -> Commitment:
    """The commitment as it is kept: without blanks around its texts; UserFacingError where it says nothing."""
    texts = {name: getattr(commitment, name).strip() for name in ("what", "done_when", "why", "needs", "reviewed_in")}
    if not texts["what"]:
        raise UserFacingError(
            message("It does not say what will be done."), safe=_UNCHANGED, do=message("Begin with a verb.")
        )
    return replace(commitment, **texts)


def edited(before: Commitment, wanted: Commitment, *, among: Iterable[Commitment], note: Note) -> Commitment:
    """``before`` with what may be edited of ``wanted``; ``among``: all commitments of the relationship.

    An answer to what is asked for is a step, which ``note`` notes.
    """
    after = settled(
        replace(
            wanted,
            relationship_id=before.relationship_id,
            assessment_id=before.assessment_id,
            history=_asked_by(before, wanted.customer),
            needed_by=before.needed_by,
            carried_into=before.carried_into,
            position=before.position,
        )
    )
    if after.provider.respondent_id != before.provider.respondent_id and after.answer is before.answer:
        after = replace(after, answer=None)
    if before.state.is_promise:
        _refuse_broken_promise(before, after)
    _refuse_circle(after, {entry.id: entry for entry in among} | {after.id: after})
    return with_step_of_answer(before, after, note)


def _asked_by(before: Commitment, customer: Party) -> tuple[CommitmentChange, ...]:
    """The steps of ``before``; who is named before anything else has happened is the one who asked for it."""
    first, *later = before.history
    if later or first.by is None or first.by.is_named:
        return before.history
    return (replace(first, by=customer),)


def moved(before: Commitment, step: CommitmentChange, *, today: date) -> Commitment:
    """``before`` after a step; without ``by`` it is the one to whom such a step falls."""
    _refuse_wrong_day(before, step.on, today)
    if step.state not in before.state.next_states:
        raise StateError(
            message("What is {0} cannot become {1}.", _STATES[before.state], _STATES[step.state]),
            safe=_UNCHANGED,
            do=_way_on(before.state),
        )
    if step.state is CommitmentState.PROMISED:
        _refuse_unpromisable(before, step.on)
    history = (*before.history, replace(step, by=step.by or before.falls_to(step.state)))
    return with_answer_of_state(replace(before, history=history))


def renegotiated(before: Commitment, step: CommitmentChange, *, today: date) -> Commitment:
    """``before`` with the new date of ``step``."""
    _refuse_wrong_day(before, step.on, today)
    if not before.state.is_running or before.due is None or step.new_due is None:
        raise StateError(
            message("What is {0} has no date to renegotiate.", _STATES[before.state]),
            safe=_UNCHANGED,
            do=message("Only a promise that is not delivered yet gets another date."),
        )
    if step.new_due == before.due or step.new_due < step.on:
        why = message("The new date is over by then.")
        if step.new_due == before.due:
            why = message("That is the date it has.")
        raise StateError(why, safe=_UNCHANGED, do=message("Choose a date that is still to come."))
    return replace(before, due=step.new_due, history=(*before.history, step))


def without_last_step(before: Commitment) -> Commitment:
    """``before`` as it was before its last step."""
    *kept, last = before.history
    if not kept:
        raise StateError(
            message("It was just asked for."), safe=_UNCHANGED, do=message("Delete it if it was asked for by mistake.")
        )
    return with_answer_of_state(replace(before, history=tuple(kept), due=last.old_due or before.due))


def asked_anew(source: Commitment, *, id_: str, step: CommitmentChange) -> Commitment:
    """A commitment in the words of ``source`` of which nothing has happened yet."""
    return replace(
        source,
        id=id_,
        history=(step,),
        due=None,
        answer=None,
        seen_by_both=False,
        talked_through=False,
        updates_agreed=False,
        needs_first=(),
        needed_by=(),
    )


def _refuse_broken_promise(before: Commitment, after: Commitment) -> None:
    if after.due != before.due:
        raise StateError(
            message("The date was promised."),
            safe=_UNCHANGED,
            do=message("Renegotiate it, so that the old date stays on record."),
        )
    if after.answer is ProviderAnswer.DECLINED and before.answer is not after.answer:
        raise StateError(
            message("It was promised."),
            safe=_UNCHANGED,
            do=message("Withdraw the promise if it does not hold any more."),
        )
    lost = _missing(after) - _missing(before)
    if lost:
        raise StateError(
            message("A promise says {0}.", _lacking(lost)),
            safe=_UNCHANGED,
            do=message("Withdraw the promise if it does not hold any more."),
        )


def _refuse_unpromisable(commitment: Commitment, on: date) -> None:
    missing = _missing(commitment)
    if missing:
        raise StateError(message("It cannot be promised yet: it does not say {0}.", _lacking(missing)), safe=_UNCHANGED)
    if commitment.answer is ProviderAnswer.DECLINED:
        raise StateError(
            message("{0} has declined.", commitment.provider.name),
            safe=_UNCHANGED,
            do=message("Ask again and note the new answer."),
        )
    if commitment.due is not None and commitment.due < on:
        raise StateError(
            message("The date has passed already."), safe=_UNCHANGED, do=message("Agree on one that is still to come.")
        )


def _missing(commitment: Commitment) -> set[PromiseFact]:
    return set(promise_check(commitment).missing_for_promise)


def _lacking(facts: Iterable[PromiseFact]) -> str:
    return listed(text for fact, text in _LACKS.items() if fact in set(facts))


def _way_on(state: CommitmentState) -> str:
    ways = [_STATES[entry] for entry in state.next_states]
    if not ways:
        return message("It is over; duplicate it to begin anew.")
    return message("From here it can become {0}.", either(ways))


def _refuse_wrong_day(before: Commitment, on: date, today: date) -> None:
    if on > today:
        raise StateError(
            message("That day is still to come."), safe=_UNCHANGED, do=message("Note the step when it has been taken.")
        )
    if on < before.history[-1].on:
        raise StateError(
            message("The step before was taken on a later day."),
            safe=_UNCHANGED,
            do=message("Correct the day, or take that step back."),
        )


def _refuse_circle(commitment: Commitment, known: Mapping[str, Commitment]) -> None:
    """Nothing can wait for itself, not even by way of others."""
    waiting, seen = list(commitment.needs_first), set[str]()
    while waiting:
        current = waiting.pop()
        if current == commitment.id:
            raise StateError(
                message("“{0}” would wait for itself.", shortened(commitment.what)),
                safe=_UNCHANGED,
                do=message("Take out one of the commitments that it waits for."),
            )
        if current not in seen and current in known:
            seen.add(current)
            waiting += known[current].needs_first
