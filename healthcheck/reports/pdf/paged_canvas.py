"""A canvas that closes its pages only when all of them are there, so that each can say how many there are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from healthcheck.reports.pdf.layout import Start
from healthcheck.reports.pdf.page import Sheet
from healthcheck.reports.pdf.script_text import ScriptText
from healthcheck.reports.pdf.structure import Structure


@dataclass(frozen=True, slots=True)
class Place:
    """An entry of the outline and where it leads: ``level`` 0 or 1, ``top`` in points from the foot of ``page``."""

    page: int
    title: str
    level: int
    top: float


class PagedCanvas(Canvas):  # type: ignore[misc]  # reportlab is untyped
    """Keeps pages until ``save``; ``finish_page`` then adds to each what needs the number of pages.

    ``sheet`` tells flowables how tall a page is, ``structure`` collects what they are. ``is_mirrored``: lines run from
    right to left, and columns with them.
    """

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - handed through to reportlab
        sheet: Sheet,
        is_mirrored: bool = False,
        **options: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(*args, **options)
        self.sheet = sheet
        self.is_mirrored = is_mirrored
        self.structure = Structure()
        self.finish_page: Callable[[Any, int, int], None] | None = None
        self.places: list[Place] = []
        self.starts: list[Start] = []
        self._pages: list[dict[str, Any]] = []
        self._later: list[tuple[int, Callable[[Any], None]]] = []

    def beginText(self, x: float = 0, y: float = 0, direction: Any = None) -> ScriptText:  # noqa: ANN401, N802
        """A text object for every script."""
        return ScriptText(self, x, y, direction=direction)

    def mark_place(self, title: str, *, level: int, height: float) -> None:
        """Let an entry of the outline lead to ``height`` points above the present origin."""
        _, top = self.absolutePosition(0, height)
        self.places.append(Place(self.getPageNumber(), title, level, top))

    def begin_section(self, *, height: float) -> None:
        """What is painted from now on, from ``height`` points above the present origin, belongs together."""
        _, top = self.absolutePosition(0, height)
        is_at_top = top > self.sheet.height - self.sheet.top - 1
        self.starts.append(Start(self.getPageNumber(), is_at_top))
        self.structure.begin_section()

    def finish_later(self, paint: Callable[[Any], None]) -> None:
        """Have ``paint`` finish the present page, in its own coordinates, once it is known where everything stands."""
        self._later.append((self.getPageNumber(), paint))

    @property
    def page_count(self) -> int:
        """Pages that are set."""
        return len(self._pages)

    @property
    def first_pages(self) -> list[int]:
        """Pages, from 1, on which the entries of the outline's first level begin."""
        return [place.page for place in self.places if place.level == 0]

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        """Put the page aside."""
        self._pages.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Finish every page, then write the document."""
        pages, places = self._pages, self.places
        for number, page in enumerate(pages, start=1):
            self.__dict__.update(page)
            for index, place in enumerate(places):
                if place.page == number:
                    self.bookmarkPage(f"place-{index}", fit="XYZ", left=0, top=place.top)
                    self.addOutlineEntry(place.title, f"place-{index}", level=place.level, closed=place.level == 0)
            for page_number, paint in self._later:
                if page_number == number:
                    paint(self)
            if self.finish_page is not None:
                self.finish_page(self, number, len(pages))
            super().showPage()
        super().save()
