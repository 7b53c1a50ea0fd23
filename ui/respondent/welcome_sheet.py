"""Before the first question: for whom one answers, how long it takes, and what happens to the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.domain.relationship import Side
from ui import words
from ui.respondent.journey import progress, resting_place
from ui.respondent.sheet import Sheet
from ui.theme import Tone, Type
from ui.translation import plural
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.questionnaire import Questionnaire
    from ui.respondent.density import Density
    from ui.respondent.sitting import Sitting
    from ui.theme import Theme

READABLE = 680
"""Widest text, logical px at 100 % text size."""


class WelcomeSheet(Sheet):
    """Shows the promise, word for word, to whoever begins and to whoever comes back."""

    def __init__(
        self, questionnaire: Questionnaire, *, theme: Theme, single_keys: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme=theme, parent=parent)
        self._questionnaire = questionnaire
        self._lead = PlainLabel()
        self._facts = PlainLabel(step=Type.STRONG)
        self._promise = Card(self.tr("What happens to your answers"))
        self._promise.body.addWidget(self._paragraph(questionnaire.promise))
        self._how = Card(self.tr("How it works"))
        for line in self._lines(single_keys=single_keys):
            self._how.body.addWidget(self._paragraph(line, tone=Tone.TEXT2))
        self.body.insertWidget(0, PlainLabel(self._place(), step=Type.CAPTION, tone=Tone.TEXT2))
        self.body.addWidget(self._lead)
        self.body.addWidget(self._facts)
        self.body.addWidget(self._promise)
        self.body.addWidget(self._how)
        self.body.addStretch(1)

    def _paragraph(self, text: str, *, tone: Tone = Tone.TEXT) -> PlainLabel:
        """A text no wider than is good to read."""
        label = PlainLabel(text, tone=tone)
        label.setMaximumWidth(self.theme.px(READABLE))
        return label

    def _place(self) -> str:
        assessment = words.assessment(self.tr, self._questionnaire.assessment)
        return f"{self._questionnaire.relationship.name} · {assessment}"

    def _lines(self, *, single_keys: bool) -> tuple[str, ...]:
        keys = self.tr("Tab, the arrow keys and Space answer; Enter continues.")
        if single_keys:
            keys = self.tr("The keys 1 to 5 answer and Enter continues; the mouse does as well.")
        return (
            self.tr("Choose the description that is closest to what happens. No answer is right or wrong."),
            self.tr("If you cannot see something from where you sit, say so: that is an answer too."),
            self.tr("Every answer is saved at once. You can pause whenever you like and go on later."),
            keys,
        )

    def show_start(self, sitting: Sitting) -> None:
        """Greet somebody who begins, or who comes back."""
        name = sitting.questionnaire.respondent.display_name
        if has_begun(sitting):
            self.heading.setText(self.tr("Welcome back, {0}").format(name))
            self._lead.setText(self._where(sitting))
            self._facts.hide()
        else:
            self.heading.setText(self.tr("Welcome, {0}").format(name))
            self._lead.setText(self._for_whom())
            self._facts.setText(self._how_long())
            self._facts.show()

    def _for_whom(self) -> str:
        organisation = self._questionnaire.relationship.organisation(self._questionnaire.respondent.side)
        if self._questionnaire.respondent.side is Side.CLIENT:
            return self.tr("You answer for {0}, the client.").format(organisation)
        return self.tr("You answer for {0}, the supplier.").format(organisation)

    def _how_long(self) -> str:
        questions = plural("{0} question", "{0} questions", len(self._questionnaire.pages))
        return f"{questions} · {words.minutes(self.tr, self._questionnaire.assessment.form)}"

    def _where(self, sitting: Sitting) -> str:
        done = progress(sitting.questionnaire, sitting.response)
        sentences = [self.tr("You have completed {0} of {1} sections.").format(done.sections, done.total)]
        if done.left_open:
            left_open = plural(
                "{0} question on the way was left open; it is listed at the end.",
                "{0} questions on the way were left open; they are listed at the end.",
                done.left_open,
            )
            sentences.append(left_open)
        return " ".join(sentences)

    def start_text(self, sitting: Sitting) -> str:
        """The caption of the button that goes on."""
        if not has_begun(sitting):
            return self.tr("Start")
        page = resting_place(sitting.questionnaire, sitting.response)
        if page is None:
            return self.tr("Continue at the final check")
        return self.tr("Continue at question {0}").format(page.number)

    def set_density(self, density: Density) -> None:
        """More air between the cards than between answers."""
        super().set_density(density)
        self.body.setSpacing(self.theme.px(density.gap + 4))


def has_begun(sitting: Sitting) -> bool:
    """Whether this person has been here before."""
    response = sitting.questionnaire.response
    kept = (response.position, response.answers, response.global_scores, response.votes, response.outcomes)
    return any(kept)
