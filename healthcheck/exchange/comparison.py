"""A draft held against the workspace: what is new, what is there already, and what contradicts it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from uuid import UUID, uuid5

from healthcheck.domain.assessment import Assessment, Response, ResponseStatus
from healthcheck.domain.batch import AssessmentImport, ImportBatch, ImportPlan, RelationshipImport
from healthcheck.domain.import_report import FileCount, ImportReport
from healthcheck.domain.progress import Progress, untold
from healthcheck.domain.relationship import Privacy, Relationship, Respondent, Side
from healthcheck.exchange.assumptions import Assumptions, assumed_name
from healthcheck.exchange.draft import AssessmentDraft, ImportDraft, PersonDraft, RelationshipDraft
from healthcheck.exchange.existing import ExistingRelationship
from healthcheck.exchange.layout import ASSESSMENTS, LAYOUTS, RELATIONSHIPS, RESPONDENTS
from healthcheck.exchange.merging import Merging
from healthcheck.exchange.problems import Problems, quoted
from healthcheck.exchange.register_rows import Fate, RegisterRows
from healthcheck.message import joined, message

WAYS_OUT = message(
    "If the workspace is right, mend the files. If the files are right, delete the relationship in the window "
    "and import the folder again, or import it into a new workspace (--workspace FILE)."
)
"""What to do about files that contradict the workspace: an import never changes what is there."""

_RESPONDENT_IDS = UUID("6f2e1b0c-8d0f-4a7c-9a53-0c3f5b1d7e42")


def plan_import(
    draft: ImportDraft,
    existing: Mapping[str, ExistingRelationship],
    *,
    at: datetime,
    progress: Progress = untold,
) -> ImportPlan:
    """What ``draft`` adds to the workspace that holds ``existing`` (by relationship id), at the moment ``at`` (UTC).

    The batch holds only what is new; a response that exists and gains something is in it as a whole. Nothing is
    changed or taken away. Raises ImportRefusedError with every contradiction.
    """
    comparison = _Comparison(draft, at, progress)
    batch = ImportBatch(tuple(comparison.relationships(existing)))
    report = comparison.report()
    comparison.problems.refuse(report, do=WAYS_OUT)
    return ImportPlan(batch, report)


def respondent_id(relationship_id: str, code: str) -> str:
    """The id of an imported person: the same for the same code, so that a code changed since is still recognised."""
    return uuid5(_RESPONDENT_IDS, f"{len(relationship_id)}:{relationship_id}:{code}").hex


class _Comparison:
    """Walks through a draft once."""

    def __init__(self, draft: ImportDraft, at: datetime, progress: Progress) -> None:
        self._draft = draft
        self._at = at
        self._progress = progress
        self.problems = Problems()
        self._rows = Merging(self.problems)
        self._registers = RegisterRows(self.problems)
        self._assumed = Assumptions()

    def report(self) -> ImportReport:
        """The counts; where something is refused, nothing is taken and nothing assumed."""
        rows, registers, is_refused = self._rows, self._registers, self.problems.in_all > 0
        taken = rows.taken + registers.counted(Fate.TAKEN)
        already_there = rows.already_there + registers.counted(Fate.ALREADY_THERE)
        refused = rows.refused + registers.counted(Fate.REFUSED)
        counts = (
            FileCount(
                name,
                rows=self._draft.rows.get(name, 0),
                taken=0 if is_refused else taken[name],
                already_there=already_there[name],
                repeated=self._draft.repeated.get(name, 0),
                left_blank=rows.left_blank[name],
                refused=refused[name],
            )
            for name in (layout.name for layout in LAYOUTS)
            if name in self._draft.rows
        )
        return ImportReport(
            files=tuple(counts),
            left_aside=self._draft.left_aside,
            assumed=() if is_refused else self._assumed.listed(),
        )

    def relationships(self, existing: Mapping[str, ExistingRelationship]) -> Iterator[RelationshipImport]:
        """Every relationship that is new or gains something."""
        for number, entry in enumerate(self._draft.relationships):
            self._progress(number / len(self._draft.relationships))
            known = existing.get(entry.id)
            if known is None:
                known = ExistingRelationship(self._new_relationship(entry))
                self._registers.count(RELATIONSHIPS, entry.line, is_new=True)
                yield RelationshipImport(known.relationship, tuple(self._assessments(entry, known)))
                continue
            self._compare_relationship(entry, known.relationship)
            gained = tuple(self._assessments(entry, known))
            if gained:
                yield RelationshipImport(known.relationship, gained)

    def _new_relationship(self, entry: RelationshipDraft) -> Relationship:
        if entry.line is None:
            self._assumed.note_names(entry.id)
        if entry.privacy is None:
            self._assumed.note("privacy", Privacy.CONFIDENTIAL.value, entry.id)
        return Relationship(
            id=entry.id,
            client=entry.client,
            supplier=entry.supplier,
            scope=entry.scope,
            privacy=entry.privacy or Privacy.CONFIDENTIAL,
            minimum_n=self._draft.minimum_n,
            is_sample=self._draft.is_sample,
        )

    def _compare_relationship(self, entry: RelationshipDraft, held: Relationship) -> None:
        if entry.line is None:
            return
        stated = {
            "client": (entry.client, held.client),
            "supplier": (entry.supplier, held.supplier),
            "scope": (entry.scope or held.scope, held.scope),
            "privacy": ((entry.privacy or held.privacy).value, held.privacy.value),
        }
        for column, (brought, there) in stated.items():
            if brought != there:
                reason = message(
                    "{0} exists with {1} in this workspace, {2} here", quoted(entry.id), quoted(there), quoted(brought)
                )
                origin = _origin(column, there, entry.id)
                reason = joined("; ", (reason, origin)) if origin else reason
                self._registers.refuse(RELATIONSHIPS, reason, line=entry.line, column=column)
        self._registers.count(RELATIONSHIPS, entry.line, is_new=False)

    def _assessments(self, entry: RelationshipDraft, known: ExistingRelationship) -> Iterator[AssessmentImport]:
        respondents = self._respondents(entry, known)
        for draft in entry.assessments:
            held, responses = known.assessment(draft.number)
            if held is not None:
                self._compare_assessment(entry, draft, held)
            self._registers.count(ASSESSMENTS, draft.line, is_new=held is None)
            gained = tuple(self._responses(draft, responses, respondents))
            if gained or held is None:
                yield self._assessment_import(entry, draft, held or known.relationship, gained)

    def _assessment_import(
        self,
        entry: RelationshipDraft,
        draft: AssessmentDraft,
        promised: Assessment | Relationship,
        responses: tuple[tuple[Respondent, Response], ...],
    ) -> AssessmentImport:
        """``promised`` holds what respondents were told: the assessment that is there, or its relationship."""
        held = promised if isinstance(promised, Assessment) else None
        if held is None and not entry.is_form_stated:
            self._assumed.note(
                "form", message("{0}, the smallest that asks all items answered", entry.form.value), entry.id
            )
        if held is None and draft.line is None:
            self._assumed.note("date", message("{0}, the day of the import", draft.held_on), entry.id)
        return AssessmentImport(
            number=draft.number,
            held_on=held.held_on if held else draft.held_on,
            form=held.form if held else entry.form,
            instrument_id=self._draft.instrument_id,
            instrument_version=self._draft.instrument_version,
            privacy=promised.privacy,
            minimum_n=promised.minimum_n,
            responses=responses,
            closed_at=None if held and not held.is_closed else self._at,
        )

    def _compare_assessment(self, entry: RelationshipDraft, draft: AssessmentDraft, held: Assessment) -> None:
        layout, line = (ASSESSMENTS, draft.line) if draft.line else (RESPONDENTS, _first_line(draft))
        place = message("assessment {0} of {1}", draft.number, quoted(entry.id))
        if draft.line and draft.held_on != held.held_on:
            reason = message("{0} is of {1} in this workspace, {2} here", place, held.held_on, draft.held_on)
            if held.closings and held.closings[0].closed_at.astimezone().date() == held.held_on:
                own_day = message("without assessments.csv an import takes its own day")
                reason = joined("; ", (reason, own_day))
            self._registers.refuse(layout, reason, line=line, column="date")
        asked = (held.instrument_id, held.instrument_version)
        if asked != (self._draft.instrument_id, self._draft.instrument_version):
            reason = message(
                "{0} was asked with {1} {2}, not with this instrument",
                place,
                held.instrument_id,
                held.instrument_version,
            )
            self._registers.refuse(layout, reason, line=line, column="assessment")
        if entry.is_form_stated and entry.form is not held.form:
            reason = message(
                "{0} has the {1} form in this workspace, {2} here", place, held.form.value, entry.form.value
            )
            self._registers.refuse(RELATIONSHIPS, reason, line=entry.line, column="form")
        elif not held.form.includes(draft.smallest_form):
            reason = message(
                "{0} has the {1} form in this workspace, which does not ask all items answered here",
                place,
                held.form.value,
            )
            self._registers.refuse(layout, reason, line=line, column="assessment")

    def _respondents(self, entry: RelationshipDraft, known: ExistingRelationship) -> dict[str, Respondent]:
        """Everybody by code: who is there already, else somebody new with the seniority of the latest assessment."""
        by_code = {respondent.code: respondent for respondent in known.respondents}
        by_id = {respondent.id: respondent for respondent in known.respondents}
        found: dict[str, Respondent] = {}
        for assessment in entry.assessments:
            for person in assessment.people:
                new_id = respondent_id(entry.id, person.code)
                new = Respondent(new_id, entry.id, person.side, person.code, seniority=person.seniority)
                found[person.code] = by_code.get(person.code) or by_id.get(new_id) or new
        return found

    def _responses(
        self,
        draft: AssessmentDraft,
        responses: tuple[Response, ...],
        respondents: Mapping[str, Respondent],
    ) -> Iterator[tuple[Respondent, Response]]:
        by_respondent = {response.respondent_id: response for response in responses}
        for person in draft.people:
            respondent = respondents[person.code]
            there = by_respondent.get(respondent.id)
            before = there or Response(respondent.id, respondent.code, person.side, person.seniority)
            if not self._is_same_person(person, respondent, before):
                self._rows.refuse(person)
                continue
            self._registers.count(RESPONDENTS, person.line, is_new=there is None)
            after = self._rows.merged(before, person)
            if after is before and there is not None:
                continue
            if before.status is ResponseStatus.DRAFT:
                reason = message("{0} has begun to answer in this workspace and has not submitted", quoted(person.code))
                self._registers.refuse(RESPONDENTS, reason, line=person.line, column="respondent")
            yield respondent, replace(after, status=ResponseStatus.SUBMITTED, submitted_at=self._at)

    def _is_same_person(self, person: PersonDraft, respondent: Respondent, response: Response) -> bool:
        facts = {
            "side": (person.side.value, respondent.side.value),
            "seniority": (person.seniority.value, response.seniority.value),
        }
        for column, (brought, there) in facts.items():
            if brought != there:
                reason = message("{0} is {1} in this workspace, {2} here", quoted(person.code), there, brought)
                self._registers.refuse(RESPONDENTS, reason, line=person.line, column=column)
                return False
        return True


def _origin(column: str, there: str, relationship_id: str) -> str:
    """Where a value of the workspace may come from that nobody stated."""
    if column in {side.value for side in Side} and there == assumed_name(Side(column), relationship_id):
        return message("without relationships.csv an import makes names of the id")
    if column == "privacy" and there == Privacy.CONFIDENTIAL.value:
        return message("an import that states no privacy is confidential")
    return ""


def _first_line(draft: AssessmentDraft) -> int | None:
    return min((person.line for person in draft.people), default=None)
