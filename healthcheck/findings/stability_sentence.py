"""What "nearly always", "usually" and "unsure" mean beside a practice, in a sentence of the instrument."""

from __future__ import annotations

from healthcheck.domain.disclosed import printed
from healthcheck.domain.instrument import Instrument


def stability_sentence(instrument: Instrument) -> str:
    """How firm the list of what to work on first is, and how that was found out (``method.md`` 7.2)."""
    method = instrument.method
    return instrument.findings.text(
        "stability",
        "explanation",
        draws=f"{method.priority_resamples:,}",
        most=instrument.wording.in_words(method.priority_actions),
        nearly_always=str(printed(100 * method.nearly_always_share)),
        usually=str(printed(100 * method.usually_share)),
    )
