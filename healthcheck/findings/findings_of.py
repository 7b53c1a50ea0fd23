"""The findings of a whole assessment."""

from __future__ import annotations

from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.finding import Findings
from healthcheck.domain.instrument import Instrument
from healthcheck.findings.answer import answer_sentence
from healthcheck.findings.factor_finding import factor_finding
from healthcheck.findings.order import consequence


def findings_of(profile: DisclosedProfile, instrument: Instrument) -> Findings:
    """One finding a factor, the most consequential first, and the answer of the whole in a sentence.

    Two people in an interview comparison yield no finding: their answers are compared, not scored.
    """
    if profile.interview is not None:
        return Findings(answer_sentence(profile, (), instrument), ())
    ordered = sorted(profile.factors, key=consequence)
    findings = tuple(factor_finding(profile, factor, instrument) for factor in ordered)
    return Findings(answer_sentence(profile, findings, instrument), findings)
