"""A small workspace with something of everything, and all its stores at hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

from healthcheck.domain.assessment import Answer, Assessment, OutcomeAnswer, Reply
from healthcheck.domain.commitment import Commitment, CommitmentChange, Origin, Party
from healthcheck.domain.form import Form
from healthcheck.domain.interview import Interview, InterviewNote
from healthcheck.domain.mesh_rating import MeshRating
from healthcheck.domain.plan import CommitmentState, ProviderAnswer
from healthcheck.domain.relationship import Privacy, Relationship, Respondent, Seniority, Side
from healthcheck.domain.review import ReviewMeeting
from healthcheck.domain.rhythm import Rhythm
from healthcheck.domain.room_score import RoomScore, ScoreLayer
from healthcheck.domain.site import Site
from healthcheck.domain.workshop import AgendaItem, Ballot, Decision, ItemKind, Parked, Place, Workshop, WorkshopState
from healthcheck.storage import Database, stores

NOON = datetime(2026, 5, 3, 12, 0, tzinfo=UTC)
ITEMS = ("GOV-P1", "GOV-T3", "TRU-B2", "INN-P1")


class Stores(stores.Stores):
    """Everything that a workspace reads and writes with."""

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
            found[f"sites of {relationship.id}"] = self.sites.of_relationship(relationship.id)
            found[f"people of {relationship.id}"] = self.respondents.of_relationship(relationship.id)
            found[f"commitments of {relationship.id}"] = self.commitments.of_relationship(relationship.id)
            found[f"reviews of {relationship.id}"] = self.reviews.of_relationship(relationship.id)
            rounds = self.assessments.of_relationship(relationship.id)
            found[f"rounds of {relationship.id}"] = rounds
            for assessment in rounds:
                found[f"responses of {assessment.id}"] = self.responses.of_assessment(assessment.id)
                found[f"interviews of {assessment.id}"] = self.interviews.of_assessment(assessment.id)
                found[f"notes of {assessment.id}"] = self.interview_notes.of_assessment(assessment.id)
                mesh = self.meshes.of_assessment(assessment.id)
                found[f"mesh of {assessment.id}"] = (*mesh.ratings, *mesh.reveals)
                drafts = self.meshes.drafts(assessment.id)
                found[f"mesh drafts of {assessment.id}"] = tuple((rater, links) for rater, links in drafts.items())
                workshop = self.workshops.of_assessment(assessment.id)
                found[f"workshop of {assessment.id}"] = (workshop,) if workshop else ()
                found[f"titles of {assessment.id}"] = tuple(sorted(self.titles.of_assessment(assessment.id).items()))
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
    surround(stores, assessment.id)
    return assessment.id


def surround(stores: Stores, assessment: int) -> None:
    """Something of everything that stands around the answers of relationship A, whose C1 and S1 are there."""
    whole = stores.relationships.get("A")
    stores.relationships.update(
        replace(whole, services=("Nurses", "Night cover"), started_on=date(2024, 2, 29), ends_on=date(2027, 12, 31))
    )
    for side, zone in ((Side.CLIENT, "Europe/Vienna"), (Side.SUPPLIER, "Asia/Kolkata")):
        stores.sites.add(Site(f"A-{side}", "A", side, f"Site of the {side}", zone, time(8, 30), time(17)))
    client = stores.respondents.get("A-C1")
    stores.respondents.update(replace(client, counterpart_id="A-S1", months=18, factors_seen=6))
    stores.responses.release_note(assessment, "A-C1", "GOV-T3", is_released=True)
    stores.titles.save(assessment, place="results.profile", text="Worthwell sees it otherwise")
    interview(stores, assessment)
    promise(stores, assessment)
    rate_mesh(stores, assessment)
    hold_workshop(stores, assessment)


def promise(stores: Stores, assessment: int) -> None:
    """Two commitments of relationship A, of which the second waits for the first, and the meeting that reviews them."""
    client, supplier = Party(Side.CLIENT, "A-C1"), Party(Side.SUPPLIER, "A-S1")
    given_up, due = date(2026, 6, 30), date(2026, 9, 15)
    stores.commitments.add(
        Commitment(
            "P1",
            "A",
            assessment,
            what="Table the hiring plan",
            provider=client,
            customer=supplier,
            history=(
                CommitmentChange(CommitmentState.REQUESTED, NOON.date(), NOON, supplier, "Kim"),
                CommitmentChange(CommitmentState.PROMISED, NOON.date(), NOON, client, "Kim", "gladly"),
                CommitmentChange(CommitmentState.PROMISED, NOON.date(), NOON, client, "Kim", "", given_up, due),
            ),
            due=due,
            done_when="It is in the minutes",
            why="We hire too late",
            needs="Vacancies by the fifth",
            reviewed_in="June review",
            impact=3,
            effort=1,
            answer=ProviderAnswer.ACCEPTED,
            seen_by_both=True,
            talked_through=True,
            updates_agreed=True,
            origin=Origin("TRU", "TRU.B2", "TRU-B2", "supplier_sees_more", "I-A-S1-1"),
        )
    )
    asked = CommitmentChange(CommitmentState.REQUESTED, NOON.date(), NOON, client)
    stores.commitments.add(
        Commitment("P2", "A", assessment, "Fill vacancies", supplier, client, (asked,), needs_first=("P1",))
    )
    others = {Side.SUPPLIER: "The board"}
    meeting = ReviewMeeting("M", "A", Rhythm.QUARTERLY, "QBR", due, 90, "Look at promises", ("A-C1", "A-S1"), others)
    stores.reviews.save(meeting)


def rate_mesh(stores: Stores, assessment: int) -> None:
    """S1, somebody of the client who is not listed, and the room, which rated after the two were revealed.

    C1, somebody of the supplier and the room again are in the middle of it.
    """
    links = {("GOV", "TRU"): 3, ("TRU", "GOV"): 0, ("INN", "TRU"): 4}
    for name, side, who in (("mesh-1", Side.SUPPLIER, "A-S1"), ("mesh-2", Side.CLIENT, None), ("mesh-3", None, None)):
        if side is None:
            stores.meshes.reveal(assessment, at=NOON)
        stores.meshes.save(MeshRating(name, assessment, NOON, links, side=side, respondent_id=who))
    for strength, rater in enumerate(("A-C1", Side.SUPPLIER, None)):
        stores.meshes.note_draft(assessment, ("GOV", "TRU"), strength, rater=rater)


def hold_workshop(stores: Stores, assessment: int) -> None:
    """A workshop left in its middle, with something of everything that can be said in one."""
    agenda = (
        AgendaItem("i-1", ItemKind.WELCOME, "", 5, note="Coffee first"),
        AgendaItem("i-2", ItemKind.FACTOR, "Who hires?", 25, "TRU", prompts={Side.CLIENT: "What makes you say so?"}),
    )
    made = Workshop("W", assessment, 60, agenda=agenda, present=frozenset({"A-C1", "A-S1"}))
    workshop = stores.workshops.add(made).id
    stores.workshops.save_state(workshop, WorkshopState.RUNNING, started_at=NOON, ended_at=None)
    stores.workshops.save_place(workshop, Place("i-2", 3, NOON))
    stores.workshops.save_first_side(workshop, Side.SUPPLIER)
    stores.workshops.save_present(workshop, made.present, client=0, supplier=2)
    stores.workshops.save_seconds(workshop, item_id="i-1", seconds=412.5)
    stores.workshops.save_guesses(workshop, {Side.CLIENT: {"TRU": 62.5}})
    captures, present = stores.workshop_captures, {Side.CLIENT: 1, Side.SUPPLIER: 3}
    captures.cast(workshop, Ballot("b-1", Side.CLIENT, ("TRU", "CON", "OPN")))
    captures.cast(workshop, Ballot("b-2", Side.SUPPLIER, ("GOV", "FIT", "TRU")))
    captures.reveal_votes(workshop)
    captures.add_score(
        workshop, RoomScore("s-1", "TRU", ScoreLayer.WORKSHOP, 2.5, NOON, Side.CLIENT, "More calls", present)
    )
    captures.add_score(workshop, RoomScore("s-2", "TRU", ScoreLayer.AGREED, 2, NOON, present=present))
    captures.add_score(workshop, RoomScore("s-3", "TRU", ScoreLayer.TARGET, 3.5, NOON, present=present))
    captures.save_parked(workshop, Parked("p-1", "Parking at the site", "Kim", is_done=True))
    captures.save_decision(workshop, Decision("d-1", "Meet every Monday", NOON))


def interview(stores: Stores, assessment: int, respondent: str = "A-S1") -> str:
    """An interview with two notes; returns its id."""
    key = stores.interviews.begin(Interview(f"I-{respondent}", assessment, respondent, NOON)).id
    stores.interviews.save_consent(key, opened_script=True, notes=True, recording=False)
    stores.interviews.save_seconds(key, section="TRU", seconds=400.5)
    stores.interviews.save_end(key, at=NOON.replace(hour=13))
    stores.interviews.save_choices(key, top_three=("TRU", "CON", "OPN"), most_complex="FIT")
    for note in (
        InterviewNote(f"{key}-1", key, "TRU", NOON, "“I have to earn it”", is_quote=True, is_released=True),
        InterviewNote(f"{key}-2", key, "TRU", NOON, "Call lapsed", practices=("TRU.B2",), themes=("rhythm", "calls")),
    ):
        stores.interview_notes.add(note)
    return key


def answer_fully(stores: Stores, assessment: int, respondent: str) -> None:
    """Something of every kind of answer."""
    for number, item in enumerate(ITEMS):
        note = f"About {item}" if number == 1 else ""
        seconds = 12.25 if number == 3 else None
        answer = Answer(item, Reply(number), note, is_flagged=number == 2, seconds=seconds)
        stores.responses.save_answer(assessment, respondent, answer)
    stores.responses.save_global_score(assessment, respondent, factor="GOV", value=7)
    stores.responses.save_expectation(assessment, respondent, factor="GOV", value=5)
    stores.responses.save_votes(assessment, respondent, ("TRU", "GOV", "INN"))
    stores.responses.save_outcome(assessment, respondent, OutcomeAnswer("OUT1", value=3))
    stores.responses.save_outcome(assessment, respondent, OutcomeAnswer("OPEN1", text="More visits, please."))
    stores.responses.save_retrospect(assessment, respondent, item="GOV-P1", reply=Reply.STARTING)
    stores.responses.save_retrospect(assessment, respondent, item="TRU-B2", reply=Reply.CANNOT_SEE)
    stores.responses.save_position(assessment, respondent, "INN-P1")
