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
    key, share = _share(instrument)
    return tuple(
        instrument.findings.text(
            "weightings",
            key,
            organisation=profile.organisation(side),
            score=str(printed(weights.equal)),
            band=range_text(weights.band),
            **share,
        )
        for side, weights in profile.weights.items()
    )


def _share(instrument: Instrument) -> tuple[str, dict[str, str]]:
    """The share of weightings in a band: so many of ten, in percent where that is no whole number."""
    tenths = round(instrument.method.confidence * 10, 6)
    if not tenths.is_integer():
        return "percent", {"percent": percent(tenths / 10)}
    number = instrument.wording.in_words
    return "tenths", {"count": number(int(tenths)), "total": number(10)}
