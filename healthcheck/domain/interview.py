"""What is kept of a conversation with one respondent along the interview guide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

OPENING, CLOSING = "OPENING", "CLOSING"
"""The parts of an interview before the first and after the last section of its guide."""


@dataclass(frozen=True, slots=True)
class Interview:
    """One respondent's interview in one assessment; the quick reads are global scores of the person's response.

    ``opened_script``, ``consent_notes``, ``consent_recording``: what was read out and agreed to. ``seconds`` spent, by
    section of the guide, opening and closing among them. From the wheel of fifteen: ``top_three`` factors, and which of
    the eight that are asked about together is ``most_complex``. ``ended_at``: when nothing more was to be asked.
    """

    id: str
    assessment_id: int
    respondent_id: str
    begun_at: datetime
    opened_script: bool = False
    consent_notes: bool = False
    consent_recording: bool = False
    seconds: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    top_three: tuple[str, ...] = ()
    most_complex: str | None = None
    ended_at: datetime | None = None

    @property
    def is_finished(self) -> bool:
        """Whether nothing more is to be asked."""
        return self.ended_at is not None

    @property
    def total_seconds(self) -> float:
        """How long the conversation has taken so far."""
        return sum(self.seconds.values())

    @property
    def may_note(self) -> bool:
        """Whether notes may be taken: the opening was read out and the person agrees."""
        return self.opened_script and self.consent_notes


@dataclass(frozen=True, slots=True)
class InterviewNote:
    """One thing that was said (``is_quote``: in the person's own words) or noticed in a section of the guide.

    ``practices`` (ids) and ``themes`` (free words) are what it was tagged with, in that order. ``is_released``: it may
    be shown to others, without name or code; that holds for its present words only.
    """

    id: str
    interview_id: str
    section: str
    at: datetime
    text: str
    is_quote: bool = False
    is_released: bool = False
    practices: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
