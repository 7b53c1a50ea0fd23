"""Who of those who answered an assessment answered the next one as well, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.domain.assessment import Assessment, ResponseStatus
from ui import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ui.words import Translate


def came_back(
    tr: Translate, before: Assessment, then: Mapping[str, ResponseStatus], now: Mapping[str, ResponseStatus]
) -> str:
    """``4 of the 6 people who answered assessment 1``; the statuses by the person's id."""
    answered = {person for person, status in then.items() if status is ResponseStatus.SUBMITTED}
    if not answered:
        return tr("Nobody had answered assessment {0}").format(before.number)
    again = sum(now.get(person) is ResponseStatus.SUBMITTED for person in answered)
    text = tr("{0} of the {1} who answered assessment {2}")
    return text.format(again, words.people(tr, len(answered)), before.number)
