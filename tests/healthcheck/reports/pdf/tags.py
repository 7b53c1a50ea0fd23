"""The structure tree of a PDF, as somebody reads it who hears the document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pikepdf

SHOWING = ("Tj", "TJ", "'", '"')
PAINTING = (*SHOWING, "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do")


@dataclass(frozen=True, slots=True)
class Tag:
    """An element with its attributes, the elements in it, and how many pieces of content are its own."""

    role: str
    alternative: str = ""
    scope: str = ""
    children: tuple[Tag, ...] = ()
    pieces: int = 0
    said: str = ""

    def walk(self) -> Iterator[Tag]:
        """This one and all in it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def all(self, *roles: str) -> list[Tag]:
        """Everything in it with one of the roles."""
        return [tag for tag in self.walk() if tag.role in roles]


@dataclass(slots=True)
class Marked:
    """What a page paints: pieces by number with the role they are marked with, and what is in none."""

    pieces: dict[int, str] = field(default_factory=dict)
    loose: list[str] = field(default_factory=list)


def tag_tree(path: Path) -> Tag:
    """The document's root element."""
    with pikepdf.open(path) as document:
        return _tag(document.Root.StructTreeRoot.K)


def marked_pages(path: Path) -> list[Marked]:
    """Every page's marked content."""
    with pikepdf.open(path) as document:
        return [_marked(page) for page in document.pages]


def _tag(node: Any) -> Tag:  # noqa: ANN401 - pikepdf objects
    kids = list(node.get("/K", []))
    elements = [kid for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
    scope = str(node["/A"]["/Scope"])[1:] if "/A" in node else ""
    return Tag(
        role=str(node["/S"])[1:],
        alternative=str(node.get("/Alt", "")),
        scope=scope,
        children=tuple(_tag(kid) for kid in elements),
        pieces=len(kids) - len(elements),
        said=str(node.get("/ActualText", "")),
    )


def _marked(page: pikepdf.Page) -> Marked:
    found, opened = Marked(), 0
    for instruction in pikepdf.parse_content_stream(page):
        operands, name = instruction.operands, str(instruction.operator)
        if name in ("BDC", "BMC"):
            opened += 1
            if name == "BDC" and "/MCID" in operands[1]:
                found.pieces[int(operands[1]["/MCID"])] = str(operands[0])[1:]
        elif name == "EMC":
            opened -= 1
        elif name in PAINTING and not opened:
            found.loose.append(name)
    assert opened == 0
    return found
