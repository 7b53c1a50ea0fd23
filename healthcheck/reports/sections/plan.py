"""The action plan: who promised what to whom by when, or what they could promise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from healthcheck.charts.caption import day_text
from healthcheck.domain.relationship import Side
from healthcheck.domain.report_order import ReportPart
from healthcheck.domain.reported_plan import ReportedCommitment, ReportedPlan
from healthcheck.message import joined, listed, message, plural
from healthcheck.reports.material import Material
from healthcheck.reports.report_model import Block, Cell, Column, Group, Prose, Section, Table, Tone
from healthcheck.reports.sections.promises import STATE_TITLES, draft_text, due_text, late_text, parties
from healthcheck.reports.sections.proposals import proposal_table, proposals_left, proposed_title

GRADES = {1: message("low"), 2: message("medium"), 3: message("high")}
NO_FACTOR = message("The relationship as a whole")


def plan_sections(material: Material) -> tuple[Section, ...]:
    """The plan in a table, then what is left of the proposals; these alone where nothing has been asked for."""
    plan = material.plan
    if plan is not None and plan.commitments:
        return (
            _section(
                plan_title(material, plan),
                (*_notes(material, plan), plan_table(material, plan.commitments), *proposals_left(material, plan)),
            ),
        )
    if material.commitments:
        note = message(
            "Nothing is agreed yet. Each of these would be led by one side and accepted by the other; the two decide "
            "which to take up, in whose name, and by when."
        )
        return (_section(proposed_title(material), (Prose(note), proposal_table(material, material.commitments))),)
    return ()


def _section(title: str, blocks: tuple[Block, ...]) -> Section:
    return Section(id="plan", label=message("Action plan"), title=title, blocks=blocks, part=ReportPart.PLAN)


def plan_title(material: Material, plan: ReportedPlan) -> str:
    """How many commitments are promised, how many only asked for, and who leads them."""
    standing = len(plan.standing)
    if not standing:
        return message("No commitment stands: all were declined or withdrawn")
    promised = _promised(plan)
    said = _promised_text(material, promised, standing - promised)
    idle = [side for side in Side if not plan.led_by[side]]
    if idle:
        whose = material.profile.organisation(idle[0].other)
        if promised:
            return plural("{1}, led by {2}", "{1}, all led by {2}", standing, said, whose)
        return message("{0}, asked of {1}", said, whose)
    return message("{0}: {1}", said, listed(_share(material, plan, side) for side in Side))


def _share(material: Material, plan: ReportedPlan, side: Side) -> str:
    """What one side leads, or would lead where nobody has promised anything yet."""
    named, led = material.profile.organisation(side), material.instrument.wording.in_words(plan.led_by[side])
    return message("{0} leads {1}", named, led) if _promised(plan) else message("{0} would lead {1}", named, led)


def _promised(plan: ReportedPlan) -> int:
    return sum(entry.state.is_promise for entry in plan.standing)


def _promised_text(material: Material, promised: int, asked: int) -> str:
    """``Two commitments stand and one is still to be promised``; one part alone where the other is none."""
    number = material.instrument.wording.in_words
    if not promised:
        return plural(
            "{1} commitment is still to be promised",
            "{1} commitments are still to be promised",
            asked,
            number(asked).capitalize(),
        )
    stand = plural("{1} commitment stands", "{1} commitments stand", promised, number(promised).capitalize())
    if not asked:
        return stand
    return plural(
        "{1} and {2} is still to be promised", "{1} and {2} are still to be promised", asked, stand, number(asked)
    )


def _notes(material: Material, plan: ReportedPlan) -> Iterator[Prose]:
    """The day it is told for, what a row means, and whom nobody has heard yet."""
    yield Prose(
        message(
            "As of {0}. A commitment is made by one person to another on the other side, who says when it is done. "
            "Drafts are asked for and lack something before they can be promised.",
            day_text(plan.on),
        )
    )
    idle = [side for side in Side if not plan.led_by[side]]
    if len(idle) == 1:
        name, other = (material.profile.organisation(side) for side in (idle[0], idle[0].other))
        said = (
            message("Every promise so far is {0}'s. What will {1} do?", other, name)
            if _promised(plan)
            else message("Everything so far is asked of {0}. What will {1} do?", other, name)
        )
        yield Prose(said, Tone.LEAD)


def plan_table(material: Material, commitments: Sequence[ReportedCommitment]) -> Table:
    """The commitments under the factors they serve, by their numbers in the plan."""
    columns = (
        Column("#", 7.0, is_number=True),
        Column(message("Commitment"), 64.0, is_lead=True),
        Column(message("Made by"), 29.0),
        Column(message("To"), 29.0),
        Column(message("Due"), 25.0),
        Column(message("State"), 24.0),
    )
    rows: list[tuple[Cell, ...] | Group] = []
    for factor, entries in _by_factor(material, commitments):
        rows.append(Group(material.name(factor) if factor else NO_FACTOR))
        rows += [_row(material, entry) for entry in entries]
    return Table(columns, tuple(rows))


def _by_factor(
    material: Material, commitments: Sequence[ReportedCommitment]
) -> Iterator[tuple[str, list[ReportedCommitment]]]:
    known = material.instrument.factor_ids
    for factor in (*known, ""):
        found = [entry for entry in commitments if (entry.factor if entry.factor in known else "") == factor]
        if found:
            yield factor, found


def _row(material: Material, entry: ReportedCommitment) -> tuple[Cell, ...]:
    remarks = [
        message("Done when: {0}", _line(entry.done_when)) if entry.done_when else "",
        message("Needs: {0}", _line(entry.needs)) if entry.needs else "",
        message("After number {0}", listed(str(number) for number in entry.needs_first)) if entry.needs_first else "",
        _worth(entry),
        draft_text(entry),
    ]
    before = message("was {0}", day_text(entry.earlier_dues[-1])) if entry.earlier_dues else ""
    delivered = message("delivered {0}", day_text(entry.delivered_on)) if entry.delivered_on else ""
    carried = message("from assessment {0}", entry.carried_from) if entry.carried_from else ""
    return (
        str(entry.number),
        _lines(_line(entry.what), *remarks),
        *parties(material, entry),
        _lines(due_text(entry), late_text(entry), before, delivered),
        _lines(STATE_TITLES[entry.state], carried),
    )


def _worth(entry: ReportedCommitment) -> str:
    """How much it moves for how much work, where the two sides have judged both."""
    if entry.impact is None or entry.effort is None:
        return ""
    return message("Impact {0}, effort {1}", GRADES[entry.impact], GRADES[entry.effort])


def _lines(*texts: str) -> str:
    """One text under the other."""
    return joined("\n", (text for text in texts if text))


def _line(text: str) -> str:
    """Line ends that somebody typed as spaces, so that a cell keeps its first line."""
    return " ".join(text.split())
