"""The one place where content, storage, reports and workspace meet."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from healthcheck.domain.language import ENGLISH, Language
from healthcheck.domain.progress import Progress, untold
from healthcheck.storage.database import Database, utc_now
from healthcheck.storage.restoring import restore
from healthcheck.workspace.instruments import Instruments
from healthcheck.workspace.workspace import Workspace

if TYPE_CHECKING:
    from healthcheck.domain.instrument import Instrument


def _bundled(language: Language) -> Instrument:
    # content reads TOML, which waits until somebody opens a relationship
    from healthcheck.content import bundled_instrument

    return bundled_instrument(language)


def _named(code: str) -> Language:
    # catalogues wait until somebody orders something in a language of its own
    from healthcheck.languages import nearest_language

    return nearest_language([code])


def _codes() -> tuple[str, ...]:
    from healthcheck.languages import codes, home

    return codes(home())


def open_workspace(
    path: Path,
    *,
    make_new: bool = False,
    read_only: bool = False,
    check: bool = True,
    take_over: bool = False,
    now: Callable[[], datetime] = utc_now,
    language: Language = ENGLISH,
    instrument: Callable[[Language], Instrument] = _bundled,
    sets_apart: bool = False,
) -> Workspace:
    """Open the workspace at ``path``; ``make_new`` makes one where no file is.

    ``check`` reads the file through first; without it ``safekeeping.check`` is due once the window stands.
    ``read_only`` looks at a backup without touching it; ``take_over`` ignores the lock that a program on another
    computer left. ``language`` is the one that results and reports speak, where nobody orders another; ``instrument``
    reads what is asked in a language.
    ``sets_apart``: pages of reports are set in a process of their own, as is best for a program that stays open.
    Raises a RefusedError in words, with the good backups where the file is damaged.
    """
    is_new = make_new and not os.path.exists(path)  # noqa: PTH110 - what cannot be looked at is refused by storage
    database = Database.open(path, make_new=is_new, read_only=read_only, check=check, take_over=take_over, clock=now)

    def spoken(code: str) -> Instrument:
        return instrument(_named(code) if code else language)

    return Workspace(database, Instruments(spoken, languages=_codes), sets_apart=sets_apart)


def restore_workspace(backup: Path, target: Path, *, progress: Progress = untold) -> Path | None:
    """Put a copy of ``backup`` in the place of the closed workspace ``target``; returns where that is kept now.

    What ``progress`` raises leaves the workspace as it was.
    """
    return restore(backup, target, progress=progress)
