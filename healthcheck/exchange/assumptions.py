"""What an import decides where its files say nothing, noted so that it can be told."""

from __future__ import annotations

from healthcheck.domain.import_report import Assumption
from healthcheck.domain.relationship import Side
from healthcheck.message import listed, message


def assumed_name(side: Side, relationship_id: str) -> str:
    """What an organisation is called where relationships.csv does not name it."""
    return f"{side.value.capitalize()} of {relationship_id}"


class Assumptions:
    """Collects by what was decided, in the order in which it came up."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], dict[str, None]] = {}
        self._example = ""

    def note(self, fact: str, value: str, relationship_id: str) -> None:
        """``fact`` (privacy, form, date) of a relationship was taken to be ``value``."""
        self._found.setdefault((fact, value), {})[relationship_id] = None

    def note_names(self, relationship_id: str) -> None:
        """Both organisations were named by the id; the first one stands as the example."""
        self._example = self._example or listed(f"“{assumed_name(side, relationship_id)}”" for side in Side)
        self.note("names", message("made of the id, such as {0}", self._example), relationship_id)

    def listed(self) -> tuple[Assumption, ...]:
        """Everything that was noted."""
        return tuple(Assumption(fact, value, tuple(ids)) for (fact, value), ids in self._found.items())
