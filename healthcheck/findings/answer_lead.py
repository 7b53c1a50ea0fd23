"""The first part of the answer sentence: the one thing to know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from healthcheck.domain.disclosed import DisclosedFactor, DisclosedProfile, printed
from healthcheck.domain.finding import Finding, Strength
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Kind


def leading_gaps(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The gaps that the sentence is about: those of the strongest strength that there is, widest first."""
    gaps = [finding for finding in findings if finding.kind.is_gap]
    return tuple(finding for finding in gaps if finding.strength is gaps[0].strength)


class Lead:
    """Words the lead from what is shown."""

    def __init__(self, profile: DisclosedProfile, findings: Sequence[Finding], instrument: Instrument) -> None:
        self._profile = profile
        self._findings = findings
        self._instrument = instrument

    def sentences(self) -> Iterator[tuple[str, bool]]:
        """Leads without a full stop, the fullest first, and whether something may follow each."""
        profile = self._profile
        hidden = [side for side in Side if side not in profile.shown_sides]
        if profile.interview is not None:
            yield self._text("interview"), False
        elif len(hidden) == len(Side):
            yield self._text("nothing", minimum=self._number(profile.minimum_n)), False
        elif hidden:
            yield from ((self._one_side(key, hidden[0]), False) for key in self._one_side_keys(hidden[0].other))
        elif all(factor.kind is Kind.TOO_LITTLE_DATA for factor in profile.factors):
            yield self._text("unjudged", **self._counts()), False
        else:
            yield self._judged(), True

    def _judged(self) -> str:
        gaps = leading_gaps(self._findings)
        if gaps:
            return self._of_gaps(gaps)
        matching = self._profile.matching
        if matching is not None and not matching.is_distinguishable:
            return self._text("noise", **self._counts())
        return self._no_gap()

    def _text(self, key: str, **values: str) -> str:
        names = {"client": self._profile.client, "supplier": self._profile.supplier}
        return self._instrument.findings.text("answer", key, **names, **values)

    def _number(self, number: int) -> str:
        return self._instrument.wording.in_words(number)

    def _counts(self) -> dict[str, str]:
        return {f"{side.value}_n": self._number(self._profile.n[side]) for side in Side}

    def _name(self, factor: str) -> str:
        return self._instrument.factor_by_id[factor].name

    def _of_gaps(self, gaps: Sequence[Finding]) -> str:
        verb = "shows" if gaps[0].strength is Strength.SHOWS else "indicates"
        if len({finding.kind for finding in gaps}) > 1:
            widest = {finding.kind: self._name(finding.factor) for finding in reversed(gaps)}
            return self._text(
                f"both_ways_{verb}",
                client_factor=widest[Kind.CLIENT_SEES_MORE],
                supplier_factor=widest[Kind.SUPPLIER_SEES_MORE],
            )
        higher = Side.CLIENT if gaps[0].kind is Kind.CLIENT_SEES_MORE else Side.SUPPLIER
        factor = self._profile.factor(gaps[0].factor)
        compared = sum(finding.kind is not Kind.TOO_LITTLE_DATA for finding in self._findings)
        return self._text(
            f"one_gap_{verb}" if len(gaps) == 1 else f"one_way_{verb}",
            higher=self._profile.organisation(higher),
            lower=self._profile.organisation(higher.other),
            factor=self._name(gaps[0].factor),
            high=_score(factor, higher),
            low=_score(factor, higher.other),
            count=self._number(len(gaps)),
            total=self._number(compared),
        )

    def _no_gap(self) -> str:
        sizes = [printed(factor.gap.detectable) for factor in self._profile.factors if factor.gap is not None]
        points = self._instrument.findings.points(max(sizes, default=0))
        return self._text("no_gap", detectable=points, missed=self._instrument.missed)

    def _shown(self, side: Side) -> list[DisclosedFactor]:
        """The factors with a score of ``side``, highest first."""
        shown = [factor for factor in self._profile.factors if factor.side(side).score is not None]
        return sorted(shown, key=lambda factor: -printed(factor.side(side).score or 0.0))

    def _one_side_keys(self, side: Side) -> tuple[str, ...]:
        """How to say what one side alone rates: several scores, the same one throughout, or a single factor."""
        shown = self._shown(side)
        if len(shown) == 1:
            return ("one_side_alone",)
        if _score(shown[0], side) == _score(shown[-1], side):
            return ("one_side_level",)
        return ("one_side", "one_side_brief")

    def _one_side(self, key: str, hidden: Side) -> str:
        shown = self._shown(hidden.other)
        return self._text(
            key,
            shown=self._profile.organisation(hidden.other),
            hidden=self._profile.organisation(hidden),
            highest=self._name(shown[0].factor),
            high=_score(shown[0], hidden.other),
            lowest=self._name(shown[-1].factor),
            low=_score(shown[-1], hidden.other),
            minimum=self._number(self._profile.minimum_n),
        )


def _score(factor: DisclosedFactor, side: Side) -> str:
    score = factor.side(side).score
    return "" if score is None else str(printed(score))
