"""A face whose letters take the shape that their neighbours ask for, and that says what each shape stands for.

HarfBuzz finds the shapes; reportlab places them. A shape that no character stands for is known to reportlab by a number
beyond all scripts, and to whoever reads the file by the letters that it was made of.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr, TTFont

from healthcheck.reports.pdf.joining import is_shaped

if TYPE_CHECKING:
    import uharfbuzz

FIRST_PRIVATE = 0x100000
"""From here on glyphs without a character are numbered."""

ONE_UNIT = 0xFFFF
"""The last character that UTF-16 writes in one piece, as reportlab's own table does with all."""

NOTHING = "\u2060"
"""What a glyph says whose letters another one has said: a joiner that nobody sees or hears."""

_DIGITS = re.compile(r"\d+")

_PLAIN = {"kern": False, "liga": False}
"""Letters that stand alone are set as everywhere else."""


class Glyphs(ShapedStr):  # type: ignore[misc]  # reportlab is untyped
    """Glyphs from left to right as reportlab draws them; ``said`` is the text they stand for, ``parts`` that of each.

    ``is_right``: they are read from the right.
    """

    said: str
    parts: tuple[str, ...]
    is_right: bool

    @property
    def width(self) -> float:
        """Thousandths of the size of the letters."""
        return float(sum(entry.x_advance for entry in self.__shapeData__))

    def moved(self, distance: float) -> Glyphs:
        """The same, set ``distance`` (thousandths of the size) further to the right."""
        first, *rest = self.__shapeData__
        first = first._replace(x_offset=first.x_offset + distance, x_advance=first.x_advance + distance)
        return _glyphs(str(self), [first, *rest], said=self.said, parts=self.parts, is_right=self.is_right)


def _glyphs(text: str, places: list[Any], *, said: str, parts: tuple[str, ...], is_right: bool) -> Glyphs:
    made = Glyphs(text, places)
    made.said, made.parts, made.is_right = said, parts, is_right
    return made


