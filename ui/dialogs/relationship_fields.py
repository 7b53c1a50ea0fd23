"""What a relationship is called and what it covers, asked alike when it is set up and when it is changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.widgets.field import Field

if TYPE_CHECKING:
    from healthcheck.domain.relationship import Relationship

LONGEST_NAME = 120
LONGEST_LIST = 1_000


class RelationshipFields(QWidget):
    """Both names, the scope and the services; ``changed`` with every letter, errors right under their fields."""

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
        self.column.setContentsMargins(4, 4, 4, 4)
        self.column.setSpacing(16)
        self.add_beside(*self._names, is_narrow=is_narrow)
        for field in (scope, services):
            self.column.addWidget(field)
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
        for editor in (self._client, self._supplier, self._scope, self._services):
            editor.setCursorPosition(0)

    def told(self, relationship: Relationship) -> Relationship:
        """The relationship as the fields say it."""
        return replace(
            relationship, client=self.client, supplier=self.supplier, scope=self.scope, services=self.services
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
    def is_complete(self) -> bool:
        """Whether both organisations have a name, and not the same one."""
        return bool(self.client and self.supplier) and not self._is_same

    @property
    def _is_same(self) -> bool:
        return bool(self.client) and self.client.casefold() == self.supplier.casefold()

    def show_errors(self) -> None:
        """Say under each field what is missing, and go to the first one."""
        self._check_client()
        self._check_supplier()
        if not self.is_complete:
            (self._supplier if self.client else self._client).setFocus()

    def focus(self) -> None:
        """Put the keyboard in the first field."""
        self._client.setFocus()
        self._client.selectAll()

    def _check_client(self) -> None:
        self._names[0].set_error("" if self.client else self.tr("Enter the client's name"))

    def _check_supplier(self) -> None:
        error = "" if self.supplier else self.tr("Enter the supplier's name")
        if self._is_same:
            error = self.tr("Both sides have the same name; tell them apart")
        self._names[1].set_error(error)
