"""The end: the answers are locked, and the laptop goes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.respondent.sheet import Sheet
from ui.theme import Type
from ui.widgets.notice import Notice, NoticeKind
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme


class ThankYouSheet(Sheet):
    """Nothing can be changed from here."""

    def __init__(self, name: str, *, facilitator: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self.heading.setText(self.tr("Thank you, {0}").format(name))
        self._locked = Notice(
            self.tr("Your answers are submitted and locked."),
            detail=self.tr("They can no longer be changed here, and nothing more is asked of you."),
            kind=NoticeKind.OK,
        )
        hand_back = self.tr("Please hand the laptop back to {0}.").format(facilitator)
        self.body.insertStretch(0, 2)
        self.body.addWidget(self._locked)
        self.body.addWidget(PlainLabel(hand_back, step=Type.BODY))
        self.body.addStretch(5)
