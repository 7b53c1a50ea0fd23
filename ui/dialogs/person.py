"""Changes who somebody is; their side stays, because answers may hang on it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from healthcheck.domain.person_draft import LONGEST
from healthcheck.domain.relationship import Respondent, Seniority
from ui import words
from ui.dialogs.sheet import ROLE, Sheet
from ui.widgets.button import ButtonKind
from ui.widgets.field import Field

if TYPE_CHECKING:
    from ui.theme import Theme


class PersonDialog(Sheet):
    """``changed`` carries the person as they are to be; the dialog stays until that was kept."""

    changed = Signal(object)

    def __init__(self, person: Respondent, *, organisation: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", theme=theme, parent=parent)
        self._person = person
        self.setWindowTitle(self.tr("Edit person"))
        self.title.setText(self.tr("{0} at {1}").format(person.code, organisation))
        self._name, self._role, self._level = QLineEdit(person.name), QLineEdit(person.role), QComboBox()
        self._code = QLineEdit(person.code)
        for seniority in Seniority:
            self._level.addItem(words.seniority(self.tr, seniority), seniority)
        self._level.setCurrentIndex(list(Seniority).index(person.seniority))
        hint = self.tr("Without a name, the code stands for the person.")
        self.body.addWidget(Field(self.tr("Name"), self._name, hint=hint))
        self.body.addWidget(Field(self.tr("Role"), self._role))
        self.body.addWidget(Field(self.tr("Level"), self._level))
        code_hint = self.tr("Stands for the person in results, notes and exports.")
        self.body.addWidget(Field(self.tr("Code"), self._code, hint=code_hint))
        for editor in (self._name, self._role, self._code):
            editor.setMaxLength(LONGEST)
        save = self.add_button(self.tr("Save"), ROLE.AcceptRole, kind=ButtonKind.PRIMARY)
        save.setDefault(True)
        save.clicked.connect(self._save)
        self.add_cancel()
        self.setFixedWidth(theme.px(480))
        self._name.setFocus()

    def _save(self) -> None:
        self.changed.emit(
            replace(
                self._person,
                name=self._name.text().strip(),
                role=self._role.text().strip(),
                seniority=Seniority(self._level.currentData()),
                code=self._code.text().strip(),
            )
        )
