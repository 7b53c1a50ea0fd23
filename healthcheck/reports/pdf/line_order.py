"""Which way the characters of a text run, and how the pieces of a line are put beside each other for it.

The implicit part of Unicode's bidirectional algorithm (UAX 9: W1-W7, N0-N2, I1, I2, L1, L2), for whole paragraphs, so
that a line that is only a part of one is ordered by all of it. Marks of embedding are passed over: who types a name
types none, and a pasted one must not turn the rest of a page around.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import groupby

from healthcheck.domain.direction import RIGHT_TO_LEFT, has_right_to_left

_PASSED_OVER = frozenset({"BN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
_NUMBERS = frozenset({"EN", "AN"})
_LONGEST_PAIRED = 63
"""Brackets open at once that are still paired (BD16)."""


def levels_of(text: str, *, is_right: bool) -> list[int]:
    """The embedding level of every character of a paragraph: even ones run to the right, odd ones to the left."""
    base = int(is_right)
    if not has_right_to_left(text) and not is_right:
        return [0] * len(text)
    kept = [at for at, character in enumerate(text) if unicodedata.bidirectional(character) not in _PASSED_OVER]
    kinds = _resolved([text[at] for at in kept], outside="R" if is_right else "L")
    levels = [base] * len(text)
    for at, kind in zip(kept, kinds, strict=True):
        levels[at] = base + (_NUMBERS_UP[kind] if base == 0 else _LETTERS_UP[kind])
    known = set(kept)
    for at in range(len(text)):
        if at not in known:
            levels[at] = levels[at - 1] if at else base
    return levels


def at_line_end(text: str, levels: Sequence[int], *, is_right: bool) -> list[int]:
    """Levels of a line: space at its end runs with the paragraph (L1)."""
    held = len(text.rstrip())
    return [*levels[:held], *[int(is_right)] * (len(text) - held)]


def visual_order(levels: Sequence[int]) -> list[int]:
    """Where the pieces of a line stand from left to right, by their levels (L2): the index of each."""
    order = list(range(len(levels)))
    for level in range(max(levels, default=0), 0, -1):
        at = 0
        while at < len(order):
            end = at
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[at:end] = reversed(order[at:end])
            at = max(end, at + 1)
    return order


_NUMBERS_UP = {"L": 0, "R": 1, "EN": 2, "AN": 2}
_LETTERS_UP = {"L": 1, "R": 0, "EN": 1, "AN": 1}
"""How far above the level of a paragraph that runs to the right, or to the left, a character stands (I1, I2)."""


def _resolved(characters: list[str], *, outside: str) -> list[str]:
    """L, R, EN or AN for each."""
    original = [unicodedata.bidirectional(character) or "L" for character in characters]
    kinds = _weak(list(original), outside)
    _pair_brackets(characters, original, kinds, outside)
    return _neutral(kinds, outside)


def _weak(kinds: list[str], outside: str) -> list[str]:
    """Numbers and what belongs to them (W1-W7)."""
    for at, kind in enumerate(kinds):
        if kind == "NSM":
            kinds[at] = kinds[at - 1] if at else outside
    strong = outside
    for at, kind in enumerate(kinds):
        if kind == "EN" and strong == "AL":
            kinds[at] = "AN"
        strong = kind if kind == "L" or kind in RIGHT_TO_LEFT else strong
    kinds = _with_separators(["R" if kind == "AL" else kind for kind in kinds])
    strong = outside
    for at, kind in enumerate(kinds):
        if kind == "EN" and strong == "L":
            kinds[at] = "L"
        strong = kind if kind in ("L", "R") else strong
    return kinds


def _with_separators(kinds: list[str]) -> list[str]:
    """Separators and signs that belong to a number take its kind, any others become neutral (W4-W6)."""
    for at in range(1, len(kinds) - 1):
        around = {kinds[at - 1], kinds[at + 1]}
        if (kinds[at] == "ES" and around == {"EN"}) or (kinds[at] == "CS" and around in ({"EN"}, {"AN"})):
            kinds[at] = kinds[at - 1]
    at = 0
    for kind, group in groupby(list(kinds)):
        size = len(list(group))
        if kind == "ET" and "EN" in (*kinds[max(at - 1, 0) : at], *kinds[at + size : at + size + 1]):
            kinds[at : at + size] = ["EN"] * size
        at += size
    return ["ON" if kind in ("ES", "ET", "CS") else kind for kind in kinds]


def _pair_brackets(characters: list[str], original: list[str], kinds: list[str], outside: str) -> None:
    """A pair of brackets runs with what is in it, or with what stands before it (N0)."""
    for opening, closing in _pairs(characters, kinds):
        inside = {_side(kind) for kind in kinds[opening + 1 : closing]} - {""}
        if not inside:
            continue
        kind = outside
        if outside not in inside:
            before = next((side for side in map(_side, reversed(kinds[:opening])) if side), outside)
            kind = before if before != outside else outside
        for bracket in (opening, closing):
            kinds[bracket] = kind
            at = bracket + 1
            while at < len(kinds) and original[at] == "NSM":
                kinds[at] = kind
                at += 1


def _pairs(characters: list[str], kinds: list[str]) -> list[tuple[int, int]]:
    """Where brackets that belong together stand, by the place of the opening one."""
    open_ones: list[tuple[str, int]] = []
    found = []
    for at, character in enumerate(characters):
        if kinds[at] != "ON":
            continue
        if unicodedata.category(character) == "Ps" and (closing := _closing(character)):
            if len(open_ones) == _LONGEST_PAIRED:
                return []
            open_ones.append((closing, at))
        elif unicodedata.category(character) == "Pe":
            for depth in range(len(open_ones) - 1, -1, -1):
                if open_ones[depth][0] == character:
                    found.append((open_ones[depth][1], at))
                    del open_ones[depth:]
                    break
    return sorted(found)


def _closing(opening: str) -> str:
    """The bracket that closes ``opening``, one or two places behind it in Unicode; empty where none does."""
    after = (chr(ord(opening) + step) for step in (1, 2))
    return next((character for character in after if unicodedata.category(character) == "Pe"), "")


def _side(kind: str) -> str:
    """As neutral characters see it, a number is a letter that runs to the left."""
    return "R" if kind in _NUMBERS or kind == "R" else "L" if kind == "L" else ""


def _neutral(kinds: list[str], outside: str) -> list[str]:
    """Neutral characters run with both neighbours where those agree, else with the paragraph (N1, N2)."""
    at = 0
    for is_neutral, group in groupby(list(kinds), key=lambda kind: not _side(kind)):
        size = len(list(group))
        if is_neutral:
            before = _side(kinds[at - 1]) if at else outside
            after = _side(kinds[at + size]) if at + size < len(kinds) else outside
            kinds[at : at + size] = [before if before == after else outside] * size
        at += size
    return kinds
