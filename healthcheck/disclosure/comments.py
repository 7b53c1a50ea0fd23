"""Released comments as an audience may read them (``method.md`` 3.5): from five people, never from fewer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from healthcheck.disclosure.comparison import interview_comparison
from healthcheck.disclosure.crowds import Crowds
from healthcheck.disclosure.rules import Rules
from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.comment import Comment
from healthcheck.domain.disclosed import Withheld
from healthcheck.domain.disclosed_comment import DisclosedComment, DisclosedComments
from healthcheck.domain.relationship import Side


@dataclass(frozen=True, slots=True)
class CommentRules:
    """What decides over the comments of one assessment; ``organisations``: names of both sides."""

    rules: Rules
    crowds: Crowds
    held: AnsweredAssessment
    organisations: Mapping[Side, str]

    def reason_against(self, comment: Comment) -> str:
        """Why this audience does not read ``comment``, as a sentence; empty where it may, once it is released."""
        name, reasons = self.organisations[comment.side], self.rules.reasons
        if not self.rules.sees_items_of(comment.side):
            return reasons.text("comments", "one_side", organisation=name)
        if self._is_compared(comment):
            return ""
        if not self.rules.tells_questions(comment.side):
            return reasons.of_side(name, reasons.text("comments", "reopened"))
        n, line = self.crowds.behind(comment), self.rules.comments_line
        if n >= line:
            return ""
        counts = {"people": reasons.people(n), "minimum": reasons.people(line)}
        return reasons.of_side(name, reasons.text("comments", "too_few", **counts))

    def as_shown(self, comment: Comment) -> DisclosedComment:
        """The comment without author, kind, and practices that too few answered."""
        return DisclosedComment(
            side=comment.side,
            text=comment.text,
            factor=comment.factor,
            practices=tuple(name for name in comment.practices if self._shows_practice(comment, name)),
            item=comment.item,
        )

    def _shows_practice(self, comment: Comment, practice: str) -> bool:
        n = self.crowds.on_practice(comment.side, practice)
        return n is None or n >= self.rules.comments_line or self._is_compared(comment)

    def _is_compared(self, comment: Comment) -> bool:
        """Whether it is one of two people who agreed that their answers stand beside each other under their names."""
        if interview_comparison(self.held.responses, {}, self.rules) is None:
            return False
        return comment.respondent_id in self.held.respondents(comment.side)


def disclosed_comments(comments: Sequence[Comment], found: CommentRules) -> DisclosedComments:
    """Those that are released and may be read, and the sides of which some may not.

    Their order is that of factors, sides and texts: that of people or of time would let one person's be told together.
    """
    released = [comment for comment in comments if comment.is_released]
    reasons = [found.reason_against(comment) for comment in released]
    shown = [found.as_shown(comment) for comment, reason in zip(released, reasons, strict=True) if not reason]
    places = {factor: place for place, factor in enumerate(found.held.instrument.factor_ids)}
    sides = list(Side)
    shown.sort(key=lambda entry: (places.get(entry.factor, len(places)), sides.index(entry.side), entry.text))
    return DisclosedComments(tuple(shown), _withheld(released, reasons))


def _withheld(released: Sequence[Comment], reasons: Sequence[str]) -> tuple[Withheld, ...]:
    """The reasons side by side, each once; how many comments there are behind them is not told."""
    pairs = [(comment.side, reason) for comment, reason in zip(released, reasons, strict=True) if reason]
    ordered = sorted(dict.fromkeys(pairs), key=lambda pair: (list(Side).index(pair[0]), pair[1]))
    return tuple(Withheld(f"comments.{side.value}", reason) for side, reason in ordered)
