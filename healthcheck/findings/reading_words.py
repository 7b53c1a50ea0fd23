"""The readings of the mirror round and of the two profiles, in sentences of the instrument."""

from __future__ import annotations

from collections.abc import Collection

from healthcheck.domain.disclosed import DisclosedProfile, printed
from healthcheck.domain.disclosed_mirror import DisclosedMirrorFactor
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.mirror import MirrorReading
from healthcheck.domain.reading_words import ReadingWords
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Verdict
from healthcheck.domain.similarity import SimilarityReading

_EXPECTED = (MirrorReading.KNOWN_DIFFERENCE, MirrorReading.MISREAD_DIFFERENCE)


def mirror_words(
    factor: DisclosedMirrorFactor, side: Side, profile: DisclosedProfile, instrument: Instrument
) -> ReadingWords:
    """What ``side`` knows of how the other sees ``factor``."""
    wording, gap, reading = instrument.findings, factor.gap, factor.side(side).reading
    values = {
        "organisation": profile.organisation(side),
        "partner": profile.organisation(side.other),
        "factor": instrument.factor_by_id[factor.factor].name,
        "detectable": wording.points(printed(gap.detectable)) if gap else "",
        "missed": instrument.missed,
    }
    text = "text"
    if gap and reading in _EXPECTED:
        text = "text_shows" if gap.verdict is Verdict.CLEAR else "text_indicates"
    group = f"mirror_{reading.value}"
    return ReadingWords(*(wording.text(group, key, **values) for key in ("label", text, "advice")))


def reads_text(side: Side, profile: DisclosedProfile, instrument: Instrument) -> str:
    """How well ``side`` reads the other, as a sentence; empty where it cannot be told."""
    error = profile.mirror.errors[side] if profile.mirror else None
    if error is None:
        return ""
    return instrument.findings.text(
        "mirror_reads",
        "text_one" if error.factors == 1 else "text",
        organisation=profile.organisation(side),
        partner=profile.organisation(side.other),
        error=instrument.findings.points(printed(error.points)),
        count=instrument.wording.in_words(error.factors),
    )


def both_read_text(sides: Collection[Side], profile: DisclosedProfile, instrument: Instrument) -> str:
    """How well ``sides`` read each other: one sentence where both are judged by as many factors; empty for neither."""
    errors = profile.mirror.errors if profile.mirror else {}
    client, supplier = (errors.get(side) if side in sides else None for side in Side)
    if client is None or supplier is None or client.factors != supplier.factors or client.factors == 1:
        texts = (reads_text(side, profile, instrument) for side in Side if side in sides)
        return " ".join(text for text in texts if text)
    return instrument.findings.text(
        "mirror_reads",
        "text_both",
        organisation=profile.client,
        partner=profile.supplier,
        error=instrument.findings.points(printed(client.points)),
        partner_error=instrument.findings.points(printed(supplier.points)),
        count=instrument.wording.in_words(client.factors),
    )


def similarity_words(profile: DisclosedProfile, instrument: Instrument) -> ReadingWords | None:
    """In what the two profiles of practices differ; None where nothing is shown of it."""
    found = profile.similarity
    if found is None:
        return None
    values = {"client": profile.client, "supplier": profile.supplier}
    if found.reading is SimilarityReading.MOSTLY_ELEVATION and found.stricter:
        values |= {
            "stricter": profile.organisation(found.stricter),
            "milder": profile.organisation(found.stricter.other),
        }
    group = f"similarity_{found.reading.value}"
    return ReadingWords(*(instrument.findings.text(group, key, **values) for key in ("label", "text", "advice")))
