"""What somebody wants of a report: edition, parts, paper, language, and whose name and colour it carries."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from healthcheck.domain.edition import Edition


class Paper(StrEnum):
    """The sheet a report is set on."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def inches(self) -> tuple[float, float]:
        """Width and height."""
        return (8.5, 11.0) if self is Paper.LETTER else (210 / 25.4, 297 / 25.4)


class ReportPart(StrEnum):
    """The parts of a report, in the order of its pages."""

    SUMMARY = "summary"
    ANSWERS = "answers"
    VIEWS = "views"
    DIFFERENCES = "differences"
    PRIORITIES = "priorities"
    STRENGTHS = "strengths"
    PRACTICES = "practices"
    CHANGE = "change"
    PLAN = "plan"
    NINETY_DAYS = "ninety_days"
    KEEPING = "keeping"
    METHOD = "method"
    DETAIL = "detail"
    VOTES = "votes"
    COMMENTS = "comments"
    MIRROR = "mirror"
    EXPERT = "expert"
    WORKSHOP = "workshop"
    SOURCES = "sources"

    @property
    def is_fixed(self) -> bool:
        """Whether nobody may leave it out: without it a report would claim more, or show less, than it must."""
        return self in _FIXED


_FIXED = frozenset({ReportPart.SUMMARY, ReportPart.ANSWERS, ReportPart.METHOD, ReportPart.COMMENTS, ReportPart.SOURCES})

ON_REQUEST = frozenset({ReportPart.EXPERT})
"""Parts that a report has only where somebody asks for them."""


@dataclass(frozen=True, slots=True)
class Branding:
    """The consultancy's face. ``logo``: the bytes of a PNG, JPEG or SVG file, empty for none.

    ``colour`` (``#RRGGBB``, empty for the usual ink) is for the band of the cover and the rule under a title only.
    ``footer`` and ``confidentiality`` are text as typed; without the latter the edition says whose it is.
    """

    logo: bytes = b""
    colour: str = ""
    footer: str = ""
    confidentiality: str = ""


@dataclass(frozen=True, slots=True)
class ReportOrder:
    """``left_out``: parts that are not wanted; fixed ones stay. ``prepared_by``: text as typed.

    ``language``: the code of the one it is written in, empty for that of the program.
    """

    edition: Edition = Edition.JOINT
    paper: Paper = Paper.A4
    left_out: frozenset[ReportPart] = ON_REQUEST
    branding: Branding = field(default_factory=Branding)
    prepared_by: str = ""
    language: str = ""

    def has(self, part: ReportPart) -> bool:
        """Whether ``part`` is wanted."""
        return part.is_fixed or part not in self.left_out
