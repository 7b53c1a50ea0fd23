"""One line of the grid: a question of the form, one of the three votes, or the heading of a part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from healthcheck.domain.questionnaire import VOTES, ItemPage, OutcomePage, Page, RatingPage, RetrospectPage, VotePage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from healthcheck.domain.questionnaire import Questionnaire


@dataclass(frozen=True, slots=True)
class Row:
    """``title``: the question in full, or the name of a part where ``page`` is None.

    ``code`` is what the question is called in short, such as ``GOV-P1``; ``place`` tells the votes apart, from 0.
    ``short``: what tells the line from its neighbours, where their titles begin alike; else empty.
    """

    title: str
    page: Page | None = None
    code: str = ""
    place: int = 0
    short: str = ""

    @property
    def is_heading(self) -> bool:
        """Whether nothing is answered here."""
        return self.page is None

    @property
    def is_text(self) -> bool:
        """Whether the question is answered in words."""
        return isinstance(self.page, OutcomePage) and not self.page.labels

    @property
    def number(self) -> str:
        """The number of the question in the form; empty for a heading and for the second and third vote."""
        return "" if self.page is None or self.place else str(self.page.number)


def rows_of(questionnaire: Questionnaire, *, tr: Callable[[str], str]) -> tuple[Row, ...]:
    """All lines of a form, in its order."""
    return tuple(_rows(questionnaire, tr))


def _rows(questionnaire: Questionnaire, tr: Callable[[str], str]) -> Iterator[Row]:
    stems = {page.item: page.stem for page in questionnaire.pages if isinstance(page, ItemPage)}
    for section in questionnaire.sections:
        yield Row(section.title)
        for page in section.pages:
            yield from _page_rows(page, stems, tr)


def _page_rows(page: Page, stems: Mapping[str, str], tr: Callable[[str], str]) -> Iterator[Row]:
    match page:
        case ItemPage():
            yield Row(page.stem, page, page.item)
        case RetrospectPage():
            code = tr("{0} then").format(page.item)
            yield Row(page.question, page, code, short=stems.get(page.item, ""))
        case RatingPage():
            named = tr("{0} expected") if page.is_expectation else tr("{0} overall")
            yield Row(page.question, page, named.format(page.factor))
        case VotePage():
            for place in range(VOTES):
                code = tr("vote {0} of {1}").format(place + 1, VOTES)
                yield Row(page.question, page, code, place, short=f"({code}) {page.question}")
        case OutcomePage():
            yield Row(page.text, page, tr("question {0}").format(page.number))
