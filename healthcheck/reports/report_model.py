"""What a report says, as values in the order of its pages; whoever sets it adds only the form.

Widths are millimetres of a text area 166 mm wide: a text column, and a margin column for numbers and notes beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.disclosed_workshop import DisclosedWorkshop
from healthcheck.domain.edition import Edition
from healthcheck.domain.relationship import Side
from healthcheck.domain.report_order import ReportPart
from healthcheck.domain.reported_plan import ReportedPlan
from healthcheck.domain.series import Series


class Tone(StrEnum):
    """How a paragraph speaks: as an opening, as running text, as a remark, or as the note to a table."""

    LEAD = "lead"
    BODY = "body"
    SMALL = "small"
    NOTE = "note"


class ChartKind(StrEnum):
    """Which chart of the report's values a figure shows."""

    RADAR = "radar"
    DUMBBELL = "dumbbell"
    PRACTICES = "practices"
    TREND = "trend"
    MIRROR = "mirror"
    TIMELINE = "timeline"
    TARGETS = "targets"


@dataclass(frozen=True, slots=True)
class Prose:
    """Running text, never mark-up; newlines part paragraphs."""

    text: str
    tone: Tone = Tone.BODY


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section: ``level`` 2 (in the outline) or 3."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Bullets:
    """Short texts of equal rank."""

    items: tuple[str, ...]
    tone: Tone = Tone.BODY


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with their values, one under the other."""

    title: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SideText:
    """What belongs to one side: its printed number, the word that stands for it, or a sentence."""

    side: Side
    organisation: str
    text: str


@dataclass(frozen=True, slots=True)
class Scores:
    """Key numbers of both sides, with a remark beneath."""

    scores: tuple[SideText, ...]
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    ``side`` where it belongs to one organisation; ``is_lead``: the first line of each cell stands out.
    """

    title: str
    width: float
    is_number: bool = False
    side: Side | None = None
    is_lead: bool = False


@dataclass(frozen=True, slots=True)
class Spread:
    """How answers to one question spread: people per level, lowest first."""

    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Blank:
    """Room to write in by hand."""


BLANK = Blank()

Cell: TypeAlias = "str | SideText | Spread | Blank"
"""A newline in a text starts a remark under it; ``SideText`` is the name of somebody or something of a side."""


@dataclass(frozen=True, slots=True)
class Group:
    """A row that heads those under it."""

    title: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under the names of the columns, and rows that head others."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...] | Group, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart of the report's profile with its caption; ``alternative`` says all its values in sentences."""

    kind: ChartKind
    caption: str
    alternative: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Voices:
    """What people said, by side alone; never as a quotation, because that would tell how it was said."""

    entries: tuple[SideText, ...]


@dataclass(frozen=True, slots=True)
class Checklist:
    """Short texts under a title, each with where it stands."""

    title: str
    entries: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks in columns of equal width beside each other."""

    parts: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class PracticeCard:
    """A recommended practice: what to do, the first step, who on each side, how both will know, where it comes from."""

    title: str
    effort: str
    action: str
    first_step: str
    duties: tuple[SideText, ...]
    evidence: str
    source: str


@dataclass(frozen=True, slots=True)
class Provenance:
    """What exactly this report is, in a box: labels with values, last the report's own hash under ``hash_label``.

    The hash covers everything the report says but itself.
    """

    rows: tuple[tuple[str, str], ...]
    hash_label: str
    remark: str


@dataclass(frozen=True, slots=True)
class Split:
    """Blocks in the text column with others beside them in the margin column, ``margin`` mm wide."""

    main: tuple[Block, ...]
    beside: tuple[Block, ...]
    margin: float = 54.0


Block: TypeAlias = (
    "Prose | Heading | Bullets | Facts | Scores | Table | Figure | Voices | Checklist | Columns | PracticeCard"
    " | Provenance | Split"
)


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks under a title that makes a claim; ``label`` is its short name in the outline.

    ``starts_page`` False: it may follow on the page where the section before ends. ``is_listed`` False: the contents on
    the cover do without it.
    """

    id: str
    label: str
    title: str
    blocks: tuple[Block, ...]
    part: ReportPart
    starts_page: bool = True
    is_listed: bool = True


@dataclass(frozen=True, slots=True)
class Card:
    """A finding on the summary page: the claim, two numbers, and what follows from it."""

    title: str
    scores: tuple[SideText, ...]
    so_what: str


@dataclass(frozen=True, slots=True)
class Step:
    """What comes next; ``reason``: the factor it serves, or by when. ``parties``: who does it, and for whom."""

    reason: str
    text: str
    parties: tuple[SideText, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """The one page that everybody reads: the answer, at most three findings, small charts, what comes next, basis.

    ``table`` stands in the place of the charts where there is nothing to draw.
    """

    label: str
    answer: str
    cards: tuple[Card, ...]
    figures: tuple[Figure, ...]
    table: Table | None
    steps_title: str
    steps_note: str
    steps: tuple[Step, ...]
    basis: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page.

    ``organisations`` with their side, client first; ``contents_title`` heads the list of sections.
    """

    product: str
    edition: str
    organisations: tuple[SideText, ...]
    scope: str
    facts: tuple[tuple[str, str], ...]
    contents_title: str


@dataclass(frozen=True, slots=True)
class Report:
    """One edition of one assessment's report.

    ``cover`` None: it begins with the summary. ``digest``: SHA-256 (hex) of everything it says. ``profile``, ``words``,
    ``series`` (with the assessments before), ``plan`` and ``workshop`` (each None where there is none) are what the
    figures are drawn from; their values are said in the figures' ``alternative`` too.
    """

    edition: Edition
    language: str
    title: str
    held_on: date
    footer: tuple[str, ...]
    cover: Cover | None
    summary: Summary
    sections: tuple[Section, ...]
    profile: DisclosedProfile
    words: ChartWords
    series: Series | None = None
    plan: ReportedPlan | None = None
    workshop: DisclosedWorkshop | None = None
    digest: str = ""
