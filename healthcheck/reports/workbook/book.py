"""Puts a workbook together: what one audience may see of an assessment, as sheets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from healthcheck.domain.action_plan import ActionPlan
from healthcheck.domain.anonymised import AnonymousRound
from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed import Withheld
from healthcheck.domain.names import Names
from healthcheck.domain.person_labels import PersonLabels
from healthcheck.domain.relationship import Respondent
from healthcheck.message import message
from healthcheck.reports.material import Material
from healthcheck.reports.workbook.answer_sheets import anonymous_sheet, answer_sheet
from healthcheck.reports.workbook.finding_sheet import finding_sheet
from healthcheck.reports.workbook.front_page import front_page
from healthcheck.reports.workbook.model import Book, Sheet
from healthcheck.reports.workbook.plan_sheets import commitment_sheet, history_sheet
from healthcheck.reports.workbook.practice_sheet import practice_sheet
from healthcheck.reports.workbook.score_sheets import gaps_sheet, scores_sheet


@dataclass(frozen=True, slots=True)
class SingleAnswers:
    """What the facilitator holds: the answers, whose they are, and the same ``anonymous`` where that is wanted."""

    held: AnsweredAssessment
    people: Mapping[str, Respondent]
    labels: PersonLabels = PersonLabels.CODES
    anonymous: AnonymousRound | None = None


def book_of(material: Material, plan: ActionPlan, answers: SingleAnswers | None = None) -> Book:
    """The workbook for the audience of ``material``; ``ValueError`` where others would get single ``answers``."""
    if answers is not None and material.profile.audience is not Audience.FACILITATOR:
        raise ValueError(f"single answers are not for the {material.profile.audience}")
    sheets = (
        scores_sheet(material),
        gaps_sheet(material),
        practice_sheet(material),
        finding_sheet(material),
        commitment_sheet(material),
        history_sheet(plan, material.profile.audience),
        *((_answers(material, answers),) if answers else ()),
    )
    labels = answers.labels if answers else PersonLabels.CODES
    front = front_page(material, sheets, labels=labels, kept_back=_kept_back(answers))
    return Book(material.profile.name, material.profile.held_on, front, sheets)


def _answers(material: Material, answers: SingleAnswers) -> Sheet:
    names = Names(material.profile.client, material.profile.supplier, material.say(message("the other side")))
    if answers.anonymous is not None:
        return anonymous_sheet(answers.anonymous, answers.held.instrument, names)
    with_names = answers.labels is PersonLabels.NAMES
    return answer_sheet(answers.held, names, answers.people, with_names=with_names)


def _kept_back(answers: SingleAnswers | None) -> tuple[Withheld, ...]:
    return answers.anonymous.withheld if answers and answers.anonymous else ()
