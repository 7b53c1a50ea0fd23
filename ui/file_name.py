"""Names for files that every system takes, made from names that people typed; and how a path is shown."""

from __future__ import annotations

import os
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)$", re.IGNORECASE)
UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
LONGEST = 120
"""Bytes of the name before its ending; file systems take 255 for all of it."""

PARTING = " - "
"""Stands between the organisations, the assessment and what the file is."""

BREAK = "\u200b"
"""A space without width: a line may end there."""


def safe_name(text: str, ending: str) -> str:
    """``text`` without what Windows, macOS or Linux refuse in a file name, then ``ending`` (``.pdf``)."""
    plain = "".join(letter for letter in text if letter.isspace() or unicodedata.category(letter) not in UNSEEN)
    words = " ".join(FORBIDDEN.sub(" ", plain).split())
    name = _shortened(words).encode()[:LONGEST].decode(errors="ignore").strip(" .")
    if not name or RESERVED.match(name.split(".")[0].strip()):
        name = f"Report {name}".strip()
    return name + ending


def _shortened(name: str) -> str:
    """Of what ``PARTING`` parts, the longest gives way, so that what tells files apart stays."""
    parts = name.split(PARTING)
    while len(PARTING.join(parts).encode()) > LONGEST and any(parts):
        place = max(range(len(parts)), key=lambda place: len(parts[place].encode()))
        parts[place] = parts[place][:-1]
    return PARTING.join(part.rstrip() for part in parts)


def breakable(folder: Path) -> str:
    """The path of ``folder`` as a label shows it: a line may end after each separator."""
    return str(folder).replace(os.sep, f"{os.sep}{BREAK}")
