"""A disclosed result as the JSON document that ``results --json`` prints."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from healthcheck.domain.disclosed import DisclosedFactor, DisclosedMatching, DisclosedProfile, DisclosedWeights
from healthcheck.domain.finding import Finding, Findings
from healthcheck.domain.relationship import Side
from healthcheck.exchange.json_numbers import Json, JsonNumbers, by_side


def results_document(profile: DisclosedProfile, findings: Findings) -> dict[str, Json]:
    """Every key in its order, whatever is withheld (null then).

    Numbers are unrounded for the facilitator and whole for the others, as the profile has them.
    """
    writer = _Writer(JsonNumbers.of(profile.audience))
    return {
        "relationship": profile.relationship_id,
        "client": profile.client,
        "supplier": profile.supplier,
        "assessment": profile.assessment,
        "date": profile.held_on.isoformat(),
        "instrument": profile.instrument_id,
        "instrument_version": profile.instrument_version,
        "form": profile.form.value,
        "audience": profile.audience.value,
        "n": by_side(profile.n),
        "matching": writer.reliability(profile),
        "factors": {factor.factor: writer.factor(factor) for factor in profile.factors},
        "overall": {
            **{side.value: writer.numbers.number(profile.overall[side]) for side in Side},
            **writer.matching(profile.matching),
            **writer.weights(profile.weights),
        },
        "practices": {name: state and state.value for name, state in profile.practices.items()} or None,
        "top_three": {factor: by_side(counts) for factor, counts in profile.votes.items()},
        "findings": [_finding(finding) for finding in findings.findings],
        "withheld": [{"what": entry.what, "reason": entry.reason} for entry in profile.withheld],
    }


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the numbers of one audience."""

    numbers: JsonNumbers

    def factor(self, factor: DisclosedFactor) -> dict[str, Json]:
        gap = factor.gap
        return {
            "client": self.numbers.number(factor.client.score),
            "supplier": self.numbers.number(factor.supplier.score),
            "client_interval": self.numbers.interval(factor.client.interval),
            "supplier_interval": self.numbers.interval(factor.supplier.interval),
            "gap": self.numbers.number(gap.points) if gap else None,
            "gap_interval": self.numbers.interval(gap.interval) if gap else None,
            "verdict": gap.verdict.value if gap and gap.verdict else None,
            "p": self.numbers.number(gap.p_value) if gap else None,
            "p_adjusted": self.numbers.number(gap.adjusted_p) if gap else None,
            "detectable": self.numbers.number(gap.detectable) if gap else None,
            "n": by_side({side: factor.side(side).n for side in Side}),
            "rho": self.numbers.number(factor.matching.rho) if factor.matching else None,
            **self.matching(factor.matching),
            "kind": factor.kind.value,
            "marks": [mark.value for mark in factor.marks],
        }

    def reliability(self, profile: DisclosedProfile) -> dict[str, Json]:
        matching = profile.matching
        return {
            "rho": self.numbers.number(matching.rho) if matching else None,
            "rms_gap": self.numbers.number(profile.rms_gap),
            "rms_noise": self.numbers.number(profile.rms_noise),
            "distinguishable": bool(matching.is_distinguishable) if matching else None,
        }

    def matching(self, matching: DisclosedMatching | None) -> dict[str, Json]:
        return {
            "level": self.numbers.number(matching.level) if matching else None,
            "raw_gap": self.numbers.number(matching.raw_gap) if matching else None,
            "shrunk_gap": self.numbers.number(matching.shrunk_gap) if matching else None,
            "alignment": self.numbers.number(matching.alignment) if matching else None,
            "pmi": self.numbers.number(matching.index) if matching else None,
        }

    def weights(self, weights: Mapping[Side, DisclosedWeights]) -> dict[str, Json]:
        def scheme(score: Callable[[DisclosedWeights], float | None]) -> Json:
            return {side.value: self.numbers.number(score(weights[side])) if side in weights else None for side in Side}

        if not weights:
            return {"weights": None, "band": None}
        return {
            "weights": {
                "equal": scheme(lambda side: side.equal),
                "report": scheme(lambda side: side.report),
                "panel": scheme(lambda side: side.panel),
            },
            "band": {
                side.value: self.numbers.interval(weights[side].band) if side in weights else None for side in Side
            },
        }


def _finding(finding: Finding) -> dict[str, Json]:
    return {
        "kind": finding.kind.value,
        "factor": finding.factor,
        "text": finding.text,
        "evidence": list(finding.evidence),
    }
