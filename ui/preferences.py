"""What one person prefers on one machine; no answer and no result is ever written here."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """Defaults are those of a first start.

    ``language``: the code of the one the window speaks, empty for the nearest to that of the system. ``text_scale`` in
    percent. ``window`` is the size and place of the window as Qt writes them, empty for the usual
    ones. ``hand_over_code``: what ``ui.hand_over_code`` keeps of the code that takes the laptop back from a respondent,
    empty for none. ``handed_to``: while the laptop is in a respondent's hands, the workspace, assessment
    and respondent, so that a restart goes back there and never to the facilitator's pages.
    """

    language: str = ""
    theme: str = "system"
    text_scale: int = 100
    single_key_answers: bool = True
    advance_after_answer: bool = False
    reduce_motion: bool = False
    is_sidebar_collapsed: bool = False
    facilitator: str = ""
    last_workspace: str = ""
    window: str = ""
    hand_over_code: str = ""
    handed_to: tuple[str, int, str] | None = None


class PreferenceStore(QObject):
    """Holds the preferences and writes each change to ``path`` at once."""

    changed = Signal()

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self.value = read(path)

    @property
    def path(self) -> Path:
        """The file that is written."""
        return self._path

    def update(self, **changes: Any) -> None:  # noqa: ANN401  (each field has its own type)
        """Replace the named fields and write the file; nothing is written where nothing changes."""
        value = replace(self.value, **changes)
        if value == self.value:
            return
        self.value = value
        # A preference that cannot be written is not worth stopping a person's work for: it holds until the end.
        with contextlib.suppress(OSError):
            write(value, self._path)
        self.changed.emit()


def read(path: Path) -> Preferences:
    """The preferences in ``path``; defaults for whatever is missing, unknown or of the wrong kind."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    if not isinstance(found, dict):
        return Preferences()
    handed_to = _handed_to(found.pop("handed_to", None))
    default = Preferences(handed_to=handed_to)
    known = {field.name: type(getattr(default, field.name)) for field in fields(default) if field.name != "handed_to"}
    return replace(default, **{name: value for name, value in found.items() if type(value) is known.get(name)})


def _handed_to(value: object) -> tuple[str, int, str] | None:
    match value:
        case [str(path), int(assessment), str(respondent)]:
            return path, assessment, respondent
    return None


def write(preferences: Preferences, path: Path) -> None:
    """Write beside ``path``, then put it in place, so that a power cut leaves the old file or the new one."""
    import tempfile  # not before the first picture

    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".new")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(asdict(preferences), file, indent=1)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
