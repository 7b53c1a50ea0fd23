"""Which backups still hold somebody who was deleted, and the way to delete those too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from healthcheck.domain.text import shortened
from ui import words
from ui.translation import plural
from ui.widgets.button import Button
from ui.widgets.notice import Notice

if TYPE_CHECKING:
    from collections.abc import Collection

    from healthcheck.domain.relationship import Respondent
    from healthcheck.workspace.safekeeping import SafekeepingService


class StillHeld(Notice):
    """Hidden until somebody is deleted, and while that is undone. ``asked``: their backups are to go, for good."""

    asked = Signal()

    def __init__(self, safekeeping: SafekeepingService) -> None:
        super().__init__()
        self._safekeeping = safekeeping
        self._gone: Respondent | None = None
        self._purge = self.add_button(Button())
        self._purge.clicked.connect(self.asked)
        self.hide()

    def tell(self, gone: Respondent) -> None:
        """Somebody was deleted: name the backups that still hold them."""
        self._gone = gone
        holding = self._safekeeping.backups_holding(respondent=gone.id)
        self.show_text(
            self.tr("Backups still hold what was deleted of {0}").format(shortened(gone.display_name)),
            detail=words.still_held(self.tr, holding),
        )
        self._purge.setText(plural("Delete that backup too", "Delete the {0} backups too", len(holding)))
        self.setVisible(bool(holding))

    def follow(self, there: Collection[str]) -> None:
        """People with these ids are there now: whoever came back is no matter for a word, until they go again."""
        if self._gone is not None and self._gone.id in there:
            self.hide()
        elif self._gone is not None and self.isHidden():
            self.tell(self._gone)

    def forget(self) -> None:
        """Say no more of it."""
        self._gone = None
        self.hide()

    def purge(self) -> None:
        """Delete those backups; ``UserFacingError`` where the disk does not let them go."""
        if self._gone is not None:
            self._safekeeping.purge_backups(respondent=self._gone.id)
        self.forget()
