"""A folder of CSV files: which of them are there, and what was read from each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path

from healthcheck.domain.progress import Progress, untold
from healthcheck.errors import UserFacingError, why
from healthcheck.exchange.csv_rows import Row, csv_rows
from healthcheck.exchange.layout import LAYOUTS, FileLayout
from healthcheck.exchange.problems import Problems, quoted
from healthcheck.message import message

_MOST_NAMES = 20
_ROWS_A_SIGN = 500
"""Rows from one sign of progress to the next."""

# answer.csv and Answers.csv are meant to be answers.csv; notes.csv is not meant to be votes.csv.
_ALMOST = 0.85


class FolderError(UserFacingError):
    """What was named is not a folder that can be read."""


class CsvFolder:
    """Finds the files of ``folder`` and counts their rows while they are read.

    ``rows_in`` and ``repeated_in`` count by file name; ``left_aside`` names other files of the folder. ``progress``
    hears how much of them has been read.
    Raises FolderError where there is no folder.
    """

    def __init__(self, folder: Path, problems: Problems, *, progress: Progress = untold) -> None:
        self._folder = folder
        self._problems = problems
        self._progress = progress
        self._letters = 0
        self.rows_in: Counter[str] = Counter()
        self.repeated_in: Counter[str] = Counter()
        names = _names_in(folder)
        self._present = frozenset(layout.name for layout in LAYOUTS if layout.name in names)
        self.left_aside = tuple(sorted(names - self._present))[:_MOST_NAMES]
        self._check_names(names)

    def has(self, layout: FileLayout) -> bool:
        """Whether the folder holds that file."""
        return layout.name in self._present

    def rows(self, layout: FileLayout) -> Iterator[Row]:
        """The rows of a file (``csv_rows``); none where it is not there."""
        if not self.has(layout):
            return
        for row in csv_rows(self._folder / layout.name, layout, self._problems):
            self.rows_in[layout.name] += 1
            self._tell(row)
            yield row

    def _tell(self, row: Row) -> None:
        """Count what was read; now and then tell how much that is of all files, in letters for bytes."""
        self._letters += sum(map(len, row[1])) + len(row[1])
        if not sum(self.rows_in.values()) % _ROWS_A_SIGN:
            self._progress(min(self._letters / self._bytes, 1.0))

    @cached_property
    def _bytes(self) -> int:
        paths = (self._folder / name for name in self._present)
        return max(sum(path.stat().st_size for path in paths), 1)

    def _check_names(self, names: frozenset[str]) -> None:
        """A needed file must be there, and none that is missing may lie beside under a name almost like it."""
        others = {_stem(name): name for name in names - self._present if ".csv" in name.casefold()}
        for layout in LAYOUTS:
            if self.has(layout):
                continue
            close = get_close_matches(_stem(layout.name), others, n=1, cutoff=_ALMOST)
            if close:
                self._problems.add(
                    layout, message("is not there, but {0} is: rename it or take it out", quoted(others[close[0]]))
                )
            elif layout.is_needed:
                self._problems.add(layout, message("is missing from the folder"))


def _stem(name: str) -> str:
    return name.casefold().split(".")[0]


def _names_in(folder: Path) -> frozenset[str]:
    try:
        return frozenset(entry.name for entry in folder.iterdir() if not entry.name.startswith("."))
    except NotADirectoryError:
        raise FolderError(
            message("{0} is not a folder.", quoted(folder.name)),
            safe=message("Nothing was changed."),
            do=message("Name the folder that holds answers.csv and respondents.csv."),
        ) from None
    except OSError as error:
        raise FolderError(
            message("The folder {0} cannot be read: {1}.", quoted(folder.name), why(error)),
            safe=message("Nothing was changed."),
            do=message("Check its name and that you may read it."),
        ) from None
