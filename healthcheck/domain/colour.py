"""Colours as people write them, and how well they are told apart (WCAG 2.2, relative luminance and contrast ratio)."""

from __future__ import annotations

import re

WHITE = "#FFFFFF"
READABLE = 4.5
"""Contrast from which text of any size can be read."""

_SHORT = 3
_BEND = 0.04045
_WRITTEN = re.compile(r"#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


def colour_of(text: str) -> str:
    """``#1A2B3C`` for what somebody wrote, with or without ``#``, in three digits or six; empty where it is none."""
    match = _WRITTEN.fullmatch(text.strip())
    if match is None:
        return ""
    digits = match.group(1).upper()
    return "#" + ("".join(2 * digit for digit in digits) if len(digits) == _SHORT else digits)


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black and white), for two colours ``#RRGGBB``."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def is_readable_on_white(colour: str) -> bool:
    """Whether ``colour`` stands out on paper as text must, and white stands out on it."""
    return contrast(colour, WHITE) >= READABLE


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _BEND else ((channel + 0.055) / 1.055) ** 2.4
