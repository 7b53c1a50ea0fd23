"""Releasing comments, remembered so that it can be taken back and made again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ui.translation import plural

if TYPE_CHECKING:
    from collections.abc import Sequence

    from healthcheck.domain.comment import Comment
    from ui.session import Session


class CommentEdits:
    """Raises the ``UserFacingError`` of what is refused, and remembers nothing then."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def release(self, assessment_id: int, comments: Sequence[Comment], *, is_released: bool) -> None:
        """Let others read ``comments``, or not any more; those that stand so already are left alone."""
        changed = [comment for comment in comments if comment.is_released is not is_released]
        if not changed:
            return
        self._session.do(self._put, assessment_id, changed, is_released=is_released)
        name = plural("keeping {0} comment back", "keeping {0} comments back", len(changed))
        if is_released:
            name = plural("releasing {0} comment", "releasing {0} comments", len(changed))
        self._session.edits.add(
            name,
            undo=partial(self._put, assessment_id, changed, is_released=not is_released),
            redo=partial(self._put, assessment_id, changed, is_released=is_released),
        )

    def _put(self, assessment_id: int, comments: Sequence[Comment], *, is_released: bool) -> None:
        release = self._session.workspace.comments.release
        for comment in comments:
            release(assessment_id, comment, is_released=is_released)
