"""Sets up a relationship in three steps: whose it is, what respondents are promised, how much is asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Privacy
from ui import words
from ui.dialogs.relationship_fields import RelationshipFields
from ui.dialogs.sheet import ROLE, Sheet
from ui.focus import first_stop
from ui.theme import Theme, Tone, Type
from ui.widgets.button import ButtonKind
from ui.widgets.field import Field
from ui.widgets.number_box import DayBox, NumberBox
from ui.widgets.option_card import OptionCard
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from healthcheck.domain.instrument import Instrument

SMALLEST_GROUP = 3
LARGEST_GROUP = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What the dialog asks to create."""

    client: str
    supplier: str
    scope: str
    services: tuple[str, ...]
    started_on: date | None
    ends_on: date | None
    privacy: Privacy
    minimum_n: int
    form: Form
    held_on: date


class Names(RelationshipFields):
    """Step one: the two organisations, what they do together, and when the first assessment is held."""

    def __init__(self) -> None:
        super().__init__()
        self._date = DayBox(QDate.currentDate())
        self.column.addWidget(Field(self.tr("Date of the first assessment"), self._date))
        self.column.addStretch(1)

    @property
    def held_on(self) -> date:
        """The day of the first assessment."""
        held = self._date.date()
        return date(held.year(), held.month(), held.day())


class Promise(QWidget):
    """Step two: what each respondent is told before the first question, word for word."""

    def __init__(self, instrument: Instrument, *, facilitator: str) -> None:
        super().__init__()
        self._instrument = instrument
        self._facilitator = facilitator
        self._minimum = NumberBox()
        self._minimum.setRange(SMALLEST_GROUP, LARGEST_GROUP)
        self._minimum.setFixedWidth(96)
        self._cards = {
            Privacy.CONFIDENTIAL: OptionCard(Privacy.CONFIDENTIAL, title=self.tr("Confidential")),
            Privacy.ATTRIBUTED: OptionCard(Privacy.ATTRIBUTED, title=self.tr("Attributed")),
        }
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(12)
        for card in self._cards.values():
            self._group.addButton(card.button)
            card.chosen.connect(self._show)
            column.addWidget(card)
        hint = self.tr("3 to 10. It can be raised, never lowered below 3.")
        self._field = Field(self.tr("Smallest group of a side that is shown"), self._minimum, hint=hint)
        column.addWidget(self._field)
        column.addStretch(1)
        self._minimum.valueChanged.connect(self._show)
        self._cards[Privacy.CONFIDENTIAL].button.setChecked(True)
        self._show()

    def choose(self, privacy: Privacy, *, minimum_n: int) -> None:
        """Begin with another promise than the usual one."""
        self._minimum.setValue(minimum_n)
        self._cards[privacy].button.setChecked(True)

    @property
    def privacy(self) -> Privacy:
        """The promise that is chosen."""
        return next(key for key, card in self._cards.items() if card.is_chosen)

    @property
    def minimum_n(self) -> int:
        """People a side needs before anything of it is shown."""
        return self._minimum.value()

    def _show(self) -> None:
        notes = {
            Privacy.CONFIDENTIAL: self.tr(
                "Choose this unless everyone has agreed to be named. It needs three people a side."
            ),
            Privacy.ATTRIBUTED: self.tr("For one or two people a side who agree to be identified."),
        }
        for privacy, card in self._cards.items():
            text = self._instrument.promise(privacy, minimum_n=self.minimum_n, facilitator=self._facilitator)
            card.set_text(text, note=notes[privacy])
        self._field.setEnabled(self._cards[Privacy.CONFIDENTIAL].is_chosen)


class Questions(QWidget):
    """Step three: how much is asked, and how long it takes."""

    def __init__(self, instrument: Instrument) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._cards: dict[Form, OptionCard] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(12)
        purposes = {
            Form.EXPRESS: self.tr("A first look, or a pulse between two assessments."),
            Form.STANDARD: self.tr("The usual choice: enough practices to see where the two sides differ."),
            Form.FULL: self.tr("Every practice, for a thorough review or an interview."),
        }
        for form in Form:
            count = len(instrument.items_of(form))
            title = self.tr("{0}: {1}").format(words.form(self.tr, form), words.minutes(self.tr, form))
            note = self.tr("{0} questions, {1} of them on single practices").format(
                instrument.questions_in(form), count
            )
            card = OptionCard(form, title=title, text=purposes[form], note=note)
            self._cards[form] = card
            self._group.addButton(card.button)
            column.addWidget(card)
        self.column = column
        self._cards[Form.STANDARD].button.setChecked(True)

    def choose(self, form: Form) -> None:
        """Begin with another form than the usual one."""
        self._cards[form].button.setChecked(True)

    @property
    def form(self) -> Form:
        """The form that is chosen."""
        return next(key for key, card in self._cards.items() if card.is_chosen)


