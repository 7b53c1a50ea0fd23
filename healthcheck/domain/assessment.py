"""One dated round of the health check, and what each respondent answered in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Privacy, Seniority, Side

if TYPE_CHECKING:
    from datetime import date, datetime


class Reply(IntEnum):
    """What was chosen for an item: a code 0-4 (``method.md`` 2.1), or one of the two non-answers."""

    NOT_IN_PLACE = 0
    STARTING = 1
    AGREED = 2
    ESTABLISHED = 3
    EMBEDDED = 4
    CANNOT_SEE = -1
    DOES_NOT_APPLY = -2

    @property
    def text(self) -> str:
        """As files write it: ``0`` to ``4``, ``DK`` or ``NA``."""
        return {Reply.CANNOT_SEE: "DK", Reply.DOES_NOT_APPLY: "NA"}.get(self, str(int(self)))

    @classmethod
    def parse(cls, text: str) -> Reply:
        """The reply that ``text`` writes; ``ValueError`` for anything but ``0``-``4``, ``DK``, ``NA``."""
        for reply in cls:
            if reply.text == text:
                return reply
        message = f"{text!r} is not 0, 1, 2, 3, 4, DK or NA"
        raise ValueError(message)


class ResponseStatus(StrEnum):
    """How far a respondent has come in one assessment."""

    INVITED = "invited"
    DRAFT = "draft"
    SUBMITTED = "submitted"


class AssessmentStatus(StrEnum):
    """Whether answers may still come in."""

    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply to one item, with an optional note; ``reply`` is None where only a note or a flag was left.

    ``seconds``: time spent on the page before the reply; None where nobody measured it. ``is_released``: the note may
    be shown to others, without name or code; that holds for its present words only.
    """

    item: str
    reply: Reply | None
    note: str = ""
    is_flagged: bool = False
    seconds: float | None = None
    is_released: bool = False


@dataclass(frozen=True, slots=True)
class OutcomeAnswer:
    """An answer to an outcome or open question: a code (0-4) on its own scale, or free text."""

    question: str
    value: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Response:
    """All answers of one respondent in one assessment.

    Mappings are keyed by item id (``answers``; ``retrospects``: where it stood before, seen from now), factor id
    (``global_scores``, ``expectations``: whole numbers 0-10) and question id (``outcomes``). ``votes`` holds at most
    three factor ids. ``position`` is the page where the respondent stopped. ``seniority`` is that of the day of the
    answer.
    """

    respondent_id: str
    code: str
    side: Side
    seniority: Seniority
    status: ResponseStatus = ResponseStatus.INVITED
    submitted_at: datetime | None = None
    answers: Mapping[str, Answer] = field(default_factory=lambda: MappingProxyType({}))
    global_scores: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    expectations: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    votes: tuple[str, ...] = ()
    outcomes: Mapping[str, OutcomeAnswer] = field(default_factory=lambda: MappingProxyType({}))
    retrospects: Mapping[str, Reply] = field(default_factory=lambda: MappingProxyType({}))
    position: str = ""

    def reply(self, item: str) -> Reply | None:
        """What was chosen for ``item``; None where nothing was."""
        answer = self.answers.get(item)
        return answer.reply if answer else None


@dataclass(frozen=True, slots=True)
class Submission:
    """One response that counted when an assessment was closed: whose, on which side, and the seal on what it said."""

    respondent_id: str
    side: Side
    seal: str


@dataclass(frozen=True, slots=True)
class Closing:
    """One closing of an assessment, with the responses that were submitted then.

    Kept because a reopened assessment in which one or two people of a side came, went or answered otherwise must print
    that side rounded (``method.md`` 3.2 and 3.5, rule 5).
    """

    closed_at: datetime
    submitted: frozenset[Submission]


@dataclass(frozen=True, slots=True)
class Assessment:
    """One dated round of the health check of one relationship, numbered from 1.

    ``privacy`` and ``minimum_n`` are the promise its respondents were shown; instrument id, version and form are
    those it was opened with.
    """

    id: int
    relationship_id: str
    number: int
    held_on: date
    form: Form
    instrument_id: str
    instrument_version: str
    privacy: Privacy = Privacy.CONFIDENTIAL
    minimum_n: int = 3
    status: AssessmentStatus = AssessmentStatus.OPEN
    closings: tuple[Closing, ...] = ()

    @property
    def is_closed(self) -> bool:
        """Whether joint, client and supplier results exist."""
        return self.status is AssessmentStatus.CLOSED
