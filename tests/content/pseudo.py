"""Languages that nobody speaks: English stretched by two fifths, and English in letters that run from right to left.

Both stand in guillemets, so that a text which went past the catalogues is seen to have none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.content.catalogues import catalogue, compiled, translated
from tests.content.extraction import extracted

STRETCHED, MIRRORED = "en-XA", "he-XB"
OPENING, CLOSING = "«", "»"
STRETCH = 1.4
"""How much longer than in English texts may get (``experience.md`` 9)."""

_KEPT = re.compile(r"\{[^{}]*\}|\[[CSP]\]|\s+")
"""Blanks and space, which stay as they are."""

_ACCENTED = str.maketrans("AEIOUaeiouCNSYZcnsyzDGHKLRTWdghklrtw", "ÁÉÍÓÚáéíóúÇÑŠÝŽçñšýžĎĞĤĶĹŘŤŴďğĥķĺřťŵ")
_HEBREW = str.maketrans("abcdefghijklmnopqrstuvwxyz", "אבגדהפגחיזקלמנוספרשתעוושיז")
_VOWEL = re.compile("[aeiou]")


def stretched(text: str) -> str:
    """``text`` with accents on every letter that takes one, longer by doubled vowels, in guillemets."""
    return _spelt(text, lambda part: part.translate(_ACCENTED))


def mirrored(text: str) -> str:
    """The same in Hebrew letters, which say nothing and run from right to left."""
    return _spelt(text, lambda part: part.lower().translate(_HEBREW))


def _spelt(text: str, spell: Callable[[str], str]) -> str:
    pieces = _KEPT.split(text)
    room = round(len(text) * (STRETCH - 1)) - len(OPENING + CLOSING)
    longer: list[str] = []
    for piece in pieces:
        grown = _VOWEL.sub(lambda found: found[0] * 2, piece)
        grown = grown if len(grown) - len(piece) <= room else piece
        room -= len(grown) - len(piece)
        longer.append(spell(grown))
    kept = [*_KEPT.findall(text), ""]
    body = "".join(part + between for part, between in zip(longer, kept, strict=True))
    return f"{OPENING}{body}{'e'.translate(_ACCENTED) * max(room, 0)}{CLOSING}"


SPELLINGS: Mapping[str, Callable[[str], str]] = {STRETCHED: stretched, MIRRORED: mirrored}


def write_catalogues(folder: Path) -> None:
    """Compile a catalogue of each language into ``folder``, as translators would."""
    found, _ = extracted()
    for code, spell in SPELLINGS.items():
        held = translated(catalogue(found, code=code.partition("-")[0]), spell)
        (folder / f"{code}.mo").write_bytes(compiled(held))
