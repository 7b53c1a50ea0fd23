"""Where a workshop stands, and what the room sees of it: one object that both windows listen to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from healthcheck.charts.slides.step import Step
    from ui.workshop.asked import Asked


class Cover(Enum):
    """What lies over the slide."""

    NONE = "none"
    BLANK = "blank"
    WHITE = "white"


@dataclass(frozen=True, slots=True)
class TalkItem:
    """One item of the agenda with the steps that it reveals, at least one; ``minutes`` booked for it.

    ``note`` and ``why`` it is on the agenda are for the facilitator alone. ``neutral``: its name before its time, where
    the title says too much.
    """

    id: str
    title: str
    minutes: int
    steps: tuple[Step, ...]
    note: str = ""
    neutral: str = ""
    why: str = ""


class Talk(QObject):
    """Walks through ``items``. ``changed`` after every change of place or cover; ``ended`` when it is over.

    ``asked`` carries what else the presenter wants (``Asked``). ``pointed``: the number (from 0) of the factor that the
    presenter points at, None while the pointer is away. ``is_ending``: once more and it is over; the room sees nothing
    of that.
    """

    changed = Signal()
    ended = Signal()
    asked = Signal(object)

    def __init__(self, items: tuple[TalkItem, ...], *, item: int = 0, step: int = 0) -> None:
        super().__init__()
        self.items = items
        self.item = min(max(item, 0), len(items) - 1)
        self.step = min(max(step, 0), len(self.current.steps) - 1)
        self.cover = Cover.NONE
        self._frozen: Step | None = None
        self._draft: Step | None = None
        self.pointed: int | None = None
        self._last_pointed = 0
        self.is_ending = False

    @property
    def current(self) -> TalkItem:
        """The item at which it stands."""
        return self.items[self.item]

    @property
    def now(self) -> Step:
        """The step at which the presenter stands."""
        return self.current.steps[self.step]

    @property
    def in_room(self) -> Step:
        """The step that the room sees, which is another one while frozen, or while it reads what is typed."""
        return self._frozen or self._draft or self.now

    @property
    def is_frozen(self) -> bool:
        """Whether the room keeps what it saw."""
        return self._frozen is not None

    @property
    def following(self) -> Step | None:
        """What the next key shows, None at the end."""
        if self.step + 1 < len(self.current.steps):
            return self.current.steps[self.step + 1]
        return self.items[self.item + 1].steps[0] if self.item + 1 < len(self.items) else None

    def forward(self) -> None:
        """One step on; where the room is covered it only comes back."""
        if self._restored():
            return
        if self.step + 1 < len(self.current.steps):
            self._go(self.item, self.step + 1)
        elif self.item + 1 < len(self.items):
            self._go(self.item + 1, 0)

    def back(self) -> None:
        """One step back, at the first step of an item to the item before."""
        if self._restored():
            return
        if self.step:
            self._go(self.item, self.step - 1)
        elif self.item:
            self._go(self.item - 1, 0)

    def skip(self, by: int) -> None:
        """So many items on or back, to their first steps."""
        if not self._restored():
            self.jump(self.item + by)

    def jump(self, item: int) -> None:
        """To the first step of an item; nowhere where there is none."""
        if 0 <= item < len(self.items):
            self._go(item, 0)

    def rebuild(self, items: tuple[TalkItem, ...]) -> None:
        """Show what the items reveal now, at the same place; a frozen room keeps what it saw."""
        here, shown = self.current.id, self.now.title
        self.items = items
        places = [place for place, item in enumerate(items) if item.id == here]
        self.item = places[0] if places else min(self.item, len(items) - 1)
        self.step = self._step_called(shown) if places else 0
        self.changed.emit()

    def _step_called(self, title: str) -> int:
        """The step of that title which is nearest to where it stood; the same place where there is none."""
        steps = self.current.steps
        called = [place for place, step in enumerate(steps) if step.title == title]
        return min(called or [min(self.step, len(steps) - 1)], key=lambda place: abs(place - self.step))

    def show_last(self) -> None:
        """To the last step of the item that it stands at."""
        self._go(self.item, len(self.current.steps) - 1)

    def point(self) -> None:
        """Bring the pointer, to the factor where it was last, or put it away."""
        if self.pointed is None:
            self.pointed = self._last_pointed
        else:
            self._last_pointed, self.pointed = self.pointed, None
        self.changed.emit()

    def point_at(self, factor: int) -> None:
        """Bring the pointer to the factor of that number, from 0."""
        self.pointed = factor
        self.changed.emit()

    def ask(self, wish: Asked) -> None:
        """Hand on what the presenter wants."""
        self.asked.emit(wish)

    def read_along(self, draft: Step | None) -> None:
        """Let the room read what is being typed, instead of its step; None when that is over."""
        if draft is not self._draft:
            self._draft = draft
            self.changed.emit()

    def put_over(self, cover: Cover) -> None:
        """Black or white over the slide; what is covered already comes back."""
        if not self._restored():
            self.cover = cover
            self.changed.emit()

    def freeze(self) -> None:
        """Keep what the room sees while the presenter goes on, or let it follow again."""
        self._frozen = None if self.is_frozen else self.now
        self.changed.emit()

    def thaw(self) -> None:
        """A frozen room must not keep what it saw, and not jump ahead either: it goes black."""
        if self.is_frozen:
            self._frozen, self.cover = None, Cover.BLANK
            self.changed.emit()

    def step_out(self) -> None:
        """Leave what lies over the slide, else ask the presenter, else end: no single slip loses the room."""
        if self.pointed is not None:
            self.point()
        elif self.is_ending:
            self.end()
        elif not self._restored():
            self.is_ending = True
            self.changed.emit()

    def go_on(self) -> None:
        """It was not meant to end."""
        if self.is_ending:
            self.is_ending = False
            self.changed.emit()

    def end(self) -> None:
        """It is over; the place stays."""
        self.ended.emit()

    def _restored(self) -> bool:
        if self.cover is Cover.NONE:
            return False
        self.cover = Cover.NONE
        self.changed.emit()
        return True

    def _go(self, item: int, step: int) -> None:
        self.item, self.step = item, step
        self.changed.emit()
