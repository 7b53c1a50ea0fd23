"""How the numbers came about, how far they carry, what is not shown, and what exactly this report is."""

from __future__ import annotations

from healthcheck.charts.caption import day_text
from healthcheck.domain.disclosed import printed
from healthcheck.domain.instrument import Instrument, Method
from healthcheck.domain.relationship import Privacy, Side
from healthcheck.domain.report_order import ReportPart
from healthcheck.domain.text import people, percent
from healthcheck.reports.material import Material
from healthcheck.reports.phrases import FORMS, listed, submitted_text
from healthcheck.reports.report_model import (
    Block,
    Bullets,
    Column,
    Columns,
    Facts,
    Heading,
    Prose,
    Provenance,
    Section,
    Split,
    Table,
    Tone,
)
from healthcheck.reports.sections.identity import edition_name
from healthcheck.reports.sections.not_shown import withheld_blocks
from healthcheck.reports.sections.scales import scale_blocks


def method_sections(material: Material) -> tuple[Section, ...]:
    """Who answered what, how answers become numbers and verdicts, limits, what was withheld, provenance."""
    return (
        Section(
            id="method",
            label="Method and limits",
            title="How these results came about, and how far they carry",
            blocks=(
                provenance_of(material),
                _asked(material),
                *scale_blocks(material),
                *(_scoring(material) if material.profile.shown_sides else ()),
                *withheld_blocks(material),
                Heading("Limits"),
                _limits(material),
            ),
            part=ReportPart.METHOD,
        ),
    )


def _limits(material: Material) -> Columns:
    """The limits in two columns, the longer one first."""
    limits = material.instrument.wording.limits
    half = (len(limits) + 1) // 2
    return Columns(tuple((Bullets(part, Tone.SMALL),) for part in (limits[:half], limits[half:])))


def _asked(material: Material) -> Split:
    factors = material.instrument.wording.in_words(len(material.instrument.factors))
    promise = (
        "Answers were given in confidence: numbers that would single out a person are withheld."
        if material.profile.privacy is Privacy.CONFIDENTIAL
        else "All who answered agreed in writing to be named beside their answers in the joint report."
    )
    return Split(
        (
            Heading("Who was asked what"),
            Prose(
                f"People on both sides were asked the same questions about the {factors} dominant and complex success "
                "factors of an outsourcing relationship. Each question describes one practice; each answer places it "
                "on five levels. Both sides read the same sentence, so that a difference between them is one of view "
                "and not of wording."
            ),
            Prose(_levels_heard(material)),
        ),
        (Heading("Promise", 3), Prose(promise, Tone.SMALL)),
    )


def _levels_heard(material: Material) -> str:
    """How many answered on each side, and of which level, as far as that may be said."""
    profile = material.profile
    texts = []
    for side in Side:
        levels = profile.levels_heard.get(side, {}) if side in material.detailed_sides else {}
        counted = [f"{count} {level.value}" for level, count in levels.items()]
        remark = f" ({listed(counted)})" if counted else ""
        texts.append(f"{people(profile.n[side])} at {profile.organisation(side)}{remark}")
    return (
        f"Submitted answers came from {listed(texts)}. A level of seniority is counted where at least three people "
        "hold it and the rest are not fewer."
    )


def _scoring(material: Material) -> tuple[Block, ...]:
    method = material.instrument.method
    return (
        Split(
            (
                Heading("From answers to scores"),
                Prose(
                    "The score of a factor is the mean of its processes, tools and behaviours with equal weight; the "
                    "score of a side is the mean of its people. Missing answers are filled, for this score only, from "
                    "the person's other answers and from how the others on the same side answered. Intervals borrow "
                    "part of their width from the whole side, because a handful of people alone would make them look "
                    "too narrow or too wide. Beside a score, n counts the people with a score in that factor; who "
                    "submitted without answering enough of it is not among them."
                ),
            ),
            (
                Facts(
                    "Conventions",
                    (
                        ("A person's score needs", f"{percent(method.answered_share)} of what applies answered"),
                        ("A practice counts from", f"{percent(method.counting_share)} of a side's people"),
                        ("Intervals cover", percent(method.confidence)),
                    ),
                ),
            ),
        ),
        *_judged(material),
        _read(material),
        *_rounded(material),
    )


def _read(material: Material) -> Split | Columns:
    """How factors and practices get their words, and on which lines; beside it how proposals are put in order."""
    said, lines = _reading(material), Facts("", _lines(material.instrument.method))
    ordered = _ordered(material)
    return Columns(((*said, lines), ordered)) if ordered else Split(said, (lines,))


def _reading(material: Material) -> tuple[Block, ...]:
    line = printed(material.instrument.method.strong_line)
    return (
        Heading("How a factor and a practice are read"),
        Prose(
            f"{line} is the line between agreed and established. At or above it on both sides a "
            "factor is a shared strength, below it on both a shared weakness, on one side only it stands on the line; "
            "a clear or likely gap comes before all of these. Two practices match as far as the two means lie close "
            "together, once the part of their distance that noise alone would make is taken out. On the radar compare "
            "along each spoke: the area that a line encloses depends on the order of the spokes and has no meaning.",
            Tone.SMALL,
        ),
    )