class ShapedFont(TTFont):  # type: ignore[misc]  # reportlab is untyped
    """A face that measures, draws and tells text as it is shaped."""

    def __init__(self, name: str, source: object) -> None:
        super().__init__(name, source, shapable=True)
        self._told: WeakKeyDictionary[Any, dict[int, str]] = WeakKeyDictionary()
        self.shaped = lru_cache(maxsize=2048)(self._shaped)

    def stringWidth(self, text: str, size: float, encoding: str = "utf8") -> float:  # noqa: N802 - reportlab's name
        """Width of ``text`` as it is drawn."""
        if isinstance(text, Glyphs):
            return text.width * size / 1000
        if is_shaped(text):
            return float(self.shaped(str(text), is_right=None).width * size / 1000)
        return float(super().stringWidth(text, size, encoding))

    def splitString(self, text: str, doc: Any, encoding: str = "utf-8") -> Any:  # noqa: ANN401, N802
        """Codes of ``text`` in the subsets of ``doc``, which will be told what its glyphs stand for."""
        if isinstance(text, Glyphs):
            told = self._told.setdefault(doc, {})
            for glyph, part in zip(text, text.parts, strict=True):
                if ord(glyph) >= FIRST_PRIVATE:
                    told.setdefault(ord(glyph), part)
        return super().splitString(text, doc, encoding)

    def addObjects(self, doc: Any) -> None:  # noqa: ANN401, N802
        """The subsets; where some code is no letter, with a table of ours that says which letters it stands for."""
        told = self._told.pop(doc, {})
        subsets = self.state[doc].subsets if doc in self.state else []
        names = [self.getSubsetInternalName(number, doc)[1:] for number in range(len(subsets))]
        super().addObjects(doc)
        for name, subset in zip(names, subsets, strict=True):
            texts = [told.get(code) or _plain(chr(code)) for code in subset]
            if texts != [chr(code) for code in subset] or max(subset) > ONE_UNIT:
                font = doc.idToObject["BasicFonts"].dict[name]
                doc.idToObject[font.ToUnicode.name].content = _code_table(font.BaseFont, texts)

    @cached_property
    def _shaper(self) -> uharfbuzz.Font:
        import uharfbuzz

        return uharfbuzz.Font(self.hbFace)

    def _shaped(self, text: str, *, is_right: bool | None) -> Glyphs:
        """``text`` as glyphs; ``is_right`` None: in the direction of its script."""
        import uharfbuzz

        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        if is_right is not None:
            buffer.direction = "rtl" if is_right else "ltr"
        uharfbuzz.shape(self._shaper, buffer, {} if is_shaped(text) else _PLAIN)
        space = self.face.charToGlyph.get(ord(" "))
        characters, letters, places, clusters = "", [], [], []
        for glyph, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            if glyph.codepoint == space and not place.x_advance:
                continue  # a joiner, whose work is done
            code = self._code(glyph.codepoint, text[glyph.cluster], place.x_advance)
            characters += chr(code)
            letters.append(_plain(chr(code)) if code < FIRST_PRIVATE else self._letter(glyph.codepoint))
            clusters.append(glyph.cluster)
            scaled = (self.pdfScale(value) for value in (place.x_advance, 0, place.x_offset, place.y_offset))
            places.append(ShapeData(glyph.cluster, *scaled, self.face.getCharWidth(code)))
        parts = _parts(text, letters, clusters)
        return _glyphs(characters, places, said=text, parts=tuple(parts), is_right=buffer.direction == "rtl")

    def _code(self, glyph: int, letter: str, advance: float) -> int:
        """The character that reportlab knows ``glyph`` by: the letter itself, another one of its, or one of ours."""
        if self.face.charToGlyph.get(ord(letter)) == glyph:
            return ord(letter)
        known = [code for code in self.face.glyphToChar.get(glyph, ()) if code != ord("\xa0")]
        if known:
            return int(known[0])
        code = FIRST_PRIVATE + glyph
        self.face.charToGlyph[code] = glyph
        self.face.glyphToChar[glyph] = [code]
        self.face.charWidths[code] = self.pdfScale(advance)
        return code

    def _letter(self, glyph: int) -> str:
        """The letter whose form for some neighbours ``glyph`` is, as its name tells; empty where it does not."""
        name = self._shaper.glyph_to_string(glyph)
        for base in (name.partition(".")[0], _DIGITS.sub("", name)):
            known = self.face.glyphToChar.get(self._shaper.glyph_from_string(base) or 0, ())
            if known and known[0] < FIRST_PRIVATE:
                return _plain(chr(known[0]))
        return ""


def _plain(character: str) -> str:
    """A letter behind the form that it takes beside others; any other character as it is."""
    is_form = "\ufb1d" <= character <= "\ufdff" or "\ufe70" <= character <= "\ufefc"
    return unicodedata.normalize("NFKC", character) if is_form else character


def _parts(text: str, letters: Sequence[str], clusters: Sequence[int]) -> Iterator[str]:
    """What each glyph says: its own letters where it has any, else what is left of its cluster, the first of them all.

    ``letters``: those of each glyph, empty where none are known; ``clusters``: from where in ``text`` each is made.
    """
    starts = [*sorted(set(clusters)), len(text)]
    left = {start: list(unicodedata.normalize("NFKD", text[start:end])) for start, end in pairwise(starts)}
    for own, cluster in zip(letters, clusters, strict=True):
        for letter in unicodedata.normalize("NFKD", own):
            if letter in left[cluster]:
                left[cluster].remove(letter)
    for own, cluster in zip(letters, clusters, strict=True):
        yield own or "".join(left[cluster]) or NOTHING
        if not own:
            left[cluster].clear()


def _code_table(name: str, texts: Sequence[str]) -> str:
    """A ToUnicode map from the codes of a subset to ``texts``, in the form that reportlab writes."""
    rows = [f"<{code:02X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in enumerate(texts)]
    return "\n".join(
        (
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
            f"/CMapName /{name} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            f"<00> <{len(texts) - 1:02X}>",
            "endcodespacerange",
            *(line for start in range(0, len(rows), 100) for line in _block(rows[start : start + 100])),
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        )
    )


def _block(rows: Sequence[str]) -> list[str]:
    return [f"{len(rows)} beginbfchar", *rows, "endbfchar"]
