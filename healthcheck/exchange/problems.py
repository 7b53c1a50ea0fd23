"""Everything that is wrong with a folder, collected so that it can be mended in one go."""

from __future__ import annotations

from healthcheck.domain.import_report import MEND, ImportRefusedError, ImportReport, Refusal
from healthcheck.domain.text import printable
from healthcheck.exchange.layout import FileLayout
from healthcheck.message import message

# A list longer than this is not read by anybody; the rest is counted.
LISTED = 50
# Whoever has this many problems has one: the wrong file. Reading on would only cost time and memory.
GIVE_UP = 10_000
_QUOTED = 60


class Problems:
    """Collects reasons to refuse; the first ``LISTED`` are kept in words."""

    def __init__(self) -> None:
        self._listed: list[Refusal] = []
        self._files: set[str] = set()
        self.in_all = 0

    def add(self, layout: FileLayout, reason: str, *, line: int | None = None, column: str = "") -> None:
        """Note one reason."""
        self.in_all += 1
        self._files.add(layout.name)
        if len(self._listed) < LISTED:
            self._listed.append(Refusal(layout.name, line, column, reason))

    def has(self, layout: FileLayout) -> bool:
        """Whether something is wrong with that file, so that others cannot be judged by it."""
        return layout.name in self._files

    def refuse(self, report: ImportReport, *, do: str = MEND) -> None:
        """Raise ImportRefusedError if there is any reason to; ``report`` holds what else is known.

        ``do`` says what to do about it.
        """
        if self.in_all:
            raise ImportRefusedError(
                ImportReport(
                    files=report.files,
                    refused=tuple(self._listed),
                    refused_in_all=self.in_all,
                    left_aside=report.left_aside,
                ),
                do=do,
            )


def quoted(text: str) -> str:
    """``text`` from a file as it may stand in a sentence: one line, printable, not longer than a glance."""
    visible = printable(text[: _QUOTED + 1])
    return message("“{0}…”", visible[:_QUOTED]) if len(text) > _QUOTED else message("“{0}”", visible)
