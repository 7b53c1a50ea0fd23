"""The instrument's words that charts print: names of factors, groups and levels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from healthcheck.domain.instrument import Group, Instrument

GROUP_NAMES = {Group.PROCESS: "Process", Group.PEOPLE: "People", Group.OUTCOMES: "Outcomes"}


@dataclass(frozen=True, slots=True)
class ChartWords:
    """``names``: factor -> short name; ``groups``: (name, factors) in the order of the framework.

    ``levels`` name the points 0, 25, 50, 75 and 100.
    """

    names: Mapping[str, str]
    groups: tuple[tuple[str, tuple[str, ...]], ...]
    levels: tuple[str, ...]

    @classmethod
    def of(cls, instrument: Instrument) -> ChartWords:
        """The words of ``instrument``."""
        grouped = groupby(instrument.factors, key=lambda factor: factor.group)
        return cls(
            names={factor.id: factor.name for factor in instrument.factors},
            groups=tuple((GROUP_NAMES[group], tuple(factor.id for factor in members)) for group, members in grouped),
            levels=tuple(name.lower() for name in instrument.method.level_names),
        )

    def name(self, factor: str) -> str:
        """The factor's short name, its id where the instrument does not know it."""
        return self.names.get(factor, factor)
