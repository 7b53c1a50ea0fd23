"""The editions of a report: for whom it is written, and so what may be in it."""

from __future__ import annotations

from enum import StrEnum

from healthcheck.domain.audience import Audience
from healthcheck.domain.relationship import Side


class Edition(StrEnum):
    """One data set, four documents: for both sides, for one side alone, and the page that everybody reads."""

    JOINT = "joint"
    CLIENT = "client"
    SUPPLIER = "supplier"
    ONE_PAGE = "one-page"

    @property
    def audience(self) -> Audience:
        """Who reads it; the page that everybody reads goes to both sides."""
        return Audience.JOINT if self is Edition.ONE_PAGE else Audience(self.value)

    @property
    def side(self) -> Side | None:
        """The side whose own edition it is; None where both sides read it."""
        return Side(self.value) if self in (Edition.CLIENT, Edition.SUPPLIER) else None
