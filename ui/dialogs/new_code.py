"""Sets the hand-over code, and says beforehand what it does not do and what to do when it is forgotten."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.dialogs.code_field import CodeField
from ui.dialogs.sheet import ROLE, Sheet
from ui.hand_over_code import is_code, sealed
from ui.theme import Tone, Type
from ui.widgets.button import ButtonKind
from ui.widgets.plain_label import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme


class NewCodeDialog(Sheet):
    """``chosen`` carries what is kept of the code; typed twice, because nobody can look it up."""

    chosen = Signal(str)

    def __init__(self, *, kept_in: Path, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", theme=theme, parent=parent)
        self.setWindowTitle(self.tr("Hand-over code"))
        self.title.setText(self.tr("Choose a hand-over code"))
        self.text.setText(
            self.tr(
                "While it is set, only the code leads from a questionnaire back to your pages. "
                "It stops a curious look, not somebody who may change the files of your account."
            )
        )
        self.text.show()
        self._code, self._again = CodeField(self.tr("Four digits")), CodeField(self.tr("The same again"))
        forgotten = self.tr(
            "If you forget it, no answer is lost: close the program, open the file named below in a text editor, "
            "delete what stands between the quotation marks after “hand_over_code”, and start again."
        )
        self.body.addWidget(self._code)
        self.body.addWidget(self._again)
        self.body.addWidget(PlainLabel(forgotten, step=Type.CAPTION, tone=Tone.TEXT2))
        self.body.addWidget(ElidedLabel(str(kept_in), step=Type.CAPTION))
        save = self.add_button(self.tr("Set the code"), ROLE.AcceptRole, kind=ButtonKind.PRIMARY)
        save.setDefault(True)
        save.clicked.connect(self._save)
        self.add_cancel()
        self.setFixedWidth(theme.px(480))
        self._code.focus()

    def _save(self) -> None:
        is_new = is_code(self._code.text)
        is_same = self._code.text == self._again.text
        self._code.set_error("" if is_new else self.tr("Enter four digits"))
        self._again.set_error("" if is_same else self.tr("The two are not the same"))
        if is_new and is_same:
            self.chosen.emit(sealed(self._code.text))
            self.accept()
