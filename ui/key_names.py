"""What keys are called on the keyboards of those who sit at the window."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_NAMED = re.compile(r"[A-Za-z]{2,}(?: [a-z]+)?")


def key_names(tr: Callable[[str], str], keys: str) -> str:
    """``keys``, such as ``Enter, Ctrl+1``, with every name in the window's language; letters and digits stay."""
    names = {
        "Alt": tr("Alt"),
        "Backspace": tr("Backspace"),
        "Ctrl": tr("Ctrl"),
        "Delete": tr("Delete"),
        "End": tr("End"),
        "Enter": tr("Enter"),
        "Esc": tr("Esc"),
        "Home": tr("Home"),
        "Menu key": tr("Menu key"),
        "Page down": tr("Page down"),
        "Page up": tr("Page up"),
        "Shift": tr("Shift"),
        "Space": tr("Space"),
        "Tab": tr("Tab"),
        "down": tr("down"),
    }
    return _NAMED.sub(lambda found: names.get(found[0], found[0]), keys)
