"""Comments: every note and quote of an assessment, and which of them others may read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from healthcheck.domain.commitment_start import from_words
from healthcheck.domain.relationship import Side
from ui import words
from ui.comments import comment_words
from ui.comments.comment_edits import CommentEdits
from ui.comments.comment_filter import CommentFilter, CommentSelection, Standing
from ui.comments.comment_list import CommentList
from ui.comments.comment_table import CommentTable
from ui.comments.filter_bar import CommentFilterBar
from ui.icons import icon
from ui.page import Page
from ui.theme import Tone, Type
from ui.tips import escaped
from ui.translation import plural
from ui.widgets.button import Button, ButtonKind
from ui.widgets.empty_state import EmptyState
from ui.widgets.filter_bar import NothingFits
from ui.widgets.notice import Notice, NoticeKind
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.comment import Comment, ReviewedComment
    from ui.session import Session


class CommentsPage(Page):
    """Read by the facilitator alone; ``left`` leads back to where somebody came from.

    ``commitment_wanted`` carries what a commitment is to begin with.
    """

    left = Signal()
    commitment_wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._comments: tuple[ReviewedComment, ...] = ()
        self._edits = CommentEdits(session)
        self._table = CommentTable(session.instrument)
        self._selection = CommentSelection(self._table)
        for model in (self._table, self._selection):
            model.setParent(self)
        self._filters = CommentFilterBar(session.instrument, theme=session.theme)
        self._list = CommentList(self._selection, theme=session.theme)
        self._warning = Notice(kind=NoticeKind.WARN)
        self._look = self._warning.add_button(Button(self.tr("Show them")))
        self._nothing = NothingFits(self.tr("No comment fits these filters."))
        self._empty = EmptyState(
            theme=session.theme,
            title=self.tr("Notes and quotes will stand here"),
            reason=self.tr("People leave notes beside their answers, and interviews bring quotes and notes."),
            button=self.tr("Go to interviews"),
        )
        self._release = Button(kind=ButtonKind.PRIMARY)
        self._promise = Button(self.tr("Add action"), icon=icon("handshake"))
        self._found = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2, wraps=False)
        self._back = Button(self.tr("Back"))
        buttons = (self._release, self._promise)
        self._offered = {button: self._list.offer(button.text(), button.click) for button in buttons}
        self._content, self._rows = QStackedWidget(), QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for rows in (self._list, self._nothing):
            self._rows.addWidget(rows)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._warning)
        column.addWidget(self._filters)
        column.addWidget(self._rows, 1)
        for content in (inside, self._empty):
            self._content.addWidget(content)
        self.body.addWidget(self._content, 1)
        self.foot.addWidget(self._release)
        self.foot.addWidget(self._promise)
        self.foot.addWidget(self._found)
        self.foot.addStretch(1)
        self.foot.addWidget(self._back)

    def _connect(self) -> None:
        # Queued: the table has done with the click before its rows are read anew.
        self._table.ticked.connect(self._tick, Qt.ConnectionType.QueuedConnection)
        self._filters.changed.connect(self._apply)
        self._filters.left.connect(self._list.setFocus)
        self._list.toggled.connect(self._toggle)
        self._list.promised.connect(self._begin_commitment)
        self._list.selectionModel().selectionChanged.connect(self._refresh_actions)
        self._release.clicked.connect(self._release_selected)
        self._promise.clicked.connect(self._begin_commitment)
        self._look.clicked.connect(self._show_clues)
        self._nothing.cleared.connect(self._clear_filters)
        self._empty.button.clicked.connect(self._go_interviews)
        self._back.clicked.connect(self.left)

    def enter(self) -> None:
        """Read every comment of the assessment that is looked at."""
        relationship, assessment = self.session.relationship, self.session.assessment
        if relationship is None or assessment is None:
            return
        found = self.attempt(self.session.workspace.comments.review, assessment.id)
        if found is None:
            return
        self._comments = found
        self._filters.offer(found, {side: relationship.organisation(side) for side in Side})
        self._table.set_rows(found, may_tick=not self.session.is_read_only)
        self._content.setCurrentIndex(0 if found else 1)
        self._show_header(assessment)
        self._show_warning()
        self._apply()

    def focus_search(self) -> None:
        """Put the keyboard in the search field."""
        if self._comments:
            self._filters.focus_search()

    def fit(self, *, is_tight: bool) -> None:
        """Leave the comments room where the page is narrow."""
        self._table.set_compact(is_compact=is_tight)
        self._list.set_narrow(is_narrow=is_tight)
        self._found.setHidden(is_tight)

    def _show_header(self, assessment: Assessment) -> None:
        rule = comment_words.rule(self.tr, assessment, self.session.instrument.method)
        subtitle = "  ·  ".join((words.assessment(self.tr, assessment), rule))
        self.set_header(comment_words.title(self.tr, self._comments), subtitle)

    def _show_warning(self) -> None:
        """Say how many ticked comments could give somebody away."""
        telling = [entry for entry in self._comments if entry.comment.is_released and entry.clues]
        self._warning.setVisible(bool(telling))
        text = plural(
            "{0} released comment could give somebody away",
            "{0} released comments could give somebody away",
            len(telling),
        )
        detail = self.tr("They hold a name, a code or a role, or few people of a side were interviewed.")
        self._warning.show_text(text, detail=detail, kind=NoticeKind.WARN)

    def _apply(self) -> None:
        self._selection.use(self._filters.wanted)
        shown = self._selection.rowCount()
        self._rows.setCurrentIndex(0 if shown else 1)
        self._list.resizeRowsToContents()
        if shown and not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._selection.index(0, 0))
        found = self.tr("{0} of {1} shown").format(shown, len(self._comments))
        self._found.setText(found if self._comments else "")
        self._refresh_actions()

    def _refresh_actions(self) -> None:
        chosen = [entry.comment for entry in self._list.selected]
        may_tick = bool(chosen) and not self.session.is_read_only
        self._release.setVisible(bool(self._comments))
        self._release.setEnabled(may_tick)
        self._promise.setVisible(bool(self._comments) and not self.session.is_read_only)
        self._promise.setEnabled(self._promised is not None)
        needed = self.tr("Choose one comment that readers see.")
        self._promise.setToolTip("" if self._promise.isEnabled() else escaped(needed))
        is_all = bool(chosen) and all(comment.is_released for comment in chosen)
        self._release.setText(self.tr("Keep back") if is_all else self.tr("Release"))
        for button, action in self._offered.items():
            action.setText(button.text())
            action.setEnabled(button.isEnabled())

    @property
    def _promised(self) -> Comment | None:
        """The one comment that is selected, where others may read it: a plan is for both sides."""
        chosen = self._list.selected
        if len(chosen) != 1 or not chosen[0].comment.is_released or chosen[0].hidden:
            return None
        return chosen[0].comment

    def _begin_commitment(self) -> None:
        comment, relationship = self._promised, self.session.relationship
        if comment is not None and relationship is not None and not self.session.is_read_only:
            instrument = self.session.instrument
            about = (comment.factor, comment.practices, comment.item)
            self.commitment_wanted.emit(from_words(*about, instrument, relationship))

    def _tick(self, comment: Comment, is_released: bool) -> None:  # noqa: FBT001  (a signal has no keywords)
        self._put([comment], is_released=is_released)

    def _toggle(self, chosen: Sequence[ReviewedComment]) -> None:
        """Tick all that are selected; where all are ticked, take the ticks away."""
        if not self.session.is_read_only:
            comments = [entry.comment for entry in chosen]
            self._put(comments, is_released=not all(comment.is_released for comment in comments))

    def _release_selected(self) -> None:
        self._toggle(self._list.selected)

    def _put(self, comments: Sequence[Comment], *, is_released: bool) -> None:
        assessment = self.session.assessment
        if assessment is not None:
            self.attempt(self._edits.release, assessment.id, comments, is_released=is_released)

    def _show_clues(self) -> None:
        self._filters.ask_for(CommentFilter(standing=Standing.WITH_CLUE))
        self._list.setFocus()

    def _clear_filters(self) -> None:
        self._filters.ask_for(CommentFilter())
        self._list.setFocus()

    def _go_interviews(self) -> None:
        self.go_to.emit("interviews")
