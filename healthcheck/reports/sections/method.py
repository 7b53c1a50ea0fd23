"""How the numbers came about, how far they carry, what is not shown, and what exactly this report is."""

from __future__ import annotations

from healthcheck.charts.caption import day_text
from healthcheck.charts.reading import VERDICTS
from healthcheck.domain.disclosed import printed
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Privacy, Seniority, Side
from healthcheck.domain.report_order import ReportPart
from healthcheck.domain.result import Verdict
from healthcheck.domain.text import people, percent
from healthcheck.message import listed, message
from healthcheck.reports.material import Material
from healthcheck.reports.phrases import form_text, submitted_text
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
from healthcheck.reports.sections.sources import source_below_method


def method_sections(material: Material) -> tuple[Section, ...]:
    """Who answered what, how answers become numbers and verdicts, limits, what was withheld, provenance."""
    return (
        Section(
            id="method",
            label=message("Method and limits"),
            title=message("How these results came about, and how far they carry"),
            blocks=(
                provenance_of(material),
                _asked(material),
                *scale_blocks(material),
                *(_scoring(material) if material.profile.shown_sides else ()),
                *withheld_blocks(material),
                Heading(message("Limits")),
                _limits(material),
                *source_below_method(material),
            ),
            part=ReportPart.METHOD,
        ),
    )


def _limits(material: Material) -> Columns:
    """The limits in two columns, the longer one first; those of scores only where there are scores."""
    wording = material.instrument.wording
    limits = (*wording.limits, *(wording.limits_of_scores if material.profile.shown_sides else ()))
    half = (len(limits) + 1) // 2
    return Columns(tuple((Bullets(part, Tone.SMALL),) for part in (limits[:half], limits[half:])))


def _asked(material: Material) -> Split:
    factors = material.instrument.wording.in_words(len(material.instrument.factors))
    promise = (
        message("Answers were given in confidence: numbers that would single out a person are withheld.")
        if material.profile.privacy is Privacy.CONFIDENTIAL
        else message("All who answered agreed in writing to be named beside their answers in the joint report.")
    )
    return Split(
        (
            Heading(message("Who was asked what")),
            Prose(
                message(
                    "People on both sides were asked the same questions about the {0} dominant and complex success "
                    "factors of an outsourcing relationship. Each question describes one practice; each answer places "
                    "it on five levels. Both sides read the same sentence, so that a difference between them is one "
                    "of view and not of wording.",
                    factors,
                )
            ),
            Prose(_levels_heard(material)),
        ),
        (Heading(message("Promise"), 3), Prose(promise, Tone.SMALL)),
    )


def _levels_heard(material: Material) -> str:
    """How many answered on each side, and of which level, as far as that may be said."""
    profile = material.profile
    texts = []
    for side in Side:
        levels = profile.levels_heard.get(side, {}) if side in material.detailed_sides else {}
        counted = [message("{0} {1}", count, LEVEL_WORDS[level]) for level, count in levels.items()]
        heard = message("{0} at {1}", people(profile.n[side]), profile.organisation(side))
        texts.append(message("{0} ({1})", heard, listed(counted)) if counted else heard)
    return message(
        "Submitted answers came from {0}. A level of seniority is counted where at least three people hold it and the "
        "rest are not fewer.",
        listed(texts),
    )


LEVEL_WORDS = {
    Seniority.EXECUTIVE: message("executive"),
    Seniority.MANAGING: message("managing"),
    Seniority.OPERATIONAL: message("operational"),
}


