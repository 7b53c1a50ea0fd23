"""Asks before an assessment goes for good: its name is typed, because nothing brings its answers back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from ui import words
from ui.dialogs.sheet import Question
from ui.translation import plural
from ui.widgets.field import Field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.relationship import Relationship
    from healthcheck.domain.safekeeping import BackupInfo
    from ui.theme import Theme


class DeleteAssessment(Question):
    """``accepted`` once the name was typed. ``answered``: people who have begun to answer in it, or have submitted.

    ``promises``: commitments that go with it.
    """

    def __init__(
        self,
        assessment: Assessment,
        *,
        relationship: Relationship,
        answered: int,
        promises: int = 0,
        holding: Sequence[BackupInfo],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        self.assessment = assessment
        super().__init__("", text="", accept="", theme=theme, is_destructive=True, parent=parent)
        self._wanted = self.tr("Assessment {0}").format(assessment.number)
        title = self.tr("Delete assessment {0} of {1}?").format(assessment.number, words.month(assessment.held_on))
        self.setWindowTitle(title)
        self.title.setText(title)
        lost = plural("{0} person has answered in it.", "{0} people have answered in it.", answered)
        gone = plural("{0} commitment goes with them.", "{0} commitments go with them.", promises)
        parts = (
            relationship.name + ".",
            lost if answered else self.tr("Nobody has answered in it yet."),
            self.tr("Its answers, interviews and titles are deleted for good; the people stay."),
            gone if promises else "",
            words.still_held(self.tr, holding),
        )
        self.text.setText(" ".join(part for part in parts if part))
        self.text.show()
        self.set_option(words.backups_option(self.tr, len(holding)))
        self._typed = QLineEdit()
        self._field = Field(self.tr("To delete it, type “{0}”").format(self._wanted), self._typed)
        self.body.insertWidget(0, self._field)
        self.accept_button.setText(self.tr("Delete the assessment"))
        self.accept_button.setEnabled(False)
        self._typed.textChanged.connect(self._compare)
        self._typed.returnPressed.connect(self._accept_typed)
        self._typed.setFocus()

    def _compare(self, text: str) -> None:
        """Let it be deleted once the name stands there, whatever the case of its letters."""
        self.accept_button.setEnabled(" ".join(text.casefold().split()) == self._wanted.casefold())

    def _accept_typed(self) -> None:
        if self.accept_button.isEnabled():
            self.accept()
