"""What was answered, in the words in which it was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.domain.assessment import Answer, OutcomeAnswer, Reply
from healthcheck.domain.questionnaire import ItemPage, OutcomePage, Page, RatingPage, RetrospectPage, VotePage
from ui.respondent.check_table import CheckLine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ui.respondent.page_value import PageValue
    from ui.respondent.sitting import Sitting


def question_text(page: Page) -> str:
    """The question of ``page``."""
    match page:
        case ItemPage():
            return page.stem
        case OutcomePage():
            return page.text
        case RetrospectPage() | RatingPage() | VotePage():
            return page.question


def answer_text(page: Page, value: PageValue, *, tr: Callable[[str], str]) -> str:
    """The answer on ``page``; empty where there is none."""
    match page, value:
        case ItemPage(), Answer(reply=Reply() as reply):
            return _reply_text(page, reply)
        case RetrospectPage(), Reply():
            return _reply_text(page, value)
        case RatingPage(), int():
            return tr("{0} of 10").format(value)
        case VotePage(), tuple():
            return ", ".join(choice.name for choice in page.choices if choice.factor in value)
        case OutcomePage(), OutcomeAnswer():
            return page.labels[value.value] if page.labels and value.value is not None else value.text
    return ""


def _reply_text(page: ItemPage | RetrospectPage, reply: Reply) -> str:
    if reply is Reply.CANNOT_SEE:
        return page.cannot_see
    if isinstance(page, ItemPage) and reply is Reply.DOES_NOT_APPLY:
        return page.does_not_apply
    return page.options[reply][0]


def check_lines(sitting: Sitting, pages: Iterable[Page], *, tr: Callable[[str], str]) -> list[CheckLine]:
    """The lines of a check over ``pages``."""
    return [
        CheckLine(page, question_text(page), answer_text(page, value, tr=tr), _note(value, tr=tr))
        for page in pages
        for value in (sitting.value(page),)
    ]


def _note(value: PageValue, *, tr: Callable[[str], str]) -> str:
    if not isinstance(value, Answer):
        return ""
    flag = tr("Flagged for discussion") if value.is_flagged else ""
    note = value.note.strip()
    if note and value.is_released:
        note = tr("Others may read: {0}").format(note)
    return ". ".join(part for part in (flag, note) if part)
