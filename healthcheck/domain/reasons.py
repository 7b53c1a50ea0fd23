"""Why a value is not shown, in words."""

from __future__ import annotations

from dataclasses import dataclass

from healthcheck.domain.sentences import Sentences


@dataclass(frozen=True, slots=True)
class Reasons(Sentences):
    """The sentences of ``withheld.toml``, such as ``score`` and ``too_few``."""

    def people(self, number: int) -> str:
        """``1 person``, ``6 people``."""
        return self.text("words", "one_person" if number == 1 else "people", count=str(number))

    def of_side(self, organisation: str, reason: str) -> str:
        """``reason``, which holds for the people of one organisation."""
        return self.text("words", "of_side", organisation=organisation, reason=reason)
