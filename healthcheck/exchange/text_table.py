"""Tables of text for a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Mapping, Sequence
from itertools import zip_longest
from textwrap import wrap
from types import MappingProxyType

_GAP = "  "
_NOWHERE: Mapping[int, int] = MappingProxyType({})


def text_table(
    rows: Sequence[Sequence[str]], *, right: Collection[int] = (), most: Mapping[int, int] = _NOWHERE
) -> str:
    """``rows`` (the first one is the head) as aligned lines; columns in ``right`` end flush.

    Whatever a cell holds, the table keeps its shape: it is one line, or lines of at most ``most`` letters, by column.
    """
    lines = [line for row in rows for line in _lines([_one_line(cell) for cell in row], most)]
    widths = [max(map(_width, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        _GAP.join(
            _padded(cell, width, is_right=index in right)
            for index, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def _lines(row: Sequence[str], most: Mapping[int, int]) -> list[tuple[str, ...]]:
    """One row as the lines it takes; the further lines of a cell are indented as far as its first."""
    cells = [_wrapped(cell, most[index]) if index in most else [cell] for index, cell in enumerate(row)]
    return list(zip_longest(*cells, fillvalue=""))


def _wrapped(cell: str, most: int) -> list[str]:
    indent = " " * (len(cell) - len(cell.lstrip()))
    return wrap(cell, most, subsequent_indent=indent, break_on_hyphens=False) or [""]


def _one_line(text: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in text)


def _width(text: str) -> int:
    """Columns that a terminal needs: two for wide characters, none for combining ones."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return len(text) + wide - sum(unicodedata.combining(letter) > 0 for letter in text)


def _padded(text: str, width: int, *, is_right: bool) -> str:
    blanks = " " * (width - _width(text))
    return blanks + text if is_right else text + blanks
