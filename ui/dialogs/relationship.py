"""Changes what a relationship is called, what it covers, and what its next assessment promises."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QVBoxLayout, QWidget

from healthcheck.domain.relationship import Privacy
from ui import words
from ui.dialogs.new_relationship import LONGEST_NAME, Promise
from ui.dialogs.sheet import ROLE, Sheet
from ui.fitting import fit_texts
from ui.theme import Tone, Type
from ui.widgets.button import ButtonKind
from ui.widgets.card import Scrolled
from ui.widgets.field import Field
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.instrument import Instrument
    from healthcheck.domain.relationship import Relationship
    from ui.theme import Theme

WIDTH, HEIGHT = 920, 640
MARGIN = 48
"""Logical px that the dialog leaves of the window around it."""


class RelationshipDialog(Sheet):
    """``changed`` carries the relationship as it is to be; the dialog stays until that was kept."""

    changed = Signal(object)

    def __init__(
        self,
        relationship: Relationship,
        assessments: Sequence[Assessment],
        instrument: Instrument,
        *,
        theme: Theme,
        facilitator: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", theme=theme, parent=parent)
        self.relationship = relationship
        self.setWindowTitle(self.tr("Relationship details"))
        self.title.setText(self.tr("Relationship details"))
        self._client, self._supplier, self._scope = (
            QLineEdit(text) for text in (relationship.client, relationship.supplier, relationship.scope)
        )
        self._names = (Field(self.tr("Client"), self._client), Field(self.tr("Supplier"), self._supplier))
        self._promise = Promise(instrument, facilitator=facilitator or self.tr("you"))
        self._promise.choose(relationship.privacy, minimum_n=relationship.minimum_n)
        save = self.add_button(self.tr("Save"), ROLE.AcceptRole, kind=ButtonKind.PRIMARY)
        save.setDefault(True)
        save.clicked.connect(self._save)
        self.add_cancel()
        self._lay_out(assessments)
        self._client.setFocus()

    def _lay_out(self, assessments: Sequence[Assessment]) -> None:
        """Names beside the promise, or above it where the window is too narrow for both."""
        parent = self.parentWidget()
        room = parent.window().size() if parent else self.size()
        width = min(self.theme.px(WIDTH), room.width() - MARGIN)
        is_narrow = width < self.theme.px(WIDTH)
        halves = QBoxLayout(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(16 if is_narrow else 32)
        halves.addLayout(self._what(), 0 if is_narrow else 2)
        halves.addLayout(self._next(assessments), 0 if is_narrow else 3)
        scrolled = Scrolled()
        scrolled.column.addLayout(halves)
        scrolled.column.addStretch(1)
        self.body.addWidget(scrolled, 1)
        fit_texts(self)
        self.resize(width, min(self.theme.px(HEIGHT), room.height() - MARGIN))

    def _what(self) -> QVBoxLayout:
        hint = self.tr("One line, for example: payroll in four countries")
        column = QVBoxLayout()
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(16)
        for field in (*self._names, Field(self.tr("What the relationship covers"), self._scope, hint=hint)):
            column.addWidget(field)
        for editor in (self._client, self._supplier, self._scope):
            editor.setMaxLength(LONGEST_NAME)
        column.addStretch(1)
        return column

    def _next(self, assessments: Sequence[Assessment]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        labels = [PlainLabel(self.tr("Promise of the next assessment"), step=Type.STRONG)]
        labels += (PlainLabel(self._kept(last), step=Type.CAPTION, tone=Tone.TEXT2) for last in assessments[-1:])
        for label in labels:
            label.setContentsMargins(4, 0, 0, 0)  # in line with the cards below
            column.addWidget(label)
        column.addWidget(self._promise)
        column.addStretch(1)
        return column

    def _kept(self, assessment: Assessment) -> str:
        """What the latest assessment has promised, which nothing here changes."""
        promise = words.privacy(self.tr, assessment.privacy).lower()
        if assessment.privacy is Privacy.CONFIDENTIAL:
            promise = self.tr("{0}, shown from {1} people a side").format(promise, assessment.minimum_n)
        text = self.tr("Assessment {0} keeps what its respondents were promised: {1}.")
        return text.format(assessment.number, promise)

    def _is_complete(self) -> bool:
        """Whether both organisations have a name, and not the same one; where not, say so under the field."""
        client, supplier = (editor.text().strip() for editor in (self._client, self._supplier))
        is_same = bool(client) and client.casefold() == supplier.casefold()
        self._names[0].set_error("" if client else self.tr("Enter the client's name"))
        error = "" if supplier else self.tr("Enter the supplier's name")
        self._names[1].set_error(self.tr("Both sides have the same name; tell them apart") if is_same else error)
        if client and supplier and not is_same:
            return True
        (self._supplier if client else self._client).setFocus()
        return False

    def _save(self) -> None:
        if self._is_complete():
            client, supplier, scope = (editor.text().strip() for editor in (self._client, self._supplier, self._scope))
            self.changed.emit(
                replace(
                    self.relationship,
                    client=client,
                    supplier=supplier,
                    scope=scope,
                    privacy=self._promise.privacy,
                    minimum_n=self._promise.minimum_n,
                )
            )
