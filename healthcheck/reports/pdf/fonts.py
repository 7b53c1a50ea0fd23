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
from typing import TYPE_CHECKING, NamedTuple

from healthcheck.domain.direction import is_right_to_left
from healthcheck.reports.pdf.joining import JOINERS, is_shaped
from healthcheck.reports.pdf.line_order import levels_of

if TYPE_CHECKING:
    from healthcheck.reports.pdf.script_line import Line
    from healthcheck.reports.pdf.shaped_font import ShapedFont

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


class SetRun(NamedTuple):
    """A font by its name, and a size in points."""

    fontName: str  # noqa: N815 - reportlab's names
    fontSize: float  # noqa: N815


class FontBook:
    """The registered faces, ``fonts`` those read so far.

    ``runs`` splits a text, ``line`` lays it out, ``width`` measures it (``TextMetrics``).
    """

    def __init__(self) -> None:
        self.fonts: dict[str, ShapedFont] = {}
        for face in Face:
            self._font(face)
        self._measured = lru_cache(maxsize=4096)(self._width_of_one)
        self._laid = lru_cache(maxsize=4096)(self._line)

    def runs(self, text: str, *, face: Face = Face.REGULAR) -> tuple[FontRun, ...]:
        """``text`` (composed, without characters that have no shape) as runs in reading order.

        Newlines and tabs stay, as part of whichever run they stand in.
        """
        runs: list[FontRun] = []
        for character in unicodedata.normalize("NFC", text):
            if _is_invisible(character) and not (runs and self._joins(character, runs[-1])):
                continue
            font, drawn = self._font_for(character, face=face, before=runs[-1].font if runs else face)
            if runs and runs[-1].font == font:
                runs[-1] = FontRun(font, runs[-1].text + drawn)
            else:
                runs.append(FontRun(font, drawn))
        return tuple(runs)

    def line(self, text: str, *, size: float, face: Face = Face.REGULAR) -> Line[SetRun]:
        """One line of text at ``size``, every script shaped and in its direction."""
        return self._laid(text, size, face)

    def _line(self, text: str, size: float, face: Face) -> Line[SetRun]:
        from healthcheck.reports.pdf.script_line import laid

        runs = self.runs(" ".join(text.split()), face=face)
        whole = "".join(run.text for run in runs)
        styles = [SetRun(run.font, size) for run in runs]
        characters = [(letter, style) for run, style in zip(runs, styles, strict=True) for letter in run.text]
        is_right = is_right_to_left(whole)
        return laid(characters, levels_of(whole, is_right=is_right), is_right=is_right, fonts=self.fonts)

    def uncovered(self, text: str) -> str:
        """The characters of ``text`` in whose place the sign stands, each once."""
        faces = (Face.REGULAR.value, *FALLBACKS)
        seen = (entry for entry in dict.fromkeys(unicodedata.normalize("NFC", text)) if not _is_shapeless(entry))
        return "".join(entry for entry in seen if not any(self._covers(face, entry) for face in faces))

    def width(self, text: str, *, size: float, is_semibold: bool = False) -> float:
        """Width of one line of ``text`` at ``size``, in the unit of ``size``."""
        return self._measured(text, Face.SEMIBOLD if is_semibold else Face.REGULAR) * size

    def _width_of_one(self, text: str, face: Face) -> float:
        return self.line(text, size=1, face=face).width

    def _font_for(self, character: str, *, face: Face, before: str) -> tuple[str, str]:
        """The font that draws ``character`` and what it then draws; a mark stays with the letter before it."""
        if character in "\n\t":
            return before, character
        if (character in JOINERS or unicodedata.category(character)[0] == "M") and self._covers(before, character):
            return before, character
        for font in (face, Face.REGULAR, *FALLBACKS):
            if self._covers(font, character):
                return font, character
        return "NotoSansSymbols2-Regular", REPLACEMENT

    def _joins(self, character: str, run: FontRun) -> bool:
        """Whether ``character`` is a joiner that changes the shape of the letter before it."""
        return character in JOINERS and is_shaped(run.text[-1]) and self._covers(run.font, character)

    def _covers(self, font: str, character: str) -> bool:
        """Whether a face draws a character; those of private use mean nothing outside the house that they come from."""
        coverage: Mapping[int, int] = self._font(font).face.charToGlyph
        return ord(character) in coverage and unicodedata.category(character) != "Co"

    def _font(self, name: str) -> ShapedFont:
        """The font of that name, read and registered when first asked for."""
        if name not in self.fonts:
            from reportlab.pdfbase import pdfmetrics

            from healthcheck.reports.pdf.shaped_font import ShapedFont

            source = files("resources") / "fonts" / f"{name}.ttf"
            self.fonts[name] = ShapedFont(name, BytesIO(source.read_bytes()))
            pdfmetrics.registerFont(self.fonts[name])
        return self.fonts[name]


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
