"""Reads a list of people as a spreadsheet puts it on the clipboard or into a CSV file.

With or without headings, columns in any order.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Callable, Sequence
from enum import Enum, auto
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from healthcheck.domain.person_draft import PastedPeople, PersonDraft
from healthcheck.domain.relationship import Relationship, Seniority, Side
from healthcheck.domain.text import normalised, shortened
from healthcheck.errors import UserFacingError, why
from healthcheck.message import message

if TYPE_CHECKING:
    from collections.abc import Mapping

Row = tuple[str, ...]
MOST_ROWS = 2_000
"""Rows beyond which a list is taken for something else."""

LARGEST_FILE = 2**20
"""Bytes."""

SHORTEST_PART = 3
"""Letters from which a part of an organisation's name stands for it."""

MOST_MONTHS, MOST_FACTORS = 1_200, 7
"""The largest numbers that can be meant."""

_NOTHING = frozenset({"", "-", "–", "—"})


class _Column(Enum):
    """What a column of the list says of a person."""

    NAME = auto()
    SURNAME = auto()
    SIDE = auto()
    ROLE = auto()
    LEVEL = auto()
    CODE = auto()
    COUNTERPART = auto()
    MONTHS = auto()
    FACTORS = auto()


_HEADINGS = {
    _Column.NAME: {"name", "full name", "person", "respondent", "first name", "forename", "given name"},
    _Column.SURNAME: {"last name", "surname", "family name"},
    _Column.SIDE: {"side", "organisation", "organization", "organisation name", "company", "party", "employer"},
    _Column.ROLE: {"role", "job", "title", "job title", "function", "position"},
    _Column.LEVEL: {"level", "seniority", "grade"},
    _Column.CODE: {"code", "id", "pseudonym"},
    _Column.COUNTERPART: {"faces off to", "counterpart", "mirror", "opposite number", "opposite"},
    _Column.MONTHS: {"months", "months in the relationship", "months in this relationship", "tenure"},
    _Column.FACTORS: {"factors", "factors seen", "sees factors", "factors they can see"},
}
_SIDES = {
    Side.CLIENT: {"client", "customer", "c"},
    Side.SUPPLIER: {"supplier", "provider", "vendor", "s"},
}
_LEVELS = {
    Seniority.EXECUTIVE: {"executive", "exec", "leadership", "strategic"},
    Seniority.MANAGING: {"managing", "manager", "management", "middle", "tactical"},
    Seniority.OPERATIONAL: {"operational", "operations", "operative", "staff"},
}
_NUMBER = re.compile(r"[0-9]{1,4}")
_CODE = re.compile(r"[CS][0-9]{1,4}", re.IGNORECASE)


def read_people(text: str, relationship: Relationship) -> PastedPeople:
    """The people that ``text`` lists for ``relationship``, cells parted by tabs, semicolons or commas.

    ``UserFacingError`` where there is nothing to read, or too much.
    """
    rows = _rows(text)
    if not rows:
        raise UserFacingError(
            message("There is no list on the clipboard."),
            do=message("Copy the rows with the people in your spreadsheet, then paste again."),
        )
    _refuse_long(rows)
    return _List(rows, relationship).read()


def read_people_file(path: Path, relationship: Relationship) -> PastedPeople:
    """The same of a text file; ``UserFacingError`` where it cannot be read."""
    rows = _rows(_text_of(path))
    if not rows:
        raise UserFacingError(
            message("“{0}” holds no list of people.", path.name),
            safe=message("Nothing was added."),
            do=message("Save the rows with the people as a CSV file."),
        )
    _refuse_long(rows)
    return _List(rows, relationship).read()


def _text_of(path: Path) -> str:
    """The content, in UTF-8 as spreadsheets write it today, or as they wrote it once."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise UserFacingError(
                message("“{0}” is too large for a list of people.", path.name),
                safe=message("Nothing was added."),
                do=message("Save only the rows with the people."),
            )
        content = path.read_bytes()
    except OSError as error:
        raise UserFacingError(
            message("“{0}” cannot be read: {1}.", path.name, why(error)),
            safe=message("Nothing was added."),
            do=message("Check that it is there and that you may read it."),
        ) from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _refuse_long(rows: Sequence[Row]) -> None:
    if len(rows) > MOST_ROWS:
        raise UserFacingError(
            message("The list has {0} rows; a list of people has {1} at the most.", len(rows), MOST_ROWS),
            safe=message("Nothing was added."),
            do=message("Take only the rows with the people."),
        )


def side_of(text: str, relationship: Relationship) -> Side | None:
    """The side that ``text`` names, by the organisation's name, a part of it, or a word for the side."""
    said = _plain(text)
    names = {side: _plain(relationship.organisation(side)) for side in Side}
    for fits in (_is_same, _is_part):
        found = [side for side, name in names.items() if fits(said, name)]
        if len(found) == 1:
            return found[0]
    return next((side for side, known in _SIDES.items() if said in known), None)


