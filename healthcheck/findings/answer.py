"""The whole assessment in one sentence of 20 to 30 words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.finding import Finding
from healthcheck.domain.instrument import Instrument
from healthcheck.findings.answer_lead import Lead
from healthcheck.findings.answer_tails import tails

SHORTEST, LONGEST = 20, 30


def answer_sentence(profile: DisclosedProfile, findings: Sequence[Finding], instrument: Instrument) -> str:
    """What the assessment answers, no stronger than its weakest word; ``findings`` in their order.

    Names of up to three words leave 20 to 30 words; with longer ones the sentence that comes nearest is taken.
    """
    return min(_candidates(profile, findings, instrument), key=_distance)


def _candidates(profile: DisclosedProfile, findings: Sequence[Finding], instrument: Instrument) -> Iterator[str]:
    """Sentences by what they tell: a lead with the weightiest tail first, with two tails, and alone."""
    lead = Lead(profile, findings, instrument)
    own = tuple(tails(profile, findings, instrument))
    for text, has_tail in lead.sentences():
        if has_tail:
            yield from (f"{text}{tail}." for tail in own)
            yield from (f"{text}{first}{second}." for first, second in permutations(own, 2))
        yield f"{text}."


def _distance(sentence: str) -> int:
    """Words that a sentence is away from the length that reads well."""
    words = len(sentence.split())
    return max(SHORTEST - words, words - LONGEST, 0)
