"""Languages that nobody speaks: English stretched by two fifths, and English in letters that run from right to left.

Both stand in guillemets, so that a text which went past the catalogues is seen to have none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from shutil import copytree

from healthcheck.content.loading import BUNDLED
from healthcheck.languages import FOLDER
from tests.content.catalogues import catalogue, compiled, translated
from tests.content.extraction import extracted
from tests.content.instrument_words import write_words

STRETCHED, MIRRORED = "en-XA", "he-XB"
OPENING, CLOSING = "«", "»"
STRETCH = 1.4
"""How much longer than in English texts may get."""

_KEPT = re.compile(r"\{[^{}]*\}|\[[CSP]\]|\s+")
"""Blanks and space, which stay as they are."""

_PARTS = re.compile(rf"{_KEPT.pattern}|[^{{\[\s]+|.")

_ENGLISH = "AEIOUaeiouCNSYZcnsyzDGHKLRTWdghklrtw"
_ACCENTS = "ÁÉÍÓÚáéíóúÇÑŠÝŽçñšýžĎĞĤĶĹŘŤŴďğĥķĺřťŵ"
_LETTERS, _HEBREW = "abcdefghijklmnopqrstuvwxyz", "אבגדהףךחטזקלמנעפכרסתוץשםין"
_GRAVE = str.maketrans("aeiou", "àèìòù")


def stretched(text: str) -> str:
    """``text`` with accents on every letter that takes one, each vowel with a companion, in guillemets."""
    accents = str.maketrans(_ENGLISH, _ACCENTS)
    return _spelt(text, lambda part: part.translate(accents), lambda vowel: vowel.translate(_GRAVE))


def mirrored(text: str) -> str:
    """``text`` in Hebrew letters, which say nothing and run from right to left."""
    letters = str.maketrans(_LETTERS, _HEBREW)
    return _spelt(text, lambda part: part.lower().translate(letters), lambda _vowel: "")


def plain(text: str) -> str:
    """What a text in either language says in English; from Hebrew letters without capitals."""
    text = re.sub(f"[{OPENING}{CLOSING}àèìòù\u200f]", "", text)
    return text.translate(str.maketrans(_ACCENTS + _HEBREW, _ENGLISH + _LETTERS))


def _spelt(text: str, spell: Callable[[str], str], companion: Callable[[str], str]) -> str:
    """``text`` in other letters, its vowels with as many companions as it may still grow by."""
    parts = _PARTS.findall(text)
    vowels = sum(letter in "aeiou" for part in parts if not _KEPT.fullmatch(part) for letter in part)
    room = max(round(len(text) * (STRETCH - 1)) - len(OPENING + CLOSING), 0)
    each, more = divmod(room, max(vowels, 1))
    said, met = "", 0
    for part in parts:
        for letter in part if not _KEPT.fullmatch(part) else ():
            said += spell(letter)
            if letter in "aeiou":
                said += companion(letter) * (each + (met < more))
                met += 1
        said += part if _KEPT.fullmatch(part) else ""
    return f"{OPENING}{said}{'' if vowels else companion('e') * room}{CLOSING}"


SPELLINGS: Mapping[str, Callable[[str], str]] = {STRETCHED: stretched, MIRRORED: mirrored}


def write_catalogues(folder: Path) -> None:
    """Compile a catalogue of each language into ``folder``, as translators would."""
    found, _ = extracted()
    for code, spell in SPELLINGS.items():
        held = translated(catalogue(found, code=code.partition("-")[0]), spell)
        (folder / f"{code}.mo").write_bytes(compiled(held))


def write_content(folder: Path) -> Path:
    """A copy of the bundled instrument in ``folder`` with its words in each language; returns where it is."""
    made = folder / BUNDLED
    copytree(FOLDER.parent / "instrument" / BUNDLED, made)
    for code, spell in SPELLINGS.items():
        write_words(made, code, spell)
    return made
