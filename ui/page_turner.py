"""What whoever acts on pages needs of the desk that they stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from ui.page import Page


class PageTurner(Protocol):
    """Shows one page at a time, each under its name."""

    @property
    def page(self) -> Page | None:
        """The page that is looked at."""

    @property
    def current(self) -> str:
        """The name of the page that is looked at."""

    def go_to(self, name: str) -> None:
        """Turn to a page."""

    def page_of(self, name: str) -> Page:
        """The page of that name, built when it is first asked for."""

    def built(self, name: str) -> Page | None:
        """The page of that name, where it was looked at since the workspace was opened."""
