"""What happens to a mistake of this program: the window stays, a log is kept, the details can be copied."""

from __future__ import annotations

import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSysInfo, Signal, qVersion

from healthcheck.errors import UserFacingError

if TYPE_CHECKING:
    from types import TracebackType

LONGEST_LOG = 200_000
"""Bytes after which the log starts afresh; it is there for the last mistakes, not for a history."""


class LastResort(QObject):
    """Takes the place of ``sys.excepthook``. ``happened`` carries what may be shown and copied.

    ``refused`` carries a ``UserFacingError`` that nobody was there to show: that is no mistake of the program.
    Only the kind of a mistake and the places in the program are kept: its message could quote what somebody typed.
    """

    happened = Signal(str)
    refused = Signal(object)

    def __init__(self, log: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = log

    def install(self) -> None:
        """Catch from now on whatever nothing else caught, in slots and in Qt's own calls."""
        sys.excepthook = self.catch

    def catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Keep a mistake in the log and tell of it; the keyboard's interrupt ends the program as always."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if isinstance(error, UserFacingError):
            self.refused.emit(error)
            return
        details = describe(kind, trace)
        self._write(details)
        self.happened.emit(details)

    def _write(self, details: str) -> None:
        try:
            self._log.parent.mkdir(parents=True, exist_ok=True)
            is_full = self._log.exists() and self._log.stat().st_size > LONGEST_LOG
            with self._log.open("w" if is_full else "a", encoding="utf-8") as file:
                file.write(f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S}\n{details}\n\n")
        except OSError:
            return  # a log that cannot be written must not add to the trouble


def describe(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The kind of a mistake and where it happened, without its message, without folders of this computer."""
    places = [
        f"  {_module(Path(frame.filename))}, line {frame.lineno}, in {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]
    system = f"Python {sys.version.split()[0]}, Qt {qVersion()}, {QSysInfo.productType()} {QSysInfo.productVersion()}"
    return "\n".join((kind.__name__, *places, system))


def _module(path: Path) -> str:
    """The file as it stands inside its package."""
    parts = path.parts
    for root in ("healthcheck", "ui"):
        if root in parts:
            return "/".join(parts[len(parts) - parts[::-1].index(root) - 1 :])
    return path.name
