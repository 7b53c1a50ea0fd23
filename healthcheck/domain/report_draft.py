"""A report before it is handed out: its pages, which part stands where, and what to know before it goes."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from enum import StrEnum

from healthcheck.domain.report_order import ReportPart


class RemarkKind(StrEnum):
    """What a remark is about."""

    PLAN = "plan"
    COMMENTS = "comments"
    COLOUR = "colour"
    CHARACTERS = "characters"
    WITHHELD = "withheld"

    @property
    def is_caution(self) -> bool:
        """Whether somebody may want to change something before the report goes; what is withheld is only told."""
        return self is not RemarkKind.WITHHELD


@dataclass(frozen=True, slots=True)
class Remark:
    """``text`` says what is so, ``detail`` what follows from it or why it is."""

    kind: RemarkKind
    text: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class DraftPart:
    """``first``: the page, from 1, on which a part begins; ``pages``: how many it takes, some of them with others."""

    part: ReportPart
    first: int
    pages: int


@dataclass(frozen=True, slots=True)
class ReportDraft:
    """``pdf``: the bytes that would be written; ``parts`` that have something to say, in the order of the pages."""

    pdf: bytes = field(repr=False)
    pages: int
    parts: tuple[DraftPart, ...]
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page as pixels: ``rows`` from the top down, ``stride`` bytes each, hold blue, green and red, a byte each.

    Kept ``packed`` by zlib, to about a twentieth, as long as nobody looks: it goes from one process to another.
    """

    width: int
    height: int
    stride: int
    packed: bytes = field(repr=False)

    @property
    def rows(self) -> bytes:
        """The pixels."""
        return zlib.decompress(self.packed)
