"""The vote for the top three: how many have voted, and after the reveal for what; no bar before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from healthcheck.charts.box import Box
from healthcheck.charts.scene import Anchor
from healthcheck.charts.sketch import INKS, TEXT_INKS, middle_baseline
from healthcheck.charts.slides.canvas import Canvas
from healthcheck.charts.slides.paging import evenly
from healthcheck.charts.slides.ranking import draw_name
from healthcheck.charts.slides.room import Room
from healthcheck.charts.slides.sides import draw_sides
from healthcheck.charts.slides.step import Step
from healthcheck.charts.slides.word_slides import number
from healthcheck.domain.relationship import Side
from healthcheck.domain.vote_tally import VoteTally
from healthcheck.message import joined, message

NAME_SHARE = 0.42
SHOWN = 8
"""Factors of one slide whose bars are legible from the back of a room; the wheel's fifteen take two slides at most."""

Votes = Mapping[str, Mapping[Side, int | None]]


def vote_steps(title: str, room: Room, *, prompt: str) -> tuple[Step, ...]:
    """The count alone until the votes are revealed."""
    cast = sum(room.tally.cast.values()) if room.tally else 0
    value = message("{0} of {1}", cast, room.voters) if room.voters >= cast and room.voters else str(cast)
    counted = number(
        title, value, room.wording.asked("choose"), prompt=prompt,
        hidden=message("All votes."),
    )  # fmt: skip
    return (counted, *_revealed(room.tally, room)) if room.tally and room.tally.is_revealed else (counted,)


def _revealed(tally: VoteTally, room: Room) -> Iterator[Step]:
    """Those with most votes first; bars of both slides are as long as each other for as many votes."""
    voted = [(name, counts) for name, counts in tally.votes.items() if any(counts.values())]
    titles = message("What matters most to each side"), message("What else was chosen")
    most = max((people or 0 for _name, counts in voted for people in counts.values()), default=0)
    for title, page in zip(titles, tuple(evenly(voted, most=SHOWN)) or ((),), strict=False):
        yield _bars(title, dict(page), tally, room, most=most)


def _bars(title: str, voted: Votes, tally: VoteTally, room: Room, *, most: int) -> Step:
    names = {side: _named(side, tally, room) for side in Side}
    called = {entry.id: entry.name for entry in room.instrument.wheel}
    said = [_said(called[name], counts, room) for name, counts in voted.items()]
    reasons = [message("{0}: {1}", room.organisations[side], reason) for side, reason in tally.withheld.items()]

    def draw(canvas: Canvas) -> None:
        below = canvas.title(title)
        top = draw_sides(canvas, names, below) + canvas.small / 2
        _draw_bars(canvas, voted, called, Box(below.left, top, below.right, below.bottom), most=most)

    return Step(title, joined(" ", (title, *said, *reasons)), draw, prompt=room.wording.prompt("votes"))


def _named(side: Side, tally: VoteTally, room: Room) -> str:
    reason = tally.withheld.get(side)
    return message("{0}: {1}", room.organisations[side], reason) if reason else room.organisations[side]


def _said(factor: str, counts: Mapping[Side, int | None], room: Room) -> str:
    told = [
        message("{0} {1}", room.organisations[side], people) for side, people in counts.items() if people is not None
    ]
    return message("{0}: {1}.", factor, joined(", ", told))


def _draw_bars(canvas: Canvas, votes: Votes, called: Mapping[str, str], room: Box, *, most: int) -> None:
    if not votes:
        return
    names, bars = canvas.columns(room, NAME_SHARE)
    height = room.height / max(len(votes), 5)
    thick = min(height * 0.3, canvas.body * 0.8)
    for row, (factor, counts) in enumerate(votes.items()):
        middle = room.top + height * (row + 0.5)
        draw_name(canvas, called[factor], names, middle, is_first=False)
        for line, (side, people) in enumerate(counts.items()):
            if people is not None:
                y = middle + (line - 0.5) * height * 0.44
                bar = Box(bars.left, y - thick / 2, bars.right, y + thick / 2)
                _draw_bar(canvas, side, people, bar, most=most)


def _draw_bar(canvas: Canvas, side: Side, people: int, room: Box, *, most: int) -> None:
    length = people / max(most, 1) * (room.width - 2 * canvas.body)
    start, way = (room.right, -1) if canvas.is_mirrored else (room.left, 1)
    end, y = start + way * length, (room.top + room.bottom) / 2
    if people:
        corners = ((start, room.top), (end, room.top), (end, room.bottom), (start, room.bottom))
        canvas.sketch.polygon(corners, INKS[side], fill=1.0)
    at = (end + way * canvas.small / 2, middle_baseline(y, size=canvas.small))
    anchor = Anchor.END if canvas.is_mirrored else Anchor.START
    canvas.sketch.text(str(people), at, TEXT_INKS[side], anchor=anchor, is_semibold=True)
