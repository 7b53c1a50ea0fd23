"""Says what could not be done, what is safe, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.dialogs.sheet import ROLE, Sheet
from ui.translation import said
from ui.widgets.button import ButtonKind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from healthcheck.errors import UserFacingError
    from ui.theme import Theme


class RefusalDialog(Sheet):
    """For what was refused where no page could show it beside its cause."""

    def __init__(self, error: UserFacingError, *, theme: Theme, parent: QWidget | None = None) -> None:
        text = " ".join(said(part) for part in (error.safe, error.do) if part)
        super().__init__(said(error.what), theme=theme, text=text, parent=parent)
        close = self.add_button(self.tr("Close"), ROLE.AcceptRole, kind=ButtonKind.PRIMARY)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self.setFixedWidth(theme.px(520))
