"""What became of every row of an import: taken, already there, refused and why."""

from __future__ import annotations

from dataclasses import dataclass

from healthcheck.errors import UserFacingError
from healthcheck.message import joined, message


@dataclass(frozen=True, slots=True)
class FileCount:
    """One file of an import. ``rows`` is the sum of the others, and of the new rows of an import that is refused.

    ``repeated``: rows that say again what another row of the same file says. ``left_blank``: rows without a value,
    questions that were asked and not answered. ``refused``: rows that contradict the workspace, and all rows of a
    person who does.
    """

    file: str
    rows: int
    taken: int
    already_there: int
    repeated: int = 0
    left_blank: int = 0
    refused: int = 0


@dataclass(frozen=True, slots=True)
class Assumption:
    """What the files left open and the import decided: ``fact`` (names, privacy, form, date) is ``value``.

    ``relationships`` are the ids of those that it was decided for.
    """

    fact: str
    value: str
    relationships: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """One reason to refuse an import. ``line`` counts from 1; None and ``""`` where it is about the whole file."""

    file: str
    line: int | None
    column: str
    reason: str

    @property
    def text(self) -> str:
        """As one line: ``answers.csv, line 12, value: “5” is not 0, 1, 2, 3, 4, DK or NA``."""
        line = message("line {0}", self.line) if self.line is not None else ""
        place = joined(", ", (part for part in (self.file, line, self.column) if part))
        return message("{0}: {1}", place, self.reason)


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The list that every import ends with.

    ``refused`` holds the first of ``refused_in_all`` reasons; where there is one, nothing was written.
    ``left_aside`` names files of the folder that were not read, ``assumed`` what was decided in place of the files.
    """

    files: tuple[FileCount, ...] = ()
    refused: tuple[Refusal, ...] = ()
    refused_in_all: int = 0
    left_aside: tuple[str, ...] = ()
    assumed: tuple[Assumption, ...] = ()

    @property
    def taken(self) -> int:
        """Rows that are new."""
        return sum(count.taken for count in self.files)

    @property
    def already_there(self) -> int:
        """Rows whose value the workspace held before."""
        return sum(count.already_there for count in self.files)


MEND = message("Mend what the list names and import the folder again.")


class ImportRefusedError(UserFacingError):
    """The whole import is refused and nothing was written; ``report`` says why."""

    def __init__(self, report: ImportReport, *, do: str = MEND) -> None:
        """Say how much is wrong, the first thing of it, and what to ``do``."""
        first, number = report.refused[0].text, report.refused_in_all
        what = message("The import is refused: {0}.", first)
        if number > 1:
            what = message("The import is refused: {0} ({1:,} problems in all).", first, number)
        super().__init__(
            what,
            safe=message("Nothing was written."),
            do=do,
        )
        self.report = report
