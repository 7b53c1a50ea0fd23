"""What a sample's story may hold, field by field (``resources/stories``): one TOML file for each relationship."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import msgspec

from healthcheck.domain.plan import CommitmentState, ProviderAnswer
from healthcheck.domain.relationship import Side
from healthcheck.domain.rhythm import Rhythm
from healthcheck.exchange.workshop_story import WorkshopText


class StepText(msgspec.Struct, forbid_unknown_fields=True):
    """One step of a commitment, taken by the one to whom it falls."""

    state: CommitmentState
    on: date
    remark: str = ""
    old_due: date | None = None
    new_due: date | None = None


class CommitmentText(msgspec.Struct, forbid_unknown_fields=True):
    """``born`` and ``carried``: numbers of assessments; ``after``: numbers of commitments of the file, from 1."""

    born: int
    what: str
    provider: str
    customer: str
    why: str
    factor: str
    practice: str
    finding: str
    steps: tuple[StepText, ...]
    carried: tuple[int, ...] = ()
    after: tuple[int, ...] = ()
    due: date | None = None
    done_when: str = ""
    needs: str = ""
    reviewed_in: str = ""
    impact: int | None = None
    effort: int | None = None
    answer: ProviderAnswer | None = None
    ticks: tuple[str, ...] = ()


class MeetingText(msgspec.Struct, forbid_unknown_fields=True):
    """A meeting that comes back."""

    rhythm: Rhythm
    name: str
    first_on: date
    minutes: int
    purpose: str
    attendees: tuple[str, ...]
    others: dict[Side, str] = {}


class CommentText(msgspec.Struct, forbid_unknown_fields=True):
    """What somebody wrote beside an answer."""

    assessment: int
    person: str
    item: str
    text: str
    released: bool = False


class NoteText(msgspec.Struct, forbid_unknown_fields=True):
    """What was said or noted in an interview, so many minutes after it began."""

    section: str
    minute: float
    text: str
    quote: bool = False
    released: bool = False
    practices: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()


class InterviewText(msgspec.Struct, forbid_unknown_fields=True):
    """An interview that was held so many days after the assessment had been opened; ``minutes`` by section."""

    assessment: int
    person: str
    day: int
    recording: bool
    top_three: tuple[str, ...]
    hardest: str
    minutes: dict[str, float]
    notes: tuple[NoteText, ...]


class Story(msgspec.Struct, forbid_unknown_fields=True):
    """``people``: code -> name and role."""

    people: dict[str, tuple[str, str]]
    facilitator: str = ""
    commitments: tuple[CommitmentText, ...] = ()
    meetings: tuple[MeetingText, ...] = ()
    comments: tuple[CommentText, ...] = ()
    interviews: tuple[InterviewText, ...] = ()
    workshops: tuple[WorkshopText, ...] = ()


def read_story(file: Path) -> Story:
    """The story that ``file`` tells."""
    return msgspec.convert(tomllib.loads(file.read_text("utf-8")), Story)
