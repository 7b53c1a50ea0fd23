"""What stands on the pages, as a tree of elements for those who hear them or read them another way.

Flowables say while they are painted which element their marks on the paper belong to. An element may go on over
several pages; what belongs to none (rules, grounds, footers, repeated headers) is marked as an artifact.
``tagged_file`` writes the tree into the document.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, NamedTuple

HOLDERS = ("TH", "TD", "Lbl", "LBody")
"""Roles that hold text themselves."""


class Mark(NamedTuple):
    """A piece of marked content: its page, and its number among those of the page, both from 0."""

    page: int
    number: int


@dataclass(eq=False, slots=True)
class Element:
    """A node of the tree by its standard role (``H1``, ``P``, ``Table`` …).

    ``parent``: the element it stands in, None for the one that is open when it is first painted. ``alternative``: what
    a figure shows, in words. ``scope``: of a ``TH``, ``Column`` or ``Row``; ``span``: how many columns it reaches over.
    ``said``: the text itself, where whoever takes the glyphs one by one would not meet it in its order.
    """

    role: str
    parent: Element | None = None
    alternative: str = ""
    scope: str = ""
    span: int = 1
    said: str = ""
    children: list[Element | Mark] = field(default_factory=list)
    is_placed: bool = False


class Structure:
    """The tree of one document, growing while its pages are painted in reading order."""

    def __init__(self) -> None:
        self.root = Element("Document", is_placed=True)
        self._open = [self.root]
        self._numbers: Counter[int] = Counter()
        self._is_marking = False

    def begin_section(self) -> None:
        """What is painted from now on belongs to a section of its own."""
        section = Element("Sect", parent=self.root)
        self._place(section)
        self._open = [self.root, section]

    @contextmanager
    def inside(self, element: Element) -> Iterator[None]:
        """Elements that are first painted in here stand in ``element``."""
        self._place(element)
        self._open.append(element)
        try:
            yield
        finally:
            self._open.pop()

    @contextmanager
    def content(
        self,
        canvas: Any,  # noqa: ANN401 - reportlab is untyped
        element: Element | None,
        *,
        said: str = "",
    ) -> Iterator[None]:
        """What is painted in here is the content of ``element``; None: of the cell or list item that is open.

        Within a figure or an artifact it is part of that. ``said``: its text, where glyphs alone do not tell it.
        """
        if self._is_marking:
            yield
            return
        owner = self._holder() if element is None else element
        self._place(owner)
        if said:
            owner = Element("Span", parent=owner, said=said)
            self._place(owner)
        page = canvas.getPageNumber() - 1
        mark = Mark(page, self._numbers[page])
        self._numbers[page] += 1
        owner.children.append(mark)
        with self._marked(canvas, f"/{owner.role} <</MCID {mark.number}>> BDC"):
            yield

    @contextmanager
    def artifact(self, canvas: Any) -> Iterator[None]:  # noqa: ANN401
        """What is painted in here is there for the eye alone."""
        if self._is_marking:
            yield
            return
        with self._marked(canvas, "/Artifact BMC"):
            yield

    @contextmanager
    def _marked(self, canvas: Any, opening: str) -> Iterator[None]:  # noqa: ANN401
        self._is_marking = True
        canvas.addLiteral(opening)
        try:
            yield
        finally:
            canvas.addLiteral("EMC")
            self._is_marking = False

    def _holder(self) -> Element:
        """The open cell or list item, as long as nothing but text stands in it; else a paragraph of its own."""
        innermost = self._open[-1]
        is_plain = innermost.role in HOLDERS and not any(isinstance(child, Element) for child in innermost.children)
        return innermost if is_plain else Element("P")

    def _place(self, element: Element) -> None:
        """Put ``element`` where it belongs when it is met first."""
        if element.is_placed:
            return
        parent = element.parent or self._open[-1]
        self._place(parent)
        parent.children.append(element)
        element.parent = parent
        element.is_placed = True
