"""Three months in the relationship and four of the seven factors (``method.md`` 2.7)."""

from __future__ import annotations

import pytest

from healthcheck.content import bundled_instrument
from healthcheck.domain.eligibility import is_eligible
from healthcheck.domain.relationship import Respondent, Side


@pytest.mark.parametrize(
    ("months", "factors", "expected"),
    [
        (3, 4, True),
        (200, 7, True),
        (2, 7, False),
        (12, 3, False),
        (None, 3, False),
        (0, None, False),
        (None, 7, None),
        (12, None, None),
        (None, None, None),
    ],
)
def test_somebody_is_eligible_from_three_months_and_four_factors_on(
    months: int | None, factors: int | None, *, expected: bool | None
) -> None:
    person = Respondent("P", "R", Side.CLIENT, "C1", months=months, factors_seen=factors)
    assert is_eligible(person, bundled_instrument().method) is expected
