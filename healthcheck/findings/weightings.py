"""How far an overall score depends on the weights of the factors."""

from __future__ import annotations

from healthcheck.charts.reading import range_text
from healthcheck.domain.disclosed import DisclosedProfile, printed
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.text import percent


def weightings(profile: DisclosedProfile, instrument: Instrument) -> tuple[str, ...]:
    """A sentence for each side whose overall score is shown (``method.md`` 3.3), client first.

    ``Worthwell: 58 with equal weights; 53 to 64 in nine of ten random weightings.``
    """
    share = _share(instrument)
    return tuple(
        f"{profile.organisation(side)}: {printed(weights.equal)} with equal weights; "
        f"{range_text(weights.band)} in {share} random weightings."
        for side, weights in profile.weights.items()
    )


def _share(instrument: Instrument) -> str:
    """``nine of ten``, the share of weightings in a band; in percent where it is no whole number of tenths."""
    tenths = round(instrument.method.confidence * 10, 6)
    number = instrument.wording.in_words
    return f"{number(int(tenths))} of {number(10)}" if tenths.is_integer() else f"{percent(tenths / 10)} of"
