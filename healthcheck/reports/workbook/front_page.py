"""The first sheet: what this is, for whom, how to read it, and what is not in it and why."""

from __future__ import annotations

from collections.abc import Sequence

from healthcheck.charts.caption import day_text
from healthcheck.charts.reading import side_name
from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed import Withheld
from healthcheck.domain.form import Form
from healthcheck.domain.person_labels import PersonLabels
from healthcheck.domain.relationship import Side
from healthcheck.domain.text import people, percent
from healthcheck.message import joined, message
from healthcheck.reports.material import Material
from healthcheck.reports.sections.not_shown import not_shown
from healthcheck.reports.workbook.model import FrontPage, Sheet

FORMS = {
    Form.EXPRESS: message("express form"),
    Form.STANDARD: message("standard form"),
    Form.FULL: message("full form"),
}
AUDIENCES = {
    Audience.FACILITATOR: message("The facilitator alone: unrounded numbers and single answers"),
    Audience.JOINT: message("Both organisations"),
    Audience.CLIENT: message("The client alone"),
    Audience.SUPPLIER: message("The supplier alone"),
}
SHEETS = {
    "Scores": message("How each side rates each factor, on 0 to 100, with the interval and the people behind it."),
    "Gaps": message("Client minus supplier for each factor, how sure it is, and how well the practices match."),
    "Practices": message("Every practice of the framework: its state, and how each side rates it."),
    "Findings": message("What follows from the numbers, in words."),
    "Commitments": message("Who promised what to whom by when, and where it stands."),
    "History": message("Every step of every commitment."),
    "Answers": message("One row a person and question; code 0 to 4 from little to much, ratings 0 to 10."),
}
PEOPLE = {
    PersonLabels.CODES: message("People are called by their codes."),
    PersonLabels.NAMES: message("People are called by their codes and names. Keep this file as you keep the answers."),
    PersonLabels.ANONYMOUS: message(
        "People have numbers drawn by lot, which have nothing to do with their codes or their order."
    ),
}


def front_page(
    material: Material, sheets: Sequence[Sheet], *, labels: PersonLabels, kept_back: Sequence[Withheld] = ()
) -> FrontPage:
    """``kept_back``: what is not in the sheet of answers."""
    profile = material.profile
    share = percent(material.instrument.method.confidence)
    facts = (
        (message("Relationship"), profile.name),
        (message("What it covers"), material.scope),
        (message("Assessment"), message("Number {0}, {1}", profile.assessment, day_text(profile.held_on))),
        (message("State"), message("closed") if profile.is_closed else message("still open: numbers can change")),
        *((side_name(side), _side(material, side)) for side in Side),
        (message("Form"), FORMS[profile.form]),
        (message("Questions"), message("{0}, version {1}", material.instrument.title, profile.instrument_version)),
        (message("Who may read it"), AUDIENCES[profile.audience]),
    )
    reading = [
        (
            message("Numbers"),
            message("Unrounded, as they were computed.")
            if profile.audience is Audience.FACILITATOR
            else message("Whole numbers, as they are printed in the report."),
        ),
        (message("Intervals"), message("{0} intervals. They are wide because few people answered.", share)),
        (message("Words in the place of a number"), message("They say why there is none. Nothing was left blank.")),
    ]
    if any(sheet.key == "Answers" for sheet in sheets):
        reading.append((message("People"), PEOPLE[labels]))
    return FrontPage(
        title=profile.name,
        subtitle=message("Relationship health check, assessment {0}: the numbers", profile.assessment),
        facts=tuple(fact for fact in facts if fact[1]),
        passages=(
            (message("What is on which sheet"), tuple((sheet.title, SHEETS[sheet.key]) for sheet in sheets)),
            (message("How to read it"), tuple(reading)),
            (message("What is not shown, and why"), _not_shown(material, kept_back)),
        ),
    )


def _side(material: Material, side: Side) -> str:
    profile = material.profile
    return message("{0}, submitted by {1}", profile.organisation(side), people(profile.n[side]))


def _not_shown(material: Material, kept_back: Sequence[Withheld]) -> tuple[tuple[str, str], ...]:
    rows = [(row.what, row.why) for row in not_shown(material)]
    rows += [(_kept_back(entry.what), entry.reason) for entry in kept_back]
    return tuple(rows) or ((message("Nothing"), message("Nothing had to be withheld from these readers.")),)


def _kept_back(what: str) -> str:
    """``answers.supplier``: what is missing on the sheet of answers."""
    kind, _, side = what.partition(".")
    kinds = {"answers": message("Single answers"), "seniority": message("Levels"), "top_three": message("Votes")}
    return joined(", ", (kinds[kind], side_name(Side(side))))
