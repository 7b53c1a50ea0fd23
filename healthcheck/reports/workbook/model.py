"""A workbook as values: what its cells hold, whoever writes it into a file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias


class NumberForm(StrEnum):
    """How a column prints its numbers; what a cell holds is never rounded by it."""

    TEXT = "text"
    WHOLE = "whole"
    DECIMAL = "decimal"
    PROBABILITY = "probability"


@dataclass(frozen=True, slots=True)
class NotShown:
    """A cell whose value is not there: the word says why."""

    word: str


Cell: TypeAlias = "str | int | float | date | NotShown | None"
"""None: there is nothing that could stand here."""


@dataclass(frozen=True, slots=True)
class Column:
    """``width`` in characters of the body size; a text longer than that is wrapped."""

    title: str
    width: float
    form: NumberForm = NumberForm.TEXT


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table. ``key`` names it for formulas, ``title`` on its tab."""

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class FrontPage:
    """What the first sheet says: ``facts`` as label and text, then passages with a title each."""

    title: str
    subtitle: str
    facts: tuple[tuple[str, str], ...]
    passages: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


@dataclass(frozen=True, slots=True)
class Book:
    """``day``: what the file is dated by; ``name``: both organisations, for head and foot of printed sheets."""

    name: str
    day: date
    front: FrontPage
    sheets: tuple[Sheet, ...]
