"""A factor in two or three words."""

from __future__ import annotations

from collections.abc import Mapping

from healthcheck.domain.disclosed import DisclosedFactor
from healthcheck.domain.finding_wording import FindingWording
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Kind


def kind_labels(factor: DisclosedFactor, wording: FindingWording, *, names: Mapping[Side, str]) -> tuple[str, ...]:
    """Sides that are divided first, then the kind: ``Worthwell divided``, ``Shared strength``.

    ``names``: what the sides are called. Of a factor with too little data only that a side is divided is said, if any.
    """
    divided = tuple(wording.text("divided", "label", organisation=names[side]) for side in factor.divided_sides)
    if divided and factor.kind is Kind.TOO_LITTLE_DATA:
        return divided
    kind = wording.text(factor.kind.value, "label", client=names[Side.CLIENT], supplier=names[Side.SUPPLIER])
    return (*divided, kind)
