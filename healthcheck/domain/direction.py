"""Which way a text runs, by its letters."""

from __future__ import annotations

import re
import unicodedata

RIGHT_TO_LEFT = frozenset({"R", "AL"})

LEFT_MARK, RIGHT_MARK = "\u200e", "\u200f"
"""At the start of a text: that it runs from left to right, or from right to left."""

_SOME = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""The blocks in which every letter that runs from right to left has its place."""


def has_right_to_left(text: str) -> bool:
    """Whether anything of ``text`` runs from right to left."""
    return not text.isascii() and _SOME.search(text) is not None


def is_right_to_left(text: str) -> bool:
    """Whether a paragraph runs from right to left: as its first letter does, unless most of its letters do not.

    A sentence keeps its direction whatever name it begins with. A mark at its start decides alone.
    """
    if text.startswith((LEFT_MARK, RIGHT_MARK)):
        return text.startswith(RIGHT_MARK)
    if not has_right_to_left(text):
        return False
    first = next((kind for kind in map(unicodedata.bidirectional, text) if kind == "L" or kind in RIGHT_TO_LEFT), "L")
    return first in RIGHT_TO_LEFT and is_mostly_right_to_left(text)


def is_mostly_right_to_left(text: str) -> bool:
    """Whether at least half of its letters run from right to left, and any."""
    kinds = [kind for kind in map(unicodedata.bidirectional, text) if kind == "L" or kind in RIGHT_TO_LEFT]
    right = sum(kind in RIGHT_TO_LEFT for kind in kinds)
    return right > 0 and 2 * right >= len(kinds)
