"""What a single text of the content may hold."""

from __future__ import annotations

import re

from msgspec import Meta

BRACKETS = "[]{}"
# What a text may not hold as it stands: brackets and what is in them, spaces at its ends, characters without a shape.
ODD = re.compile(
    r"\[[^][{}]{0,24}\]?|\{[^][{}]{0,24}\}?|[]}]|\A | \Z"
    r"|[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029\ufeff\ufffe\uffff]"
)
SHOWN = 40
LARGEST_INTEGER = 64  # bits that TOML asks readers to support; Python refuses to print integers of thousands of digits
KINDS = {dict: "a table", list: "a list", int: "a very large number"}


def words(longest: int, names: str = "", *, is_multiline: bool = False, braces: str = "") -> Meta:
    """Rule for a text of 1 to ``longest`` characters.

    ``names``: letters of the organisation placeholders it may hold (``"CS"`` for ``[C]`` and ``[S]``); ``braces``: the
    words it may hold in curly braces, separated by spaces.
    """
    rule = {"names": names, "braces": braces, "is_multiline": is_multiline}
    return Meta(min_length=1, max_length=longest, extra=rule)


def fault_of(text: str, rule: Meta) -> str:
    """What is wrong with the characters and placeholders of ``text``, as a clause; empty where nothing is."""
    extra = rule.extra or {}
    for found in ODD.finditer(text):
        part = found[0]
        if part[0] in BRACKETS:
            known = [f"[{letter}]" for letter in extra.get("names", "")]
            known += [f"{{{word}}}" for word in extra.get("braces", "").split()]
            if part not in known:
                return f"has {shown(part)}, which is no placeholder here (known: {', '.join(known) or 'none'})"
        elif part == " ":
            return "begins or ends with a space"
        elif part != "\n" or not extra.get("is_multiline"):
            return f"has the character U+{ord(part):04X} at position {found.start() + 1}, which cannot be shown"
    return ""


def shown(value: object) -> str:
    """``value`` as a short printable quotation for a message; values that are no text or number by their kind."""
    match value:
        case str():
            text = value
        case bool() | float():
            text = str(value).lower()
        case int() if value.bit_length() <= LARGEST_INTEGER:
            text = str(value)
        case _:
            return KINDS.get(type(value), f"a {type(value).__name__}")
    short = text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
    quotable = short if short.isprintable() else ascii(short)[1:-1]
    return f"'{quotable}'" if isinstance(value, str) else quotable
