"""Asks for the hand-over code before the laptop shows the facilitator's pages again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from ui.dialogs.code_field import CodeField
from ui.dialogs.sheet import ROLE, Sheet
from ui.hand_over_code import opens
from ui.theme import Tone, Type
from ui.widgets.button import ButtonKind
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.code_attempts import CodeAttempts
    from ui.theme import Theme

SECOND = 1000


class HandOverCodeDialog(Sheet):
    """``accepted`` where the code was right; a wrong one stays, says so, and after three the next try has to wait."""

    def __init__(
        self, kept: str, *, attempts: CodeAttempts, facilitator: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__("", theme=theme, parent=parent)
        self._kept = kept
        self._attempts = attempts
        self.setWindowTitle(self.tr("Hand-over code"))
        self.title.setText(self.tr("Return to the facilitator"))
        self.text.setText(
            self.tr("Please hand the laptop to {0}, who types the hand-over code here.").format(
                facilitator or self.tr("the facilitator")
            )
        )
        self.text.show()
        self._code = CodeField(self.tr("Hand-over code"))
        self.body.addWidget(self._code)
        forgotten = self.tr(
            "Everything is saved. A forgotten code is taken out of the settings file of this computer account."
        )
        self.body.addWidget(PlainLabel(forgotten, step=Type.CAPTION, tone=Tone.MUTED))
        self._go = self.add_button("", ROLE.AcceptRole, kind=ButtonKind.PRIMARY)
        self._go.setDefault(True)
        self._go.clicked.connect(self._try)
        self.add_button(self.tr("Stay here"), ROLE.RejectRole).clicked.connect(self.reject)
        self._second = QTimer(self, singleShot=True, interval=SECOND)
        self._second.timeout.connect(self._show_wait)
        self.setFixedWidth(theme.px(480))
        self._show_wait()
        self._code.focus()

    def _try(self) -> None:
        if self._attempts.wait:
            self._show_wait()
        elif opens(self._code.text, self._kept):
            self.accept()
        else:
            self._attempts.note_wrong()
            self._code.clear()
            self._code.set_error(self.tr("This is not the code."))
            self._show_wait()
            self._code.focus()

    def _show_wait(self) -> None:
        """Count the seconds down on the button; what is typed meanwhile stays."""
        wait = self._attempts.wait
        self._go.setText(self.tr("Wait {0} s").format(wait) if wait else self.tr("Return"))
        self._go.setEnabled(not wait)
        if wait:
            self._second.start()

    def done(self, result: int) -> None:
        """Stop counting."""
        self._second.stop()
        super().done(result)
