"""The findings of a whole assessment."""

from __future__ import annotations

from healthcheck.domain.disclosed import DisclosedFactor, DisclosedProfile
from healthcheck.domain.finding import Findings
from healthcheck.domain.instrument import Instrument
from healthcheck.findings.answer import answer_sentence
from healthcheck.findings.factor_finding import factor_finding
from healthcheck.findings.mirror_finding import mirror_finding
from healthcheck.findings.mirror_readings import mirror_of, shown_readings
from healthcheck.findings.order import consequence


def findings_of(profile: DisclosedProfile, instrument: Instrument) -> Findings:
    """One finding a factor, the most consequential first, the mirror round, and the answer of the whole in a sentence.

    Two people in an interview comparison yield no finding: their answers are compared, not scored.
    """
    if profile.interview is not None:
        return Findings(answer_sentence(profile, (), instrument), ())

    def key(factor: DisclosedFactor) -> tuple[int, float, float]:
        return consequence(factor, tuple(shown_readings(mirror_of(profile, factor.factor)).values()))

    findings = tuple(factor_finding(profile, factor, instrument) for factor in sorted(profile.factors, key=key))
    return Findings(answer_sentence(profile, findings, instrument), findings, mirror_finding(profile, instrument))
