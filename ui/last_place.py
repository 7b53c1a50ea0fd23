"""Where in each workspace somebody was, kept until they leave by themselves: a crash costs nothing but a restart."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import NamedTuple

from ui.kept_file import own_turn, read_json, write_json

MOST = 20
"""Workspaces whose places are kept; a window that was ended and never came back is forgotten in the end."""


class Place(NamedTuple):
    """A page of a relationship, and the assessment that it showed; None where there was none."""

    relationship: str
    assessment: int | None
    page: str


class LastPlaces:
    """Kept in ``path``, by the path of the workspace. What cannot be written is not worth stopping anybody's work."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def of(self, workspace: Path) -> Place | None:
        """Where somebody was who did not leave by themselves; None where nobody was anywhere."""
        return _place(self._kept().get(str(workspace)))

    def note(self, workspace: Path, place: Place) -> None:
        """Remember ``place``."""
        self._put(str(workspace), place)

    def forget(self, workspace: Path) -> None:
        """Begin at the list of relationships next time."""
        if str(workspace) in self._kept():
            self._put(str(workspace), None)

    def _put(self, workspace: str, place: Place | None) -> None:
        with contextlib.suppress(OSError), own_turn(self._path):
            kept = self._kept()
            kept.pop(workspace, None)
            if place is not None:
                kept[workspace] = list(place)
            write_json(dict(list(kept.items())[-MOST:]), self._path)

    def _kept(self) -> dict[str, object]:
        found = read_json(self._path)
        return found if isinstance(found, dict) else {}


def _place(value: object) -> Place | None:
    match value:
        case [str(relationship), int() | None as assessment, str(page)]:
            return Place(relationship, assessment, page)
    return None