def _ordered(material: Material) -> tuple[Block, ...]:
    """How proposals were put in order, and how firm that order is; nothing where they follow the findings alone."""
    if all(entry.stability is None for entry in material.commitments):
        return ()
    method, number = material.instrument.method, material.instrument.wording.in_words
    most = f"At most {number(method.priority_actions)} are proposed, at most {number(method.priority_per_factor)}"
    return (
        Heading("How proposals are put in order"),
        Prose(
            "A practice comes first where the side that rates it lower leaves most to do, and where people's own votes "
            f"weigh its factor. Effort and owner stand beside it and change nothing. {most} of one factor; practices "
            "that too few people answered are not put in order at all. How firm a place is was tried on "
            f"{method.priority_resamples:,} groups drawn anew from all who answered.",
            Tone.SMALL,
        ),
        Facts(
            "",
            (
                ("Nearly always", f"on the list in {percent(method.nearly_always_share)} of the groups or more"),
                ("Usually", f"from {percent(method.usually_share)}; unsure: the rest"),
            ),
        ),
    )


def _lines(method: Method) -> tuple[tuple[str, str], ...]:
    return (
        ("In place", f"from {method.in_place:g}; not in place below {method.not_in_place:g}"),
        ("A side is divided", f"if its people lie more than {method.divided_deviation:g} levels from their mean"),
    )


def _verdicts(instrument: Instrument) -> tuple[tuple[str, str], ...]:
    method = instrument.method
    alarms = f"a false alarm in about {percent(method.false_discovery)} of relationships without any gap, or fewer"
    possible = (
        f"Neither, but {method.worth_talking:g} points ({_levels(method.worth_talking / method.points_per_code)}) or "
        "more apart: marked, never called a finding."
    )
    unseen = f"The rest. The size of a gap that would be missed {instrument.missed} is printed beside it."
    return (
        ("Clear gap", f"Unlikely to be chance with all factors compared at once ({alarms}): “shows”."),
        ("Likely gap", f"The {percent(method.confidence)} interval of this gap alone leaves out zero: “indicates”."),
        ("Possible gap", possible),
        ("No sign of a gap", unseen),
    )


def _levels(number: float) -> str:
    return {0.5: "half a level", 1.0: "a level"}.get(number, f"{number:g} levels")


def _judged(material: Material) -> tuple[Block, ...]:
    """The verdicts, with the gap that this number of respondents could show."""
    table = Table((Column("Verdict", 34.0), Column("What it takes", 132.0)), _verdicts(material.instrument))
    return (Heading("How a gap is judged"), *_detectable(material), table)


def _detectable(material: Material) -> tuple[Block, ...]:
    gaps = [factor.gap for factor in material.profile.factors if factor.gap is not None and factor.gap.verdict]
    if not gaps:
        return ()
    sizes = sorted(printed(gap.detectable) for gap in gaps)
    reach = material.instrument.findings.points(sizes[-1])
    if sizes[0] != sizes[-1]:
        reach = f"{sizes[0]} to {reach}, depending on the factor,"
    share = percent(material.instrument.method.power)
    return (
        Prose(
            f"With this number of respondents a true gap of {reach} would be noticed as at least likely in {share} of "
            "cases; to be clear it must be larger, and smaller ones would often go unseen.",
            Tone.NOTE,
        ),
    )


def _rounded(material: Material) -> tuple[Block, ...]:
    if not material.profile.rounded_sides:
        return ()
    number = material.instrument.wording.in_words
    steps = listed(
        [
            f"those of {material.profile.organisation(side)} in steps of {number(step)}"
            for side, step in material.profile.rounded_sides.items()
        ]
    )
    return (
        Prose(
            "The assessment was reopened, and one or two people joined or left. Some numbers are therefore printed "
            f"coarsely, {steps}, so that two reports do not give the answers of one person away."
        ),
    )


def provenance_of(material: Material) -> Provenance:
    """Edition, people, instrument and form, and the hash of all that is said."""
    profile = material.profile
    title = f"{material.instrument.title} ({profile.instrument_id}), version {profile.instrument_version}"
    return Provenance(
        rows=(
            (
                "Report",
                f"{edition_name(material.order.edition)}, assessment {profile.assessment}, {day_text(profile.held_on)}",
            ),
            ("Submitted by", submitted_text(profile)),
            ("Instrument", title),
            (
                "Form",
                f"{FORMS[profile.form].capitalize()}, {len(material.instrument.items_of(profile.form))} practices",
            ),
        ),
        hash_label="Content hash (SHA-256)",
        remark="Two copies with the same hash say the same. It covers everything that this edition says but itself.",
    )
