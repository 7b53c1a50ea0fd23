"""What is said in a workshop besides its results, in words of the instrument."""

from __future__ import annotations

from dataclasses import dataclass

from healthcheck.domain.sentences import Sentences
from healthcheck.domain.workshop import AgendaItem

UNTOLD = "next"
"""The reason of a factor that is only the next one in the order."""


@dataclass(frozen=True, slots=True)
class RoomWording(Sentences):
    """The sentences of ``workshop.toml``: for the facilitator alone all but those of ``asked`` and ``why``."""

    def note(self, item: AgendaItem) -> str:
        """What somebody noted for the facilitator, else the usual reminder."""
        return item.note or self.text("notes", item.kind)

    def prompt(self, name: str, **values: str) -> str:
        """What the facilitator is reminded of at a slide."""
        return self.text("prompts", name, **values)

    def asked(self, name: str, **values: str) -> str:
        """What everybody in the room reads."""
        return self.text("asked", name, **values)

    def why(self, names: tuple[str, ...]) -> str:
        """Why a factor is on the agenda, for the facilitator: at most two of the reasons of that name."""
        return " ".join(self.text("reasons", name) for name in names[:2])

    def told_why(self, names: tuple[str, ...]) -> str:
        """What the room reads of it: the first reason; empty where that is only the order."""
        return "" if names[:1] in ((), (UNTOLD,)) else self.text("reasons", names[0])
