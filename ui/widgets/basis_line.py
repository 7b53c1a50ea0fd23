"""The facts that what is seen rests on: who answered, on which scale, when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from healthcheck.charts.caption import basis
from ui.theme import Tone, Type
from ui.translation import said
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.disclosed import DisclosedProfile

UNBROKEN = "\u00a0"
BETWEEN = "\u00a0· "
LONGEST_WHOLE = 32
"""Characters of a fact that stays on one line."""


class BasisLine(PlainLabel):
    """At the end of an action bar. Where it takes two lines, it breaks between two facts and not inside one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(step=Type.CAPTION, tone=Tone.TEXT2, parent=parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def show_profile(self, profile: DisclosedProfile) -> None:
        """Say what ``profile`` rests on, and that it is a first look where people still answer."""
        self.show_facts(said(basis(profile)), is_closed=profile.is_closed)

    def show_facts(self, facts: str, *, is_closed: bool) -> None:
        """Say these facts, a middle dot between each two."""
        if not is_closed:
            facts = self.tr("Still open: a first look for the facilitator only  ·  {0}").format(facts)
        told = (" ".join(fact.split()) for fact in facts.split("·"))
        self.setText(BETWEEN.join(fact.replace(" ", UNBROKEN) if len(fact) <= LONGEST_WHOLE else fact for fact in told))
        self.setAccessibleName(facts)

    @property
    def whole_width(self) -> int:
        """Pixels that it takes on one line."""
        return self.fontMetrics().horizontalAdvance(self.text())
