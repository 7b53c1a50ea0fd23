"""Material of reports in languages that nobody speaks, about people and organisations whose names have no vowels.

So every word with a plain vowel in a file is one of the program's, or of its content, that went past the catalogues.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from shutil import copytree

from healthcheck.content import load_instrument
from healthcheck.disclosure.history import convergence_of
from healthcheck.disclosure.own_edition import own_edition
from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.edition import Edition
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.plan import CommitmentState, FollowThrough, PlanTally
from healthcheck.domain.promise import PromiseFact
from healthcheck.domain.relationship import Privacy, Side
from healthcheck.domain.report_order import Branding, ReportOrder
from healthcheck.domain.reported_plan import ReportedPlan, ReportedReview
from healthcheck.domain.rhythm import Rhythm
from healthcheck.domain.series import Series
from healthcheck.languages import FOLDER, language
from healthcheck.reports.material import Material
from healthcheck.workspace.complete import complete_results
from tests.content.pseudo import write_catalogues, write_content
from tests.healthcheck.reports.made_plans import ON, both, comments_of, commitment, plan_of
from tests.healthcheck.reports.made_workshops import told_workshop
from tests.healthcheck.sample_profiles import sample_assessment, sample_profile

NAMES = {Side.CLIENT: "Brnd Hlth", Side.SUPPLIER: "Wrthwll"}
PEOPLE = {Side.CLIENT: "Hln Mrsh", Side.SUPPLIER: "Tms Frrr"}
THREE = {Side.CLIENT: 3, Side.SUPPLIER: 3}

_IDS = re.compile(r"\boutsourcing-relationship\b|\b[0-9a-f]{64}\b|SHA-256")
_PLAIN = re.compile(r"[^\W\d_]*[aeiouAEIOU][^\W\d_]*")


def in_english(text: str) -> Iterator[str]:
    """Words of ``text`` that nobody translated: those with a vowel that has no accent."""
    found = (match.group() for match in _PLAIN.finditer(_IDS.sub("", text)))
    return (word for word in found if len(word) > 1 and word.isascii())


def tongue(folder: Path, code: str) -> Instrument:
    """The bundled instrument in the language ``code`` of ``tests.content.pseudo``."""
    write_catalogues(folder)
    return load_instrument(write_content(folder), language(code, folder))


def spoken_material(
    instrument: Instrument,
    edition: Edition = Edition.JOINT,
    *,
    relationship: str = "A",
    assessment: int = 3,
    people: Mapping[Side, int] | None = None,
    privacy: Privacy | None = None,
    has_plan: bool = True,
) -> Material:
    """Everything that a report of a sample can be made of, as those see it who read ``edition``."""
    told: dict[str, str] = {}
    if relationship == "D":
        told = {"D-C1": PEOPLE[Side.CLIENT], "D-S1": PEOPLE[Side.SUPPLIER]}

    def profile(number: int) -> DisclosedProfile:
        made = sample_profile(
            relationship,
            number,
            people=people,
            client=NAMES[Side.CLIENT],
            supplier=NAMES[Side.SUPPLIER],
            privacy=privacy,
            names=told,
            audience=edition.audience,
            instrument=instrument,
        )
        return own_edition(made)

    def held(number: int) -> AnsweredAssessment:
        made = sample_assessment(relationship, number, people=people, privacy=privacy)
        return replace(made, instrument=instrument)

    numbers = range(1, assessment + 1)
    history, profiles = [held(number) for number in numbers], [profile(number) for number in numbers]
    results = complete_results(history, profiles, instrument)
    changes = (results.change,) if results.change else ()
    series = Series(tuple(profiles[-2:]), changes, convergence_of(history, profiles)) if changes else None
    return Material(
        results.profile,
        results.findings,
        instrument,
        order=ReportOrder(edition, left_out=frozenset(), branding=Branding(footer="Ftr"), prepared_by="Bcknrdg"),
        commitments=results.commitments,
        annex=results.annex,
        plan=plan() if has_plan else None,
        comments=both(comments_of(["Ths s gd.", "Ws bttr."]), comments_of(["Nt nw."], side=Side.SUPPLIER, factor="")),
        series=series,
        workshop=told_workshop(history[-1], results.profile, is_over=has_plan),
        scope="Stffng",
    )


def plan() -> ReportedPlan:
    """Commitments in every state, late ones and drafts, with their meetings, and what became of those before."""
    states = list(CommitmentState)
    entries = [
        replace(
            commitment(
                number,
                what=f"Shr plns {number}",
                provider_side=list(Side)[number % 2],
                state=states[number % len(states)],
                done_when="Plns n tbl" if number % 3 else "",
                draft=(PromiseFact.DUE_NAMED, PromiseFact.DONE_WHEN_NAMED) if number == 1 else (),
                due=None if number == 1 else ON.replace(month=7, day=number),
                days_late=number % 3,
                factor="TRU" if number % 4 else "",
            ),
            provider=PEOPLE[list(Side)[number % 2]],
            customer=PEOPLE[list(Side)[number % 2].other],
            needs="Bdgt" if number % 2 else "",
            needs_first=(1,) if number == 3 else (),
            carried_from=1 if number == 4 else None,
            earlier_dues=(ON,) if number == 5 else (),
            delivered_on=ON if states[number % len(states)].name == "DELIVERED" else None,
        )
        for number in range(1, 17)
    ]
    attending = {side: (PEOPLE[side],) for side in Side}
    held = (ReportedReview("Rvw", rhythm, "Prps", 60, (ON.replace(day=20),), attending) for rhythm in Rhythm)
    reviews = (*held, ReportedReview("Brd", Rhythm.MONTHLY, "", None, (), {}))
    return plan_of(
        *entries,
        reviews=reviews,
        last=PlanTally(kept=5, late=2, withdrawn=1, declined=1, open=2, unpromised=1),
        follow_through=FollowThrough(due=6, kept=5, missed=1, renegotiated=2, accepted=3),
    )


_STRING = re.compile(r'"([^"\n]*)"')


def without_vowels(text: str) -> str:
    """``text`` as somebody might type it who has no vowels."""
    return re.sub("[aeiouAEIOU]", "", text)


def _as_typed(text: str) -> str:
    """What somebody typed has a space in it, or begins as a name does; anything else is an id or a word of ours."""
    return without_vowels(text) if " " in text or (text[:1].isupper() and text[1:].islower()) else text


def write_samples(folder: Path) -> tuple[Path, Path]:
    """The samples and their stories with everything that people typed without vowels; returns both folders."""
    source = FOLDER.parent
    samples, stories = copytree(source / "samples", folder / "samples"), folder / "stories"
    stories.mkdir()
    table = samples / "relationships.csv"
    rows = list(csv.DictReader(table.read_text("utf-8-sig").splitlines()))
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(
            row | {name: without_vowels(row[name]) for name in ("client", "supplier", "scope")} for row in rows
        )
    for story in (source / "stories").glob("*.toml"):
        told = _STRING.sub(lambda match: f'"{_as_typed(match[1])}"', story.read_text("utf-8"))
        (stories / story.name).write_text(told, "utf-8")
    return samples, stories
