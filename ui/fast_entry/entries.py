"""The answers of one assessment as they are typed: what is on disk, and what could not be written yet."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from healthcheck.domain.assessment import Response, ResponseStatus
from healthcheck.domain.refusal import OvertakenError, WriteFailedError
from healthcheck.errors import UserFacingError
from ui.fast_entry.change import Change
from ui.respondent.page_value import save, value_of, with_value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.questionnaire import Page
    from healthcheck.domain.relationship import Respondent
    from ui.fast_entry.row import Row
    from ui.respondent.page_value import PageValue
    from ui.session import Session


class Entries:
    """Puts every change on disk at once and into the history of edits.

    What could not be written waits, the latest of each place only, and is tried again with the next change.
    ``failure`` says why; ``returned`` is the place that undo or redo changed last.
    """

    def __init__(self, session: Session) -> None:
        self.failure: UserFacingError | None = None
        self.returned: tuple[int, str, str] | None = None
        self._session = session
        self._assessment = 0
        self._responses: dict[str, Response] = {}
        self._invited: set[str] = set()
        self._waiting: dict[tuple[int, str, str], Change] = {}

    def load(self, assessment: Assessment, *, people: Iterable[Respondent], responses: Iterable[Response]) -> None:
        """Take what is on disk for ``people``; what waits to be written stays over it."""
        found = {response.respondent_id: response for response in responses}
        self._assessment = assessment.id
        self._invited = set(found)
        self._responses = {person.id: found.get(person.id) or _nothing(person) for person in people}
        for change in self._waiting.values():
            if change.assessment == assessment.id and change.person.id in self._responses:
                self._show(change.person, change.page, change.after)

    def response(self, person: Respondent) -> Response:
        """Everything that is typed for ``person``, on disk or not."""
        return self._responses[person.id]

    def value(self, person: Respondent, page: Page) -> PageValue:
        """What is typed on ``page``."""
        return value_of(page, self.response(person))

    def is_locked(self, person: Respondent) -> bool:
        """Whether the answers are submitted."""
        return self.response(person).status is ResponseStatus.SUBMITTED

    @property
    def waiting(self) -> tuple[Change, ...]:
        """What is not on disk, oldest first."""
        return tuple(self._waiting.values())

    def is_waiting(self, person: Respondent, page: Page | None = None) -> bool:
        """Whether something of ``person`` is not on disk, on ``page`` where it is named."""
        return any(
            place[:2] == (self._assessment, person.id) and (page is None or place[2] == page.id)
            for place in self._waiting
        )

    def put(self, person: Respondent, row: Row, value: PageValue) -> bool:
        """Put ``value`` on the page of ``row`` and on disk; False where something was not written."""
        page = row.page
        assert page is not None
        before = self.value(person, page)
        if value != before:
            change = Change(self._assessment, person, page, row.code, before=before, after=value)
            earlier = self._waiting.pop(change.place, None)
            self._waiting[change.place] = replace(change, before=earlier.before) if earlier else change
            self._show(person, page, value)
        return self.retry()

    def retry(self) -> bool:
        """Write what waits, oldest first, up to where the disk refuses; whether nothing waits any more."""
        self.failure = None
        for place, change in tuple(self._waiting.items()):
            try:
                self._write(change)
            except WriteFailedError as error:
                self.failure = error
                break
            except UserFacingError as error:
                self.failure = error
            else:
                del self._waiting[place]
        return not self._waiting

    def drop_last(self) -> Change | None:
        """Take back the last change that waits, which no history knows of yet."""
        if not self._waiting:
            return None
        _, change = self._waiting.popitem()
        if change.assessment == self._assessment and change.person.id in self._responses:
            self._show(change.person, change.page, change.before)
        self.retry()
        return change

    def _show(self, person: Respondent, page: Page, value: PageValue) -> None:
        self._responses[person.id] = with_value(page, self._responses[person.id], value)

    def _write(self, change: Change) -> None:
        answering, person = self._session.answering, change.person
        if change.assessment == self._assessment and person.id not in self._invited:
            answering.invite(change.assessment, person.id)  # whoever joined late may answer too
            self._invited.add(person.id)
        save(answering, change.assessment, person.id, change.page, change.after)
        self._session.edits.add(
            _tr("answer to {0} of {1}").format(change.code, person.code),
            undo=partial(self._exchange, change, stands=change.after, wanted=change.before),
            redo=partial(self._exchange, change, stands=change.before, wanted=change.after),
        )

    def _exchange(self, change: Change, *, stands: PageValue, wanted: PageValue) -> None:
        """Put ``wanted`` in the place of ``stands``; refused where the person has answered otherwise since."""
        answering = self._session.answering
        now = value_of(change.page, answering.response(change.assessment, change.person.id))
        if now != stands:
            raise OvertakenError(
                _tr("The answer to {0} of {1} is another one by now.").format(change.code, change.person.code),
                safe=_tr("It was left as it is."),
            )
        save(answering, change.assessment, change.person.id, change.page, wanted)
        self.returned = change.place


def _tr(text: str) -> str:
    """The history of edits outlives the page, so it must not hold on to a widget for its words."""
    return QCoreApplication.translate("Entries", text)


def _nothing(person: Respondent) -> Response:
    return Response(person.id, code=person.code, side=person.side, seniority=person.seniority)
