"""Where the consultant can write a title of his own in place of the one that a page gives itself."""

from __future__ import annotations

MIRROR, TREND, MAP, PRACTICES = "mirror", "trend", "map", "practices"
"""What both sides know of each other, what has changed, what to work on first, and the practices."""


def finding_place(factor: str) -> str:
    """The place of the finding on ``factor``: its title stands on pages, in lists, in the report and on slides."""
    return f"finding.{factor}"
