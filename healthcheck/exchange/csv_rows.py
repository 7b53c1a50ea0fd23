"""The rows of one CSV file, whatever it turns out to hold."""

from __future__ import annotations

import csv
import stat
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from operator import itemgetter
from pathlib import Path
from typing import TextIO

from healthcheck.errors import why
from healthcheck.exchange.layout import FileLayout
from healthcheck.exchange.problems import GIVE_UP, Problems, quoted
from healthcheck.message import joined, message, plural

Row = tuple[int, tuple[str, ...]]

MOST_NAMED = 10
"""Columns that are named where many are not known."""

LARGEST_FILE = 200 * 2**20
_LONGEST_LINE = 2**20
_DELIMITERS = ",;\t"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


class UnreadableFileError(Exception):
    """The file cannot be understood from ``line`` on (None: as a whole); the message says why."""

    def __init__(self, reason: str, line: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line


def csv_rows(path: Path, layout: FileLayout, problems: Problems) -> Iterator[Row]:
    """Each row with content as its first line and its cells, as written, in the order of ``layout.all_columns``.

    Whatever makes the file unreadable ends the rows and stands in ``problems``.
    """
    try:
        with _opened(path) as file:
            yield from _rows(file, layout, problems)
    except UnreadableFileError as error:
        problems.add(layout, error.reason, line=error.line)
    except UnicodeDecodeError:
        reason = message("is not UTF-8 from here on: save it as “CSV UTF-8”")
        problems.add(layout, reason, line=_undecodable_line(path))
    except OSError as error:
        problems.add(layout, message("cannot be read: {0}", why(error)))


def _opened(path: Path) -> TextIO:
    """The file as text; links, pipes and folders are not opened, since they lead elsewhere or never end."""
    status = path.lstat()
    if stat.S_ISLNK(status.st_mode):
        raise UnreadableFileError(message("is a link: put the file itself into the folder"))
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableFileError(message("is not a file"))
    if status.st_size > LARGEST_FILE:
        raise UnreadableFileError(message("is larger than {0} MB: import it in parts", LARGEST_FILE // 2**20))
    with path.open("rb") as file:
        if file.read(2) in _UTF_16:
            raise UnreadableFileError(message("is UTF-16, not UTF-8: save it as “CSV UTF-8”"))
    return path.open(encoding="utf-8-sig", newline="")


def _rows(file: TextIO, layout: FileLayout, problems: Problems) -> Iterator[Row]:
    lines = _lines(file)
    leading: list[str] = []
    for line in lines:
        leading.append(line)
        if line.strip():
            break
    else:
        raise UnreadableFileError(message("is empty: its first line must name the columns"))
    delimiter = _delimiter(leading[-1], layout)
    records = _records(chain(leading, lines), delimiter)
    _, header = next(records, (1, []))
    width, cells = len(header), _picker(header, layout)
    count = 0
    for line_number, record in records:
        if len(record) != width:
            reason = plural(
                "has {0} cell where the first line names {1} columns",
                "has {0} cells where the first line names {1} columns",
                len(record),
                width,
            )
            problems.add(layout, reason, line=line_number)
        elif count == layout.most_rows:
            raise UnreadableFileError(
                message("has more than {0:,} rows: import it in parts", layout.most_rows), line_number
            )
        else:
            count += 1
            record.append("")
            yield line_number, cells(record)
        if problems.in_all > GIVE_UP:
            return


def _lines(file: TextIO) -> Iterator[str]:
    number = 0
    while line := file.readline(_LONGEST_LINE):
        number += 1
        if "\0" in line:
            raise UnreadableFileError(message("holds a NUL character, so it is not a text file"), number)
        if len(line) == _LONGEST_LINE:
            raise UnreadableFileError(message("has more than {0:,} characters", _LONGEST_LINE), number)
        yield line


def _delimiter(header: str, layout: FileLayout) -> str:
    """The separator under which the first line names most of the columns; the comma where none is better."""

    def known(delimiter: str) -> int:
        try:
            return len(set(_names(next(csv.reader([header], delimiter=delimiter)))) & set(layout.all_columns))
        except csv.Error:
            return 0

    return max(_DELIMITERS, key=known)


def _records(lines: Iterator[str], delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Records that are not blank, each with the line it starts on."""
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    first = 1
    try:
        for record in reader:
            # Spreadsheets leave rows of separators behind; a first cell is enough to know that this is none.
            if record and (record[0] or any(record)):
                yield first, record
            first = reader.line_num + 1
    except csv.Error as error:
        raise UnreadableFileError(_in_words(error), first) from None


def _in_words(error: csv.Error) -> str:
    """What the csv module means."""
    text = str(error)
    if "field larger" in text:
        return message(
            "has a cell of more than {0:,} characters, or a quotation mark that is never closed", csv.field_size_limit()
        )
    if "unexpected end" in text:
        return message("opens a quotation mark that is never closed")
    if "expected after" in text:
        return message("has text after a closing quotation mark; inside a quoted cell, write a quotation mark twice")
    return message("cannot be read as CSV: {0}", text)


def _names(header: Sequence[str]) -> list[str]:
    return [name.strip().lower() for name in header]


def _picker(header: Sequence[str], layout: FileLayout) -> Callable[[list[str]], tuple[str, ...]]:
    """Takes the cells of a record, extended by one empty cell, in the order of the layout."""
    names = _names(header)
    unknown = [name for name in names if name not in layout.all_columns]
    missing = [name for name in layout.columns if name not in names]
    doubled = {name for name in names if names.count(name) > 1} - set(unknown)
    faults = [
        message("has columns that are not known: {0}", _listed(unknown)) if unknown else "",
        message("lacks the columns {0}", joined(", ", missing)) if missing else "",
        message("names a column twice: {0}", joined(", ", sorted(doubled))) if doubled else "",
    ]
    if any(faults):
        known = message("It may have {0}, separated by comma, semicolon or tab", joined(", ", layout.all_columns))
        raise UnreadableFileError(message("{0}. {1}", joined("; ", filter(None, faults)), known), 1)
    first, *others = (names.index(name) if name in names else len(names) for name in layout.all_columns)
    return itemgetter(first, *others)


def _listed(names: Sequence[str]) -> str:
    shown = [quoted(name) if name else message("one without a name") for name in names[:MOST_NAMED]]
    if more := len(names) - len(shown):
        return message("{0} and {1} more", joined(", ", shown), more)
    return joined(", ", shown)


def _undecodable_line(path: Path) -> int | None:
    """The first line that is not UTF-8, found by reading once more."""
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            try:
                line.decode("utf-8")
            except UnicodeDecodeError:
                return number
    return None
