"""Home: the relationships of the workspace, what is due in them, and every way to begin.

Painted before anything heavy is loaded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.focus import TabOrder
from ui.icons import icon
from ui.theme import Theme, Tone, Type
from ui.tips import escaped
from ui.widgets.button import Button, ButtonKind
from ui.widgets.emblem import Emblem
from ui.widgets.notice import Notice, NoticeKind
from ui.widgets.plain_label import PlainLabel
from ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QMenu

    from healthcheck.domain.due import Due
    from healthcheck.domain.summary import RelationshipSummary
    from ui.session import Session
    from ui.widgets.due_card import DueColumn
    from ui.widgets.first_steps import FirstSteps
    from ui.widgets.relationship_finder import RelationshipFinder
    from ui.widgets.relationship_view import RelationshipView

WIDEST = 1080
WORTH_SEARCHING = 3
"""Relationships from which they can be searched, ordered and chosen by kind."""

DUE_WIDTH = 320
BESIDE_FROM = 1000
"""Logical px of the page from which what is due stands beside the list instead of above it."""

MOST, FEW = 6, 1
"""Things that are due and shown beside the list, and above it; the rest can be listed."""

SHORT_BELOW = 600
"""Logical px of the page's height below which the list needs the room of the heading."""

BACKUPS = ".healthcheck.backups"
"""What the folder of a workspace's backups is called after its name."""

WORKSPACE_WIDTH = 200
"""Logical px of its name."""


