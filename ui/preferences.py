"""What one person prefers on one machine; no answer and no result is ever written here."""

from __future__ import annotations

import contextlib
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from ui.kept_file import own_turn, read_json, write_json


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """Defaults are those of a first start.

    ``language``: the code of the one the window speaks, empty for the nearest to that of the system. ``text_scale`` in
    percent. ``window`` is the size and place of the window as Qt writes them, empty for the usual ones. ``privacy`` and
    ``minimum_n``: the promise that a new relationship begins with. ``hand_over_code``: what ``ui.hand_over_code`` keeps
    of the code that takes the laptop back from a respondent, empty for none. ``handed_to``: while the laptop is in a
    respondent's hands, the workspace, assessment and respondent, so that a restart goes back there and never to the
    facilitator's pages. ``projector``: ``light`` or ``dark``, what slides are projected on; ``shows_typing``: a
    workshop's room reads a commitment while it is typed; ``rings``: a sound when the time of an item is over.
    ``report_paper``: empty for the one that is usual where the system is set; ``report_language``: empty for that of
    the program; ``report_logo``:
    the name of the file that ``ui.report_defaults`` keeps a copy of, empty for none.
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
    relationship_order: str = "recent"
    privacy: str = "confidential"
    minimum_n: int = 3
    hand_over_code: str = ""
    handed_to: tuple[str, int, str] | None = None
    projector: str = "light"
    shows_typing: bool = False
    rings: bool = False
    report_paper: str = ""
    report_language: str = ""
    report_logo: str = ""
    report_colour: str = ""
    report_footer: str = ""
    report_confidentiality: str = ""


class PreferenceStore(QObject):
    """Holds the preferences and writes each change to ``path`` at once.

    Two windows share the file: only the fields that were named are written, over what the other one has written since.
    """

    changed = Signal()

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._unwritten: dict[str, Any] = {}
        self.value = read(path)

    @property
    def path(self) -> Path:
        """The file that is written."""
        return self._path

    def update(self, **changes: Any) -> None:  # noqa: ANN401  (each field has its own type)
        """Replace the named fields and write the file; nothing is written where nothing changes."""
        self._unwritten |= changes
        value = replace(self.value, **changes)
        # A preference that cannot be written is not worth stopping a person's work for: it holds until the end.
        with contextlib.suppress(OSError), own_turn(self._path):
            found = read(self._path)
            value = replace(found, **self._unwritten)
            if value != found:
                write_json(asdict(value), self._path)
            self._unwritten.clear()
        self._take(value)

    def reread(self) -> Preferences:
        """The preferences with what another window has written since."""
        self._take(replace(read(self._path), **self._unwritten))
        return self.value

    def _take(self, value: Preferences) -> None:
        if value != self.value:
            self.value = value
            self.changed.emit()


def read(path: Path) -> Preferences:
    """The preferences in ``path``; defaults for whatever is missing, unknown or of the wrong kind."""
    found = read_json(path)
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
