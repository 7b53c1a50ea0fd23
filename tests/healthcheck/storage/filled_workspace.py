"""A small workspace with something of everything, and all its stores at hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from healthcheck.domain.assessment import Answer, Assessment, OutcomeAnswer, Reply
from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Privacy, Relationship, Respondent, Seniority, Side
from healthcheck.storage import (
    AssessmentStore,
    Database,
    ImportStore,
    RelationshipStore,
    RespondentStore,
    ResponseStore,
)

NOON = datetime(2026, 5, 3, 12, 0, tzinfo=UTC)
ITEMS = ("GOV-P1", "GOV-T3", "TRU-B2", "INN-P1")


@dataclass(frozen=True)
class Stores:
    """Everything that a workspace reads and writes with."""

    database: Database

    @property
    def relationships(self) -> RelationshipStore:
        return RelationshipStore(self.database)

    @property
    def respondents(self) -> RespondentStore:
        return RespondentStore(self.database)

    @property
    def assessments(self) -> AssessmentStore:
        return AssessmentStore(self.database)

    @property
    def responses(self) -> ResponseStore:
        return ResponseStore(self.database)

    @property
    def imports(self) -> ImportStore:
        return ImportStore(self.database)

    def open_assessment(self, relationship_id: str = "A", number: int | None = None) -> Assessment:
        return self.assessments.add(
            relationship_id=relationship_id,
            held_on=date(2026, 5, 1),
            form=Form.EXPRESS,
            instrument_id="outsourcing-relationship",
            instrument_version="1",
            privacy=Privacy.CONFIDENTIAL,
            minimum_n=3,
            number=number,
        )

    def everything(self) -> dict[str, tuple[object, ...]]:
        """All that can be read, for comparing two workspaces."""
        found: dict[str, tuple[object, ...]] = {"relationships": self.relationships.all()}
        for relationship in self.relationships.all():
            found[f"people of {relationship.id}"] = self.respondents.of_relationship(relationship.id)
            rounds = self.assessments.of_relationship(relationship.id)
            found[f"rounds of {relationship.id}"] = rounds
            for assessment in rounds:
                found[f"responses of {assessment.id}"] = self.responses.of_assessment(assessment.id)
        return found


def names(folder: Path) -> list[str]:
    """What lies in ``folder``."""
    return sorted(path.name for path in folder.iterdir())


def person(code: str, relationship_id: str = "A", name: str = "") -> Respondent:
    """Somebody on the side that the code's first letter names."""
    side = Side.CLIENT if code.startswith("C") else Side.SUPPLIER
    return Respondent(f"{relationship_id}-{code}", relationship_id, side, code, name, "Buyer", Seniority.EXECUTIVE)


def fill(database: Database, people: tuple[str, ...] = ("C1", "C2", "S1")) -> int:
    """Relationship A with one open assessment, in which C1 has submitted; returns the assessment's id."""
    stores = Stores(database)
    stores.relationships.add(Relationship("A", "Halmere Health", "Worthwell Workforce", "Temporary staffing"))
    assessment = stores.open_assessment()
    for code in people:
        stores.respondents.add(person(code, name=f"Name of {code}"))
        stores.responses.invite(assessment.id, f"A-{code}")
        answer_fully(stores, assessment.id, f"A-{code}")
    stores.responses.submit(assessment.id, "A-C1", at=NOON)
    return assessment.id


def answer_fully(stores: Stores, assessment: int, respondent: str) -> None:
    """Something of every kind of answer."""
    for number, item in enumerate(ITEMS):
        note = f"About {item}" if number == 1 else ""
        stores.responses.save_answer(assessment, respondent, Answer(item, Reply(number), note, is_flagged=number == 2))
    stores.responses.save_global_score(assessment, respondent, factor="GOV", value=7)
    stores.responses.save_expectation(assessment, respondent, factor="GOV", value=5)
    stores.responses.save_votes(assessment, respondent, ("TRU", "GOV", "INN"))
    stores.responses.save_outcome(assessment, respondent, OutcomeAnswer("OUT1", value=3))
    stores.responses.save_outcome(assessment, respondent, OutcomeAnswer("OPEN1", text="More visits, please."))
    stores.responses.save_position(assessment, respondent, "INN-P1")
