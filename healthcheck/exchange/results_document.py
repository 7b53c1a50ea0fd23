"""A disclosed result as the JSON document that ``results --json`` prints."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from healthcheck.domain.complete_results import CompleteResults
from healthcheck.domain.disclosed import (
    DisclosedFactor,
    DisclosedMatching,
    DisclosedProfile,
    DisclosedSide,
    DisclosedWeights,
)
from healthcheck.domain.instrument import Dimension
from healthcheck.domain.relationship import Side
from healthcheck.exchange.agreement_document import agreement_document
from healthcheck.exchange.change_document import change_document
from healthcheck.exchange.factor_tests_document import factor_tests_document
from healthcheck.exchange.findings_document import (
    findings_document,
    mirror_finding_document,
    proposals_document,
)
from healthcheck.exchange.follow_through_document import follow_through_document
from healthcheck.exchange.importance_document import importance_document
from healthcheck.exchange.json_numbers import Json, JsonNumbers, by_side
from healthcheck.exchange.mesh_document import mesh_document
from healthcheck.exchange.mirror_document import mirror_document
from healthcheck.exchange.practices_document import practice_counts, practice_details
from healthcheck.exchange.priority_document import priority_document
from healthcheck.exchange.response_quality_document import response_quality_document
from healthcheck.exchange.similarity_document import similarity_document
from healthcheck.exchange.workshop_document import workshop_document


def results_document(results: CompleteResults) -> dict[str, Json]:
    """Every key in its order, whatever is withheld (null then); ``results --help`` explains each.

    Numbers are unrounded for the facilitator and whole for the others, as the profile has them.
    """
    profile, annex = results.profile, results.annex
    withheld = (*profile.withheld, *annex.withheld, *(results.workshop.withheld if results.workshop else ()))
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
        "practice_details": practice_details(profile.practice_details, writer.numbers),
        "practice_counts": practice_counts(profile.practice_details) if profile.practices else None,
        "similarity": similarity_document(profile.similarity, writer.numbers),
        "mirror": mirror_document(profile.mirror, writer.numbers),
        "top_three": {factor: by_side(counts) for factor, counts in profile.votes.items()},
        "answer": results.findings.answer,
        "findings": findings_document(results.findings),
        "mirror_finding": mirror_finding_document(results.findings.mirror),
        "proposed_commitments": proposals_document(results.commitments),
        "agreement": agreement_document(annex.agreement, writer.numbers),
        "tests": factor_tests_document(annex.tests, results.pairs, writer.numbers),
        "importance": importance_document(annex.importance, writer.numbers),
        "priorities": priority_document(annex.priorities, writer.numbers),
        "mesh": mesh_document(annex.mesh, writer.numbers),
        "change": change_document(results.change, results.convergence, writer.numbers),
        "follow_through": follow_through_document(results.follow_through, writer.numbers),
        "workshop": workshop_document(results.workshop, profile, writer.numbers),
        "response_quality": response_quality_document(annex.quality, writer.numbers),
        "withheld": [{"what": entry.what, "reason": entry.reason} for entry in withheld],
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
            "sub_scales": {side.value: self.sub_scales(factor.side(side)) for side in Side},
            "visibility": {side.value: self.numbers.number(factor.side(side).visibility) for side in Side},
        }

    def sub_scales(self, side: DisclosedSide) -> dict[str, Json]:
        return {dimension.value: self.numbers.number(side.sub_scales.get(dimension)) for dimension in Dimension}

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
