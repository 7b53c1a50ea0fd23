"""Flowables one under the other in a column of their own, and columns beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from typing import Any

from reportlab.platypus import Flowable

from healthcheck.reports.pdf.mirroring import placed
from healthcheck.reports.pdf.structure import Element

SMALL = 1 / 3
"""Share of a page up to which columns beside each other are kept on one page."""


class Stack:
    """A column of flowables of a given width (points), spaces between them collapsed as on a page."""

    def __init__(self, flowables: Sequence[Any], width: float) -> None:
        self.flowables = list(flowables)
        self.width = width
        self._sizes: list[tuple[float, float]] | None = None

    def __bool__(self) -> bool:
        return bool(self.flowables)

    def height(self, canvas: Any) -> float:  # noqa: ANN401 - reportlab is untyped
        """Points from the top of the first to the foot of the last."""
        return sum(space + height for space, height in self._measured(canvas))

    def draw(self, canvas: Any, *, left: float, top: float) -> None:  # noqa: ANN401
        """Paint downwards from ``top``."""
        for flowable, (space, height) in zip(self.flowables, self._measured(canvas), strict=True):
            top -= space + height
            flowable.drawOn(canvas, left, top)

    def split(self, canvas: Any, height: float) -> tuple[Stack, Stack]:  # noqa: ANN401
        """What fits into ``height`` and the rest; a heading goes with what it heads, unless it is taller than any."""
        kept: list[Any] = []
        rest = list(self.flowables)
        used = 0.0
        for flowable, (space, own) in zip(self.flowables, self._measured(canvas), strict=True):
            if used + space + own > height:
                parts = flowable.splitOn(canvas, self.width, height - used - space)
                if parts:
                    kept.append(parts[0])
                    rest[:1] = parts[1:]
                    used = height
                break
            used += space + own
            kept.append(rest.pop(0))
        while kept and rest and kept[-1].getKeepWithNext() and used < SMALL * canvas.sheet.text_height:
            rest.insert(0, kept.pop())
        self._sizes = None  # a paragraph that could not be split forgets its lines
        return Stack(kept, self.width), Stack(rest, self.width)

    def _measured(self, canvas: Any) -> list[tuple[float, float]]:  # noqa: ANN401
        """Space before and height of each flowable."""
        if self._sizes is None:
            self._sizes = []
            after = 0.0
            for index, flowable in enumerate(self.flowables):
                height = flowable.wrapOn(canvas, self.width, canvas.sheet.text_height)[1]
                space = max(flowable.getSpaceBefore(), after) if index else 0.0
                self._sizes.append((space, height))
                after = flowable.getSpaceAfter()
        return self._sizes


class Beside(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """Stacks beside each other, tops aligned; a page break may run through the tallest, and where it must, all.

    ``elements``: what each stack is in the document, where it is more than what stands in it.
    """

    def __init__(
        self,
        stacks: Sequence[Stack],
        *,
        gutter: float,
        before: float = 0.0,
        after: float = 0.0,
        elements: Sequence[Element] = (),
    ) -> None:
        super().__init__()
        self._stacks = tuple(stacks)
        self._gutter = gutter
        self._elements = tuple(elements)
        self.spaceBefore = before
        self.spaceAfter = after

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """All the width there is, and the height of the tallest stack."""
        self.width = available_width
        self.height = max(stack.height(self.canv) for stack in self._stacks)
        return self.width, self.height

    def split(self, _available_width: float, available_height: float) -> list[Beside]:
        """Two parts where the whole is tall, and what stands beside its tallest stack fits above the break."""
        page = self.canv.sheet.text_height
        if self.height < SMALL * page:
            return []
        *others, _ = sorted(stack.height(self.canv) for stack in self._stacks)
        if any(available_height < height < page for height in others):
            return []
        parts = [stack.split(self.canv, available_height) for stack in self._stacks]
        if not any(above for above, _ in parts):
            return []
        above, below = zip(*parts, strict=True)
        return [
            Beside(above, gutter=self._gutter, elements=self._elements),
            Beside(below, gutter=self._gutter, after=self.spaceAfter, elements=self._elements),
        ]

    def draw(self) -> None:
        """Paint each stack from the top."""
        left = 0.0
        for index, stack in enumerate(self._stacks):
            with self.canv.structure.inside(self._elements[index]) if self._elements else nullcontext():
                stack.draw(self.canv, left=placed(self.canv, left, stack.width, whole=self.width), top=self.height)
            left += stack.width + self._gutter
