"""A story is chapters: each a heading and its paragraphs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Translate = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading and its paragraphs."""

    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """``title``: whose numbers these are."""

    title: str
    chapters: tuple[Chapter, ...]
