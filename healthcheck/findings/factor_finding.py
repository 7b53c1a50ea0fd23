"""One factor in words."""

from __future__ import annotations

from collections.abc import Mapping

from healthcheck.domain.action_type import ActionType, action_type
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedProfile, printed
from healthcheck.domain.finding import Finding, Level, Strength
from healthcheck.domain.finding_wording import FindingWording
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.mirror import MirrorReading
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Kind, Verdict
from healthcheck.findings.advice import Advice
from healthcheck.findings.evidence import telling_items, telling_practices
from healthcheck.findings.mirror_clause import mirror_clause
from healthcheck.findings.mirror_readings import mirror_of, shown_readings
from healthcheck.findings.practice_sentence import practice_sentences
from healthcheck.findings.titles import fitting_title

MOST_EVIDENCE = 5
"""Items, and practices, named behind a finding; more would not be read."""

_LEVELS = {Kind.SHARED_STRENGTH: Level.HIGH, Kind.SHARED_WEAKNESS: Level.LOW, Kind.ON_THE_LINE: Level.ON_THE_LINE}


def factor_finding(profile: DisclosedProfile, factor: DisclosedFactor, instrument: Instrument) -> Finding:
    """What the two views say of ``factor``: people who differ among themselves, then the kind, then the mirror."""
    values = _values(profile, factor, instrument)
    readings = shown_readings(mirror_of(profile, factor.factor))
    first = action_type(factor, tuple(readings.values()))
    items = telling_items(profile, instrument, factor=factor.factor, kind=factor.kind)
    practices = tuple(entry.id for entry in telling_practices(items, instrument, factor=factor.factor))
    named = practice_sentences(profile, factor, instrument, telling=practices)
    advice = Advice(profile, factor, instrument.findings, action=first, readings=readings, values=values)
    return Finding(
        kind=factor.kind,
        factor=factor.factor,
        strength=strength_of(factor),
        title=_title(profile, factor, instrument.findings, values=values, action=first, readings=readings),
        statement=_statement(profile, factor, instrument.findings, values),
        advice=advice.advice(),
        evidence=items[:MOST_EVIDENCE],
        marks=factor.marks,
        action=advice.action(),
        meaning=advice.meaning(),
        action_type=first,
        level=_level(factor, instrument),
        verdict=factor.gap.verdict if factor.gap else None,
        divided=factor.divided_sides,
        mirror=readings,
        practices=tuple(
            dict.fromkeys((*practices[:MOST_EVIDENCE], *(name for entry in named for name in entry.practices)))
        ),
        practice_text=" ".join(entry.sentence for entry in named),
        mirror_text=" ".join(mirror_clause(profile, factor, instrument)),
    )


def strength_of(factor: DisclosedFactor) -> Strength:
    """How strongly a sentence on ``factor`` may be worded: "shows" is for clear gaps alone."""
    if factor.kind is Kind.TOO_LITTLE_DATA:
        return Strength.TOO_FEW
    is_clear = factor.gap is not None and factor.gap.verdict is Verdict.CLEAR
    return Strength.SHOWS if is_clear else Strength.INDICATES


def _level(factor: DisclosedFactor, instrument: Instrument) -> Level | None:
    """Where both stand; across a gap as printed, else by the kind, which judged the unrounded scores."""
    if not factor.kind.is_gap:
        return _LEVELS.get(factor.kind)
    line = printed(instrument.method.strong_line)
    above = [score is not None and printed(score) >= line for score in (factor.side(side).score for side in Side)]
    if all(above):
        return Level.HIGH
    return Level.ON_THE_LINE if any(above) else Level.LOW


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


def _title(
    profile: DisclosedProfile,
    factor: DisclosedFactor,
    wording: FindingWording,
    *,
    values: Mapping[str, str],
    action: ActionType | None,
    readings: Mapping[Side, MirrorReading],
) -> str:
    """The claim of a page: a gap, people who differ, what one side does not know of a strength, or the kind."""
    kind, divided = factor.kind, factor.divided_sides
    if kind.is_gap:
        key = "title_shows" if strength_of(factor) is Strength.SHOWS else "title_indicates"
        return fitting_title(wording, kind.value, key, values)
    if divided and kind is not Kind.TOO_LITTLE_DATA:
        side, key = divided[0], "title_both" if len(divided) == len(Side) else "title"
        return fitting_title(wording, "divided", key, {**values, **_of_side(profile, factor, side)}, side=side)
    if action is ActionType.EXCHANGE_PERSPECTIVES_FIRST and kind is not Kind.SHARED_WEAKNESS:
        is_clear = MirrorReading.BLIND_SPOT in readings.values()
        return fitting_title(wording, "exchange", "title" if is_clear else "title_possible", values)
    return fitting_title(wording, kind.value, "title", values)


def _statement(
    profile: DisclosedProfile, factor: DisclosedFactor, wording: FindingWording, values: Mapping[str, str]
) -> str:
    own = [_of_side(profile, factor, side) for side in factor.divided_sides]
    return " ".join(
        (
            *(wording.text("divided", "text", **values, **side) for side in own),
            wording.text(factor.kind.value, _text_key(factor), **values, **_shown_side(profile, factor)),
            *_tail(factor, wording, values),
        )
    )


def _of_side(profile: DisclosedProfile, factor: DisclosedFactor, side: Side) -> dict[str, str]:
    return {"organisation": profile.organisation(side), "score": _score(factor, side)}


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
