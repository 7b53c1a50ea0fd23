"""What can be done on every sheet, always at the same place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.respondent.pennant import GAP, pennant
from ui.theme import Tone, Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from ui.theme import Theme

PENNANT = 16


@dataclass(frozen=True, slots=True)
class Actions:
    """Captions of the buttons; an empty one hides its button. ``flagged`` is None where nothing can be flagged."""

    onward: str
    back: str = ""
    discard: str = ""
    flagged: bool | None = None


class ActionBar(QWidget):
    """Continue, back, flag; at the end what is saved and the way to the keys."""

    onward = Signal()
    back = Signal()
    discard = Signal()
    flag_wanted = Signal()
    keys_wanted = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._onward = Button(kind=ButtonKind.PRIMARY)
        self._back = Button()
        self._discard = Button(kind=ButtonKind.DANGER)
        self._flag = Button()
        self._status = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2, wraps=False)
        self._keys = Button(self.tr("Keys (F1)"), kind=ButtonKind.LINK)
        self._flag.setCheckable(True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (self._onward, self._back, self._flag, self._discard):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._status)
        row.addSpacing(8)
        row.addWidget(self._keys)

    def _connect(self) -> None:
        self._onward.clicked.connect(self.onward)
        self._back.clicked.connect(self.back)
        self._discard.clicked.connect(self.discard)
        self._flag.clicked.connect(self.flag_wanted)
        self._keys.clicked.connect(self.keys_wanted)

    def show_actions(self, actions: Actions, *, may_move: bool) -> None:
        """Offer ``actions``; without ``may_move`` nothing leads away from what is not saved."""
        self._onward.setText(actions.onward)
        for button, text in ((self._back, actions.back), (self._discard, actions.discard)):
            button.setText(text)
            button.setVisible(bool(text))
        self._onward.setEnabled(may_move)
        self._back.setEnabled(may_move)
        self._flag.setVisible(actions.flagged is not None)
        self.show_flag(is_flagged=bool(actions.flagged))

    def show_flag(self, *, is_flagged: bool) -> None:
        """Say in words whether the question is flagged."""
        text = self.tr("Flagged for discussion") if is_flagged else self.tr("Flag for discussion")
        self._flag.setText(text)
        size = QSize(self._theme.px(PENNANT), self._theme.px(PENNANT))
        self._flag.setIconSize(size + QSize(GAP, 0))
        self._flag.setIcon(pennant(self._theme, size, ratio=self.devicePixelRatio(), is_filled=is_flagged))
        self._flag.setChecked(is_flagged)

    def show_status(self, text: str, *, tone: Tone) -> None:
        """Say what is saved."""
        self._status.setText(text)
        self._status.set_tone(tone)

    def forget_saved(self) -> None:
        """Say nothing about saving while something is being typed; what is not saved stays said."""
        if self._onward.isEnabled():
            self._status.setText("")

    def focus_first(self) -> None:
        """Put the focus on the main button."""
        self._onward.setFocus()
