"""Rows that name relationships, assessments and people: what became of each when the workspace was asked."""

from __future__ import annotations

from collections import Counter
from enum import Enum, auto

from healthcheck.exchange.layout import FileLayout
from healthcheck.exchange.problems import Problems


class Fate(Enum):
    """What becomes of a row."""

    TAKEN = auto()
    ALREADY_THERE = auto()
    REFUSED = auto()


class RegisterRows:
    """One fate for each row, however much is said of it; a row that is refused once stays refused."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._fates: dict[tuple[str, int], Fate] = {}

    def count(self, layout: FileLayout, line: int | None, *, is_new: bool) -> None:
        """Note the row that names something, where there is one."""
        if line is not None:
            self._fates.setdefault((layout.name, line), Fate.TAKEN if is_new else Fate.ALREADY_THERE)

    def refuse(self, layout: FileLayout, reason: str, *, line: int | None, column: str) -> None:
        """Refuse the import because of a row."""
        self._problems.add(layout, reason, line=line, column=column)
        if line is not None:
            self._fates[layout.name, line] = Fate.REFUSED

    def counted(self, fate: Fate) -> Counter[str]:
        """How many rows came to ``fate``, by file."""
        return Counter(name for (name, _), found in self._fates.items() if found is fate)
