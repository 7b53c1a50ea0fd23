"""One factor in words."""

from __future__ import annotations

from collections.abc import Mapping

from healthcheck.domain.disclosed import DisclosedFactor, DisclosedProfile, printed
from healthcheck.domain.finding import Finding, Strength
from healthcheck.domain.finding_wording import FindingWording
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Kind, Verdict
from healthcheck.findings.evidence import telling_items

MOST_EVIDENCE = 5
"""Items named behind a finding; more would not be read."""


def factor_finding(profile: DisclosedProfile, factor: DisclosedFactor, instrument: Instrument) -> Finding:
    """What the two views say of ``factor``: people who differ among themselves first, then the kind."""
    wording = instrument.findings
    values = _values(profile, factor, instrument)
    divided = factor.divided_sides
    group = factor.kind.value
    items = telling_items(profile, instrument, factor=factor.factor, kind=factor.kind)
    own = [_of_side(profile, factor, side) for side in divided]
    return Finding(
        kind=factor.kind,
        factor=factor.factor,
        strength=strength_of(factor),
        title=_title(factor, wording, values, own),
        text=" ".join(
            (
                *(wording.text("divided", "text", **values, **side) for side in own),
                wording.text(group, _text_key(factor), **values, **_shown_side(profile, factor)),
                *_tail(factor, wording, values),
            )
        ),
        advice=_joined("advice", wording, group, values, own),
        evidence=items[:MOST_EVIDENCE],
        marks=factor.marks,
        action=wording.text("divided" if own else group, "action"),
        meaning=_joined("meaning", wording, group, values, own),
    )


def _joined(
    key: str, wording: FindingWording, group: str, values: Mapping[str, str], divided: list[dict[str, str]]
) -> str:
    """What is said of divided sides, then what is said of the kind."""
    own = (wording.text("divided", key, **values, **side) for side in divided)
    return " ".join((*own, wording.text(group, key, **values)))


def strength_of(factor: DisclosedFactor) -> Strength:
    """How strongly a sentence on ``factor`` may be worded: "shows" is for clear gaps alone."""
    if factor.kind is Kind.TOO_LITTLE_DATA:
        return Strength.TOO_FEW
    is_clear = factor.gap is not None and factor.gap.verdict is Verdict.CLEAR
    return Strength.SHOWS if is_clear else Strength.INDICATES


def _values(profile: DisclosedProfile, factor: DisclosedFactor, instrument: Instrument) -> dict[str, str]:
    wording = instrument.findings
    return {
        "client": profile.client,
        "supplier": profile.supplier,
        "factor": instrument.factor_by_id[factor.factor].name,
        "line": str(printed(instrument.method.strong_line)),
        "client_score": _stated(factor, Side.CLIENT, instrument),
        "supplier_score": _stated(factor, Side.SUPPLIER, instrument),
        "gap": wording.points(abs(factor.printed_gap or 0)),
        "missed": instrument.missed,
        "detectable": "" if factor.gap is None else wording.points(printed(factor.gap.detectable)),
    }


def _score(factor: DisclosedFactor, side: Side) -> str:
    score = factor.side(side).score
    return "" if score is None else str(printed(score))


def _stated(factor: DisclosedFactor, side: Side, instrument: Instrument) -> str:
    """The printed score; one that is rounded up to the line, but is said to lie below it, says so."""
    line = printed(instrument.method.strong_line)
    own, other = (factor.side(entry).score for entry in (side, side.other))
    if own is None or printed(own) < line:
        return _score(factor, side)
    is_below = factor.kind is Kind.SHARED_WEAKNESS or (
        factor.kind is Kind.ON_THE_LINE and other is not None and printed(own) < printed(other)
    )
    return instrument.findings.just_under(line) if is_below else _score(factor, side)


def _of_side(profile: DisclosedProfile, factor: DisclosedFactor, side: Side) -> dict[str, str]:
    return {"organisation": profile.organisation(side), "score": _score(factor, side)}


def _title(
    factor: DisclosedFactor, wording: FindingWording, values: Mapping[str, str], divided: list[dict[str, str]]
) -> str:
    if factor.kind.is_gap:
        key = "title_shows" if strength_of(factor) is Strength.SHOWS else "title_indicates"
        return wording.text(factor.kind.value, key, **values)
    if divided and factor.kind is not Kind.TOO_LITTLE_DATA:
        key = "title_both" if len(divided) == len(Side) else "title"
        return wording.text("divided", key, **values, **divided[0])
    return wording.text(factor.kind.value, "title", **values)


def _text_key(factor: DisclosedFactor) -> str:
    if factor.kind.is_gap:
        return "text_shows" if strength_of(factor) is Strength.SHOWS else "text_indicates"
    if factor.kind is not Kind.TOO_LITTLE_DATA:
        return "text"
    shown = sum(factor.side(side).score is not None for side in Side)
    return {0: "text_neither", 1: "text_one_side"}.get(shown, "text_unjudged")


def _shown_side(profile: DisclosedProfile, factor: DisclosedFactor) -> dict[str, str]:
    """The one side that is shown, and why the other is not."""
    shown = [side for side in Side if factor.side(side).score is not None]
    reasons = [factor.side(side).withheld for side in Side if factor.side(side).score is None]
    side = shown[0] if shown else Side.CLIENT
    return {"reason": " ".join(reasons), **_of_side(profile, factor, side)}


def _tail(factor: DisclosedFactor, wording: FindingWording, values: Mapping[str, str]) -> tuple[str, ...]:
    """Without a gap that counts: how large a one could hide (``method.md`` 4.1)."""
    if factor.gap is None or factor.gap.verdict not in (Verdict.POSSIBLE, Verdict.NO_SIGN):
        return ()
    key = "possible" if factor.gap.verdict is Verdict.POSSIBLE else "no_sign"
    return (wording.text("tails", key, **values),)
