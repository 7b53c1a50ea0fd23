"""What a relationship is called and what it covers, asked alike when it is set up and when it is changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.widgets.day_edit import DayEdit, written
from ui.widgets.field import Field

if TYPE_CHECKING:
    from healthcheck.domain.relationship import Relationship

LONGEST_NAME = 120
LONGEST_LIST = 1_000
EXAMPLE = date(2026, 6, 30)


class RelationshipFields(QWidget):
    """Names, scope, services, contract; ``changed`` with every letter, errors right under their fields."""

    changed = Signal()

    def __init__(self, *, is_narrow: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self._client, self._supplier = QLineEdit(), QLineEdit()
        self._scope, self._services = QLineEdit(), QLineEdit()
        self._names = (Field(tr("Client"), self._client), Field(tr("Supplier"), self._supplier))
        scope = Field(
            tr("What the relationship covers"), self._scope, hint=tr("One line, for example: payroll in four countries")
        )
        services = Field(
            tr("Services"), self._services, hint=tr("Parted by commas, for example: payroll, help desk, recruitment")
        )
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 4, 0, 4)
        self.column.setSpacing(16)
        self.add_beside(*self._names, is_narrow=is_narrow)
        for field in (scope, services):
            self.column.addWidget(field)
        self._starts, self._ends = DayEdit(name=""), DayEdit(name="")
        self._days = (Field(tr("Contract starts"), self._starts), Field(tr("Contract ends"), self._ends))
        self.add_beside(*self._days, is_narrow=is_narrow)
        for day in (self._starts, self._ends):
            day.line.setPlaceholderText(tr("Not known"))
            day.chosen.connect(self._check_contract)
            day.puzzled.connect(self._check_contract)
        for editor in (self._client, self._supplier, self._scope, self._services):
            editor.setMaxLength(LONGEST_LIST if editor is self._services else LONGEST_NAME)
            editor.textChanged.connect(self.changed)
        self._client.editingFinished.connect(self._check_client)
        self._supplier.editingFinished.connect(self._check_supplier)

    def add_beside(self, *fields: QWidget, is_narrow: bool = False) -> None:
        """Put fields side by side, or below each other where there is no room."""
        if is_narrow:
            for field in fields:
                self.column.addWidget(field)
            return
        row = QHBoxLayout()
        row.setSpacing(16)
        for field in fields:
            row.addWidget(field, 1)
        self.column.addLayout(row)

    def show_relationship(self, relationship: Relationship) -> None:
        """Begin with what holds."""
        self._client.setText(relationship.client)
        self._supplier.setText(relationship.supplier)
        self._scope.setText(relationship.scope)
        self._services.setText(", ".join(relationship.services))
        self._starts.show_day(relationship.started_on)
        self._ends.show_day(relationship.ends_on)
        for editor in (self._client, self._supplier, self._scope, self._services):
            editor.setCursorPosition(0)

    def told(self, relationship: Relationship) -> Relationship:
        """The relationship as the fields say it."""
        return replace(
            relationship,
            client=self.client,
            supplier=self.supplier,
            scope=self.scope,
            services=self.services,
            started_on=self.started_on,
            ends_on=self.ends_on,
        )

    @property
    def client(self) -> str:
        """Name of the client."""
        return self._client.text().strip()

    @property
    def supplier(self) -> str:
        """Name of the supplier."""
        return self._supplier.text().strip()

    @property
    def scope(self) -> str:
        """What it covers, in a line."""
        return self._scope.text().strip()

    @property
    def services(self) -> tuple[str, ...]:
        """Each service, without blank ones."""
        return tuple(filter(None, (part.strip() for part in self._services.text().split(","))))

    @property
    def started_on(self) -> date | None:
        """First day of the contract; None where it is not known."""
        return self._starts.day

    @property
    def ends_on(self) -> date | None:
        """Last day of the contract."""
        return self._ends.day

    @property
    def is_complete(self) -> bool:
        """Whether both organisations have a name, and not the same one."""
        return bool(self.client and self.supplier) and not self._is_same

    @property
    def is_right(self) -> bool:
        """Whether it is complete, and the days of the contract are days in their order; says so where they are not."""
        for day in (self._starts, self._ends):
            day.line.keep()
        return self.is_complete and not self._check_contract()

    @property
    def _is_same(self) -> bool:
        return bool(self.client) and self.client.casefold() == self.supplier.casefold()

    def show_errors(self) -> None:
        """Say under each field what is missing, and go to the first one."""
        self._check_client()
        self._check_supplier()
        wrong = self._check_contract()
        if not self.is_complete:
            (self._supplier if self.client else self._client).setFocus()
        elif wrong is not None:
            wrong.line.setFocus()

    def focus(self) -> None:
        """Put the keyboard in the first field."""
        self._client.setFocus()

    def _check_client(self) -> None:
        self._names[0].set_error("" if self.client else self.tr("Enter the client's name"))

    def _check_supplier(self) -> None:
        error = "" if self.supplier else self.tr("Enter the supplier's name")
        if self._is_same:
            error = self.tr("Both sides have the same name; tell them apart")
        self._names[1].set_error(error)

    def _check_contract(self) -> DayEdit | None:
        """Say under a day what is wrong with it; the first such day."""
        unread = self.tr("This is no day; write it like {0}").format(written(EXAMPLE))
        errors = [unread if written(day.day) != day.line.text().strip() else "" for day in (self._starts, self._ends)]
        starts, ends = self.started_on, self.ends_on
        if not any(errors) and starts and ends and ends < starts:
            errors[1] = self.tr("The contract would end before it starts")
        for field, error in zip(self._days, errors, strict=True):
            field.set_error(error)
        return next((day for day, error in zip((self._starts, self._ends), errors, strict=True) if error), None)
