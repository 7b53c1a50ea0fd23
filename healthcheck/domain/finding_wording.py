"""How findings are worded."""

from __future__ import annotations

from dataclasses import dataclass

from healthcheck.domain.sentences import Sentences


@dataclass(frozen=True, slots=True)
class FindingWording(Sentences):
    """The sentences of ``findings.toml``, such as ``supplier_sees_more`` and ``title_shows``."""

    def points(self, number: int) -> str:
        """``1 point``, ``15 points``."""
        return self.text("words", "one_point" if number == 1 else "points", count=str(number))

    def missed(self, trials: str) -> str:
        """``one time in five``: how often something is missed, ``trials`` in words."""
        return self.text("words", "missed", count=trials)

    def just_under(self, line: int) -> str:
        """``just under 60``: a score that prints as the line and lies below it."""
        return self.text("words", "just_under", line=str(line))
