"""The whole assessment in one sentence of 20 to 30 words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from healthcheck.domain.disclosed import DisclosedFactor, DisclosedProfile, printed
from healthcheck.domain.finding import Finding, Strength
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Kind

SHORTEST, LONGEST = 20, 30


def answer_sentence(profile: DisclosedProfile, findings: Sequence[Finding], instrument: Instrument) -> str:
    """What the assessment answers, no stronger than its weakest word; ``findings`` in their order."""
    lead, has_tail = _Lead(profile, findings, instrument).sentence()
    tails = _tails(profile, findings, instrument) if has_tail else ()
    candidates = [f"{lead}{tail}." for tail in (*tails, "")]
    return min(candidates, key=_distance)


def _distance(sentence: str) -> int:
    """Words that a sentence is away from the length that reads well."""
    words = len(sentence.split())
    return max(SHORTEST - words, words - LONGEST, 0)


class _Lead:
    """The first part of the sentence: the one thing to know."""

    def __init__(self, profile: DisclosedProfile, findings: Sequence[Finding], instrument: Instrument) -> None:
        self._profile = profile
        self._findings = findings
        self._instrument = instrument

    def sentence(self) -> tuple[str, bool]:
        """The lead without a full stop, and whether something may follow it."""
        unjudged = self._unjudged()
        if unjudged:
            return unjudged, False
        gaps = self._gaps()
        if gaps:
            return self._of_gaps(gaps), True
        matching = self._profile.matching
        if matching is not None and not matching.is_distinguishable:
            return self._text("noise", **self._counts()), True
        return self._no_gap(), True

    def _unjudged(self) -> str:
        """The lead where no gap of any factor could be judged, else an empty text."""
        profile = self._profile
        hidden = [side for side in Side if side not in profile.shown_sides]
        if profile.interview is not None:
            return self._text("interview")
        if len(hidden) == len(Side):
            return self._text("nothing", minimum=self._number(profile.minimum_n))
        if hidden:
            return self._one_side(hidden[0])
        is_judged = any(factor.kind is not Kind.TOO_LITTLE_DATA for factor in profile.factors)
        return "" if is_judged else self._text("unjudged", **self._counts())

    def _text(self, key: str, **values: str) -> str:
        names = {"client": self._profile.client, "supplier": self._profile.supplier}
        return self._instrument.findings.text("answer", key, **names, **values)

    def _number(self, number: int) -> str:
        return self._instrument.wording.in_words(number)

    def _counts(self) -> dict[str, str]:
        return {f"{side.value}_n": self._number(self._profile.n[side]) for side in Side}

    def _name(self, factor: str) -> str:
        return self._instrument.factor_by_id[factor].name

    def _gaps(self) -> list[Finding]:
        """Gaps of the strongest strength that there is."""
        gaps = [finding for finding in self._findings if finding.kind.is_gap]
        return [finding for finding in gaps if finding.strength is gaps[0].strength]

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

    def _one_side(self, hidden: Side) -> str:
        shown = [factor for factor in self._profile.factors if factor.side(hidden.other).score is not None]
        highest = max(shown, key=lambda factor: factor.side(hidden.other).score or 0.0)
        lowest = min(shown, key=lambda factor: factor.side(hidden.other).score or 0.0)
        return self._text(
            "one_side",
            shown=self._profile.organisation(hidden.other),
            hidden=self._profile.organisation(hidden),
            highest=self._name(highest.factor),
            high=_score(highest, hidden.other),
            lowest=self._name(lowest.factor),
            low=_score(lowest, hidden.other),
            minimum=self._number(self._profile.minimum_n),
        )


def _score(factor: DisclosedFactor, side: Side) -> str:
    score = factor.side(side).score
    return "" if score is None else str(printed(score))


def _tails(profile: DisclosedProfile, findings: Sequence[Finding], instrument: Instrument) -> Iterator[str]:
    """What may follow, the weightiest first; the first that fits is taken."""
    wording = instrument.findings
    names = {finding.factor: instrument.factor_by_id[finding.factor].name for finding in findings}
    missing = sum(finding.kind is Kind.TOO_LITTLE_DATA for finding in findings)
    if missing:
        yield wording.text(
            "answer_tails",
            "incomplete",
            count=instrument.wording.in_words(missing),
            total=instrument.wording.in_words(len(findings)),
        )
    strengths = [names[finding.factor] for finding in findings if finding.kind is Kind.SHARED_STRENGTH]
    weaknesses = [names[finding.factor] for finding in findings if finding.kind is Kind.SHARED_WEAKNESS]
    if strengths and weaknesses:
        yield wording.text("answer_tails", "strength_and_weakness", strength=strengths[0], weakness=weaknesses[0])
    for weakness in weaknesses[:1]:
        yield wording.text("answer_tails", "weakness", weakness=weakness)
    for strength in strengths[:1]:
        yield wording.text("answer_tails", "strength", strength=strength)
    for finding in findings:
        for side in profile.factor(finding.factor).divided_sides:
            yield wording.text(
                "answer_tails", "divided", organisation=profile.organisation(side), factor=names[finding.factor]
            )
