"""Single answers, for the facilitator alone: one row a person and question."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from healthcheck.charts.caption import LEVELS
from healthcheck.charts.reading import side_name
from healthcheck.domain.anonymised import AnonymousResponse, AnonymousRound
from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.assessment import Reply, Response, ResponseStatus
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.names import Names
from healthcheck.domain.relationship import Respondent
from healthcheck.message import message
from healthcheck.reports.question_list import KIND_NAMES, Question, QuestionKind, answer_to, questions_of
from healthcheck.reports.workbook.model import Cell, Column, NotShown, NumberForm, Sheet
from healthcheck.reports.workbook.numbers import WITHHELD

BLANK = NotShown(message("no answer"))
CANNOT_SEE = NotShown(message("cannot see"))
DOES_NOT_APPLY = NotShown(message("does not apply"))
NON_ANSWERS = {Reply.CANNOT_SEE: CANNOT_SEE, Reply.DOES_NOT_APPLY: DOES_NOT_APPLY}

QUESTION_COLUMNS = (
    Column(message("Question id"), 20),
    Column(message("Factor"), 20),
    Column(message("Asked as"), 26),
    Column(message("Question"), 60),
    Column(message("Code"), 12, NumberForm.WHOLE),
    Column(message("Answer"), 24),
)


def answer_sheet(
    held: AnsweredAssessment, names: Names, people: Mapping[str, Respondent], *, with_names: bool
) -> Sheet:
    """Submitted answers by code, with names beside these where asked for."""
    counting = [entry for entry in held.responses if entry.status is ResponseStatus.SUBMITTED]
    retrospects = {item for entry in counting for item in entry.retrospects}
    asked = questions_of(held.instrument, held.assessment.form, names, looked_back_on=retrospects)
    columns = (
        Column(message("Respondent"), 12),
        *((Column(message("Name"), 24),) if with_names else ()),
        Column(message("Side"), 10),
        Column(message("Level"), 18),
        *QUESTION_COLUMNS,
        Column(message("Note"), 50),
        Column(message("Note released"), 12),
        Column(message("Flagged"), 10),
    )
    rows = tuple(
        (*_person(entry, people, with_names=with_names), *_asked(question, entry, held.instrument))
        for entry in counting
        for question in asked
    )
    return Sheet("Answers", message("Answers"), columns, rows)


def _person(entry: Response, people: Mapping[str, Respondent], *, with_names: bool) -> tuple[Cell, ...]:
    name = (people[entry.respondent_id].name,) if with_names else ()
    return (entry.code, *name, side_name(entry.side), LEVELS[entry.seniority])


def _asked(question: Question, entry: Response, instrument: Instrument) -> tuple[Cell, ...]:
    answer = entry.answers.get(question.key) if question.kind is QuestionKind.ITEM else None
    has_note = answer is not None and bool(answer.note.strip())
    return (
        *_question(question, answer_to(question, entry), instrument, absent=BLANK),
        answer.note if answer else "",
        (message("yes") if answer and answer.is_released else message("no")) if has_note else "",
        message("yes") if answer and answer.is_flagged else "",
    )


def _question(
    question: Question, reply: Reply | int | None, instrument: Instrument, *, absent: NotShown
) -> tuple[Cell, ...]:
    factor = instrument.factor_by_id[question.factor].name if question.factor else ""
    return (question.id, factor, KIND_NAMES[question.kind], question.text, *_code(question, reply, absent))


def _code(question: Question, reply: Reply | int | None, absent: NotShown) -> tuple[Cell, Cell]:
    if reply is None:
        return absent, absent
    if reply in NON_ANSWERS and question.kind in (QuestionKind.ITEM, QuestionKind.RETROSPECT):
        word = NON_ANSWERS[Reply(reply)]
        return word, word
    return int(reply), question.labels.get(int(reply), "")


def anonymous_sheet(found: AnonymousRound, instrument: Instrument, names: Names) -> Sheet:
    """The same without anybody's code or name; notes only where their writer released them."""
    retrospects = {item for entry in found.responses for item in entry.retrospects}
    asked = questions_of(instrument, found.form, names, looked_back_on=retrospects)
    columns = (
        Column(message("Respondent"), 12, NumberForm.WHOLE),
        Column(message("Side"), 10),
        Column(message("Level"), 18),
        *QUESTION_COLUMNS,
        Column(message("Note, where released"), 50),
    )
    rows = tuple(row for entry in found.responses for row in _anonymous(entry, asked, found, instrument))
    return Sheet("Answers", message("Answers"), columns, rows)


def _anonymous(
    entry: AnonymousResponse, asked: Sequence[Question], found: AnonymousRound, instrument: Instrument
) -> Iterator[tuple[Cell, ...]]:
    for question in asked:
        kept_back = is_kept_back(question, entry, found)
        yield (
            entry.number,
            side_name(entry.side),
            LEVELS[entry.seniority] if entry.seniority else WITHHELD,
            *_question(
                question, anonymous_answer(question, entry), instrument, absent=WITHHELD if kept_back else BLANK
            ),
            entry.comments.get(question.key, "") if question.kind is QuestionKind.ITEM else "",
        )


def is_kept_back(question: Question, entry: AnonymousResponse, found: AnonymousRound) -> bool:
    """Whether fewer people of a side than the minimum answered ``question``."""
    if question.kind is QuestionKind.VOTE:
        return entry.votes is None
    return (entry.side, question.id) in found.kept_back


def anonymous_answer(question: Question, entry: AnonymousResponse) -> Reply | int | None:
    """What somebody answered, as far as it may be told."""
    match question.kind:
        case QuestionKind.VOTE:
            return int(question.key in entry.votes) if entry.votes else None
        case QuestionKind.ITEM:
            return entry.replies.get(question.key)
        case QuestionKind.RETROSPECT:
            return entry.retrospects.get(question.key)
        case QuestionKind.GLOBAL:
            return entry.global_scores.get(question.key)
        case QuestionKind.EXPECTATION:
            return entry.expectations.get(question.key)
        case QuestionKind.OUTCOME:
            return entry.outcomes.get(question.key)
