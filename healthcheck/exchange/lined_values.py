"""Values by key, each with the line of the file it came from."""

from __future__ import annotations

from array import array
from enum import Enum, auto
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Held(Enum):
    """What became of a value that was offered."""

    NEW = auto()
    REPEATED = auto()
    CONTRADICTED = auto()


class LinedValues(Generic[Value]):
    """A mapping that grows row by row and remembers lines in four bytes each.

    An import may bring millions of values, so no object is kept per line.
    """

    __slots__ = ("_lines", "values")

    def __init__(self) -> None:
        self.values: dict[str, Value] = {}
        self._lines = array("I")

    def offer(self, key: str, value: Value, line: int) -> Held:
        """Keep ``value`` unless there is one for ``key`` already."""
        held = self.values.setdefault(key, value)
        if len(self.values) > len(self._lines):
            self._lines.append(line)
            return Held.NEW
        return Held.REPEATED if held == value else Held.CONTRADICTED

    def line(self, key: str) -> int:
        """The line that gave ``key`` its value; ``ValueError`` for an unknown key."""
        return self._lines[list(self.values).index(key)]
