"""What was typed for one person on one page of the form, and what stood there before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from healthcheck.domain.questionnaire import Page
    from healthcheck.domain.relationship import Respondent
    from ui.respondent.page_value import PageValue


@dataclass(frozen=True, slots=True)
class Change:
    """``assessment`` is its id; ``code`` is what the question is called in short."""

    assessment: int
    person: Respondent
    page: Page
    code: str
    before: PageValue
    after: PageValue

    @property
    def place(self) -> tuple[int, str, str]:
        """Where it belongs: assessment, person and page."""
        return self.assessment, self.person.id, self.page.id
