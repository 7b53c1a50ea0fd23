"""The bundled faces on paper: which of them draws a character, and how wide a text becomes.

Source Sans draws Latin, Greek and Cyrillic. reportlab has no fallback (a character that a face lacks vanishes without a
word), so every text is split into runs by what the faces cover; what none covers becomes a sign that shows.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING

from healthcheck.reports.pdf.line_order import in_visual_order

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

REPLACEMENT = "⯑"
"""Uncertainty sign, a question mark in a diamond: stands for a character that no bundled face has."""


class Face(StrEnum):
    """The two faces of the text family, by the file that holds them."""

    REGULAR = "SourceSansPro-Regular"
    SEMIBOLD = "SourceSansPro-Semibold"


FALLBACKS = (
    "NotoSansHebrew-Regular",
    "NotoSansArabic-Regular",
    "NotoSansDevanagari-Regular",
    "NotoSansThai-Regular",
    "NotoSansArmenian-Regular",
    "NotoSansGeorgian-Regular",
    "NotoSansSymbols2-Regular",
    "NotoEmoji-Regular",
    "DroidSansFallback",
)
"""Asked in this order; the last, with 33,000 characters, is read only when something needs it."""


@dataclass(frozen=True, slots=True)
class FontRun:
    """A piece of a text that one font draws; ``font`` is the name reportlab knows it by."""

    font: str
    text: str


class FontBook:
    """The registered faces. ``runs`` and ``line`` split a text, ``width`` measures one (``TextMetrics``)."""

    def __init__(self) -> None:
        self._fonts: dict[str, TTFont] = {}
        for face in Face:
            self._font(face)
        self._measured = lru_cache(maxsize=4096)(self._width_of_one)

    def runs(self, text: str, *, face: Face = Face.REGULAR) -> tuple[FontRun, ...]:
        """``text`` (composed, without characters that have no shape) as runs in reading order.

        Newlines and tabs stay, as part of whichever run they stand in.
        """
        runs: list[FontRun] = []
        for character in unicodedata.normalize("NFC", text):
            if _is_invisible(character):
                continue
            font, drawn = self._font_for(character, face=face, before=runs[-1].font if runs else face)
            if runs and runs[-1].font == font:
                runs[-1] = FontRun(font, runs[-1].text + drawn)
            else:
                runs.append(FontRun(font, drawn))
        return tuple(runs)

    def line(self, text: str, *, face: Face = Face.REGULAR) -> tuple[FontRun, ...]:
        """One line of text as runs from left to right: right-to-left words reversed, Arabic letters joined."""
        return self.runs(in_visual_order(" ".join(text.split())), face=face)

    def uncovered(self, text: str) -> str:
        """The characters of ``text`` in whose place the sign stands, each once."""
        faces = (Face.REGULAR.value, *FALLBACKS)
        seen = (entry for entry in dict.fromkeys(unicodedata.normalize("NFC", text)) if not _is_shapeless(entry))
        return "".join(entry for entry in seen if not any(self._covers(face, entry) for face in faces))

    def width(self, text: str, *, size: float, is_semibold: bool = False) -> float:
        """Width of one line of ``text`` at ``size``, in the unit of ``size``."""
        return self._measured(text, Face.SEMIBOLD if is_semibold else Face.REGULAR) * size

    def _width_of_one(self, text: str, face: Face) -> float:
        return float(sum(self._font(run.font).stringWidth(run.text, 1) for run in self.line(text, face=face)))

    def _font_for(self, character: str, *, face: Face, before: str) -> tuple[str, str]:
        """The font that draws ``character`` and what it then draws; a mark stays with the letter before it."""
        if character in "\n\t":
            return before, character
        if unicodedata.category(character)[0] == "M" and self._covers(before, character):
            return before, character
        for font in (face, Face.REGULAR, *FALLBACKS):
            if self._covers(font, character):
                return font, character
        return "NotoSansSymbols2-Regular", REPLACEMENT

    def _covers(self, font: str, character: str) -> bool:
        return ord(character) in self._coverage(font)

    def _coverage(self, font: str) -> Mapping[int, int]:
        coverage: Mapping[int, int] = self._font(font).face.charToGlyph
        return coverage

    def _font(self, name: str) -> TTFont:
        """The font of that name, read and registered when first asked for."""
        if name not in self._fonts:
            from reportlab.pdfbase import pdfmetrics
            from reportlab.pdfbase.ttfonts import TTFont

            source = files("resources") / "fonts" / f"{name}.ttf"
            self._fonts[name] = TTFont(name, BytesIO(source.read_bytes()))
            pdfmetrics.registerFont(self._fonts[name])
        return self._fonts[name]


@cache
def font_book() -> FontBook:
    """The one book of a process: reportlab keeps its fonts per process too."""
    return FontBook()


def _is_shapeless(character: str) -> bool:
    return character in "\n\t" or _is_invisible(character)


def _is_invisible(character: str) -> bool:
    """Characters that have no shape of their own: joiners, marks of direction, selectors, controls."""
    if character in "\n\t":
        return False
    is_selector = "\ufe00" <= character <= "\ufe0f" or "\U000e0000" <= character <= "\U000e0fff"
    return is_selector or unicodedata.category(character) in ("Cc", "Cf")
