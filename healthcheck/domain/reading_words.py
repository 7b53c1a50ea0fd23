"""A reading of numbers in words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadingWords:
    """``label`` in a few words, ``text`` as one sentence, ``advice`` on what to do."""

    label: str
    text: str
    advice: str
