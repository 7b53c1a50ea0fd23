"""Names on several lines: whole words first, inside a word only where nothing else fits."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

COMFORTABLE = 12
"""Characters up to which a name stays on one line."""

_AFTER_HYPHEN = re.compile("(?<=\\w-)(?=\\w)")

LAST = 3
"""Letters at the end of a word that may take no more room than a hyphen does."""


def on_two_lines(name: str, *, comfortable: int = COMFORTABLE) -> tuple[str, ...]:
    """``name`` on one line up to twelve characters, else on two of even length, split between words."""
    words = name.split()
    if len(name) <= comfortable or len(words) < 2:  # noqa: PLR2004 - one word cannot be split between words
        return (" ".join(words),)
    splits = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    return min(splits, key=lambda lines: (max(map(len, lines)), len(lines[1])))


def to_width(name: str, limit: float, measure: Callable[[str], float]) -> tuple[str, ...]:
    """``name`` on as many lines as it takes for each to be at most ``limit`` wide; long words are hyphenated.

    A line is wider than ``limit`` only where a single character is.
    """
    lines: list[str] = []
    for word in name.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and measure(joined) <= limit:
            lines[-1] = joined
        elif measure(word) <= limit:
            lines.append(word)
        else:
            lines.extend(_broken(word, limit, measure))
    return tuple(lines) or ("",)


def _broken(word: str, limit: float, measure: Callable[[str], float]) -> list[str]:
    """A word wider than ``limit`` on lines of its own: after a hyphen that it has, else wherever it must be."""
    lines: list[str] = []
    for part in _AFTER_HYPHEN.split(word):
        if lines and measure(lines[-1] + part) <= limit:
            lines[-1] += part
        else:
            lines.extend(_pieces(part, limit, measure))
    return lines


def _pieces(word: str, limit: float, measure: Callable[[str], float]) -> Iterator[str]:
    """``word`` cut into pieces that fit, with a hyphen where its script uses one.

    A hyphen is wider than some letters: the last few, which need none after them, may fit where it would not.
    """
    clusters = tuple(_clusters(word))
    piece = ""
    for index, cluster in enumerate(clusters):
        hyphen = "-" if _takes_hyphen(piece, cluster) else ""
        is_over = piece and measure(piece + cluster + ("-" if cluster.isalpha() else "")) > limit
        rest = clusters[index:]
        if is_over and (len(rest) > LAST or measure(piece + "".join(rest)) > limit):
            yield piece + hyphen
            piece = ""
        piece += cluster
    if piece:
        yield piece


def _clusters(word: str) -> Iterator[str]:
    """Characters with the combining marks that belong to them."""
    cluster = ""
    for character in word:
        if cluster and not unicodedata.category(character).startswith("M"):
            yield cluster
            cluster = ""
        cluster += character
    if cluster:
        yield cluster


def _takes_hyphen(before: str, after: str) -> bool:
    narrow = all(unicodedata.east_asian_width(character) not in "WF" for character in before[-1:] + after[:1])
    return narrow and before[-1:].isalpha() and after[:1].isalpha()
