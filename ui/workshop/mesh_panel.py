"""How strongly each factor moves each other one: 42 links, one key each, entered alone and shown all together."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QSizePolicy, QWidget

from healthcheck.domain.mesh import STRONGEST_LINK
from healthcheck.domain.relationship import Side
from healthcheck.errors import UserFacingError
from ui.theme import Tone, Type
from ui.translation import plural
from ui.widgets.button import Button, ButtonKind
from ui.widgets.plain_label import PlainLabel
from ui.workshop.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from healthcheck.domain.instrument import Instrument
    from healthcheck.domain.mesh_rating import MeshRound, Rater
    from healthcheck.domain.relationship import Relationship, Respondent
    from ui.workshop.room_edits import RoomEdits


class MeshPanel(Panel):
    """One link after another by the keys 0 to 4, as the scale is said aloud; nobody sees what another one said.

    Each key is on disk before the next link is asked: neither Esc nor a crash loses one. ``show_round`` fills it.
    """

    def __init__(
        self, edits: RoomEdits, instrument: Instrument, relationship: Relationship, *, people: Sequence[Respondent],
        assessment_id: int, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__("", "", parent)
        self._edits, self._assessment_id = edits, assessment_id
        self._drafts: dict[Rater, dict[tuple[str, str], int]] = {}
        self._is_refused = False
        self._names = {factor.id: factor.name for factor in instrument.factors}
        ids = instrument.factor_ids
        self._links = [(start, end) for start in ids for end in ids if start != end]
        self._place = 0
        self._raters = QComboBox()
        self._raters.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._raters.setMinimumContentsLength(12)
        self._raters.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._raters.setAccessibleName(self.tr("Who rates"))
        self._fill(people, relationship)
        self._count = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2)
        self._question, self._progress = PlainLabel(step=Type.H2), PlainLabel(tone=Tone.TEXT2, wraps=False)
        self._choices = QButtonGroup(self)
        self._lay_out()
        self._raters.activated.connect(self._show_rater)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _fill(self, people: Sequence[Respondent], relationship: Relationship) -> None:
        for person in people:
            organisation = relationship.organisation(person.side)
            self._raters.addItem(self.tr("{0}, {1}").format(person.display_name, organisation), person.id)
        for side in Side:
            self._raters.addItem(self.tr("Somebody else of {0}").format(relationship.organisation(side)), side)
        self._raters.addItem(self.tr("The whole room together"), None)

    def _lay_out(self) -> None:
        who, asked, choices = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        reveal = Button(self.tr("Reveal the mesh"))
        reveal.clicked.connect(self._reveal)
        who.addWidget(self._raters, 1)
        who.addWidget(self._count, 1)
        who.addWidget(reveal)
        asked.addWidget(self._question, 1)
        asked.addWidget(self._progress)
        texts = self.tr("none"), self.tr("weak"), self.tr("medium"), self.tr("strong"), self.tr("very strong")
        for strength, text in enumerate(texts):
            choice = Button(f"{strength}  {text}", kind=ButtonKind.SEGMENT)
            choice.setProperty("place", {0: "first", STRONGEST_LINK: "last"}.get(strength, "middle"))
            choice.setCheckable(True)
            choice.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            choice.clicked.connect(partial(self._rate, strength))
            self._choices.addButton(choice, strength)
            choices.addWidget(choice)
        choices.setSpacing(0)
        choices.addStretch(1)
        for row in (who, asked, choices):
            self.column.addLayout(row)

    @property
    def _rater(self) -> Rater:
        return self._rater_at(self._raters.currentIndex())

    def _rater_at(self, place: int) -> Rater:
        held = self._raters.itemData(place)
        return Side(held) if held in list(Side) else held

    @property
    def _said(self) -> dict[tuple[str, str], int]:
        return self._drafts.setdefault(self._rater, {})

    def show_round(self, held: MeshRound) -> None:
        """Say how many have rated, and go to whoever began last and is not done, else to somebody who has not rated."""
        self._drafts = self._edits.mesh_drafts(self._assessment_id)
        rated = {side: sum(rating.side is side for rating in held.personal) for side in Side}
        self._count.setText(self.tr("Rated: client {0}, supplier {1}").format(rated[Side.CLIENT], rated[Side.SUPPLIER]))
        done = {rating.respondent_id for rating in held.personal}
        raters = [self._rater_at(place) for place in range(self._raters.count())]
        waiting = (*reversed(self._drafts), *(rater for rater in raters if rater not in done))
        self._raters.setCurrentIndex(next(raters.index(rater) for rater in waiting if rater in raters))
        self._show_rater()

    def _show_rater(self) -> None:
        """Go on at the first link that this rater has not rated."""
        self._place = next((n for n, link in enumerate(self._links) if link not in self._said), len(self._links))
        self._say_keys()
        self._show_link()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_keys(self) -> None:
        self._is_refused = False
        self.say(self.tr("Keys 0 to 4 rate and go on, ← goes back, Esc leaves: what is rated so far waits"))

    def _show_link(self) -> None:
        all_of_them = len(self._links)
        is_done = self._place >= all_of_them
        self._choices.setExclusive(False)
        for choice in self._choices.buttons():
            choice.setChecked(False)
            choice.setEnabled(not is_done)
        self._choices.setExclusive(True)
        if is_done:
            self._question.setText(self.tr("All {0} links are rated: Enter keeps them").format(all_of_them))
            self._progress.setText("")
            return
        link = self._links[self._place]
        start, end = (self._names[factor] for factor in link)
        self._question.setText(self.tr("How strongly does {0} move {1}?").format(start, end))
        self._progress.setText(self.tr("Link {0} of {1}").format(self._place + 1, all_of_them))
        if link in self._said:
            self._choices.button(self._said[link]).setChecked(True)

    def _rate(self, strength: int) -> None:
        """Keep what is said of the link that is asked, and ask the next one; or this one again where it is refused."""
        if self._place >= len(self._links):
            return
        link = self._links[self._place]
        try:
            self._edits.note_link(self._assessment_id, link, strength, rater=self._rater)
        except UserFacingError as error:
            self.say_refused(error)
            self._is_refused = True
        else:
            if self._is_refused:
                self._say_keys()
            self._said[link] = strength
            self._place += 1
        self._show_link()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> bool:
        """Keep a complete rating, and be ready for the next person."""
        links = dict(self._said)
        missing = len(self._links) - len(links)
        if missing:
            self._show_rater()
            self.say(plural("{0} link has no rating yet", "{0} links have no rating yet", missing), is_bad=True)
            self._is_refused = True
            return False
        self._edits.rate(self._assessment_id, links, rater=self._rater)
        self.show_round(self._edits.mesh_round(self._assessment_id))
        alike = self.tr("All links were rated alike, so that none stands out.") if len(set(links.values())) == 1 else ""
        self.say(" ".join(filter(None, (self.tr("The rating is in. Pass the laptop on; Esc leaves"), alike))))
        return False

    def _reveal(self) -> None:
        try:
            self._edits.reveal_mesh(self._assessment_id)
        except UserFacingError as error:
            self.say_refused(error)
            return
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits rate, arrows walk; everything else as in every panel."""
        digit = event.text()
        if digit.isdecimal() and digit.isascii() and int(digit) <= STRONGEST_LINK and not event.isAutoRepeat():
            self._rate(int(digit))
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Backspace) and self._place:
            self._place -= 1
            self._show_link()
        elif event.key() == Qt.Key.Key_Right and self._place < len(self._links):
            self._place += self._links[self._place] in self._said
            self._show_link()
        else:
            super().keyPressEvent(event)
            return
        event.accept()
