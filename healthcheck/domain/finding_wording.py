"""How findings are worded: sentences of the instrument with named placeholders."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class FindingWording:
    """Sentences by group and key (``findings.toml``), such as ``supplier_sees_more`` and ``title_shows``.

    Placeholders stand in braces and are checked when the content is read.
    """

    sentences: Mapping[str, Mapping[str, str]] = field(default_factory=lambda: MappingProxyType({}))

    def text(self, group: str, key: str, **values: str) -> str:
        """The sentence with its placeholders filled, each once: a name that looks like a placeholder stays as typed.

        ``KeyError`` for a sentence or a placeholder that there is not.
        """
        return self.sentences[group][key].format_map(values)

    def points(self, number: int) -> str:
        """``1 point``, ``15 points``."""
        return self.text("words", "one_point" if number == 1 else "points", count=str(number))

    def missed(self, trials: str) -> str:
        """``one time in five``: how often something is missed, ``trials`` in words."""
        return self.text("words", "missed", count=trials)

    def just_under(self, line: int) -> str:
        """``just under 60``: a score that prints as the line and lies below it."""
        return self.text("words", "just_under", line=str(line))
