"""Agreement within a side as one audience may see it. Built by ``healthcheck.disclosure.agreement`` alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from healthcheck.domain.agreement import Consistency, WithinSide
from healthcheck.domain.disclosed import Agreement
from healthcheck.domain.relationship import Side


@dataclass(frozen=True, slots=True)
class DisclosedWithinSide:
    """How far one side agrees on one factor: a word for everybody, ``coefficients`` for the facilitator.

    ``agreement``: one of three words; None where withheld. ``coefficients``: unrounded, in scale steps (0-2) or
    without a unit; None where withheld.
    """

    agreement: Agreement | None
    coefficients: WithinSide | None

    @property
    def is_mixed_view(self) -> bool | None:
        """Whether the side's mean is one of people who differ; None where withheld."""
        return None if self.agreement is None else self.agreement is Agreement.DIVIDED


@dataclass(frozen=True, slots=True)
class DisclosedAgreement:
    """Agreement within both sides: by factor, and ``consistency`` over all practices (facilitator only)."""

    factors: Mapping[str, Mapping[Side, DisclosedWithinSide]]
    consistency: Mapping[Side, Consistency | None]
