"""Who knows the relationship well enough to be asked (``method.md`` 2.7)."""

from __future__ import annotations

from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Respondent


def is_eligible(respondent: Respondent, method: Method) -> bool | None:
    """Whether the person is long enough in the relationship and can see enough of its factors.

    None where too little is known to say; one condition that is known to fail settles it. Told to the facilitator:
    nobody is kept from answering, and nobody's answers are left out.
    """
    conditions = (
        _reaches(respondent.months, method.eligible_months),
        _reaches(respondent.factors_seen, method.eligible_factors),
    )
    if False in conditions:
        return False
    return None if None in conditions else True


def _reaches(number: int | None, least: int) -> bool | None:
    return None if number is None else number >= least
