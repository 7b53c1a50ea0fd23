"""Who looks at whom: organisations, their relationship, its two sides and the people on them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class Side(StrEnum):
    """One of the two organisations; the client always comes first."""

    CLIENT = "client"
    SUPPLIER = "supplier"

    @property
    def other(self) -> Side:
        """The organisation on the other side of the table."""
        return Side.SUPPLIER if self is Side.CLIENT else Side.CLIENT

    @property
    def initial(self) -> str:
        """``C`` or ``S``: the first letter of respondent codes, and the placeholder's letter."""
        return self.value[0].upper()


class Privacy(StrEnum):
    """The promise made to respondents before their first question (``method.md`` 3.5)."""

    CONFIDENTIAL = "confidential"
    ATTRIBUTED = "attributed"


class Seniority(StrEnum):
    """Where in the organisation a respondent works."""

    EXECUTIVE = "executive"
    MANAGING = "managing"
    OPERATIONAL = "operational"


@dataclass(frozen=True, slots=True)
class Relationship:
    """A client organisation and a supplier organisation that work together.

    ``privacy`` and ``minimum_n`` (people, 3 to 10) are the defaults of its next assessment; what an assessment
    has promised its own respondents stands with the assessment. ``services``: short names of what the supplier does for
    the client; the contract runs from ``started_on`` to ``ends_on``, None where that is not known.
    """

    id: str
    client: str
    supplier: str
    scope: str = ""
    privacy: Privacy = Privacy.CONFIDENTIAL
    minimum_n: int = 3
    is_sample: bool = False
    services: tuple[str, ...] = ()
    started_on: date | None = None
    ends_on: date | None = None

    def organisation(self, side: Side) -> str:
        """Name of the organisation on ``side``."""
        return self.client if side is Side.CLIENT else self.supplier

    @property
    def name(self) -> str:
        """Both names, client first: ``Halmere Health × Worthwell Workforce``."""
        return f"{self.client} × {self.supplier}"


@dataclass(frozen=True, slots=True)
class Respondent:
    """A person on one side. ``code`` (C1, S3) is the pseudonym that results, notes and exports may use.

    ``counterpart_id``: the person on the other side whom this one faces off to; that one may face somebody else.
    ``months`` in the relationship (from 0) and ``factors_seen``, how many factors the person can see (0 to 7), are what
    people say of themselves (``method.md`` 2.7). None where nobody said so.
    """

    id: str
    relationship_id: str
    side: Side
    code: str
    name: str = ""
    role: str = ""
    seniority: Seniority = Seniority.MANAGING
    counterpart_id: str | None = None
    months: int | None = None
    factors_seen: int | None = None

    @property
    def display_name(self) -> str:
        """The name, or the code where no name was given."""
        return self.name or self.code
