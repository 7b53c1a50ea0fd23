"""Running text and tables for a terminal, in the language of whoever reads them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from textwrap import fill
from types import MappingProxyType

from healthcheck.domain.language import Language
from healthcheck.exchange.text_table import text_table

WIDTH = 92
"""Letters of a line: what a terminal of a hundred columns shows with room at its edge."""

_NOWHERE: Mapping[int, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Typescript:
    """Says texts in the language ``speech`` before it breaks them into lines, whose length depends on it."""

    speech: Language

    def paragraph(self, text: str, *, indent: str = "", first: str | None = None) -> str:
        """``text`` in lines, every one begun with ``indent`` but the ``first``, where that begins otherwise."""
        return fill(
            self.speech.say(text).replace("\N{NO-BREAK SPACE}", " "),
            WIDTH,
            initial_indent=indent if first is None else first,
            subsequent_indent=indent,
            break_on_hyphens=False,
        )

    def section(self, title: str, blocks: Iterable[str]) -> str:
        """``title`` over its ``blocks``, each after an empty line; empty where there are none."""
        held, said = [block for block in blocks if block], self.speech.say(title)
        return "\n\n".join([f"{said}\n{'-' * len(said)}", *held]) if held else ""

    def bullets(self, texts: Iterable[str]) -> str:
        """Each of ``texts`` with a dash before it; empty ones are left out."""
        return "\n".join(self.paragraph(text, indent="  ", first="- ") for text in texts if text)

    def numbered(self, number: int, text: str) -> str:
        """``text`` with its number before it."""
        return self.paragraph(text, indent="   ", first=f"{number}. ")

    def table(
        self, rows: Sequence[Sequence[str]], *, right: Collection[int] = (), most: Mapping[int, int] = _NOWHERE
    ) -> str:
        """``rows`` as ``text_table`` lines them up: columns are as wide as what is really said."""
        return text_table([tuple(map(self.speech.say, row)) for row in rows], right=right, most=most)
