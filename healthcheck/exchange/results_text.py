"""A disclosed result as text for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import shorten

from healthcheck.charts.reading import MISSING, gap_text, range_text, reading_text, score_text
from healthcheck.domain.assessment import Reply
from healthcheck.domain.disclosed import (
    DisclosedFactor,
    DisclosedMatching,
    DisclosedProfile,
    InterviewComparison,
    printed,
)
from healthcheck.domain.finding import Findings
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.names import Names
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Kind
from healthcheck.exchange.text_table import text_table
from healthcheck.findings import kind_labels, weightings

_STEM = 72


def results_text(profile: DisclosedProfile, findings: Findings, instrument: Instrument) -> str:
    """Everything ``results`` prints: the same numbers as every screen and page, and what is withheld in words."""
    parts = [heading(profile), findings.answer]
    if profile.interview:
        parts.append(_interview(profile.interview, profile, instrument))
    else:
        parts += [factor_table(profile, instrument), _matching(profile.matching), _findings(findings)]
    parts += [_votes(profile, instrument), _withheld(profile)]
    return "\n\n".join(part for part in parts if part)


def heading(profile: DisclosedProfile) -> str:
    """What is looked at, by whom, and how many people stand behind it."""
    state = "" if profile.is_closed else ", still open"
    people = ", ".join(f"{profile.organisation(side)} ({side.value}) n = {profile.n[side]}" for side in Side)
    return (
        f"{profile.relationship_id}: {profile.name}\n"
        f"Assessment {profile.assessment}, {profile.held_on.isoformat()}, {profile.form.value} form{state}; "
        f"for: {profile.audience.value}\n{people}"
    )


def factor_table(profile: DisclosedProfile, instrument: Instrument) -> str:
    """Factors in framework order with both scores, the gap, the verdict and the kind; what weights would change."""
    head = ("Factor", "Client", "Supplier", "Gap", "Verdict", "Kind")
    rows = [
        (
            instrument.factor_by_id[factor.factor].name,
            score_text(factor.client),
            score_text(factor.supplier),
            gap_text(factor),
            reading_text(factor),
            _kind(factor, instrument),
        )
        for factor in profile.factors
    ]
    client, supplier = (_score(profile.overall[side]) for side in Side)
    table = text_table([head, *rows, ("Overall", client, supplier, "", "", "")], right=(1, 2))
    return "\n".join((table, *weightings(profile, instrument)))


def _score(value: float | None) -> str:
    return MISSING if value is None else str(printed(value))


def _kind(factor: DisclosedFactor, instrument: Instrument) -> str:
    """The labels of screens and pages with ``client`` and ``supplier`` for the names, in the table's lower case."""
    labels = kind_labels(factor, instrument.findings, names={side: side.value for side in Side})
    return ", ".join(f"{label[:1].lower()}{label[1:]}" for label in labels)


def _matching(matching: DisclosedMatching | None) -> str:
    """Matching as bands (``method.md`` 4.3); without a readable gap nothing is called aligned."""
    if matching is None:
        return ""
    level = f"Practice matching: level {printed(matching.level)}"
    if not matching.is_distinguishable:
        return f"{level}; no gap of single practices can be told from noise at this number of respondents."
    alignment = range_text(matching.alignment_band)
    index = range_text(matching.index_band)
    text = f"{level}, alignment {alignment}, practice matching index {index}."
    return text if matching.reads_practices else f"{text} Read factors, not single practices."


def _findings(findings: Findings) -> str:
    # Where there is too little data, the list of what is withheld says why.
    lines = [f"- {finding.text}" for finding in findings.findings if finding.kind is not Kind.TOO_LITTLE_DATA]
    return "\n".join(["Findings", *lines]) if lines else ""


def _interview(interview: InterviewComparison, profile: DisclosedProfile, instrument: Instrument) -> str:
    """The answers of both people side by side: no score, no average, no index."""
    head = ("Interview comparison", *(f"{interview.names[side]} ({side.value})" for side in Side))
    rows = [row for factor in profile.factors for row in _factor_answers(factor.factor, interview, profile, instrument)]
    return text_table([head, *rows])


def _factor_answers(
    factor: str, interview: InterviewComparison, profile: DisclosedProfile, instrument: Instrument
) -> Iterator[Sequence[str]]:
    ratings = (interview.global_scores[side].get(factor) for side in Side)
    yield (
        f"{instrument.factor_by_id[factor].name}: all in all, 0 to 10",
        *(MISSING if rating is None else str(rating) for rating in ratings),
    )
    names = Names(client=profile.client, supplier=profile.supplier, partner="")
    for item in instrument.items_of(profile.form, factor):
        scale = instrument.scales[item.scale]
        labels = {
            **dict(enumerate(scale.labels)),
            Reply.CANNOT_SEE: scale.cannot_see,
            Reply.DOES_NOT_APPLY: scale.does_not_apply,
        }
        replies = (interview.replies[side].get(item.id) for side in Side)
        stem = shorten(names.fill(item.stem), _STEM, placeholder="…")
        yield (f"  {item.id} {stem}", *(MISSING if reply is None else labels[reply] for reply in replies))


def _votes(profile: DisclosedProfile, instrument: Instrument) -> str:
    if all(count is None for counts in profile.votes.values() for count in counts.values()):
        return ""
    head = ("Among the three that matter most", "Client", "Supplier")
    rows = [
        (instrument.factor_by_id[factor].name, *(_count(counts.get(side)) for side in Side))
        for factor, counts in profile.votes.items()
    ]
    return text_table([head, *rows], right=(1, 2))


def _count(count: int | None) -> str:
    return MISSING if count is None else str(count)


def _withheld(profile: DisclosedProfile) -> str:
    """Each reason once, with everything that it withholds."""
    by_reason: dict[str, list[str]] = {}
    for entry in profile.withheld:
        by_reason.setdefault(entry.reason, []).append(entry.what)
    lines = [f"- {', '.join(whats)}: {reason}" for reason, whats in by_reason.items()]
    return "\n".join(["Not shown, and why", *lines]) if lines else ""
