"""The one page that everybody reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from healthcheck.charts.caption import day_text
from healthcheck.charts.headcount import scored_text
from healthcheck.domain.edition import Edition
from healthcheck.domain.finding import Finding
from healthcheck.domain.relationship import Side
from healthcheck.domain.reported_plan import ReportedCommitment
from healthcheck.domain.result import Kind
from healthcheck.domain.text import people
from healthcheck.message import joined, listed, message
from healthcheck.reports.material import MOST_PRIORITIES, Material
from healthcheck.reports.phrases import asked_text, scores_of, side_texts, submitted_text
from healthcheck.reports.plan_words import STATES
from healthcheck.reports.report_model import Card, Step, Summary, Table
from healthcheck.reports.sections.comparison import furthest_cards, ratings_table
from healthcheck.reports.sections.differences import widest_practice
from healthcheck.reports.sections.figures import gap_figure, radar_figure
from healthcheck.reports.sections.identity import PRODUCT
from healthcheck.reports.sections.promises import due_text, late_text, parties
from healthcheck.reports.sections.reverse import shown_overleaf
from healthcheck.reports.sections.strengths import carrying_practice
from healthcheck.reports.sections.withheld import withheld_sides, withheld_table

RADAR = (84.0, 72.0)
DUMBBELL = (80.0, 72.0)
MOST_BESIDE_TABLE = 2
"""Commitments that the page holds where a table takes the place of the charts, which would give way."""

NOT_SHOWN = message("not shown")
LONGEST_STEP = 110
"""Characters of a commitment that the page holds."""

_PROPOSED = message(
    "Nothing is agreed yet. These first steps are proposals, for the two sides to accept, change or replace "
    "when they meet."
)
_COMPARED = message(
    "The joint report holds the comparison: one person a side answered, and no score is made of one person's answers."
)
_READ_TOGETHER = Step(
    message("Joint report"),
    message("Read the two sets of answers beside each other, as a start for a conversation between the two."),
)
_NO_STEPS = message("Nothing is agreed yet. The two sides decide on first steps when they meet.")


def summary_of(material: Material) -> Summary:
    """Answer, at most three findings, small charts, proposed first steps, and the ground all this stands on."""
    steps = _steps(material)
    return Summary(
        label=_label(material),
        answer=_COMPARED if material.is_compared_in_joint else material.findings.answer,
        cards=_cards(material),
        figures=(
            radar_figure(material, width=RADAR[0], height=RADAR[1], is_captioned=False),
            gap_figure(material, width=DUMBBELL[0], height=DUMBBELL[1], is_captioned=False),
        )
        if material.profile.shown_sides
        else (),
        table=_table(material),
        steps_title=message("What both sides will do")
        if _promised(material)
        else message("What both sides will do: to be agreed"),
        steps_note=_steps_note(material, steps),
        steps=steps,
        basis=_basis(material),
    )


def _label(material: Material) -> str:
    """What stands above the answer; on the one page, which has no cover, what and whose it is."""
    if material.order.edition is Edition.ONE_PAGE:
        return message("{0}: {1}", PRODUCT, material.profile.name)
    return message("Summary")


def _table(material: Material) -> Table | None:
    """What there is to show where no chart can be drawn: two people's own ratings, or why nothing is shown."""
    if material.profile.interview is not None:
        return ratings_table(material, material.profile.interview)
    if material.profile.shown_sides:
        return None
    return withheld_table(withheld_sides(material))


def _cards(material: Material) -> tuple[Card, ...]:
    profile = material.profile
    if profile.interview is not None:
        return furthest_cards(material)
    judged = [finding for finding in material.findings.findings if finding.kind is not Kind.TOO_LITTLE_DATA]
    if judged:
        return tuple(_finding_cards(material, judged[:MOST_PRIORITIES]))
    if len(material.profile.shown_sides) == 1:
        return _one_sided_cards(material, material.profile.shown_sides[0])
    return (_missing_card(material),)


def _finding_cards(material: Material, findings: Sequence[Finding]) -> Iterator[Card]:
    """One a finding; advice that is the same for several is given once."""
    given: set[str] = set()
    for finding in findings:
        advice = finding.advice.replace(material.name(finding.factor), "")
        text = _so_what(material, finding, is_said=advice in given)
        given.add(advice)
        yield Card(finding.title, scores_of(material.profile, material.profile.factor(finding.factor)), text)


def _so_what(material: Material, finding: Finding, *, is_said: bool) -> str:
    """What follows: where the gap is widest, or what carries a strength, the conversation, the practice to start with.

    ``is_said``: a finding above gives the same advice.
    """
    proposal = next((entry for entry in material.proposals if entry.finding is finding), None)
    if proposal is None or not proposal.practices:
        advice = message("{0}, as above.", finding.action) if is_said else finding.advice
        return joined(" ", (advice, *_highest(material, finding)))
    start = message("{0}, starting with “{1}”.", finding.action, material.fill(proposal.practices[0].title))
    widest = widest_practice(material, finding)
    if not widest:
        return start
    return joined(" ", (message("Widest on “{0}” ({1}).", widest.statement, widest.numbers), start))


def _highest(material: Material, finding: Finding) -> tuple[str, ...]:
    """The practice that carries a strength most, as far as what each side rates it is shown."""
    if finding.kind is not Kind.SHARED_STRENGTH or not finding.evidence:
        return ()
    carrying = carrying_practice(material, finding.evidence[0])
    if not carrying.numbers:
        return (message("Among the highest: “{0}”.", carrying.statement),)
    return (message("Among the highest: “{0}” ({1}).", carrying.statement, carrying.numbers),)


