"""The pages of a printed questionnaire: a question in one piece, its answers as boxes with the keys of fast entry."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from reportlab.platypus import CondPageBreak, KeepTogether, Spacer

from healthcheck.domain.assessment import Reply
from healthcheck.domain.questionnaire import (
    VOTES,
    ItemPage,
    OutcomePage,
    Page,
    RatingPage,
    RetrospectPage,
    Section,
    VotePage,
)
from healthcheck.message import message
from healthcheck.reports.pdf.boxes import Boxed
from healthcheck.reports.pdf.choice_marks import choice, choices_beside
from healthcheck.reports.pdf.form_marks import Blank, NoteLines, row_of
from healthcheck.reports.pdf.page import GUTTER, MM, TEXT_WIDTH
from healthcheck.reports.pdf.rule import Rule
from healthcheck.reports.pdf.stack import Beside, Stack
from healthcheck.reports.pdf.styles import BODY, CELL, EYEBROW, H1, H2, LABEL, SMALL, TextStyle
from healthcheck.reports.pdf.text import text_blocks
from healthcheck.reports.questionnaire_sheet import QuestionnaireSheet

NUMBER = 22.0
STEM = TextStyle(BODY.face, 10.5, 14.5, after=2)
ANCHOR = TextStyle(BODY.face, 9, 12, role="")
SECTION_ROOM = 80 * MM
CANNOT_SEE, DOES_NOT_APPLY = "–", "n"
"""Keys of the answers outside the scale, as fast entry takes them."""

RATINGS = range(11)
WIDTH = TEXT_WIDTH - NUMBER


def questionnaire_flowables(sheet: QuestionnaireSheet) -> list[Any]:
    """Everything the form says, in order."""
    setter = _Setter(sheet)
    return [*setter.head(), *(part for section in sheet.questionnaire.sections for part in setter.section(section))]


class _Setter:
    """Sets the questions of one form, with the answers of its response where it is filled."""

    def __init__(self, sheet: QuestionnaireSheet) -> None:
        self._sheet = sheet
        self._say = sheet.say
        self._response = sheet.questionnaire.response
        self._given = sheet.say(message("chosen"))

    def head(self) -> list[Any]:
        sheet, person = self._sheet, self._sheet.questionnaire.respondent
        title = text_blocks(sheet.title, H1)
        title[0].outline = sheet.title
        say = self._say
        blanks = [
            Blank(say(message("Person")), person.code or ""),
            Blank(say(message("Date"))),
            Blank(say(message("Role")), person.role if sheet.is_filled else ""),
        ]
        promise = [*text_blocks(say(message("What becomes of your answers")), LABEL)]
        how = message(
            "Put a cross into one box of each question. {0} says that you cannot see it from where you sit, {1} that "
            "it does not apply.",
            CANNOT_SEE,
            DOES_NOT_APPLY,
        )
        return [
            *text_blocks(sheet.label, EYEBROW),
            *title,
            Rule(),
            Spacer(1, 10),
            row_of(blanks, TEXT_WIDTH, gutter=GUTTER),
            Boxed([*promise, *text_blocks(sheet.questionnaire.promise, CELL)]),
            Spacer(1, 8),
            *(() if sheet.is_filled else text_blocks(say(how), BODY)),
        ]

    def section(self, section: Section) -> Iterator[Any]:
        """Its name and what it is about with the first question; then one question after the other."""
        heading = text_blocks(section.title, H2)
        heading[0].outline = section.title
        head = [*heading, *text_blocks(section.introduction, BODY.in_column())]
        yield CondPageBreak(SECTION_ROOM)
        said = ""
        for page in section.pages:
            instruction = getattr(page, "instruction", "")
            remark = text_blocks(instruction, SMALL) if instruction and instruction != said else []
            said = instruction or said
            yield KeepTogether([*head, *remark, self._question(page), Spacer(1, 8)])
            head = []

    def _question(self, page: Page) -> Beside:
        match page:
            case ItemPage():
                stem, body = page.stem, self._item(page)
            case RetrospectPage():
                stem, body = page.question, self._retrospect(page)
            case RatingPage():
                stem, body = page.question, self._rating(page)
            case VotePage():
                stem, body = page.question, self._vote(page)
            case OutcomePage():
                stem, body = page.text, self._outcome(page)
        number = Stack(text_blocks(str(page.number), LABEL), NUMBER - 6)
        return Beside((number, Stack([*text_blocks(stem, STEM), *body], WIDTH)), gutter=6)

    def _item(self, page: ItemPage) -> list[Any]:
        answer = self._response.answers.get(page.item) if self._sheet.is_filled else None
        reply = answer.reply if answer else None
        made = self._scale(page.options, reply)
        made.append(
            self._outside(
                (
                    (CANNOT_SEE, page.cannot_see, Reply.CANNOT_SEE),
                    (DOES_NOT_APPLY, page.does_not_apply, Reply.DOES_NOT_APPLY),
                ),
                reply,
            )
        )
        if answer and answer.note.strip():
            return [*made, *text_blocks(page.note_label, LABEL), *text_blocks(answer.note, CELL)]
        return made if self._sheet.is_filled else [*made, *text_blocks(page.note_label, LABEL), NoteLines(1)]

    def _retrospect(self, page: RetrospectPage) -> list[Any]:
        reply = self._response.retrospects.get(page.item) if self._sheet.is_filled else None
        made = self._scale(page.options, reply)
        return [*made, self._outside(((CANNOT_SEE, page.cannot_see, Reply.CANNOT_SEE),), reply)]

    def _scale(self, options: Sequence[tuple[str, str]], reply: int | None) -> list[Any]:
        """Labels alone side by side; with a description each, one under the other."""
        if not any(text for _, text in options):
            return [self._beside([(str(code + 1), label, code) for code, (label, _) in enumerate(options)], reply)]
        return [
            self._choice(str(code + 1), f"{label}: {text}", code, reply)(WIDTH)
            for code, (label, text) in enumerate(options)
        ]

    def _outside(self, entries: Sequence[tuple[str, str, int]], reply: int | None) -> Beside:
        return self._beside(list(entries), reply)

    def _beside(self, entries: Sequence[tuple[str, str, int]], reply: int | None) -> Beside:
        return choices_beside([self._choice(key, text, code, reply) for key, text, code in entries], WIDTH)

    def _choice(self, key: str, text: str, code: int, reply: int | None) -> Callable[[float], Beside]:
        is_chosen = reply is not None and int(reply) == code
        return partial(_choice_of, key, text, is_chosen=is_chosen, chosen_word=self._given)

    def _rating(self, page: RatingPage) -> list[Any]:
        held = self._response.expectations if page.is_expectation else self._response.global_scores
        reply = held.get(page.factor) if self._sheet.is_filled else None
        entries = [self._choice(str(number), "", number, reply) for number in RATINGS]
        ends = Beside(
            (Stack(text_blocks(page.low, SMALL), WIDTH / 2), Stack(text_blocks(page.high, RIGHT), WIDTH / 2)), gutter=0
        )
        return [choices_beside(entries, WIDTH), ends]

    def _vote(self, page: VotePage) -> list[Any]:
        chosen = self._response.votes if self._sheet.is_filled else ()
        return [
            self._choice(str(number), f"{entry.name}: {entry.meaning}", 1, 1 if entry.factor in chosen else None)(WIDTH)
            for number, entry in enumerate(page.choices, start=1)
        ]

    def _outcome(self, page: OutcomePage) -> list[Any]:
        answer = self._response.outcomes.get(page.question) if self._sheet.is_filled else None
        if page.labels:
            entries = [(str(code + 1), label, code) for code, label in enumerate(page.labels)]
            return [self._beside(entries, answer.value if answer else None)]
        if self._sheet.is_filled:
            return [*text_blocks(answer.text, CELL)] if answer and answer.text else []
        return [NoteLines(VOTES)]


RIGHT = TextStyle(SMALL.face, SMALL.size, SMALL.leading, ink=SMALL.ink, is_right=True)


def _choice_of(key: str, text: str, width: float, *, is_chosen: bool, chosen_word: str) -> Beside:
    return choice(key, text, ANCHOR, width, is_chosen=is_chosen, chosen_word=chosen_word)
