"""A disclosed result as text for a person at a terminal."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from textwrap import shorten

from healthcheck.charts.reading import MISSING, gap_text, range_text, reading_text, score_text, side_word
from healthcheck.domain.assessment import Reply
from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed import (
    DisclosedFactor,
    DisclosedMatching,
    DisclosedProfile,
    InterviewComparison,
    printed,
)
from healthcheck.domain.finding import Findings
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.names import Names
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Kind
from healthcheck.exchange.text_table import text_table
from healthcheck.findings import kind_labels, weightings
from healthcheck.message import joined, message

_STEM = 72
FORMS = {
    Form.EXPRESS: message("express form"),
    Form.STANDARD: message("standard form"),
    Form.FULL: message("full form"),
}
AUDIENCES = {
    Audience.FACILITATOR: message("facilitator"),
    Audience.JOINT: message("joint"),
    Audience.CLIENT: message("client"),
    Audience.SUPPLIER: message("supplier"),
}


def results_text(profile: DisclosedProfile, findings: Findings, instrument: Instrument) -> str:
    """Everything ``results`` prints: the same numbers as every screen and page, and what is withheld in words."""
    parts = [heading(profile), findings.answer]
    if profile.interview:
        parts.append(_interview(profile.interview, profile, instrument))
    else:
        parts += [factor_table(profile, instrument), _matching(profile.matching), _findings(findings)]
    parts += [_votes(profile, instrument), _withheld(profile)]
    return instrument.speech.say(joined("\n\n", (part for part in parts if part)))


def heading(profile: DisclosedProfile) -> str:
    """What is looked at, by whom, and how many people stand behind it."""
    held = (profile.assessment, profile.held_on.isoformat(), FORMS[profile.form])
    state = message("Assessment {0}, {1}, {2}", *held)
    if not profile.is_closed:
        state = message("Assessment {0}, {1}, {2}, still open", *held)
    people = (
        message("{0} ({1}) n = {2}", profile.organisation(side), side_word(side), profile.n[side]) for side in Side
    )
    whose = message("{0}; for: {1}", state, AUDIENCES[profile.audience])
    return joined("\n", (f"{profile.relationship_id}: {profile.name}", whose, joined(", ", people)))


def factor_table(profile: DisclosedProfile, instrument: Instrument) -> str:
    """Factors in framework order with both scores, the gap, the verdict and the kind; what weights would change."""
    head = (
        message("Factor"),
        message("Client"),
        message("Supplier"),
        message("Gap"),
        message("Verdict"),
        message("Kind"),
    )
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
    overall = (message("Overall"), client, supplier, "", "", "")
    table = _table([head, *rows, overall], instrument, right=(1, 2))
    return joined("\n", (table, *weightings(profile, instrument)))


def _table(rows: Sequence[Sequence[str]], instrument: Instrument, *, right: Collection[int] = ()) -> str:
    """A table in the reader's language: columns are as wide as what is really said."""
    return text_table([tuple(map(instrument.speech.say, row)) for row in rows], right=right)


def _score(value: float | None) -> str:
    return MISSING if value is None else str(printed(value))


def _kind(factor: DisclosedFactor, instrument: Instrument) -> str:
    """The labels of screens and pages with ``client`` and ``supplier`` for the names, in the table's lower case."""
    labels = kind_labels(factor, instrument.findings, names={side: side_word(side) for side in Side})
    return ", ".join(f"{label[:1].lower()}{label[1:]}" for label in labels)


def _matching(matching: DisclosedMatching | None) -> str:
    """Matching as bands (``method.md`` 4.3); without a readable gap nothing is called aligned."""
    if matching is None:
        return ""
    level = message("Practice matching: level {0}", printed(matching.level))
    if not matching.is_distinguishable:
        return message("{0}; no gap of single practices can be told from noise at this number of respondents.", level)
    alignment = range_text(matching.alignment_band)
    index = range_text(matching.index_band)
    text = message("{0}, alignment {1}, practice matching index {2}.", level, alignment, index)
    return text if matching.reads_practices else message("{0} Read factors, not single practices.", text)


def _findings(findings: Findings) -> str:
    # Where there is too little data, the list of what is withheld says why.
    lines = [
        message("- {0}", finding.text) for finding in findings.findings if finding.kind is not Kind.TOO_LITTLE_DATA
    ]
    return joined("\n", [message("Findings"), *lines]) if lines else ""


def _interview(interview: InterviewComparison, profile: DisclosedProfile, instrument: Instrument) -> str:
    """The answers of both people side by side: no score, no average, no index."""
    head = (
        message("Interview comparison"),
        *(message("{0} ({1})", interview.names[side], side_word(side)) for side in Side),
    )
    rows = [row for factor in profile.factors for row in _factor_answers(factor.factor, interview, profile, instrument)]
    return _table([head, *rows], instrument)


def _factor_answers(
    factor: str, interview: InterviewComparison, profile: DisclosedProfile, instrument: Instrument
) -> Iterator[Sequence[str]]:
    ratings = (interview.global_scores[side].get(factor) for side in Side)
    yield (
        message("{0}: all in all, 0 to 10", instrument.factor_by_id[factor].name),
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
        yield (
            f"  {item.id} {stem}",
            *(MISSING if reply is None else labels[reply] for reply in replies),
        )


def _votes(profile: DisclosedProfile, instrument: Instrument) -> str:
    if all(count is None for counts in profile.votes.values() for count in counts.values()):
        return ""
    head = (message("Among the three that matter most"), message("Client"), message("Supplier"))
    rows = [
        (instrument.factor_by_id[factor].name, *(_count(counts.get(side)) for side in Side))
        for factor, counts in profile.votes.items()
    ]
    return _table([head, *rows], instrument, right=(1, 2))


def _count(count: int | None) -> str:
    return MISSING if count is None else str(count)


def _withheld(profile: DisclosedProfile) -> str:
    """Each reason once, with everything that it withholds."""
    by_reason: dict[str, list[str]] = {}
    for entry in profile.withheld:
        by_reason.setdefault(entry.reason, []).append(entry.what)
    lines = [message("- {0}: {1}", joined(", ", whats), reason) for reason, whats in by_reason.items()]
    return joined("\n", [message("Not shown, and why"), *lines]) if lines else ""
