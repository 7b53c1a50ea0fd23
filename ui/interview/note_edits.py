"""Changes of interview notes, each remembered so that it can be taken back and made again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from healthcheck.domain.interview import InterviewNote
    from healthcheck.workspace.interviews import InterviewService
    from ui.session import Session
    from ui.words import Translate


class NoteEdits:
    """Every method raises the ``UserFacingError`` of what is refused, and remembers nothing then."""

    def __init__(self, session: Session, tr: Translate) -> None:
        self._session = session
        self._tr = tr

    @property
    def _interviews(self) -> InterviewService:
        return self._session.workspace.interviews

    def add(
        self, interview_id: str, *, section: str, text: str, is_quote: bool, draft: InterviewNote | None = None
    ) -> InterviewNote:
        """Add a note. ``draft``: what was kept of it while it was typed, which becomes the note."""
        if draft is None:
            added = self._session.do(
                self._interviews.add_note, interview_id, section=section, text=text, is_quote=is_quote
            )
        else:
            added = self._session.do(self._interviews.edit_note, draft.id, text=text, is_quote=is_quote)
        self._session.edits.add(
            self._tr("adding a note"),
            undo=partial(self._interviews.delete_note, added.id),
            redo=partial(self._interviews.put_back_note, added),
        )
        return added

    def reword(self, before: InterviewNote, *, text: str, is_quote: bool) -> None:
        """Give a note other words, or make it a quote, or none; nothing is done where that changes nothing."""
        if (text, is_quote) == (before.text, before.is_quote):
            return
        after = self._session.do(self._interviews.edit_note, before.id, text=text, is_quote=is_quote)
        self._session.edits.add(
            self._tr("editing a note"), undo=partial(self._restore, before), redo=partial(self._restore, after)
        )

    def tag(self, before: InterviewNote, *, practices: tuple[str, ...], themes: tuple[str, ...]) -> None:
        """Say what a note is about; nothing is done where that changes nothing."""
        if (practices, themes) == (before.practices, before.themes):
            return
        tag = self._interviews.tag_note
        after = self._session.do(tag, before.id, practices=practices, themes=themes)
        self._session.edits.add(
            self._tr("tagging a note"),
            undo=partial(tag, before.id, practices=before.practices, themes=before.themes),
            redo=partial(tag, before.id, practices=after.practices, themes=after.themes),
        )

    def delete(self, note: InterviewNote) -> None:
        """Take a note out."""
        self._session.do(self._interviews.delete_note, note.id)
        self._session.edits.add(
            self._tr("deleting a note"),
            undo=partial(self._interviews.put_back_note, note),
            redo=partial(self._interviews.delete_note, note.id),
        )

    def _restore(self, note: InterviewNote) -> None:
        """Give a note these words again, and let others read them where they could."""
        self._interviews.edit_note(note.id, text=note.text, is_quote=note.is_quote)
        if note.is_released:
            self._interviews.release_note(note.id, is_released=True)
