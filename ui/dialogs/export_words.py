"""The other forms that an assessment can leave the program in, in words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Tr = Callable[[str], str]


class OtherForm(StrEnum):
    """What can be written beside the report."""

    WORKBOOK = "workbook"
    SLIDES = "slides"
    CALENDAR = "calendar"
    VALUE = "value"
    QUESTIONNAIRE = "questionnaire"
    ANSWERS = "answers"
    RESEARCH = "research"

    @property
    def ending(self) -> str:
        """How the name of its file ends."""
        return _ENDINGS[self]

    @property
    def needs_closing(self) -> bool:
        """Whether it holds results that there are for both sides only after closing."""
        return self is OtherForm.VALUE


_ENDINGS = {
    OtherForm.WORKBOOK: ".xlsx",
    OtherForm.SLIDES: ".pptx",
    OtherForm.CALENDAR: ".ics",
    OtherForm.VALUE: ".pdf",
    OtherForm.QUESTIONNAIRE: ".pdf",
    OtherForm.ANSWERS: ".pdf",
    OtherForm.RESEARCH: ".zip",
}


@dataclass(frozen=True, slots=True)
class FormWords:
    """``title`` in the list; ``text`` says what is in it; ``kinds`` for the system, ``part`` of a file name."""

    title: str
    text: str
    kinds: str
    part: str


def form_words(tr: Tr) -> Mapping[OtherForm, FormWords]:
    """Every form in the order of the list."""
    return {
        OtherForm.WORKBOOK: FormWords(
            tr("Spreadsheet"),
            tr("Scores, gaps, practices, findings and commitments as numbers that can be worked with."),
            tr("Spreadsheet (*.xlsx)"),
            tr("numbers"),
        ),
        OtherForm.SLIDES: FormWords(
            tr("Slides"),
            tr("One finding each, with charts and tables that can be edited, and the evidence in the notes."),
            tr("Slides (*.pptx)"),
            tr("slides"),
        ),
        OtherForm.CALENDAR: FormWords(
            tr("Dates for a calendar"),
            tr("The day of each commitment, and the review meetings as they come back."),
            tr("Calendar (*.ics)"),
            tr("dates"),
        ),
        OtherForm.VALUE: FormWords(
            tr("What we did for you"),
            tr("One page a side for a meeting of those in charge: kept promises, what changed, what comes next."),
            tr("PDF (*.pdf)"),
            tr("what we did for you"),
        ),
        OtherForm.QUESTIONNAIRE: FormWords(
            tr("Questionnaire on paper"),
            tr("To be filled in with a pen; fast entry takes the same keys."),
            tr("PDF (*.pdf)"),
            tr("questionnaire"),
        ),
        OtherForm.ANSWERS: FormWords(
            tr("A person's answers on paper"),
            tr("The questionnaire as this person submitted it: for them, and nobody else of either organisation."),
            tr("PDF (*.pdf)"),
            tr("answers of {0}"),
        ),
        OtherForm.RESEARCH: FormWords(
            tr("Anonymous answers for research"),
            tr("A table with a code book. It is yours alone: give it to nobody of either organisation."),
            tr("Archive (*.zip)"),
            tr("research"),
        ),
    }
