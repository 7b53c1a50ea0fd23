"""Names in a row, as sentences of the instrument have them."""

from __future__ import annotations

from collections.abc import Sequence

from healthcheck.domain.finding_wording import FindingWording
from healthcheck.domain.instrument import Instrument


def listed(names: Sequence[str], wording: FindingWording) -> str:
    """``A``, ``A and B``, ``A, B and C``."""
    *first, last = names
    return wording.text("words", "pair", first=", ".join(first), second=last) if first else last


def quoted(titles: Sequence[str], instrument: Instrument, *, most: int) -> str:
    """At most ``most`` titles in quotation marks, and how many more there are: ``“A”, “B” and two more``."""
    wording = instrument.findings
    names = [wording.text("words", "quoted", title=title) for title in titles[:most]]
    if len(titles) > most:
        names.append(wording.text("words", "more", count=instrument.wording.in_words(len(titles) - most)))
    return listed(names, wording)
