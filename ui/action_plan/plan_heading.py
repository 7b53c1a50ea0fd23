"""What the head of the action plan states: the promise that needs somebody most, and who leads how many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.domain.relationship import Side
from ui import words
from ui.action_plan import plan_words
from ui.translation import plural

if TYPE_CHECKING:
    from healthcheck.domain.action_plan import ActionPlan
    from ui.words import Translate


def heading(tr: Translate, plan: ActionPlan) -> str:
    """What is late; else what comes next; else how far all is."""
    late = [entry for entry in plan.commitments if entry.days_late(plan.today)]
    if len(late) == 1:
        days = plan_words.late(late[0].days_late(plan.today))
        return tr("One promise is {0}").format(days)
    if late:
        return tr("{0} promises are late").format(len(late))
    return _quiet(tr, plan) if plan.commitments else tr("What will each side do?")


def _quiet(tr: Translate, plan: ActionPlan) -> str:
    """How far a plan is in which nothing is late."""
    running = [entry.due for entry in plan.commitments if entry.state.is_running and entry.due is not None]
    if running:
        return tr("The next promise is due on {0}").format(words.day(min(running)))
    drafts = sum(entry.state.is_open and not entry.state.is_promise for entry in plan.commitments)
    if drafts:
        return plural("{0} commitment is still to be promised", "{0} commitments are still to be promised", drafts)
    delivered = sum(entry.state.is_open for entry in plan.commitments)
    if delivered:
        return plural("{0} commitment waits to be acknowledged", "{0} commitments wait to be acknowledged", delivered)
    return tr("Everything in this plan is settled")


def caption(tr: Translate, plan: ActionPlan) -> str:
    """``Halmere leads 3 · Worthwell leads 2``; how the last plan was kept; in a sample, on which day that is told."""
    parts = []
    if plan.commitments:
        leads = tr("{0} leads {1}")
        parts = [leads.format(plan.relationship.organisation(side), plan.led_by[side]) for side in Side]
    before = [entry.number for entry in plan.assessments if entry.number < plan.assessment.number]
    told = plan_words.tally(tr, plan.last) if plan.last is not None else ""
    if told:
        parts.append(tr("Of assessment {0}: {1}").format(before[-1], told))
    text = "  ·  ".join(parts)
    if plan.relationship.is_sample:
        still = tr("In this sample it is {0}.").format(words.day(plan.today))
        return f"{text}  ·  {still}" if text else still
    return text
