"""What people said in their own words, and what the facilitator should know before others may read it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from healthcheck.domain.relationship import Respondent, Side


class CommentKind(StrEnum):
    """Where a comment comes from: written beside an answer, said in an interview, or noted there."""

    NOTE = "note"
    QUOTE = "quote"
    INTERVIEW_NOTE = "interview_note"

    @property
    def is_from_interview(self) -> bool:
        """Whether it was said or noted in an interview."""
        return self is not CommentKind.NOTE


@dataclass(frozen=True, slots=True)
class Comment:
    """Words of one person in one assessment, for the facilitator's eyes.

    ``id``: the item of a note, the id of an interview note. ``factor``: empty where it belongs to none of the seven.
    ``practices`` (ids): those its item asks about, or that it was tagged with; ``themes``: the consultant's own words.
    ``is_released``: whoever said it agreed that others read it.
    """

    id: str
    kind: CommentKind
    respondent_id: str
    side: Side
    factor: str
    text: str
    is_released: bool
    practices: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()

    @property
    def item(self) -> str:
        """The item that it was written beside; empty for an interview."""
        return self.id if self.kind is CommentKind.NOTE else ""


class ClueKind(StrEnum):
    """What readers of a text could recognise somebody by."""

    NAME = "name"
    CODE = "code"
    ROLE = "role"
    FEW_INTERVIEWED = "few_interviewed"


@dataclass(frozen=True, slots=True)
class Clue:
    """Something that points at a person: ``text`` as it stands in the comment, or how many were interviewed."""

    kind: ClueKind
    text: str


@dataclass(frozen=True, slots=True)
class ReviewedComment:
    """A comment with whoever said it, what could give somebody away, and why others would not see it even if released.

    ``hidden``: a sentence; empty where they would see it.
    """

    comment: Comment
    person: Respondent
    clues: tuple[Clue, ...]
    hidden: str
