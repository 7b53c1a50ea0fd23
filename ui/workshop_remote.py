"""What the menus and the closing of the workspace say to the workshop, wherever the desk is turned to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.page import Page
    from ui.page_turner import PageTurner
    from ui.pages.workshop import WorkshopPage
    from ui.workshop.asked import Asked


class WorkshopRemote:
    """Does nothing while no workshop has been looked at since the workspace was opened."""

    def __init__(self, desk: PageTurner) -> None:
        self._desk = desk

    @property
    def _page(self) -> WorkshopPage | None:
        """The page of the workshop, where it was looked at since the workspace was opened."""
        page: Page | None = self._desk.built("workshop")
        return page  # type: ignore[return-value]  # it was built under that name, and is not loaded before

    @property
    def can_start(self) -> bool:
        """Whether a workshop is looked at that can be started."""
        held = self._page
        return held is not None and held is self._desk.page and held.start_bar.can_start

    @property
    def is_presenting(self) -> bool:
        """Whether a workshop is in the room now."""
        return self._page is not None and self._page.start_bar.is_presenting

    def start(self, *, is_here: bool = False) -> None:
        """Begin the workshop that is looked at, at the chosen item where ``is_here``."""
        if self._page is not None:
            bar = self._page.start_bar
            (bar.start_here if is_here else bar.start)()

    def ask(self, wish: Asked) -> None:
        """Hand on to the room what a menu says."""
        if self._page is not None:
            self._page.start_bar.ask(wish)

    def break_off(self) -> None:
        """The workspace closes: what is presented goes, and resumes where it is."""
        if self._page is not None:
            self._page.start_bar.break_off()
