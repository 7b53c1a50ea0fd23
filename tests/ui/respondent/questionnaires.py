"""A questionnaire of the usual shape: seven factors of three items and two ratings, then vote and outcomes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import count

from healthcheck.domain.assessment import Assessment, Response
from healthcheck.domain.form import Form
from healthcheck.domain.questionnaire import (
    ItemPage,
    OutcomePage,
    Questionnaire,
    RatingPage,
    RetrospectPage,
    Section,
    VoteChoice,
    VotePage,
)
from healthcheck.domain.relationship import Privacy, Relationship, Respondent, Seniority, Side

PROMISE = (
    "The other organisation never sees your answers or notes as yours. Scores appear only as averages of three or more "
    "people from your side, how answers spread only from eight. A note appears only if you release it, without name or "
    "code. The facilitator (A. Ferrier) can see your answers."
)
FACTORS = (
    ("GOV", "Governance", "How the relationship is steered: who decides, who answers for what, and how regularly."),
    ("MEA", "Measuring value", "How both sides find out what the relationship is worth, and where it is heading."),
    ("TRU", "Trust & confidence", "Whether people can rely on each other's word when nobody is watching."),
    ("OPN", "Openness", "How early and how plainly difficult things are said."),
    ("DEL", "Delivering promises", "Whether what is promised is done, and what happens if it is not."),
    ("GOA", "Mutual goals", "What both sides want to reach together, and what each gains from it."),
    ("INN", "Innovation", "How new ideas are found, tried out and paid for."),
)
GROUPS = ("Process", "Process", "People", "People", "Outcomes", "Outcomes", "Outcomes")
MATURITY = ("Not in place", "Starting", "Agreed", "Established", "Embedded")
FREQUENCY = ("Never or almost never", "Seldom", "About half the time", "Usually", "Always or almost always")
LEVELS = (
    "A request from {C} travels from desk to desk at {S} until someone happens to decide",
    "One experienced colleague at {S} finds the right approver through personal contacts",
    "{S} has written down who approves what, for some of the services",
    "On important matters {S} gives one answer, from the person entitled to give it",
    "{S} goes through its approval steps with {C} each year and removes those that delay",
)


def section(factor: tuple[str, str, str], numbers: Iterator[int], *, names: dict[str, str], partner: str) -> Section:
    code, name, definition = factor
    levels = tuple((label, level.format(**names)) for label, level in zip(MATURITY, LEVELS, strict=True))
    stems = (
        "Inside {S}, it is settled who decides and who is consulted about this relationship.",
        "{C} recognises value that {S} adds beyond the contract and tells its own people about it.",
        "People say plainly when they do not understand each other.",
    )
    items = [
        ItemPage(
            id=f"item:{code}-{index}",
            number=next(numbers),
            item=f"{code}-{index}",
            stem=stem.format(**names),
            instruction="Think about the last six months. Choose the description that is closest.",
            options=levels if index < 3 else tuple((label, "") for label in FREQUENCY),
            cannot_see="I cannot see this from where I sit",
            does_not_apply="Does not apply to this relationship",
            note_label="Note (optional): what would an outsider see?",
        )
        for index, stem in enumerate(stems, 1)
    ]
    ratings = [
        RatingPage(
            id=f"{kind}:{code}",
            number=next(numbers),
            factor=code,
            question=question,
            low="Very weak",
            high="Very strong",
            is_expectation=kind == "expectation",
        )
        for kind, question in (
            ("global", f"All in all, how strong is {name.lower()} in this relationship?"),
            (
                "expectation",
                f"{partner} was asked the same about {name.lower()}. What number do you expect on average?",
            ),
        )
    ]
    return Section(code, name, definition, (*items, *ratings))


def back_section(numbers: Iterator[int], *, names: dict[str, str]) -> Section:
    page = RetrospectPage(
        id="retrospect:GOV-1",
        number=next(numbers),
        item="GOV-1",
        question="Thinking back to 12 May 2025: Inside {S}, it is settled who decides.".format(**names),
        instruction="How do you see that time today? Choose the description that is closest.",
        options=tuple((label, level.format(**names)) for label, level in zip(MATURITY, LEVELS, strict=True)),
        cannot_see="I cannot tell how it was then",
    )
    return Section("BACK", "Thinking back", "Some practices have been worked on since.", (page,))


def make_questionnaire(
    *,
    side: Side = Side.CLIENT,
    client: str = "Northwind",
    supplier: str = "Alcor",
    name: str = "J. Okafor",
    privacy: Privacy = Privacy.CONFIDENTIAL,
    response: Response | None = None,
    factors: int = 7,
    looks_back: bool = False,
) -> Questionnaire:
    """35 items and ratings, a vote, an outcome and an open question, unless fewer ``factors`` are asked for.

    One question on the assessment before where it ``looks_back``.
    """
    names = {"C": client, "S": supplier}
    partner = supplier if side is Side.CLIENT else client
    numbers = count(1)
    sections = [section(factor, numbers, names=names, partner=partner) for factor in FACTORS[:factors]]
    if looks_back:
        sections.append(back_section(numbers, names=names))
    vote = VotePage(
        id="vote",
        number=next(numbers),
        question="Which three of the seven matter most for this relationship over the next 12 months?",
        instruction="Choose exactly three. Their order makes no difference.",
        choices=tuple(VoteChoice(*factor, group) for factor, group in zip(FACTORS, GROUPS, strict=True)),
    )
    outcome = OutcomePage(
        id="outcome:again",
        number=next(numbers),
        question="again",
        text=f"If the choice were yours today, would you work with {partner} again?",
        labels=("Certainly not", "Probably not", "Undecided", "Probably", "Certainly"),
    )
    last = OutcomePage(
        id="outcome:change",
        number=next(numbers),
        question="change",
        text="Which one change would help this relationship most over the next six months, and who has to make it?",
        labels=(),
    )
    whole = Section(
        "LAST",
        "Looking at the whole",
        "The last questions are about the relationship as a whole.",
        (vote, outcome, last),
    )
    return Questionnaire(
        relationship=Relationship("r1", client, supplier),
        assessment=Assessment(
            id=1,
            relationship_id="r1",
            number=2,
            held_on=date(2026, 5, 4),
            form=Form.STANDARD,
            instrument_id="outsourcing-relationship",
            instrument_version="1",
            privacy=privacy,
        ),
        respondent=Respondent("p1", "r1", side, "C1", name),
        response=response or Response("p1", "C1", side, Seniority.MANAGING),
        promise=PROMISE,
        sections=(*sections, whole),
    )