class HomePage(QWidget):
    """Says what was asked for; the window does it.

    ``opened``, ``details_asked`` and ``delete_asked`` carry a relationship, ``due_opened`` what is to be done.
    """

    new_asked = Signal()
    sample_asked = Signal()
    import_asked = Signal()
    workspace_asked = Signal()
    opened = Signal(object)
    due_opened = Signal(object)
    details_asked = Signal(object)
    delete_asked = Signal(object)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Relationships"))
        self._new = Button(self.tr("New relationship"), kind=ButtonKind.PRIMARY)
        self._sample = Button(self.tr("Explore the sample"))
        self._open = Button(self.tr("Open workspace…"))
        self._import = Button(self.tr("Import…"))
        self._heading, self._place = QWidget(), QWidget()
        self._workspace = Button(kind=ButtonKind.QUIET, icon=icon("chevron-down"))
        self._workspace.put_icon_behind()
        self._menu: QMenu | None = None
        self._finding = QVBoxLayout()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.notice = Notice()
        self._wait = PlainLabel(self.tr("Opening the workspace…"), tone=Tone.MUTED)
        self._nothing = PlainLabel(tone=Tone.TEXT2)
        self._stack = QStackedWidget()
        self._tab_order = TabOrder(self, head=self._new)
        self._session: Session | None = None
        self._summaries: tuple[RelationshipSummary, ...] = ()
        self._due: tuple[Due, ...] = ()
        self._list: RelationshipView | None = None
        self._first: FirstSteps | None = None
        self._finder: RelationshipFinder | None = None
        self._card: DueColumn | None = None
        self._lay_out()
        self._connect()

    def _connect(self) -> None:
        self._new.clicked.connect(self.new_asked)
        self._sample.clicked.connect(self.sample_asked)
        self._import.clicked.connect(self.import_asked)
        self._open.clicked.connect(self.workspace_asked)
        self._workspace.clicked.connect(self._show_menu)

    def _lay_out(self) -> None:
        self.notice.hide()
        for button in (self._new, self._sample, self._import):
            button.setEnabled(False)
        for label in (self._wait, self._nothing):
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._stack.addWidget(label)
        self._finding.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(16)
        self._columns.addWidget(self._stack, 1)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        column.addWidget(self._head())
        column.addLayout(self._bar())
        column.addWidget(self.notice)
        column.addLayout(self._finding)
        column.addLayout(self._columns, 1)
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        inside.setLayout(column)
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 28, 32, 24)
        row.addStretch(1)
        row.addWidget(inside, 1000)
        row.addStretch(1)

    def _head(self) -> QWidget:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(PlainLabel(self.tr("Relationship Healthcheck"), step=Type.DISPLAY))
        promise = self.tr("An outsourcing relationship, seen from both sides. Everything stays on this computer.")
        words.addWidget(PlainLabel(promise, tone=Tone.TEXT2))
        words.addStretch(1)
        head = QHBoxLayout(self._heading)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(20)
        head.addWidget(Emblem(theme=self._theme, size=88))
        head.addLayout(words, 1)
        return self._heading

    def _bar(self) -> WrappingRow:
        self._open.hide()
        self._place.hide()
        place = QHBoxLayout(self._place)
        place.setContentsMargins(0, 0, 0, 0)
        place.setSpacing(4)
        place.addWidget(PlainLabel(self.tr("Workspace"), tone=Tone.MUTED, wraps=False))
        place.addWidget(self._workspace)
        bar = WrappingRow()
        bar.setSpacing(8)
        for button in (self._new, self._sample, self._open, self._import):
            bar.addWidget(button)
        bar.addStretch(1)
        bar.addWidget(self._place)
        return bar

    def begin(self, session: Session, *, menu: QMenu) -> None:
        """Belong to a workspace; ``menu`` is what can be done with it as a whole."""
        self._session, self._menu = session, menu
        self._due = ()
        path = session.workspace.path
        holder = path.parent.name
        name = holder.removesuffix(BACKUPS) if holder.endswith(BACKUPS) else path.stem
        room = self._theme.px(WORKSPACE_WIDTH)
        self._workspace.setText(self._workspace.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room))
        self._workspace.setToolTip(escaped(name))
        self._workspace.setAccessibleName(self.tr("Workspace {0}: open another, import, back up").format(name))
        self._place.show()
        for widget in (self._list, self._first):
            if widget is not None:
                widget.deleteLater()
        self._list = self._first = None

    def show_relationships(self, summaries: Sequence[RelationshipSummary]) -> None:
        """List the relationships, or show how to begin."""
        if self._list is None:
            self._build()
        if self.notice.kind is NoticeKind.ERROR:
            self.notice.hide()
        self._summaries = tuple(summaries)
        self._offer()
        self._fill()
        self._filter()

    def _offer(self) -> None:
        """Offer what can be done with these relationships."""
        from ui.read_only import withhold

        summaries = self._summaries
        for button in (self._new, self._sample, self._import):
            button.setEnabled(True)
        has_sample = any(entry.relationship.is_sample for entry in summaries)
        self._sample.setText(self.tr("Open the sample") if has_sample else self.tr("Explore the sample"))
        self._sample.setVisible(bool(summaries))  # before there is anything, the first steps lead to it
        self._open.setVisible(not summaries)
        if self._is_read_only:
            withhold(self.tr, (self._new, self._import, *(() if has_sample else (self._sample,))))

    @property
    def _is_read_only(self) -> bool:
        return self._session is not None and self._session.is_read_only

    def show_due(self, due: Sequence[Due]) -> None:
        """Show what waits in the relationships that are listed."""
        assert self._list is not None
        self._due = tuple(due)
        self._list.show_due({entry.relationship.id for entry in due})
        self._filter()
        self._fit()

    def focus_list(self) -> None:
        """Put the keyboard on the list, or on the first button where there is no list."""
        (self._list if self._list is not None and self._list.total else self._new).setFocus()

    def focus_search(self) -> None:
        """Put the keyboard in the search field, where there is enough to search."""
        if self._finder is not None and self._finder.isVisible():
            self._finder.focus()

    def _build(self) -> None:
        # The list knows the domain, whose import would hold up the first picture of the window.
        from ui.widgets.relationship_view import RelationshipView

        self._list = RelationshipView(theme=self._theme, is_read_only=self._is_read_only)
        self._stack.addWidget(self._list)
        self._list.opened.connect(self.opened)
        self._list.details_asked.connect(self.details_asked)
        self._list.delete_asked.connect(self.delete_asked)

    def _build_first(self) -> FirstSteps:
        from ui.widgets.first_steps import FirstSteps

        first = FirstSteps(is_read_only=self._is_read_only)
        first.sample_asked.connect(self.sample_asked)
        self._stack.addWidget(first)
        return first

    def _build_finder(self) -> RelationshipFinder:
        from ui.models.relationship_list import Order
        from ui.widgets.relationship_finder import RelationshipFinder

        kept = self._session.preferences.value.relationship_order if self._session else ""
        order = Order(kept) if kept in set(Order) else Order.RECENT
        finder = RelationshipFinder(order=order, theme=self._theme)
        finder.changed.connect(self._find)
        finder.left.connect(self.focus_list)
        self._finding.addWidget(finder)
        return finder

    def _find(self) -> None:
        """Another order, another kind or other words are wanted."""
        assert self._finder is not None
        if self._session is not None:
            self._session.preferences.update(relationship_order=self._finder.order.value)
        self._fill()
        self._filter()

    def _fill(self) -> None:
        from ui.models.relationship_list import Order

        assert self._list is not None
        if self._finder is None and len(self._summaries) >= WORTH_SEARCHING:
            self._finder = self._build_finder()
        order = self._finder.order if self._finder else Order.RECENT
        self._list.show_relationships(self._summaries, order=order)

    def _filter(self) -> None:
        from ui.models.relationship_list import Shown

        assert self._list is not None
        text, shown = "", Shown.ALL
        if self._finder is not None:
            self._finder.setVisible(len(self._summaries) >= WORTH_SEARCHING)
            if self._finder.isVisibleTo(self):
                text, shown = self._finder.text, self._finder.shown
        self._list.search(text, shown=shown)
        if self._finder is not None:
            self._finder.show_count(self._list.found, self._list.total)
        self._nothing.setText(
            self.tr("Nothing fits “{0}”.").format(text) if text else self.tr("There is nothing of this kind.")
        )
        if not self._list.total:
            if self._first is None:
                self._first = self._build_first()
            self._stack.setCurrentWidget(self._first)
        else:
            self._stack.setCurrentWidget(self._list if self._list.found else self._nothing)

    def _fit(self) -> None:
        """Put what is due beside the list where there is room, above it in short where there is not."""
        is_short = self.height() < self._theme.px(SHORT_BELOW)
        self._heading.setVisible(not is_short)
        if self._list is not None:
            self._list.be_brief(is_brief=is_short)
        if self._card is None and self._due:
            self._card = self._build_card()
        if self._card is None:
            return
        is_beside = self.width() >= self._theme.px(BESIDE_FROM)
        beside, above = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.BottomToTop
        self._columns.setDirection(beside if is_beside else above)
        self._card.setMinimumWidth(self._theme.px(DUE_WIDTH) if is_beside else 0)
        self._card.setMaximumWidth(self._theme.px(DUE_WIDTH) if is_beside else WIDEST)
        self._card.setVisible(bool(self._due))
        can_list = self._finder is not None and self._finder.isVisibleTo(self)
        most = MOST if is_beside else FEW
        self._card.show_due(self._due, most=most if can_list else len(self._due))

    def _build_card(self) -> DueColumn:
        from ui.widgets.due_card import DueColumn

        card = DueColumn(theme=self._theme)
        card.opened.connect(self.due_opened)
        card.all_asked.connect(self._show_all_due)
        self._columns.addWidget(card)
        return card

    def _show_all_due(self) -> None:
        """List the relationships in which something is due."""
        from ui.models.relationship_list import Shown

        if self._finder is not None:
            self._finder.show_only(Shown.DUE)
        self.focus_list()

    def _show_menu(self) -> None:
        if self._menu is not None:
            self._menu.popup(self._workspace.mapToGlobal(self._workspace.rect().bottomLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow leads from the search field to what was found."""
        if event.key() == Qt.Key.Key_Down and self._list is not None and self._list.found:
            self.focus_list()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001  (Qt's name)
        """The tab key goes through the page as it is read, whenever its parts were built."""
        self._tab_order.follow()
        return super().focusNextPrevChild(next)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is due moves to where there is room."""
        super().resizeEvent(event)
        self._fit()
