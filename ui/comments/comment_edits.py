"""Releasing comments, remembered so that it can be taken back and made again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from healthcheck.domain.comment import Comment
    from ui.session import Session
    from ui.words import Translate


class CommentEdits:
    """Raises the ``UserFacingError`` of what is refused, and remembers nothing then."""

    def __init__(self, session: Session, tr: Translate) -> None:
        self._session = session
        self._tr = tr

    def release(self, assessment_id: int, comments: Sequence[Comment], *, is_released: bool) -> None:
        """Let others read ``comments``, or not any more; those that stand so already are left alone."""
        changed = [comment for comment in comments if comment.is_released is not is_released]
        if not changed:
            return
        self._session.do(self._put, assessment_id, changed, is_released=is_released)
        name = self._tr("releasing a comment") if is_released else self._tr("keeping a comment back")
        if len(changed) > 1:
            many = self._tr("releasing {0} comments") if is_released else self._tr("keeping {0} comments back")
            name = many.format(len(changed))
        self._session.edits.add(
            name,
            undo=partial(self._put, assessment_id, changed, is_released=not is_released),
            redo=partial(self._put, assessment_id, changed, is_released=is_released),
        )

    def _put(self, assessment_id: int, comments: Sequence[Comment], *, is_released: bool) -> None:
        release = self._session.workspace.comments.release
        for comment in comments:
            release(assessment_id, comment, is_released=is_released)
