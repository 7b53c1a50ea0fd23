"""What may follow in the answer sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.finding import Finding
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.mirror import MirrorReading
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Kind
from healthcheck.findings.answer_lead import leading_gaps
from healthcheck.findings.mirror_readings import mirror_of


def tails(profile: DisclosedProfile, findings: Sequence[Finding], instrument: Instrument) -> Iterator[str]:
    """Clauses with the semicolon that parts them from the lead, the weightiest first.

    What is missing, a blind spot where it is clear, what both sides share, who is divided; last a word of caution.
    """
    writer = _Tails(profile, findings, instrument)
    yield from writer.incomplete()
    yield from writer.blind_spots()
    yield from writer.shared()
    yield from writer.divided()
    yield writer.caution()


class _Tails:
    def __init__(self, profile: DisclosedProfile, findings: Sequence[Finding], instrument: Instrument) -> None:
        self._profile, self._findings, self._instrument = profile, findings, instrument

    def incomplete(self) -> Iterator[str]:
        missing = len(self._of(Kind.TOO_LITTLE_DATA))
        if missing:
            number = self._instrument.wording.in_words
            yield self._text("incomplete", count=number(missing), total=number(len(self._findings)))

    def blind_spots(self) -> Iterator[str]:
        """Of the factors that the lead names: the one with the widest gap, or one each way."""
        gaps = leading_gaps(self._findings)
        is_one_way = len({finding.kind for finding in gaps}) == 1
        widest = gaps[:1] if is_one_way else list({finding.kind: finding for finding in reversed(gaps)}.values())
        for finding in widest:
            sides = self._unaware(finding)
            if is_one_way and len(sides) == len(Side):
                yield self._text("blind_spots_there")
            elif len(sides) == 1:
                key = "blind_spot_there" if is_one_way else "blind_spot"
                name = self._profile.organisation(sides[0])
                yield self._text(key, organisation=name, factor=self._name(finding))

    def _unaware(self, finding: Finding) -> list[Side]:
        """Sides with a clear blind spot where the question on the whole factor points the way of its practices."""
        mirror = mirror_of(self._profile, finding.factor)
        if mirror is None or mirror.gap is None:
            return []
        is_same = (mirror.gap.points > 0) is (finding.kind is Kind.CLIENT_SEES_MORE)
        return [side for side, held in finding.mirror.items() if is_same and held is MirrorReading.BLIND_SPOT]

    def shared(self) -> Iterator[str]:
        strengths, weaknesses = (self._of(kind)[:1] for kind in (Kind.SHARED_STRENGTH, Kind.SHARED_WEAKNESS))
        for strength, weakness in zip(strengths, weaknesses, strict=False):
            yield self._text("strength_and_weakness", strength=self._name(strength), weakness=self._name(weakness))
        for weakness in weaknesses:
            yield self._text("weakness", weakness=self._name(weakness))
        for strength in strengths:
            yield self._text("strength", strength=self._name(strength))

    def divided(self) -> Iterator[str]:
        for finding in self._findings:
            for side in finding.divided:
                name = self._profile.organisation(side)
                yield self._text("divided", organisation=name, factor=self._name(finding))

    def caution(self) -> str:
        """Always true, so that a sentence with short names has something to end on."""
        return self._text("which_side" if leading_gaps(self._findings) else "a_start")

    def _of(self, kind: Kind) -> list[Finding]:
        return [finding for finding in self._findings if finding.kind is kind]

    def _name(self, finding: Finding) -> str:
        return self._instrument.factor_by_id[finding.factor].name

    def _text(self, key: str, **values: str) -> str:
        return self._instrument.findings.text("answer_tails", key, **values)
