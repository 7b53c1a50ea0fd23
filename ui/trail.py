"""The pages that somebody looked at, one after the other, and the place of each in the sidebar."""

from __future__ import annotations

INSIDE = {
    "fast-entry": ("questionnaires", "interviews"),
    "interview": ("interviews",),
    "comments": ("questionnaires", "interviews", "results", "practices"),
}
"""Pages that are reached from another one, which stays marked in the sidebar; the first where it was none of these."""


class Trail:
    """Goes back and forward as a browser does: what lies ahead is forgotten where somebody turns elsewhere."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._place = -1

    @property
    def current(self) -> str:
        """The page that is looked at; empty before there is one."""
        return self._names[self._place] if self._names else ""

    def go(self, name: str) -> None:
        """Look at another page."""
        if name != self.current:
            self._names = [*self._names[: self._place + 1], name]
            self._place += 1

    def step(self, by: int) -> bool:
        """Go one back (-1) or one forward (1); whether there was one."""
        if not 0 <= self._place + by < len(self._names):
            return False
        self._place += by
        return True

    def row(self, name: str) -> str:
        """The page of the sidebar that ``name`` belongs to: for one inside others, that from which somebody came."""
        if name not in INSIDE:
            return name
        before = reversed(self._names[: self._place])
        return next((page for page in before if page in INSIDE[name]), INSIDE[name][0])
