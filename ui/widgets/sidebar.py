"""The pages of a relationship, in the order of the consulting job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from ui.icons import icon
from ui.theme import Theme, Tone, Type
from ui.tips import escaped
from ui.widgets.assessment_switch import AssessmentSwitch
from ui.widgets.plain_label import ElidedLabel, PlainLabel
from ui.widgets.side_mark import SideName

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from healthcheck.domain.relationship import Side

WIDE = 232
WIDEST = 320
HEAD_START, HEAD_END = 19, 12
NARROW = 56
GAP = 12
AIR = 2


class SidebarRow(QPushButton):
    """One entry; its text hides where the sidebar is narrow, its tool tip and accessible name stay."""

    def __init__(self, text: str, *, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setIcon(icon(icon_name))
        self.setProperty("ring", "inside")
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        self.set_narrow(is_narrow=False)

    def minimumSizeHint(self) -> QSize:
        """A line of text: in a low window the air around it goes first."""
        return QSize(0, max(self.fontMetrics().height(), self.iconSize().height()) + 2 * AIR)

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Show the icon alone, or icon and text."""
        self.setText("" if is_narrow else "  " + self._text.replace("&", "&&"))
        self.setToolTip(escaped(self._text) if is_narrow else "")


class Sidebar(QFrame):
    """Whose relationship this is, its pages in groups, and at the foot that everything is saved."""

    chosen = Signal(str)
    left = Signal()
    assessment_chosen = Signal(int)

    def __init__(self, *, theme: Theme, sides: Sequence[Side], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._home = SidebarRow(self.tr("All relationships"), icon_name="arrow-left")
        self._names = {side: SideName(side, theme=theme) for side in sides}
        self._assessment = AssessmentSwitch()
        self._only = ElidedLabel(step=Type.CAPTION, tone=Tone.TEXT2)
        self._foot = PlainLabel(self.tr("All changes saved"), step=Type.CAPTION, tone=Tone.TEXT2)
        self._head, self._dates = QWidget(), QWidget()
        self._pages = QVBoxLayout()
        self._group = QButtonGroup(self)
        self._rows: dict[str, SidebarRow] = {}
        self._is_walked = False
        self._lay_out()
        self._home.clicked.connect(self.left)
        self._assessment.chosen.connect(self.assessment_chosen)
        self._group.buttonClicked.connect(self._choose)

    def _lay_out(self) -> None:
        head = QVBoxLayout(self._head)
        head.setContentsMargins(HEAD_START, 12, HEAD_END, 16)
        head.setSpacing(4)
        for name in self._names.values():
            head.addWidget(name)
        dates = QVBoxLayout(self._dates)
        dates.setContentsMargins(0, 0, 0, 0)
        dates.addWidget(self._assessment)
        dates.addWidget(self._only)
        head.addWidget(self._dates)
        self._pages.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 16)
        column.setSpacing(0)
        column.addWidget(self._home)
        column.addWidget(self._head)
        column.addLayout(self._pages)
        column.addStretch(1)
        self._foot.setContentsMargins(16, 0, 12, 0)
        column.addWidget(self._foot)
        self.setFixedWidth(self._wide)

    def set_pages(self, groups: Sequence[Sequence[tuple[str, str, str]]]) -> None:
        """Show pages given as (id, title, icon), in groups."""
        for number, group in enumerate(groups):
            if number:
                self._pages.addItem(QSpacerItem(0, GAP, vData=QSizePolicy.Policy.Maximum))
            for page, title, icon_name in group:
                row = SidebarRow(title, icon_name=icon_name)
                row.setObjectName(page)
                row.setCheckable(True)
                row.setAutoExclusive(True)  # the group sees to that; a screen reader hears one of several by it
                self._group.addButton(row)
                self._rows[page] = row
                self._pages.addWidget(row)

    def show_relationship(
        self, names: Mapping[Side, str], *, assessments: Sequence[tuple[int, str]], current: int | None
    ) -> None:
        """Name the two organisations and the assessment that is looked at; ``assessments`` as (id, text)."""
        for side, name in names.items():
            self._names[side].set_name(name)
        shown = next((text for key, text in assessments if key == current), "")
        self._assessment.show_assessments(assessments, current=current)
        self._only.setText(shown)
        self._only.setVisible(len(assessments) == 1)
        if self._dates.isVisibleTo(self):
            self.setFixedWidth(self._wide)

    def set_foot(self, text: str) -> None:
        """Say at the foot what becomes of changes."""
        self._foot.setText(text)

    def set_open(self, pages: Collection[str]) -> None:
        """Grey the pages that have nothing to show yet."""
        for page, row in self._rows.items():
            row.setEnabled(page in pages)

    def select(self, page: str) -> None:
        """Mark ``page`` as the one that is shown."""
        self._rows[page].setChecked(True)

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Fold to icons, or unfold."""
        for row in (self._home, *self._rows.values()):
            row.set_narrow(is_narrow=is_narrow)
        for name in self._names.values():
            name.set_narrow(is_narrow=is_narrow)
        self._dates.setVisible(not is_narrow)
        self._foot.setVisible(not is_narrow)
        self.setFixedWidth(NARROW if is_narrow else self._wide)

    @property
    def _wide(self) -> int:
        """Pixels unfolded: more than usual where the language has a long word for an assessment."""
        self._assessment.ensurePolished()
        wanted = self._assessment.sizeHint().width() + HEAD_START + HEAD_END
        return min(max(self._theme.px(WIDE), wanted), self._theme.px(WIDEST))

    @property
    def is_walked(self) -> bool:
        """Whether the page is turned by the arrows that go from row to row: then the keyboard stays here."""
        return self._is_walked

    def _choose(self, row: QPushButton) -> None:
        # Qt presses the row that an arrow leads to before it has the keyboard.
        self._is_walked = not row.hasFocus() and self.isAncestorOf(self.window().focusWidget() or self.window())
        self.chosen.emit(row.objectName())
        self._is_walked = False
