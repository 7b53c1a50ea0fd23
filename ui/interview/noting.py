"""The notes of the part that is talked about, and the field where the next one is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ParamSpec, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from healthcheck.domain.commitment_start import from_words
from healthcheck.errors import UserFacingError
from ui.interview.note_edits import NoteEdits
from ui.interview.note_input import NoteInput
from ui.interview.note_list import NoteList
from ui.interview.tag_dialog import TagDialog
from ui.theme import Tone, Type
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.interview import InterviewNote
    from ui.interview.interview_look import InterviewLook
    from ui.session import Session

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")
LEAST, LEAST_EMPTY, LEAST_NARROW = 84, 28, 48
"""Logical px that the list of notes keeps with and without any, and where the window is small."""


class Noting(Card):
    """Whatever is typed is on disk after a moment's pause, before it is entered.

    ``said`` is a short word for the foot of the window; ``refused`` carries why something could not be done,
    ``commitment_wanted`` what a commitment is to begin with.
    """

    said = Signal(str)
    refused = Signal(object)
    commitment_wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(padding=12, parent=parent)
        self._session = session
        self._edits = NoteEdits(session, self.tr)
        self._look: InterviewLook | None = None
        self._part = ""
        self._draft: InterviewNote | None = None
        self._tagged: InterviewNote | None = None
        titles = {practice.id: practice.title for practice in session.instrument.practices}
        self._list = NoteList(titles, theme=session.theme)
        self._input = NoteInput(theme=session.theme)
        self._caption = PlainLabel(self.tr("Notes"), step=Type.CAPTION, tone=Tone.MUTED, wraps=False)
        self._is_narrow = False
        self.body.addWidget(self._caption)
        self.body.addWidget(self._list, 1)
        self.body.addWidget(self._input)
        self._connect()

    def _connect(self) -> None:
        self._list.reworded.connect(self._reword)
        self._list.turned.connect(self._turn)
        self._list.tag_wanted.connect(self._ask_tags)
        self._list.promised.connect(self._begin_commitment)
        self._list.deleted.connect(self._delete)
        self._input.entered.connect(self._enter)
        self._input.paused.connect(self._keep_draft)

    @property
    def may_note(self) -> bool:
        """Whether the field takes a note."""
        return self._look is not None and self._look.may_note

    def show_look(self, look: InterviewLook, part: str) -> None:
        """Show the notes of a part; what is being typed stays in its field."""
        self._look, self._part = look, part
        draft = self._draft.id if self._draft else ""
        notes = [note for note in look.notes_in(part) if note.id != draft]
        nothing = self.tr("Nothing is noted here yet.")
        hint = self.tr("Type a note. Enter adds it, Ctrl+' marks it as a quote")
        if not look.may_write:
            hint = self.tr("The assessment is closed: nothing can be added")
        elif not look.may_note:
            hint = self.tr("Notes wait until the opening and the agreement to notes are ticked")
        self._input.set_open(is_open=look.may_note, hint=hint)
        self._list.show_notes(notes, is_editable=look.may_write, nothing=nothing)
        self._keep_room()
        self._show_parts()

    def _show_parts(self) -> None:
        """Leave the opening its room while no note may be taken and none is there."""
        look = self._look
        is_barred = look is not None and look.may_write and not look.may_note
        is_waiting = is_barred and look is not None and not look.notes_in(self._part)
        self._list.setHidden(is_waiting)
        self._caption.setHidden(is_waiting or self._is_narrow)
        upright = QSizePolicy.Policy.Maximum if is_waiting else QSizePolicy.Policy.Preferred
        self.setSizePolicy(QSizePolicy.Policy.Preferred, upright)

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Take less room."""
        self._is_narrow = is_narrow
        self._list.set_narrow(is_narrow=is_narrow)
        self._keep_room()
        self._show_parts()

    def _keep_room(self) -> None:
        has_any = self._look is not None and bool(self._look.notes_in(self._part))
        least = LEAST_EMPTY if not has_any else LEAST_NARROW if self._is_narrow else LEAST
        self._list.setMinimumHeight(self._session.theme.px(least))

    def take_focus(self) -> None:
        """Put the keyboard in the field."""
        self._input.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        """Enter what is typed, because something else comes up."""
        if self._input.text:
            self._enter()
        self._keep_draft()

    def mark_quote(self) -> None:
        """Let what is typed be a quote, or not; with nothing typed, the note before."""
        if self._input.text:
            self._input.quote.toggle()
        elif self._latest is not None:
            self._turn(self._latest)

    def tag_current(self) -> None:
        """Ask what the present note is about: the one that is typed, or selected, or written last."""
        if self._input.text:
            self._enter()
        if self._latest is not None:
            self._ask_tags(self._latest)
        elif self._look is not None:
            self.said.emit(self.tr("Write a note first; then it can be tagged"))

    @property
    def _latest(self) -> InterviewNote | None:
        """The note that is selected, or the last one."""
        notes = self._look.notes_in(self._part) if self._look else ()
        return self._list.current or (notes[-1] if notes else None)

    def _enter(self) -> None:
        """Add what is typed as a note."""
        text, look = self._input.text, self._look
        if not text or look is None:
            return
        draft, self._draft = self._draft, None
        added = self._attempt(
            self._edits.add,
            look.interview.id,
            section=self._part,
            text=text,
            is_quote=self._input.is_quote,
            draft=draft,
        )
        if added is None:
            self._draft = draft
            return
        self._input.clear()
        self.show_look(self._look or look, self._part)

    def _keep_draft(self) -> None:
        """Have on disk what is typed so far."""
        text, look = self._input.text, self._look
        interviews = self._session.workspace.interviews
        if look is None or (self._draft is None and not text):
            return
        if not text and self._draft is not None:
            if self._attempt(interviews.delete_note, self._draft.id) is not None:
                self._draft = None
        elif self._draft is None:
            self._draft = self._attempt(
                interviews.add_note, look.interview.id, section=self._part, text=text, is_quote=self._input.is_quote
            )
        else:
            kept = self._attempt(interviews.edit_note, self._draft.id, text=text, is_quote=self._input.is_quote)
            self._draft = kept or self._draft

    def _reword(self, note: InterviewNote, text: str) -> None:
        self._attempt(self._edits.reword, note, text=text, is_quote=note.is_quote)

    def _turn(self, note: InterviewNote) -> None:
        if self._look is not None and self._look.may_write:
            self._attempt(self._edits.reword, note, text=note.text, is_quote=not note.is_quote)

    def _delete(self, note: InterviewNote) -> None:
        self._attempt(self._edits.delete, note)
        self.said.emit(self.tr("The note is deleted. Ctrl+Z brings it back"))

    def _ask_tags(self, note: InterviewNote) -> None:
        look = self._look
        if look is None or self._session.is_read_only:
            return
        self._tagged = note
        dialog = TagDialog(
            note, self._session.instrument, themes=look.themes, theme=self._session.theme, parent=self.window()
        )
        dialog.kept.connect(self._keep_tags)
        dialog.open()

    def _begin_commitment(self, note: InterviewNote) -> None:
        """Begin a commitment on what a note is about; not where the people spoken with would be told what was said."""
        relationship = self._session.relationship
        if relationship is None or self._session.is_read_only:
            return
        if not note.is_released:
            self.said.emit(self.tr("Release this note first on the page of comments"))
            return
        instrument = self._session.instrument
        self.commitment_wanted.emit(from_words(note.section, note.practices, "", instrument, relationship))

    def _keep_tags(self, practices: tuple[str, ...], themes: tuple[str, ...]) -> None:
        if self._tagged is not None:
            self._attempt(self._edits.tag, self._tagged, practices=practices, themes=themes)

    def _attempt(
        self, command: Callable[Arguments, Result], *args: Arguments.args, **kwargs: Arguments.kwargs
    ) -> Result | None:
        try:
            return command(*args, **kwargs)
        except UserFacingError as error:
            self.refused.emit(error)
            return None
