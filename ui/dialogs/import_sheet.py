"""What a folder of CSV files would bring, before anything is written; afterwards, what it brought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui import words
from ui.dialogs.sheet import ROLE, Sheet
from ui.models.text_table import TextTable
from ui.theme import Tone, Type
from ui.translation import plural, said
from ui.widgets.button import ButtonKind
from ui.widgets.plain_label import PlainLabel
from ui.widgets.snug_scroll import SnugScroll
from ui.widgets.table import Table

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.batch import ImportPlan, RelationshipImport
    from healthcheck.domain.import_report import Assumption, ImportRefusedError, ImportReport
    from ui.theme import Theme

WIDTH, HEIGHT = 880, 640
MARGIN = 48
"""Logical px that the dialog leaves of the window around it."""

MOST_ROWS = 7
"""Rows of a table that are seen at once."""

ALWAYS_TOLD = 3
"""Columns of counts that are shown even where there is nothing to count: rows, taken, already there."""

LEAST_COLUMN = 120
"""Logical px from which a name can be told from another."""

MOST_REASONS = 200
"""Reasons that are listed; whoever mends these will see the rest at the next try."""

NAMED = 10
"""Relationships that are named where something was assumed for many."""


class ImportSheet(Sheet):
    """``confirmed`` where the person wants it written; ``other_wanted`` where another folder is to be looked at."""

    confirmed = Signal()
    other_wanted = Signal()

    def __init__(self, folder: str, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", theme=theme, parent=parent)
        self._folder = folder
        self.setWindowTitle(self.tr("Import"))
        room = parent.window().size() if parent else self.size()
        most = min(theme.px(HEIGHT), room.height() - MARGIN)
        self._scrolled = SnugScroll()
        self._scrolled.column.setSpacing(6)
        self.body.addWidget(self._scrolled, 1)
        self._import = self.add_button(self.tr("Import"), ROLE.AcceptRole, kind=ButtonKind.PRIMARY)
        self._other = self.add_button(self.tr("Another folder…"), ROLE.ActionRole)
        self._cancel = self.add_cancel()
        self._import.clicked.connect(self.confirmed)
        self._other.clicked.connect(self.other_wanted)
        self.setFixedWidth(min(theme.px(WIDTH), room.width() - MARGIN))
        self.setMaximumHeight(most)

    def show_plan(self, plan: ImportPlan, *, known: Collection[str]) -> None:
        """Show what would be taken; ``known``: ids of the relationships that are there."""
        report = plan.report
        title = plural(
            "{0} row in “{1}” would be taken", "{0} rows in “{1}” would be taken", report.taken, self._folder
        )
        text = self.tr("Nothing has been written yet. A backup is made first.")
        if not report.taken:
            title = self.tr("Everything in “{0}” is there already").format(self._folder)
            text = self.tr("There is nothing to import.")
        self._head(title, text)
        self._add_relationships(plan.batch.relationships, known)
        self._add_counts(report, taken=self.tr("Would be taken"))
        self._add_remarks(report)
        self._finish(can_import=bool(report.taken))

    def show_done(self, plan: ImportPlan, *, known: Collection[str]) -> None:
        """Show what was taken."""
        taken, there = words.number(plan.report.taken), words.number(plan.report.already_there)
        title = self.tr("Imported from “{0}”: {1} rows taken, {2} already there")
        self._head(title.format(self._folder, taken, there), self.tr("A backup from before the import is kept."))
        self._add_relationships(plan.batch.relationships, known)
        self._add_counts(plan.report, taken=self.tr("Taken"))
        self._add_remarks(plan.report)
        self._finish(can_import=False)

    def show_refusal(self, error: ImportRefusedError) -> None:
        """Show every reason against the import."""
        report = error.report
        title = plural(
            "“{1}” cannot be imported: {0} problem",
            "“{1}” cannot be imported: {0} problems",
            report.refused_in_all,
            self._folder,
        )
        self._head(title, f"{said(error.safe)} {said(error.do)}")
        header = (self.tr("File"), self.tr("Line"), self.tr("Column"), self.tr("Reason"))
        reasons = report.refused[:MOST_REASONS]
        rows = [
            (
                entry.file,
                words.number(entry.line) if entry.line is not None else "–",
                entry.column or "–",
                said(entry.reason),
            )
            for entry in reasons
        ]
        self._add_table(self.tr("Refused"), header, rows, widths=(156, 72, 120, 0), numbers=(1,), wraps=True)
        if report.refused_in_all > len(reasons):
            more = words.number(report.refused_in_all - len(reasons))
            self._say(self.tr("And {0} more, which a further try will list.").format(more))
        self._add_counts(report, taken=self.tr("Taken"))
        self._add_remarks(report)
        self._finish(can_import=False)

    def _head(self, title: str, text: str) -> None:
        self.title.setText(title)
        self.text.setText(text)
        self.text.show()
        self.notice.hide()
        while (item := self._scrolled.column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()

    def _finish(self, *, can_import: bool) -> None:
        self._scrolled.column.addStretch(1)
        self._import.setVisible(can_import)
        self._cancel.setText(self.tr("Cancel") if can_import else self.tr("Close"))
        (self._import if can_import else self._cancel).setFocus()

    def _add_relationships(self, brought: Sequence[RelationshipImport], known: Collection[str]) -> None:
        if not brought:
            return
        header = (self.tr("Relationship"), self.tr("Assessments"), self.tr("Answers of"), self.tr("In this workspace"))
        rows = [
            (
                entry.relationship.name,
                ", ".join(str(part.number) for part in entry.assessments) or "–",
                words.people(self.tr, len({person.id for part in entry.assessments for person, _ in part.responses})),
                self.tr("Is there, gains answers") if entry.relationship.id in known else self.tr("New"),
            )
            for entry in brought
        ]
        self._add_table(self.tr("Relationships"), header, rows, widths=(0, 128, 116, 196))

    def _add_counts(self, report: ImportReport, *, taken: str) -> None:
        if not report.files:
            return
        columns = (
            (self.tr("Rows"), 84, [entry.rows for entry in report.files]),
            (taken, 128, [entry.taken for entry in report.files]),
            (self.tr("Already there"), 116, [entry.already_there for entry in report.files]),
            (self.tr("Repeated"), 96, [entry.repeated for entry in report.files]),
            (self.tr("Left blank"), 96, [entry.left_blank for entry in report.files]),
            (self.tr("Refused"), 84, [entry.refused for entry in report.files]),
        )
        told = [column for place, column in enumerate(columns) if place < ALWAYS_TOLD or any(column[2])]
        names = [entry.file for entry in report.files]
        rows = list(zip(names, *(map(words.number, numbers) for _, _, numbers in told), strict=True))
        header, widths = [title for title, _, _ in told], [width for _, width, _ in told]
        self._add_table(
            self.tr("Files"),
            (self.tr("File"), *header),
            rows,
            widths=(0, *widths),
            numbers=range(1, len(told) + 1),
        )

    def _add_remarks(self, report: ImportReport) -> None:
        if report.assumed:
            self._heading(self.tr("Decided, because the files do not say"))
            for assumption in report.assumed:
                self._say(self._assumption(assumption))
        if report.left_aside:
            self._heading(self.tr("Left aside, not files of an import"))
            self._say(", ".join(report.left_aside))

    def _assumption(self, assumption: Assumption) -> str:
        shown = assumption.relationships[:NAMED]
        more = len(assumption.relationships) - len(shown)
        names = ", ".join([*shown, *([self.tr("{0} more").format(more)] if more else [])])
        text, fact = self.tr("{0}: {1} (relationship {2})"), said(assumption.fact)
        return text.format(fact[:1].upper() + fact[1:], said(assumption.value), names)

    def _add_table(
        self,
        title: str,
        header: Sequence[str],
        rows: Sequence[Sequence[str]],
        *,
        widths: Sequence[int],
        numbers: Sequence[int] = (),
        wraps: bool = False,
    ) -> None:
        model = TextTable(numbers=numbers)
        model.set_rows(header, rows)
        table = Table(model, name=title, theme=self.theme)
        model.setParent(table)
        table.set_widths(*widths)
        if wraps:
            table.grow_rows()
        else:
            table.fit_columns(LEAST_COLUMN)
        table.fit_rows(MOST_ROWS)
        self._heading(title)
        self._scrolled.column.addWidget(table)

    def _heading(self, text: str) -> None:
        if self._scrolled.column.count():
            self._scrolled.column.addSpacing(8)
        self._scrolled.column.addWidget(PlainLabel(text, step=Type.H3))

    def _say(self, text: str) -> None:
        self._scrolled.column.addWidget(PlainLabel(text, tone=Tone.TEXT2))
