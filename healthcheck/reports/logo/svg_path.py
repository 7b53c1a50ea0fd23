"""The path data of SVG (``M10 10h5…``) as segments."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from healthcheck.reports.logo.outline import Point, Segment
from healthcheck.reports.logo.svg_numbers import number_of

COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
"""Numbers that each command takes."""

_TOKEN = re.compile(r"[MLHVCSQTAZmlhvcsqtaz]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_FLAG = re.compile(r"[01]")
_SPACE = re.compile(r"[\s,]*")
FLAGS = (3, 4)
"""Places of an arc's two flags among its numbers: single digits that may stand together."""


def path_segments(text: str) -> tuple[Segment, ...]:
    """The segments of ``text``, absolute; ``ValueError`` where it is no path data."""
    return tuple(_Pen().draw(text))


class _Pen:
    """Follows commands from where the last one ended."""

    def __init__(self) -> None:
        self._at: Point = (0.0, 0.0)
        self._start: Point = (0.0, 0.0)
        self._handle: Point | None = None
        self._before = ""

    def draw(self, text: str) -> Iterator[Segment]:
        for command, numbers in _commands(text):
            kind = command.upper()
            yield from self._step(kind, numbers, is_relative=command.islower())
            self._before = kind

    def _step(self, kind: str, numbers: list[float], *, is_relative: bool) -> Iterator[Segment]:
        origin = self._at if is_relative else (0.0, 0.0)
        if kind == "Z":
            self._at = self._start
            yield Segment("Z")
        elif kind in "MLHV":
            yield self._line(kind, numbers, origin)
        elif kind == "A":
            end = (origin[0] + numbers[5], origin[1] + numbers[6])
            yield from arc(self._at, end, radii=(numbers[0], numbers[1]), turn=numbers[2], flags=numbers[3:5])
            self._at = end
        else:
            yield self._curve(kind, [(origin[0] + x, origin[1] + y) for x, y in zip(*[iter(numbers)] * 2, strict=True)])

    def _line(self, kind: str, numbers: list[float], origin: Point) -> Segment:
        x, y = self._at
        if kind == "H":
            x = origin[0] + numbers[0]
        elif kind == "V":
            y = origin[1] + numbers[0]
        else:
            x, y = origin[0] + numbers[0], origin[1] + numbers[1]
        self._at = (x, y)
        if kind == "M":
            self._start = self._at
        return Segment("M" if kind == "M" else "L", (self._at,))

    def _curve(self, kind: str, points: list[Point]) -> Segment:
        """A cubic curve; the short forms mirror the handle of the curve before, quadratic ones become cubic."""
        at = self._at
        if kind in "ST":
            follows = self._before in ("CS" if kind == "S" else "QT") and self._handle is not None
            mirrored = (2 * at[0] - self._handle[0], 2 * at[1] - self._handle[1]) if follows and self._handle else at
            points = [mirrored, *points]
        if kind in "QT":
            middle, end = points
            self._handle = middle
            points = [_between(at, middle, 2 / 3), _between(end, middle, 2 / 3), end]
        else:
            self._handle = points[1]
        self._at = points[-1]
        return Segment("C", tuple(points))


def _between(one: Point, other: Point, share: float) -> Point:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def _commands(text: str) -> Iterator[tuple[str, list[float]]]:
    """Commands with their numbers; one that is given more numbers is repeated, a move goes on as a line."""
    reader = _Reader(text)
    command = ""
    while not reader.is_done:
        named = reader.command()
        command = named or {"M": "L", "m": "l"}.get(command, command)
        if not command or (not named and command in "Zz"):
            raise ValueError("numbers without a command")
        count = COUNTS[command.upper()]
        is_arc = command in "Aa"
        yield command, [reader.number(is_flag=is_arc and place in FLAGS) for place in range(count)]


class _Reader:
    """Takes commands and numbers from the front of a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._place = 0
        self._skip()

    @property
    def is_done(self) -> bool:
        return self._place >= len(self._text)

    def command(self) -> str:
        """The command that stands here; empty where a number does."""
        if self._text[self._place].upper() not in COUNTS:
            return ""
        found = self._text[self._place]
        self._place += 1
        self._skip()
        return found

    def number(self, *, is_flag: bool) -> float:
        match = (_FLAG if is_flag else _TOKEN).match(self._text, self._place)
        if match is None or match.group()[-1].upper() in COUNTS:
            raise ValueError("a number is missing")
        self._place = match.end()
        self._skip()
        return number_of(match.group())

    def _skip(self) -> None:
        match = _SPACE.match(self._text, self._place)
        self._place = match.end() if match else self._place


def arc(
    start: Point, end: Point, *, radii: tuple[float, float], turn: float, flags: list[float]
) -> tuple[Segment, ...]:
    """An elliptical arc as curves of at most a quarter turn (SVG 2, appendix B.2.4)."""
    rx, ry = abs(radii[0]), abs(radii[1])
    if start == end:
        return ()
    if not rx or not ry:
        return (Segment("L", (end,)),)
    phi = math.radians(turn)
    cos, sin = math.cos(phi), math.sin(phi)
    dx, dy = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    x, y = cos * dx + sin * dy, cos * dy - sin * dx
    stretch = math.sqrt(max((x / rx) ** 2 + (y / ry) ** 2, 1.0))
    rx, ry = rx * stretch, ry * stretch
    spare = max((rx * ry) ** 2 / ((rx * y) ** 2 + (ry * x) ** 2) - 1.0, 0.0)
    factor = math.sqrt(spare) * (1 if flags[0] != flags[1] else -1)
    cx, cy = factor * rx * y / ry, -factor * ry * x / rx
    centre = (cos * cx - sin * cy + (start[0] + end[0]) / 2, sin * cx + cos * cy + (start[1] + end[1]) / 2)
    first = math.atan2((y - cy) / ry, (x - cx) / rx)
    sweep = math.atan2((-y - cy) / ry, (-x - cx) / rx) - first
    if flags[1] and sweep < 0:
        sweep += 2 * math.pi
    elif not flags[1] and sweep > 0:
        sweep -= 2 * math.pi
    return tuple(_quarters(centre, (rx, ry), (cos, sin), first, sweep))


def _quarters(centre: Point, radii: Point, turned: Point, first: float, sweep: float) -> Iterator[Segment]:
    count = max(math.ceil(abs(sweep) / (math.pi / 2) - 1e-9), 1)
    step = sweep / count
    reach = 4 / 3 * math.tan(step / 4)

    def place(x: float, y: float) -> Point:
        x, y = x * radii[0], y * radii[1]
        return centre[0] + turned[0] * x - turned[1] * y, centre[1] + turned[1] * x + turned[0] * y

    for number in range(count):
        begin, end = first + number * step, first + (number + 1) * step
        yield Segment(
            "C",
            (
                place(math.cos(begin) - reach * math.sin(begin), math.sin(begin) + reach * math.cos(begin)),
                place(math.cos(end) + reach * math.sin(end), math.sin(end) - reach * math.cos(end)),
                place(math.cos(end), math.sin(end)),
            ),
        )
