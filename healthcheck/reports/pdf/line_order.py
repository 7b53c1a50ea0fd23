"""One line of text in the order in which a printer draws it, for scripts that are not written as they are stored.

A small part of Unicode's bidirectional algorithm, enough for names and short remarks on one line: runs by strong
direction, numbers kept, brackets mirrored, Arabic letters in the shape their neighbours ask for; and the one vowel of
Devanagari that stands before the letters it follows.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import groupby

RIGHT_TO_LEFT = frozenset({"R", "AL"})
MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
FORMS = ("isolated", "final", "initial", "medial")
LAM = "ل"
SHORT_I = re.compile("((?:[\u0915-\u0939\u0958-\u095f]\u093c?\u094d)*[\u0915-\u0939\u0958-\u095f]\u093c?)\u093f")
"""Consonants joined by viramas, then the vowel sign that is drawn before all of them."""


def in_visual_order(text: str) -> str:
    """``text`` as it stands from left to right; text in the usual scripts comes back as it is."""
    text = SHORT_I.sub("\u093f\\1", text)
    if not any(unicodedata.bidirectional(character) in RIGHT_TO_LEFT for character in text):
        return text
    characters = list(_joined(text))
    levels = _levels(characters)
    is_base_right = next((level % 2 for level in _strong(characters)), 0) == 1
    runs = [
        (level, [character for character, _ in group])
        for level, group in groupby(zip(characters, levels, strict=True), key=lambda pair: pair[1])
    ]
    ordered = _reversed_runs(runs) if is_base_right else _islands_reversed(runs)
    return "".join(ordered)


def _strong(characters: list[str]) -> list[int]:
    kinds = (unicodedata.bidirectional(character) for character in characters)
    return [1 if kind in RIGHT_TO_LEFT else 0 for kind in kinds if kind == "L" or kind in RIGHT_TO_LEFT]


def _levels(characters: list[str]) -> list[int]:
    """0 for left to right, 1 for right to left, 2 for numbers within right-to-left text."""
    base = next(iter(_strong(characters)), 0)
    kinds = [unicodedata.bidirectional(character) for character in characters]
    levels: list[int | None] = []
    direction = base
    for kind in kinds:
        if kind == "L" or kind in RIGHT_TO_LEFT:
            direction = 1 if kind in RIGHT_TO_LEFT else 0
            levels.append(direction)
        elif kind in ("EN", "AN"):
            levels.append(2 if direction else 0)
        elif kind == "NSM":
            levels.append(levels[-1] if levels else base)
        else:
            levels.append(None)
    return _with_neutrals(levels, base)


def _with_neutrals(levels: list[int | None], base: int) -> list[int]:
    """Neutral characters take the direction of both neighbours where those agree, else the base direction."""
    filled: list[int] = []
    for index, level in enumerate(levels):
        if level is not None:
            filled.append(level)
            continue
        before = next((kind for kind in reversed(levels[:index]) if kind is not None), base)
        after = next((kind for kind in levels[index + 1 :] if kind is not None), base)
        sides = {1 if kind else 0 for kind in (before, after)}
        filled.append(sides.pop() if len(sides) == 1 else base)
    return filled


def _reversed_runs(runs: list[tuple[int, list[str]]]) -> list[str]:
    """A right-to-left line: runs from last to first, right-to-left ones reversed inside."""
    return [_drawn(level, characters) for level, characters in reversed(runs)]


def _islands_reversed(runs: list[tuple[int, list[str]]]) -> list[str]:
    """A left-to-right line: each right-to-left island (with its numbers) reversed in its place."""
    ordered: list[str] = []
    for is_island, group in groupby(runs, key=lambda run: run[0] > 0):
        members = list(group)
        ordered.extend(_reversed_runs(members) if is_island else ["".join(characters) for _, characters in members])
    return ordered


def _drawn(level: int, characters: list[str]) -> str:
    """A run from left to right; marks stay behind the letter they belong to."""
    if level != 1:
        return "".join(characters)
    clusters: list[str] = []
    for character in characters:
        if clusters and unicodedata.bidirectional(character) == "NSM":
            clusters[-1] += character
        else:
            clusters.append(character.translate(MIRRORED))
    return "".join(reversed(clusters))


@cache
def _shapes() -> dict[str, dict[str, str]]:
    """Letter (or lam with alef) -> form -> the character of that form, from Unicode's own decompositions."""
    shapes: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFDFC), *range(0xFE70, 0xFEFD)):
        tag, _, letters = unicodedata.decomposition(chr(code)).partition(" ")
        form = tag.strip("<>")
        source = "".join(chr(int(letter, 16)) for letter in letters.split())
        is_ligature_we_use = len(source) == 2 and source[0] == LAM and source[1] in "آأإا"  # noqa: PLR2004
        if form in FORMS and (len(source) == 1 or is_ligature_we_use):
            shapes.setdefault(source, {})[form] = chr(code)
    return shapes


def _joined(text: str) -> str:
    """``text`` with Arabic letters replaced by the forms in which they join."""
    units = _units(text)
    drawn = []
    for index, unit in enumerate(units):
        forms = _shapes().get(unit)
        if forms is None:
            drawn.append(unit)
            continue
        joins_before = "initial" in _shapes().get(_neighbour(units, index, -1), {})
        joins_after = "initial" in forms and "final" in _shapes().get(_neighbour(units, index, 1), {})
        form = FORMS[(2 if joins_after else 0) + (1 if joins_before and "final" in forms else 0)]
        drawn.append(forms.get(form, unit))
    return "".join(drawn)


def _units(text: str) -> list[str]:
    """Characters, with lam and alef taken together."""
    units: list[str] = []
    for character in text:
        if units and units[-1] + character in _shapes() and units[-1] == LAM:
            units[-1] += character
        else:
            units.append(character)
    return units


def _neighbour(units: list[str], index: int, step: int) -> str:
    """The next unit in one direction that is not a mark above or below a letter."""
    index += step
    while 0 <= index < len(units) and unicodedata.category(units[index][0]) == "Mn":
        index += step
    return units[index] if 0 <= index < len(units) else ""
