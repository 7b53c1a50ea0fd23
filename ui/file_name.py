"""Names for files that every system takes, made from names that people typed."""

from __future__ import annotations

import re
import unicodedata

FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)$", re.IGNORECASE)
UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
LONGEST = 120
"""Bytes of the name before its ending; file systems take 255 for all of it."""


def safe_name(text: str, ending: str) -> str:
    """``text`` without what Windows, macOS or Linux refuse in a file name, then ``ending`` (``.pdf``)."""
    plain = "".join(letter for letter in text if letter.isspace() or unicodedata.category(letter) not in UNSEEN)
    words = FORBIDDEN.sub(" ", plain).split()
    name = " ".join(words).encode()[:LONGEST].decode(errors="ignore").strip(" .")
    if not name or RESERVED.match(name.split(".")[0].strip()):
        name = f"Report {name}".strip()
    return name + ending
