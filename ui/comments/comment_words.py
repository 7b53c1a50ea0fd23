"""Where a comment comes from, whom it is from, and what could give somebody away, in the reader's words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from healthcheck.domain.comment import ClueKind, CommentKind
from healthcheck.domain.relationship import Privacy
from ui.translation import plural

if TYPE_CHECKING:
    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.comment import Clue, ReviewedComment
    from healthcheck.domain.instrument import Instrument
    from healthcheck.domain.method import Method

Translate = Callable[[str], str]


def title(tr: Translate, comments: Sequence[ReviewedComment]) -> str:
    """How many of them are released."""
    if not comments:
        return tr("Nobody has left a comment yet")
    released = sum(entry.comment.is_released for entry in comments)
    return plural("{1} of {0} comment is released", "{1} of {0} comments are released", len(comments), released)


def rule(tr: Translate, assessment: Assessment, method: Method) -> str:
    """What a tick means for readers."""
    least = max(assessment.minimum_n, method.comments_from_n)
    said = tr(
        "Tick what its author agrees to. Readers see it without name and code, and from {0} people on a side."
    ).format(least)
    if assessment.privacy is Privacy.CONFIDENTIAL:
        return said
    return tr("{0} With one person a side, they know whose it is.").format(said)


def kind(tr: Translate, value: CommentKind) -> str:
    """How it came about."""
    return {
        CommentKind.NOTE: tr("Beside an answer"),
        CommentKind.QUOTE: tr("Interview quote"),
        CommentKind.INTERVIEW_NOTE: tr("Interview note"),
    }[value]


def author(reviewed: ReviewedComment) -> str:
    """``S3 T. Novak``."""
    person = reviewed.person
    return f"{person.code} {person.name}".strip()


def subject(tr: Translate, reviewed: ReviewedComment, instrument: Instrument) -> str:
    """The factor, then the practices and themes, one a line."""
    comment = reviewed.comment
    factor = instrument.factor_by_id.get(comment.factor)
    titles = {practice.id: practice.title for practice in instrument.practices}
    practices = (titles.get(name, name) for name in comment.practices)
    return "\n".join((factor.name if factor else tr("The whole"), *practices, *comment.themes))


def clue(tr: Translate, value: Clue) -> str:
    """One thing that points at a person."""
    texts = {
        ClueKind.NAME: tr("Names “{0}”"),
        ClueKind.CODE: tr("Holds the code {0}"),
        ClueKind.ROLE: tr("Names the role “{0}”"),
        ClueKind.FEW_INTERVIEWED: tr("Interviewed on this side: {0}"),
    }
    return texts[value.kind].format(value.text)


def standing(tr: Translate, reviewed: ReviewedComment) -> str:
    """Whether readers see it, or why not, and what could give somebody away; one a line, never nothing."""
    reasons = [*([] if reviewed.comment.is_released else [_asking(tr, reviewed)]), *filter(None, (reviewed.hidden,))]
    clues = [clue(tr, entry) for entry in reviewed.clues]
    return "\n".join((*(reasons or [tr("Readers see it")]), *clues))


def _asking(tr: Translate, reviewed: ReviewedComment) -> str:
    """The author's word is needed; a tick says that it was given."""
    if reviewed.comment.kind.is_from_interview:
        return tr("Not released: ask whoever said it first")
    return tr("Not released: ask its author first")
