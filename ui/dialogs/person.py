"""Changes who somebody is; their side stays, because answers may hang on it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from healthcheck.domain.eligibility import is_eligible
from healthcheck.domain.person_draft import LONGEST
from healthcheck.domain.relationship import Respondent, Seniority
from ui import words
from ui.dialogs.sheet import ROLE, Sheet
from ui.theme import Tone, Type
from ui.widgets.button import ButtonKind
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.field import Field
from ui.widgets.number_box import NumberBox
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from healthcheck.domain.method import Method
    from ui.theme import Theme

WIDTH = 600
UNSAID = -1
MOST_MONTHS, MOST_FACTORS = 1_200, 7


class PersonDialog(Sheet):
    """``changed`` carries the person as they are to be; the dialog stays until that was kept.

    ``across``: the people of the other side. ``method`` says who knows enough of a relationship to be asked.
    """

    changed = Signal(object)

    def __init__(
        self,
        person: Respondent,
        *,
        organisation: str,
        across: Sequence[Respondent],
        method: Method,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", theme=theme, parent=parent)
        self._person = person
        self._method = method
        self.setWindowTitle(self.tr("Edit person"))
        self.title.setText(self.tr("{0} at {1}").format(person.code, organisation))
        self._name, self._role, self._code = QLineEdit(person.name), QLineEdit(person.role), QLineEdit(person.code)
        self._level, self._faces = ChoiceBox(), ChoiceBox()
        self._months = self._number(person.months, most=MOST_MONTHS)
        self._factors = self._number(person.factors_seen, most=MOST_FACTORS)
        self._knows = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2)
        self._offer(across)
        self._lay_out()
        save = self.add_button(self.tr("Save"), ROLE.AcceptRole, kind=ButtonKind.PRIMARY)
        save.setDefault(True)
        save.clicked.connect(self._save)
        self.add_cancel()
        self.setFixedWidth(theme.px(WIDTH))
        self._judge()
        self._name.setFocus()

    def _number(self, value: int | None, *, most: int) -> NumberBox:
        """A number that may be left unsaid."""
        box = NumberBox()
        box.setRange(UNSAID, most)
        box.setSpecialValueText(self.tr("Not said"))
        box.setValue(UNSAID if value is None else value)
        box.valueChanged.connect(self._judge)
        return box

    def _offer(self, across: Sequence[Respondent]) -> None:
        for seniority in Seniority:
            self._level.addItem(words.seniority(self.tr, seniority), seniority)
        self._level.setCurrentIndex(list(Seniority).index(self._person.seniority))
        self._faces.addItem(self.tr("Nobody"), "")
        for other in across:
            text = f"{other.display_name} ({other.code})" if other.name else other.code
            self._faces.addItem(text, other.id)
        self._faces.setCurrentIndex(max(self._faces.findData(self._person.counterpart_id or ""), 0))
        self._faces.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def _lay_out(self) -> None:
        tr = self.tr
        name = Field(tr("Name"), self._name, hint=tr("Without a name, the code stands for the person."))
        code = Field(tr("Code"), self._code, hint=tr("Stands for the person in results, notes and exports."))
        faces = Field(tr("Faces off to"), self._faces, hint=tr("Whose role on the other side mirrors this one."))
        rows = (
            (name, code),
            (Field(tr("Role"), self._role), Field(tr("Level"), self._level)),
            (faces,),
            (
                Field(tr("Months in this relationship"), self._months),
                Field(tr("Factors they can see, of 7"), self._factors),
            ),
        )
        for fields in rows:
            row = QHBoxLayout()
            row.setSpacing(16)
            for place, field in enumerate(fields):
                row.addWidget(field, 3 if len(fields) > 1 and not place else 2, Qt.AlignmentFlag.AlignTop)
            self.body.addLayout(row)
        self.body.addWidget(self._knows)
        for editor in (self._name, self._role, self._code):
            editor.setMaxLength(LONGEST)

    @property
    def _told(self) -> Respondent:
        months, factors = self._months.value(), self._factors.value()
        return replace(
            self._person,
            name=self._name.text().strip(),
            role=self._role.text().strip(),
            seniority=Seniority(self._level.currentData()),
            code=self._code.text().strip(),
            counterpart_id=self._faces.currentData() or None,
            months=None if months == UNSAID else months,
            factors_seen=None if factors == UNSAID else factors,
        )

    def _judge(self) -> None:
        """Say whether the person knows enough to be asked; nobody is left out for it."""
        method = self._method
        text = self.tr("What people say of themselves. From {0} months and {1} factors on, they know enough.")
        text = text.format(method.eligible_months, method.eligible_factors)
        knows_enough = is_eligible(self._told, method)
        if knows_enough is not None:
            little = self.tr("May know too little; can answer all the same.")
            text = f"{self.tr('Knows enough.') if knows_enough else little} {text}"
        self._knows.setText(text)

    def _save(self) -> None:
        self.changed.emit(self._told)
