"""The rules of an assessment as it was held: its promise, its audience, and what its closings have made telling."""

from __future__ import annotations

from collections.abc import Sequence

from healthcheck.disclosure.closings import moved_sides, rounded_sides, singled_out
from healthcheck.disclosure.rules import Rules, rules_for
from healthcheck.domain.assessment import Assessment, Response
from healthcheck.domain.audience import Audience
from healthcheck.domain.instrument import Instrument


def assessment_rules(
    assessment: Assessment, responses: Sequence[Response], audience: Audience, instrument: Instrument
) -> Rules:
    """What ``audience`` may see of ``assessment``; ``responses``: those that it has now.

    Two reports of it may differ by as few people as a score needs, be it that two agreed to be named: never by less
    than the method's minimum.
    """
    line = max(assessment.minimum_n, instrument.method.minimum_n)
    return rules_for(
        assessment,
        audience,
        instrument,
        rounded=rounded_sides(assessment.closings, line=line),
        singled_out=singled_out(assessment.closings, responses, line=line),
        moved=moved_sides(assessment.closings),
    )