class _List:
    """Rows of one width whose columns are being recognised."""

    def __init__(self, rows: Sequence[Row], relationship: Relationship) -> None:
        self._relationship = relationship
        width = max(map(len, rows))
        self._rows = [row + ("",) * (width - len(row)) for row in rows]
        self._columns: dict[int, _Column] = {}
        self._headings: Row = ()
        if self._has_headings():
            self._headings = self._rows.pop(0)
            self._columns = _named(self._headings)
        self._recognise()

    def read(self) -> PastedPeople:
        """Everybody, and the headings (or numbers) of the columns that were passed over."""
        unused = [
            self._headings[place] if self._headings else f"column {place + 1}"
            for place in range(len(self._rows[0]) if self._rows else 0)
            if place not in self._columns and any(row[place] for row in self._rows)
        ]
        return PastedPeople(tuple(map(self._draft, self._rows)), tuple(shortened(text) for text in unused if text))

    def _has_headings(self) -> bool:
        """Whether the first row names columns: half of its cells do, and none of them says something of a person."""
        cells = [cell for cell in self._rows[0] if cell]
        known = len(_named(cells))
        return 2 * known >= len(cells) and not any(tells(cell) for tells in self._tellers().values() for cell in cells)

    def _tellers(self) -> Mapping[_Column, Callable[[str], bool]]:
        return {
            _Column.SIDE: lambda cell: side_of(cell, self._relationship) is not None,
            _Column.LEVEL: lambda cell: _level(cell) is not None,
            _Column.CODE: lambda cell: _CODE.fullmatch(cell) is not None,
        }

    def _recognise(self) -> None:
        """Find by what they hold the columns that no heading named; names come before roles."""
        for kind, tells in self._tellers().items():
            if kind not in self._columns.values():
                found = Counter({place: sum(map(tells, cells)) for place, cells in self._open_columns().items()})
                for place, hits in found.most_common(1):
                    if hits and 2 * hits >= sum(map(bool, self._open_columns()[place])):
                        self._columns[place] = kind
        wanted = (_Column.NAME,) if self._headings else (_Column.NAME, _Column.ROLE)
        for kind in wanted:
            places = [place for place, cells in self._open_columns().items() if any(cells)]
            if kind not in self._columns.values() and places:
                self._columns[places[0]] = kind

    def _open_columns(self) -> dict[int, list[str]]:
        """Place -> cells, of the columns that are not recognised yet."""
        width = len(self._rows[0]) if self._rows else 0
        return {place: [row[place] for row in self._rows] for place in range(width) if place not in self._columns}

    def _draft(self, row: Row) -> PersonDraft:
        said = {kind: row[place] for place, kind in self._columns.items()}
        side, level = said.get(_Column.SIDE, ""), said.get(_Column.LEVEL, "")
        seniority = _level(level)
        names = (said.get(_Column.NAME, ""), said.get(_Column.SURNAME, ""))
        limits = {_Column.MONTHS: MOST_MONTHS, _Column.FACTORS: MOST_FACTORS}
        texts = [said.get(kind, "") for kind in limits]
        months, factors = (_number(text, most=most) for text, most in zip(texts, limits.values(), strict=True))
        unread = [text for text, number in zip(texts, (months, factors), strict=True) if text and number is None]
        return PersonDraft(
            name=" ".join(filter(None, names)),
            side=side_of(side, self._relationship) if side else None,
            role=said.get(_Column.ROLE, ""),
            seniority=seniority or Seniority.MANAGING,
            code=said.get(_Column.CODE, ""),
            side_text=side,
            level_text=level,
            is_level_known=seniority is not None or not level,
            counterpart=said.get(_Column.COUNTERPART, ""),
            months=months,
            factors_seen=factors,
            numbers_text=", ".join(unread),
        )


def _rows(text: str) -> list[Row]:
    """The rows that hold something, each cell on one line."""
    text = normalised(text)
    reader = csv.reader(
        StringIO(text),
        delimiter=_delimiter(text),
        quoting=csv.QUOTE_NONE if text.count('"') % 2 else csv.QUOTE_MINIMAL,  # half a pair would swallow the rest
        skipinitialspace=True,
    )
    try:
        rows = [tuple(_cell(cell) for cell in row) for row in reader]
    except csv.Error as error:
        raise UserFacingError(
            message("This is not a list of people."),
            safe=message("Nothing was added."),
            do=message("Take only the rows with the people."),
        ) from error
    return [row for row in rows if any(row)]


def _delimiter(text: str) -> str:
    """A tab wherever there is one, else whichever parts the first line into more cells."""
    if "\t" in text:
        return "\t"
    first = text.strip().partition("\n")[0]
    return max(";,", key=first.count)


def _cell(text: str) -> str:
    joined = " ".join(text.split())
    return "" if joined in _NOTHING else joined


def _named(headings: Sequence[str]) -> dict[int, _Column]:
    """Place -> column, the first of each kind."""
    found: dict[int, _Column] = {}
    for place, heading in enumerate(headings):
        kind = next((kind for kind, known in _HEADINGS.items() if _plain(heading) in known), None)
        if kind is not None and kind not in found.values():
            found[place] = kind
    return found


def _number(text: str, *, most: int) -> int | None:
    return int(text) if _NUMBER.fullmatch(text) and int(text) <= most else None


def _level(text: str) -> Seniority | None:
    return next((level for level, known in _LEVELS.items() if _plain(text) in known), None)


def _plain(text: str) -> str:
    """``text`` in lower case, its words parted by single spaces, without marks around them."""
    return " ".join(word.strip(".:*()") for word in text.casefold().replace("_", " ").split())


def _is_same(said: str, name: str) -> bool:
    return said == name


def _is_part(said: str, name: str) -> bool:
    """Whether one begins with all the words of the other."""
    short, long = sorted((said, name), key=len)
    return len(short) >= SHORTEST_PART and f"{long} ".startswith(f"{short} ")
