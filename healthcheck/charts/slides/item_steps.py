"""The slides of every kind of item on an agenda."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from healthcheck.charts.slides.drill_steps import drill_steps
from healthcheck.charts.slides.mesh_steps import mesh_steps
from healthcheck.charts.slides.profile_steps import profile_steps
from healthcheck.charts.slides.promise_steps import commitment_lines, commitment_steps, promise_steps, steps_about
from healthcheck.charts.slides.room import Room
from healthcheck.charts.slides.score_steps import score_steps
from healthcheck.charts.slides.step import Step
from healthcheck.charts.slides.vote_steps import vote_steps
from healthcheck.charts.slides.word_slides import asked_of, entries, pages, sentence, welcome
from healthcheck.domain.agenda_words import title_of
from healthcheck.domain.relationship import Side
from healthcheck.domain.workshop import AgendaItem, ItemKind
from healthcheck.message import joined, message


def item_steps(item: AgendaItem, room: Room) -> tuple[Step, ...]:
    """At least one step; a step that would have nothing to show is left out."""
    return _STEPS[item.kind](item, room)


def _title(item: AgendaItem, room: Room) -> str:
    return title_of(item, (item,), room.words.names)


def _welcome(item: AgendaItem, room: Room) -> tuple[Step, ...]:
    """Who meets, what for, what will happen, and what was promised: the same words for every relationship."""
    words, note = room.instrument.wording, room.wording.note(item)
    return (
        welcome(
            item.title or message("Welcome"), room.organisations, words.room_purpose,
            prompt=room.wording.prompt("welcome"),
        ),
        *((entries(message("What we will do"), words.room_plan, empty=""),) if words.room_plan else ()),
        *((sentence(message("What is shown here"), room.promise, prompt=note),) if room.promise else ()),
    )  # fmt: skip


def _promises(item: AgendaItem, room: Room) -> tuple[Step, ...]:
    return promise_steps(_title(item, room), room, prompt=room.wording.note(item))


def _top_three(item: AgendaItem, room: Room) -> tuple[Step, ...]:
    return vote_steps(_title(item, room), room, prompt=room.wording.note(item))


def _profile(item: AgendaItem, room: Room) -> tuple[Step, ...]:
    if room.profile is None:
        return (sentence(_title(item, room), message("There are no results yet.")),)
    return profile_steps(room.profile, room.words, first=room.first_side, guessed=room.guesses)


def _factor(item: AgendaItem, room: Room) -> tuple[Step, ...]:
    factor = next((entry for entry in room.instrument.factors if entry.id == item.factor), None)
    if factor is None or room.profile is None:
        return _free(item, room)
    practices = {practice.id: practice.title for practice in room.instrument.practices}
    drill = drill_steps(
        room.profile, factor, room.words, quotes=room.comments, prompts=item.prompts, practices=practices,
        why=room.reasons.get(item.id, ""),
    )  # fmt: skip
    return (*drill, *steps_about(factor.id, drill[-1].title, room))


def _re_score(item: AgendaItem, room: Room) -> tuple[Step, ...]:
    return score_steps(_title(item, room), room, prompt=room.wording.note(item))


def _mesh(item: AgendaItem, room: Room) -> tuple[Step, ...]:
    return mesh_steps(_title(item, room), room, prompt=room.wording.note(item))


def _commitments(item: AgendaItem, room: Room) -> tuple[Step, ...]:
    return commitment_steps(_title(item, room), room, prompt=room.wording.note(item))


def _close(item: AgendaItem, room: Room) -> tuple[Step, ...]:
    parked = [
        message("{0} ({1})", line.text, line.owner) if line.owner else joined("", (line.text,))
        for line in room.parked
        if not line.is_done
    ]
    return (
        *pages(message("Parking lot"), parked, empty=message("Nothing is parked."), prompt=room.wording.note(item)),
        *(
            pages(message("What both sides will do"), commitment_lines(room.commitments, room), empty="")
            if room.commitments
            else ()
        ),
        sentence(message("Thank you"), room.wording.asked("tomorrow")),
    )


def _free(item: AgendaItem, room: Room) -> tuple[Step, ...]:
    """A drill without results is a conversation about its factor: nothing is said of a gap."""
    title = item.title or (room.words.name(item.factor) if item.factor else _title(item, room))
    if not item.prompts:
        return (sentence(title, room.wording.asked("talk"), prompt=room.wording.note(item)),)
    asked = [side for side in Side if item.prompts.get(side)]
    return tuple(
        asked_of(title, side, room.organisations[side], item.prompts[side], prompt=room.wording.note(item))
        for side in asked
    )


_STEPS: Mapping[ItemKind, Callable[[AgendaItem, Room], tuple[Step, ...]]] = MappingProxyType(
    {
        ItemKind.WELCOME: _welcome,
        ItemKind.PROMISES: _promises,
        ItemKind.TOP_THREE: _top_three,
        ItemKind.PROFILE: _profile,
        ItemKind.FACTOR: _factor,
        ItemKind.RE_SCORE: _re_score,
        ItemKind.MESH: _mesh,
        ItemKind.COMMITMENTS: _commitments,
        ItemKind.CLOSE: _close,
        ItemKind.FREE: _free,
    }
)