def _one_sided_cards(material: Material, side: Side) -> tuple[Card, ...]:
    """The missing side first, then what the shown side rates highest and lowest."""
    profile = material.profile
    factors = [factor for factor in profile.factors if factor.side(side).score is not None]
    ranked = sorted(factors, key=lambda factor: factor.side(side).score or 0.0)
    name = profile.organisation(side)
    cards = [_missing_card(material)]
    titles = (
        message("{0} rates {1} highest", name, material.name(ranked[-1].factor)),
        message("{0} rates {1} lowest", name, material.name(ranked[0].factor)),
    )
    for title, factor in zip(titles, (ranked[-1], ranked[0]), strict=True):
        texts = {entry.side: entry.text for entry in scores_of(profile, factor)} | {side.other: NOT_SHOWN}
        remark = message(
            "One view only. What {0} sees here stays open until more people answer.", profile.organisation(side.other)
        )
        cards.append(Card(title, side_texts(profile, texts), remark))
    return tuple(cards)


def _missing_card(material: Material) -> Card:
    profile = material.profile
    missing = [side for side in Side if side not in material.profile.shown_sides]
    if not missing:
        return Card(
            message("No gap is judged at this number of respondents"),
            side_texts(profile, {side: message("n = {0}", scored_text(profile, side)) for side in Side}),
            message(
                "Read the numbers as a start for a conversation. Gaps are judged from {0} on each side.",
                people(material.instrument.method.verdict_from_n),
            ),
        )
    names = listed(profile.organisation(side) for side in missing)
    counts = side_texts(profile, {side: message("n = {0}", scored_text(profile, side)) for side in Side})
    if material.is_compared_in_joint:
        return Card(
            message("What the two answered stands side by side in the joint report"),
            counts,
            message(
                "Both agreed to be named there. Scores need enough answers from at least {0} on a side, so that no "
                "single answer can be worked out.",
                people(profile.minimum_n),
            ),
        )
    return Card(
        message("No scores of {0} are shown", names),
        counts,
        message(
            "Scores need enough answers from at least {0} on a side, so that no single answer can be worked out. Ask "
            "more people at {1}.",
            people(profile.minimum_n),
            names,
        ),
    )


def _promised(material: Material) -> tuple[ReportedCommitment, ...]:
    """The first of the standing commitments on which something is still to be done; where none is, of all of them."""
    standing = material.plan.standing if material.plan else ()
    to_do = tuple(entry for entry in standing if entry.state.is_open)
    is_full = material.profile.interview is not None or not material.profile.shown_sides
    return (to_do or standing)[: MOST_BESIDE_TABLE if is_full else MOST_PRIORITIES]


def _steps_note(material: Material, steps: tuple[Step, ...]) -> str:
    if not _promised(material):
        return _PROPOSED if steps else _NO_STEPS
    assert material.plan is not None
    standing = len(material.plan.standing)
    shown = len(_promised(material))
    number = material.instrument.wording.in_words
    day = day_text(material.plan.on)
    if shown == standing:
        return message("As of {0}.", day)
    values = (day, number(shown), standing)
    if material.order.edition is Edition.ONE_PAGE:
        if len(shown_overleaf(material, material.plan)) > shown:
            return message("As of {0}, the first {1} of {2}; more are overleaf.", *values)
        return message("As of {0}, the first {1} of {2}; the joint report has all of them.", *values)
    return message("As of {0}, the first {1} of {2}; the action plan has all of them.", *values)


def _steps(material: Material) -> tuple[Step, ...]:
    promised = _promised(material)
    if promised:
        return tuple(_promised_step(material, entry) for entry in promised)
    missing = [side for side in Side if side not in material.profile.shown_sides]
    if material.profile.interview is None and missing:
        names = listed(material.profile.organisation(side) for side in missing)
        invite = Step(
            message("More views"),
            message("Invite more people at {0}, so that both views can be shown next time.", names),
        )
        return (_READ_TOGETHER, invite) if material.is_compared_in_joint else (invite,)
    return tuple(
        Step(material.name(entry.factor), entry.first_step) for entry in material.commitments[:MOST_PRIORITIES]
    )


def _promised_step(material: Material, entry: ReportedCommitment) -> Step:
    """By when, what, and who to whom; in brief, because the plan has all of it."""
    due = material.say(due_text(entry))
    remark = late_text(entry) or STATES[entry.state]
    line = " ".join(entry.what.split())
    text = line if len(line) <= LONGEST_STEP else f"{line[: line.rfind(' ', 0, LONGEST_STEP)]} …"
    return Step(joined("\n", (f"{due[:1].upper()}{due[1:]}", remark)), text, parties(material, entry))


def _basis(material: Material) -> tuple[tuple[str, str], ...]:
    profile = material.profile
    return (
        (message("Submitted by"), submitted_text(profile)),
        (message("Held on"), message("{0}, assessment {1}", day_text(profile.held_on), profile.assessment)),
        (message("Asked"), asked_text(material)),
        (message("Shown"), _line(material)),
    )


def _line(material: Material) -> str:
    profile = material.profile
    if profile.interview is not None:
        return message("Both people's answers, with their consent")
    return message("Scores from {0} a side; scale 0 to 100", people(profile.minimum_n))