class NewRelationship(Sheet):
    """``proposed`` carries what to create; the dialog stays until it has been created.

    ``usual``: the promise, and the smallest group shown, that it begins with.
    """

    proposed = Signal(object)

    def __init__(
        self,
        instrument: Instrument,
        *,
        theme: Theme,
        facilitator: str,
        usual: tuple[Privacy, int] = (Privacy.CONFIDENTIAL, SMALLEST_GROUP),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", theme=theme, parent=parent)
        self.setWindowTitle(self.tr("New relationship"))
        self.title.setText(self.tr("New relationship"))
        self._names = Names()
        self._promise = Promise(instrument, facilitator=facilitator or self.tr("you"))
        privacy, minimum_n = usual
        self._promise.choose(privacy, minimum_n=minimum_n)
        self._questions = Questions(instrument)
        interviews = self.tr(
            "Interviews need no choice here: anybody can be interviewed along the guide of their side, in any form."
        )
        self._questions.column.addWidget(PlainLabel(interviews, tone=Tone.TEXT2))
        self._questions.column.addStretch(1)
        self._steps = QStackedWidget()
        self._pages = (self._names, self._promise, self._questions)
        for page in self._pages:
            page.setMinimumHeight(1)  # a page asks for the height that its texts have at its width, not at their least
            self._steps.addWidget(page)
        self._marks = [PlainLabel(step=Type.CAPTION, wraps=False) for _ in range(self._steps.count())]
        marks = QHBoxLayout()
        marks.setSpacing(16)
        for mark in self._marks:
            marks.addWidget(mark)
        marks.addStretch(1)
        self.body.addLayout(marks)
        self.body.addWidget(self._steps, 1)
        self._create = self.add_button(self.tr("Create"), ROLE.AcceptRole, kind=ButtonKind.PRIMARY)
        self._next = self.add_button(self.tr("Continue"), ROLE.ActionRole)
        self._back = self.add_button(self.tr("Back"), ROLE.ActionRole)
        self.add_cancel()
        self._connect()
        self.setMinimumWidth(theme.px(640))
        self._go(0)

    def _connect(self) -> None:
        self._create.clicked.connect(self._propose)
        self._next.clicked.connect(self._forward)
        self._back.clicked.connect(self._backward)
        self._names.changed.connect(self._refresh)

    def _forward(self) -> None:
        if self._steps.currentWidget() is self._names and not self._names.is_right:
            self._names.show_errors()
            return
        self._go(self._steps.currentIndex() + 1)

    def _backward(self) -> None:
        self._go(self._steps.currentIndex() - 1)

    def _go(self, step: int) -> None:
        self._steps.setCurrentIndex(step)
        self._refresh()
        first = first_stop(self._pages[step])
        if first is not None:
            first.setFocus()

    def _refresh(self) -> None:
        step = self._steps.currentIndex()
        titles = (self.tr("1  Names"), self.tr("2  Promise"), self.tr("3  Questions"))
        for number, (mark, title) in enumerate(zip(self._marks, titles, strict=True)):
            mark.setText(title)
            mark.set_look(Type.STRONG, Tone.TEXT if number == step else Tone.MUTED)
        is_last = step == self._steps.count() - 1
        self._next.set_kind(ButtonKind.PRIMARY)
        self._create.set_kind(ButtonKind.PRIMARY if is_last else ButtonKind.PLAIN)
        self._back.setVisible(step > 0)
        self._next.setVisible(not is_last)
        self._create.setEnabled(self._names.is_complete)
        (self._create if is_last else self._next).setDefault(True)

    def _propose(self) -> None:
        names = self._names
        if not names.is_right:
            self._go(0)
            names.show_errors()
            return
        self.proposed.emit(
            Proposal(
                client=names.client,
                supplier=names.supplier,
                scope=names.scope,
                services=names.services,
                started_on=names.started_on,
                ends_on=names.ends_on,
                privacy=self._promise.privacy,
                minimum_n=self._promise.minimum_n,
                form=self._questions.form,
                held_on=names.held_on,
            )
        )
