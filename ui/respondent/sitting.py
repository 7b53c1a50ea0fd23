"""One person's sitting: what is answered, what is on disk, and what could not be written."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from healthcheck.errors import UserFacingError
from ui.respondent.page_value import save, value_of, with_value

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from healthcheck.domain.questionnaire import Page, Questionnaire
    from ui.respondent.answering import Answering
    from ui.respondent.page_value import PageValue

PLACE = "place"


class Sitting:
    """Keeps every change on screen at once and tries to put it on disk at once.

    What could not be written waits, the latest change of each page only, until ``retry`` succeeds. ``saved_at`` is
    the moment the last answer was known to be on disk.
    """

    def __init__(self, answering: Answering, questionnaire: Questionnaire, *, now: Callable[[], datetime]) -> None:
        self.questionnaire = questionnaire
        self.response = questionnaire.response
        self.saved_at: datetime | None = None
        self.failure: UserFacingError | None = None
        self._answering = answering
        self._now = now
        self._who = (questionnaire.assessment.id, questionnaire.respondent.id)
        self._waiting: dict[str, Callable[[], None]] = {}
        self._is_place_due = False

    @property
    def is_saved(self) -> bool:
        """Whether everything on screen is on disk."""
        return not self._waiting

    @property
    def lacks_only_the_place(self) -> bool:
        """Whether every answer is on disk and only the place in the questionnaire is not."""
        return set(self._waiting) == {PLACE}

    def value(self, page: Page) -> PageValue:
        """What stands on ``page``."""
        return value_of(page, self.response)

    def is_answered(self, page: Page) -> bool:
        """Whether ``page`` has an answer; a non-answer counts."""
        return self.questionnaire.is_answered(page, self.response)

    def keep(self, page: Page, value: PageValue) -> bool:
        """Put ``value`` on ``page`` and on disk; False where the disk refused."""
        self.response = with_value(page, self.response, value)
        return self._write(page.id, partial(save, self._answering, *self._who, page, value))

    def stand_at(self, page: Page) -> None:
        """Note the place; ``write_place`` puts it on disk."""
        if self.response.position != page.id:
            self.response = replace(self.response, position=page.id)
            self._is_place_due = True

    def write_place(self) -> bool:
        """Put the place on disk where it is not there yet; False where the disk refused."""
        if not self._is_place_due:
            return True
        self._is_place_due = False
        return self._write(PLACE, self._put_place)

    def submit(self) -> bool:
        """Lock the answers; False where the disk refused, and then nothing is lost and nothing waits."""
        try:
            if self._is_place_due:
                self._put_place()
            self._answering.submit(*self._who)
        except UserFacingError as error:
            self.failure = error
            return False
        self._is_place_due = False
        self.failure = None
        return True

    def forget_failure(self) -> None:
        """Stop talking about a submission that failed, because the person went on to something else."""
        if self.is_saved:
            self.failure = None

    def retry(self) -> bool:
        """Write what waits, oldest first; False where the disk refuses again."""
        had_answers = not self.lacks_only_the_place
        for name, write in list(self._waiting.items()):
            try:
                write()
            except UserFacingError as error:
                self.failure = error
                return False
            del self._waiting[name]
        self.failure = None
        if had_answers:
            self.saved_at = self._now()
        return True

    def _put_place(self) -> None:
        self._answering.position(*self._who, self.response.position)

    def _write(self, name: str, write: Callable[[], None]) -> bool:
        self._waiting.pop(name, None)
        self._waiting[name] = write
        return self.retry()
