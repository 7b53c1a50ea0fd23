"""Text that people typed or files brought, made safe to keep: what they wrote, without what breaks its readers.

And the words of counts and shares, which every page writes the same way.
"""

from __future__ import annotations

import re
import unicodedata

from healthcheck.message import plural

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def normalised(text: str) -> str:
    r"""``text`` in NFC, without control characters except newline and tab, lone surrogates replaced by U+FFFD.

    Line ends of other systems become ``\n``. Everything else stays as typed, mark-up and right-to-left marks included.
    Normalising twice changes nothing.
    """
    if text.isascii() and text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    # Controls go before composing, so that a letter and its accent parted by one still meet.
    text = _CONTROL.sub("", _SURROGATE.sub(_REPLACEMENT, text))
    return unicodedata.normalize("NFC", text)


def people(number: int) -> str:
    """``1 person``, ``6 people``."""
    return plural("{0} person", "{0} people", number)


def percent(share: float) -> str:
    """``60 %`` for 0.6, with a space that does not break."""
    return f"{share * 100:g}\u00a0%"


def printable(text: str) -> str:
    """``text`` for one line of a terminal or a sentence: what cannot be printed becomes a sign that shows."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)


LONGEST_NAMED = 60


def shortened(text: str, longest: int = LONGEST_NAMED) -> str:
    """``text`` for a sentence about it: printable, its middle left out where it has more than ``longest`` letters."""
    if len(text) > longest:
        kept = longest // 2
        text = f"{text[:kept]}…{text[-kept:]}"
    return printable(text)