def _scoring(material: Material) -> tuple[Block, ...]:
    method = material.instrument.method
    return (
        Split(
            (
                Heading(message("From answers to scores")),
                Prose(
                    message(
                        "The score of a factor is the mean of its processes, tools and behaviours with equal weight; "
                        "the score of a side is the mean of its people. Missing answers are filled, for this score "
                        "only, from the person's other answers and from how the others on the same side answered. "
                        "Intervals borrow part of their width from the whole side, because a handful of people alone "
                        "would make them look too narrow or too wide. Beside a score, n counts the people with a "
                        "score in that factor; who submitted without answering enough of it is not among them."
                    )
                ),
            ),
            (
                Facts(
                    message("Conventions"),
                    (
                        (
                            message("A person's score needs"),
                            message("{0} of what applies answered", percent(method.answered_share)),
                        ),
                        (
                            message("A practice counts from"),
                            message("{0} of a side's people", percent(method.counting_share)),
                        ),
                        (message("Intervals cover"), percent(method.confidence)),
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
        Heading(message("How a factor and a practice are read")),
        Prose(
            message(
                "{0} is the line between agreed and established. At or above it on both sides a factor is a shared "
                "strength, below it on both a shared weakness, on one side only it stands on the line; a clear or "
                "likely gap comes before all of these. Two practices match as far as the two means lie close "
                "together, once the part of their distance that noise alone would make is taken out. On the radar "
                "compare along each spoke: the area that a line encloses depends on the order of the spokes and has "
                "no meaning.",
                line,
            ),
            Tone.SMALL,
        ),
    )


def _ordered(material: Material) -> tuple[Block, ...]:
    """How proposals were put in order, and how firm that order is; nothing where they follow the findings alone."""
    if all(entry.stability is None for entry in material.commitments):
        return ()
    method, number = material.instrument.method, material.instrument.wording.in_words
    return (
        Heading(message("How proposals are put in order")),
        Prose(
            message(
                "A practice comes first where the side that rates it lower leaves most to do, and where people's own "
                "votes weigh its factor. Effort and owner stand beside it and change nothing. At most {0} are "
                "proposed, at most {1} of one factor; practices that too few people answered are not put in order at "
                "all. How firm a place is was tried on {2} groups drawn anew from all who answered.",
                number(method.priority_actions),
                number(method.priority_per_factor),
                f"{method.priority_resamples:,}",
            ),
            Tone.SMALL,
        ),
        Facts(
            "",
            (
                (
                    message("Nearly always"),
                    message("on the list in {0} of the groups or more", percent(method.nearly_always_share)),
                ),
                (message("Usually"), message("from {0}; unsure: the rest", percent(method.usually_share))),
            ),
        ),
    )


def _lines(method: Method) -> tuple[tuple[str, str], ...]:
    return (
        (
            message("In place"),
            message("from {0}; not in place below {1}", f"{method.in_place:g}", f"{method.not_in_place:g}"),
        ),
        (
            message("A side is divided"),
            message("if its people lie more than {0} levels from their mean", f"{method.divided_deviation:g}"),
        ),
    )


def _verdicts(instrument: Instrument) -> tuple[tuple[str, str], ...]:
    method = instrument.method
    clear = message(
        "Unlikely to be chance with all factors compared at once (a false alarm in about {0} of relationships without "
        "any gap, or fewer): “shows”.",
        percent(method.false_discovery),
    )
    likely = message("The {0} interval of this gap alone leaves out zero: “indicates”.", percent(method.confidence))
    possible = message(
        "Neither, but {0} points ({1}) or more apart: marked, never called a finding.",
        f"{method.worth_talking:g}",
        _levels(method.worth_talking / method.points_per_code),
    )
    unseen = message("The rest. The size of a gap that would be missed {0} is printed beside it.", instrument.missed)
    names = (VERDICTS[verdict][1] for verdict in (Verdict.CLEAR, Verdict.LIKELY, Verdict.POSSIBLE, Verdict.NO_SIGN))
    return tuple(zip(names, (clear, likely, possible, unseen), strict=True))


def _levels(number: float) -> str:
    named = {0.5: message("half a level"), 1.0: message("a level")}
    return named.get(number) or message("{0} levels", f"{number:g}")


def _judged(material: Material) -> tuple[Block, ...]:
    """The verdicts, with the gap that this number of respondents could show."""
    table = Table(
        (Column(message("Verdict"), 34.0), Column(message("What it takes"), 132.0)), _verdicts(material.instrument)
    )
    return (Heading(message("How a gap is judged")), *_detectable(material), table)


def _detectable(material: Material) -> tuple[Block, ...]:
    gaps = [factor.gap for factor in material.profile.factors if factor.gap is not None and factor.gap.verdict]
    if not gaps:
        return ()
    sizes = sorted(printed(gap.detectable) for gap in gaps)
    reach = material.instrument.findings.points(sizes[-1])
    if sizes[0] != sizes[-1]:
        reach = message("{0} to {1}, depending on the factor,", sizes[0], reach)
    share = percent(material.instrument.method.power)
    return (
        Prose(
            message(
                "With this number of respondents a true gap of {0} would be noticed as at least likely in {1} of "
                "cases; to be clear it must be larger, and smaller ones would often go unseen.",
                reach,
                share,
            ),
            Tone.NOTE,
        ),
    )


def _rounded(material: Material) -> tuple[Block, ...]:
    if not material.profile.rounded_sides:
        return ()
    number = material.instrument.wording.in_words
    steps = listed(
        [
            message("those of {0} in steps of {1}", material.profile.organisation(side), number(step))
            for side, step in material.profile.rounded_sides.items()
        ]
    )
    return (
        Prose(
            message(
                "The assessment was reopened, and one or two people joined or left. Some numbers are therefore printed "
                "coarsely, {0}, so that two reports do not give the answers of one person away.",
                steps,
            )
        ),
    )


def provenance_of(material: Material) -> Provenance:
    """Edition, people, instrument and form, and the hash of all that is said."""
    profile = material.profile
    title = message(
        "{0} ({1}), version {2}", material.instrument.title, profile.instrument_id, profile.instrument_version
    )
    told = (edition_name(material.order.edition), profile.assessment, day_text(profile.held_on))
    return Provenance(
        rows=(
            (message("Report"), message("{0}, assessment {1}, {2}", *told)),
            (message("Submitted by"), submitted_text(profile)),
            (message("Instrument"), title),
            (message("Form"), form_text(material)),
        ),
        hash_label=message("Content hash (SHA-256)"),
        remark=message(
            "Two copies with the same hash say the same. It covers everything that this edition says but itself."
        ),
    )
