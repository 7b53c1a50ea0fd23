"""Single cells: text in, a value or a problem out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from healthcheck.domain.text import normalised
from healthcheck.exchange.layout import FileLayout
from healthcheck.exchange.problems import Problems, quoted
from healthcheck.message import either, message

Word = TypeVar("Word", bound=StrEnum)

LONGEST_ID = 60
LONGEST_NAME = 200
LONGEST_TEXT = 10_000
_LARGEST_NUMBER = 9_999
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_DIGITS = re.compile(r"\d{1,4}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Cells:
    """Reads the cells of one row; every method adds a problem and returns None where a cell says nothing usable."""

    layout: FileLayout
    line: int
    problems: Problems

    def refuse(self, column: str, reason: str) -> None:
        """Note that ``column`` of this row is at fault."""
        self.problems.add(self.layout, reason, line=self.line, column=column)

    def identifier(self, column: str, text: str) -> str | None:
        """A short text of one line that is not empty."""
        return self.name(column, text, longest=LONGEST_ID)

    def name(self, column: str, text: str, *, longest: int = LONGEST_NAME) -> str | None:
        """A text of one line that is not empty and not longer than ``longest`` characters."""
        value = tidy(text)
        if not value:
            self.refuse(column, message("is empty"))
            return None
        if len(value) > longest:
            self.refuse(column, message("has {0:,} characters; at most {1} are allowed", len(value), longest))
            return None
        if "\n" in value or "\t" in value:
            self.refuse(column, message("must be one line without tabs"))
            return None
        return value

    def text(self, column: str, text: str) -> str | None:
        """Any text, also an empty one, of at most ``LONGEST_TEXT`` characters."""
        value = tidy(text)
        if len(value) > LONGEST_TEXT:
            self.refuse(column, message("has {0:,} characters; at most {1:,} are allowed", len(value), LONGEST_TEXT))
            return None
        return value

    def number(self, column: str, text: str) -> int | None:
        """The number of an assessment, from 1."""
        value = tidy(text)
        if not _DIGITS.fullmatch(value) or not 1 <= int(value) <= _LARGEST_NUMBER:
            self.refuse(column, message("{0} is not a whole number from 1", quoted(value)))
            return None
        return int(value)

    def day(self, column: str, text: str) -> date | None:
        """A date as ISO 8601 writes it."""
        value = tidy(text)
        if not _DAY.fullmatch(value):
            self.refuse(column, message("{0} is not a date like 2025-05-12", quoted(value)))
            return None
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.refuse(column, message("{0} is not a day of the calendar", quoted(value)))
            return None

    def word(self, column: str, text: str, words: type[Word]) -> Word | None:
        """One word of an enumeration."""
        value = tidy(text)
        try:
            return words(value)
        except ValueError:
            self.refuse(column, message("{0} is not {1}", quoted(value), alternatives([word.value for word in words])))
            return None


def tidy(text: str) -> str:
    """A cell without the blanks around it, in the form in which the workspace keeps text."""
    return normalised(text).strip()


def alternatives(words: list[str]) -> str:
    """``client or supplier``, ``express, standard or full``."""
    return either(words)
