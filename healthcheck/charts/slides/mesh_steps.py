"""The mesh of factors on slides: how many have rated, and after the reveal how they see factors lead to each other."""

from __future__ import annotations

from healthcheck.charts.box import Box
from healthcheck.charts.palette import Ink
from healthcheck.charts.slides.canvas import Canvas
from healthcheck.charts.slides.mesh_circle import draw_mesh
from healthcheck.charts.slides.room import Room
from healthcheck.charts.slides.step import Step
from healthcheck.charts.slides.word_slides import number, sentence
from healthcheck.domain.disclosed_mesh import DisclosedInfluence
from healthcheck.domain.relationship import Side
from healthcheck.message import joined, message, plural


def mesh_steps(title: str, room: Room, *, prompt: str) -> tuple[Step, ...]:
    """The question, how many have rated, and once they are revealed the arrows of all, then those of each side.

    What the whole room settled on comes before what its people rated alone.
    """
    ask = sentence(title, room.wording.asked("links"), prompt=prompt)
    counted = _counted(title, room, prompt=prompt)
    if room.mesh is None:
        return (ask, *counted)
    return (ask, *counted, *_settled(room), *_rated(room))


def _counted(title: str, room: Room, *, prompt: str) -> tuple[Step, ...]:
    if not room.mesh_raters:
        return ()
    have = plural("has rated, alone.", "have rated, each alone.", room.mesh_raters)
    return (number(title, str(room.mesh_raters), have, prompt=prompt, hidden=message("All ratings.")),)


def _settled(room: Room) -> tuple[Step, ...]:
    held = room.mesh.room if room.mesh else None
    return (_chart(message("What we settled on together"), held, room),) if held else ()


def _rated(room: Room) -> tuple[Step, ...]:
    """Nothing before the reveal; after it the reason where there is nothing to show."""
    if room.mesh is None or not room.is_mesh_revealed:
        return ()
    title = message("What we see leading to what")
    if room.mesh.joint is None:
        reasons = [entry.reason for entry in room.mesh.withheld if entry.what == "mesh.joint"]
        return (sentence(title, joined(" ", reasons)),) if reasons else ()
    alone = [(side, held) for side in Side if (held := room.mesh.sides.get(side)) is not None]
    return (
        _chart(title, room.mesh.joint, room),
        *(
            _chart(message("What {0} sees leading to what", room.organisations[side]), held, room)
            for side, held in alone
        ),
    )


def _chart(title: str, held: DisclosedInfluence, room: Room) -> Step:
    words = room.words
    arrows = [message("{0} to {1}", words.name(start), words.name(end)) for start, end in held.arrows]
    note = _note(held)

    def draw(canvas: Canvas) -> None:
        below = canvas.title(title)
        foot = Box(below.left, below.bottom - 1.4 * canvas.small, below.right, below.bottom)
        canvas.block(note, foot, size=canvas.small, ink=Ink.TEXT2, lines=1)
        draw_mesh(canvas, held, Box(below.left, below.top, below.right, foot.top - canvas.small / 2))

    said = joined(", ", arrows) if arrows else note
    return Step(title, message("{0}: {1}", title, said), draw, prompt=room.wording.prompt("mesh"))


def _note(held: DisclosedInfluence) -> str:
    """How the numbers are read, or why there is no arrow."""
    if held.arrows:
        return message("Percent: how much of all the influence it gives.")
    if held.raters == 1:
        return message("One rating together: numbers, but no arrows.")
    return message("The ratings differ too much for arrows.")
