"""A disclosed result as text for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from healthcheck.charts.reading import MISSING, gap_text, hidden_size, range_text, score_text, side_word, verdict_text
from healthcheck.domain.audience import Audience
from healthcheck.domain.complete_results import CompleteResults
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedMatching, DisclosedProfile, printed
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.relationship import Side
from healthcheck.exchange.findings_text import change_text, commitments_text, findings_text, pairs_text
from healthcheck.exchange.interview_text import interview_text
from healthcheck.exchange.typescript import Typescript
from healthcheck.exchange.withheld_text import withheld_text
from healthcheck.exchange.workshop_text import workshop_text
from healthcheck.findings import kind_labels, weightings
from healthcheck.message import joined, message

_FACTOR, _KIND = 30, 22
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


def results_text(results: CompleteResults, instrument: Instrument) -> str:
    """Everything ``results`` prints: the same numbers as every screen and page, and what is withheld in words.

    Lines fit a terminal of a hundred columns, whatever the organisations are called.
    """
    profile, script = results.profile, Typescript(instrument.speech)
    withheld = (*profile.withheld, *results.annex.withheld, *(results.workshop.withheld if results.workshop else ()))
    parts = [heading(profile, instrument), script.paragraph(results.findings.answer)]
    if profile.interview:
        parts.append(interview_text(profile.interview, profile, instrument))
    else:
        parts += [factor_table(profile, instrument), script.paragraph(_matching(profile.matching))]
        parts += [findings_text(results.findings, instrument), pairs_text(results, instrument)]
        parts += [change_text(results, instrument)]
        parts += [commitments_text(results, instrument), _votes(profile, instrument)]
    parts.append(workshop_text(results.workshop, profile, instrument))
    parts.append(withheld_text(withheld, profile, instrument))
    return "\n\n".join(part for part in parts if part)


def heading(profile: DisclosedProfile, instrument: Instrument) -> str:
    """What is looked at, by whom, and how many people stand behind it."""
    held = (profile.assessment, profile.held_on.isoformat(), FORMS[profile.form])
    state = message("Assessment {0}, {1}, {2}", *held)
    if not profile.is_closed:
        state = message("Assessment {0}, {1}, {2}, still open", *held)
    people = (
        message("{0} ({1}) n = {2}", profile.organisation(side), side_word(side), profile.n[side]) for side in Side
    )
    whose = message("{0}; for: {1}", state, AUDIENCES[profile.audience])
    lines = joined("\n", (f"{profile.relationship_id}: {profile.name}", whose, joined(", ", people)))
    return instrument.speech.say(lines)


def factor_table(profile: DisclosedProfile, instrument: Instrument) -> str:
    """Factors in framework order with both scores, the gap, the verdict and the kind; what weights would change.

    ``Could hide``: the points of a gap that could be there unnoticed, where none is told.
    """
    head = (
        message("Factor"),
        message("Client"),
        message("Supplier"),
        message("Gap"),
        message("Verdict"),
        message("Could hide"),
        message("Kind"),
    )
    rows = [row for factor in profile.factors for row in _rows(factor, instrument)]
    client, supplier = (_score(profile.overall[side]) for side in Side)
    whole = (message("Overall"), client, supplier, "", "", "", "")
    script = Typescript(instrument.speech)
    table = script.table([head, *rows, whole], right=(1, 2, 5), most={0: _FACTOR, 6: _KIND})
    return "\n".join((table, *map(script.paragraph, weightings(profile, instrument))))


def _rows(factor: DisclosedFactor, instrument: Instrument) -> Iterator[tuple[str, ...]]:
    """One row a factor, and one for each further thing that it is: divided sides stand before the kind."""
    first, *others = _kinds(factor, instrument)
    hidden = hidden_size(factor)
    yield (
        instrument.factor_by_id[factor.factor].name,
        score_text(factor.client),
        score_text(factor.supplier),
        gap_text(factor),
        verdict_text(factor),
        "" if hidden is None else str(hidden),
        first,
    )
    yield from (("", "", "", "", "", "", label) for label in others)


def _score(value: float | None) -> str:
    return MISSING if value is None else str(printed(value))


def _kinds(factor: DisclosedFactor, instrument: Instrument) -> list[str]:
    """The labels of screens and pages with ``client`` and ``supplier`` for the names, in the table's lower case."""
    labels = kind_labels(factor, instrument.findings, names={side: side_word(side) for side in Side})
    return [f"{label[:1].lower()}{label[1:]}" for label in labels]


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


def _votes(profile: DisclosedProfile, instrument: Instrument) -> str:
    if all(count is None for counts in profile.votes.values() for count in counts.values()):
        return ""
    head = (message("Among the three that matter most"), message("Client"), message("Supplier"))
    rows = [
        (instrument.factor_by_id[factor].name, *(_count(counts.get(side)) for side in Side))
        for factor, counts in profile.votes.items()
    ]
    return Typescript(instrument.speech).table([head, *rows], right=(1, 2))


def _count(count: int | None) -> str:
    return MISSING if count is None else str(count)
