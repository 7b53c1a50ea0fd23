"""Use cases around the titles that the consultant writes in place of those that pages give themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from healthcheck.storage.stores import Stores


class TitleService:
    """The edited titles of assessments, closed ones too: results are read when everything is closed."""

    def __init__(self, stores: Stores) -> None:
        self._stores = stores

    def of(self, assessment_id: int) -> Mapping[str, str]:
        """Place -> the title that was written for it; places that keep their own are not among them."""
        return self._stores.titles.of_assessment(assessment_id)

    def save(self, assessment_id: int, *, place: str, text: str) -> None:
        """Keep the title of one place, on one line; a blank one gives the page its own back."""
        self._stores.titles.save(assessment_id, place=place, text=" ".join(text.split()))
