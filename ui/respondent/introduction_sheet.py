"""The first sheet of a section: what it is about, and how many questions it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.respondent.sheet import Sheet
from ui.theme import Tone, Type
from ui.translation import plural
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.questionnaire import Section
    from ui.respondent.density import Density
    from ui.theme import Theme


class IntroductionSheet(Sheet):
    """Name, definition in one sentence, number of questions."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, step=Type.DISPLAY, parent=parent)
        self._definition = PlainLabel(step=Type.BODY)
        self._count = PlainLabel(step=Type.BODY, tone=Tone.TEXT2)
        self.body.insertStretch(0, 2)
        self.body.addWidget(self._definition)
        self.body.addWidget(self._count)
        self.body.addStretch(5)

    def show_section(self, section: Section) -> None:
        """Fill in a section."""
        self.heading.setText(section.title)
        self._definition.setText(section.introduction)
        text = plural(
            "{0} question, then a look at your answer.",
            "{0} questions, then a look at your answers.",
            len(section.pages),
        )
        self._count.setText(text)

    def set_density(self, density: Density) -> None:
        """Set like the title page of a chapter."""
        super().set_density(density)
        self.body.setSpacing(self.theme.px(12))
