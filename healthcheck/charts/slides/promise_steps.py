"""Promises on slides: those still open from before, and those made today.

Whoever promises is named, though no slide names a respondent: a promise holds between two
people who speak for themselves, aloud or in a plan that both sides have seen, and nothing here says whether or how they
answered a questionnaire. A person that was deleted, or that nobody named, is their organisation. The first slides say
so to the room, in the instrument's words for its privacy promise.
"""

from __future__ import annotations

from collections.abc import Sequence

from healthcheck.charts.caption import day_text
from healthcheck.charts.slides.room import Room
from healthcheck.charts.slides.step import Step
from healthcheck.charts.slides.word_slides import number, pages, sentence
from healthcheck.domain.commitment import Commitment, Party
from healthcheck.domain.plan import ProviderAnswer
from healthcheck.message import joined, message, plural


def promise_steps(title: str, room: Room, *, prompt: str) -> tuple[Step, ...]:
    """How many are open, then which."""
    held = room.promises
    if not held:
        return (sentence(title, message("Every promise of last time is settled."), prompt=prompt),)
    open_ones = plural("promise of last time is open.", "promises of last time are open.", len(held))
    return (
        number(title, str(len(held)), open_ones, prompt=prompt, hidden=message("Which ones.")),
        *pages(title, commitment_lines(held, room), empty="", prompt=prompt),
    )


def commitment_steps(title: str, room: Room, *, prompt: str) -> tuple[Step, ...]:
    """The question, then each promise on a slide of its own, to be read aloud before it is accepted."""
    ask = sentence(title, room.wording.asked("promise"), prompt=prompt)
    return (ask, *(_promise(title, entry, room) for entry in room.commitments))


def steps_about(factor: str, title: str, room: Room) -> tuple[Step, ...]:
    """Each promise that was made today about ``factor``, to be read aloud where it was made."""
    return tuple(_promise(title, entry, room) for entry in room.commitments if entry.origin.factor == factor)


def draft_step(text: str) -> Step:
    """A promise while somebody types it, before it is kept: the room reads along."""
    return sentence(message("We write it down"), text)


def commitment_lines(commitments: Sequence[Commitment], room: Room) -> list[str]:
    """One sentence each."""
    return [_line(entry, room) for entry in commitments]


def _promise(title: str, entry: Commitment, room: Room) -> Step:
    who = _who(entry.provider, room)
    asked = joined(" ", (room.wording.prompt("promise", person=who), message("Y notes the answer.")))
    answer = _answered(who, entry.answer) if entry.answer else ""
    return sentence(title, _line(entry, room), foot=answer, prompt=asked)


def _answered(who: str, answer: ProviderAnswer) -> str:
    return {
        ProviderAnswer.ACCEPTED: message("{0} accepts.", who),
        ProviderAnswer.COUNTERED: message("{0} makes a counter-offer.", who),
        ProviderAnswer.CONTINGENT: message("{0} says that it depends.", who),
        ProviderAnswer.DECLINED: message("{0} declines.", who),
    }[answer]


def _line(entry: Commitment, room: Room) -> str:
    who, whom, what = _who(entry.provider, room), _who(entry.customer, room), entry.what.rstrip(".")
    if entry.due is None:
        return message("{0} to {1}: {2}.", who, whom, what)
    return message("{0} to {1}: {2}, by {3}.", who, whom, what, day_text(entry.due))


def _who(party: Party, room: Room) -> str:
    """Whoever promised in the open; a person that was deleted is their side."""
    return party.name if party.is_named and party.name else room.organisations[party.side]
