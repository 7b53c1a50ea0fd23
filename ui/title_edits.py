"""Edits of titles, each remembered so that it can be taken back and made again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.session import Session
    from ui.words import Translate


def keep_title(session: Session, tr: Translate, *, assessment_id: int, place: str, text: str) -> None:
    """Let ``place`` have the title ``text``, its own where that is empty; nothing is done where it has that already.

    ``UserFacingError`` where it cannot be kept; nothing is remembered then.
    """
    titles = session.workspace.titles
    before = titles.of(assessment_id).get(place, "")
    if before == text:
        return
    session.do(titles.save, assessment_id, place=place, text=text)
    session.edits.add(
        tr("editing the title") if text else tr("taking the page's own title"),
        undo=partial(titles.save, assessment_id, place=place, text=before),
        redo=partial(titles.save, assessment_id, place=place, text=text),
    )
