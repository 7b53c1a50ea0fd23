"""The files that say what there is: relationships, assessments, respondents."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Privacy, Seniority, Side
from healthcheck.exchange.cells import Cells, tidy
from healthcheck.exchange.csv_folder import CsvFolder
from healthcheck.exchange.draft import PersonDraft
from healthcheck.exchange.layout import ASSESSMENTS, RELATIONSHIPS, RESPONDENTS, FileLayout
from healthcheck.exchange.problems import Problems, quoted
from healthcheck.message import message

PersonKey = tuple[str, int, str]


@dataclass(frozen=True, slots=True)
class RelationshipRow:
    """What relationships.csv says of one relationship; None where it says nothing."""

    client: str
    supplier: str
    scope: str
    privacy: Privacy | None
    form: Form | None


class Registers:
    """Everything the three files name, with the line that names it.

    A file that is missing names nothing, and then what the others mention is taken as it comes.
    """

    def __init__(self, folder: CsvFolder, problems: Problems) -> None:
        self._folder = folder
        self._problems = problems
        self.relationships: dict[str, tuple[RelationshipRow, int]] = {}
        self.assessments: dict[tuple[str, int], tuple[date, int]] = {}
        self.people: dict[PersonKey, PersonDraft] = {}
        self._sides: dict[tuple[str, str], tuple[Side, int]] = {}
        self._read_relationships()
        self._read_assessments()
        self._read_respondents()

    def _read_relationships(self) -> None:
        for line, (name, client, supplier, scope, privacy, form) in self._folder.rows(RELATIONSHIPS):
            cells = Cells(RELATIONSHIPS, line, self._problems)
            relationship_id = cells.identifier("relationship", name)
            organisations = cells.name("client", client), cells.name("supplier", supplier)
            described = cells.text("scope", scope)
            row = RelationshipRow(
                client=organisations[0] or "",
                supplier=organisations[1] or "",
                scope=described or "",
                privacy=cells.word("privacy", privacy, Privacy) if tidy(privacy) else None,
                form=cells.word("form", form, Form) if tidy(form) else None,
            )
            if relationship_id is None:
                continue
            held, first = self.relationships.setdefault(relationship_id, (row, line))
            if first != line:
                self._again(cells, is_same=held == row, first=first, column="relationship")

    def _read_assessments(self) -> None:
        for line, (name, numbered, dated) in self._folder.rows(ASSESSMENTS):
            cells = Cells(ASSESSMENTS, line, self._problems)
            key = self._assessment(cells, name, numbered)
            day = cells.day("date", dated)
            if key is None or day is None:
                continue
            held, first = self.assessments.setdefault(key, (day, line))
            if first != line:
                self._again(cells, is_same=held == day, first=first, column="date")

    def _read_respondents(self) -> None:
        for line, (name, numbered, sided, respondent, level) in self._folder.rows(RESPONDENTS):
            cells = Cells(RESPONDENTS, line, self._problems)
            assessment = self._assessment(cells, name, numbered)
            code = cells.identifier("respondent", respondent)
            side, seniority = cells.word("side", sided, Side), cells.word("seniority", level, Seniority)
            if assessment is None or code is None or side is None or seniority is None:
                continue
            if not self._is_known(assessment, cells) or not self._is_side_agreed(assessment[0], code, side, cells):
                continue
            person = PersonDraft(code, side, seniority, line)
            held = self.people.setdefault((*assessment, code), person)
            if held is not person:
                self._again(cells, is_same=held.seniority is seniority, first=held.line, column="seniority")

    def _assessment(self, cells: Cells, name: str, numbered: str) -> tuple[str, int] | None:
        relationship_id, number = cells.identifier("relationship", name), cells.number("assessment", numbered)
        if relationship_id is None or number is None:
            return None
        if self._lacks(RELATIONSHIPS) or relationship_id in self.relationships:
            return relationship_id, number
        cells.refuse("relationship", message("{0} is not in {1}", quoted(relationship_id), RELATIONSHIPS.name))
        return None

    def _is_known(self, assessment: tuple[str, int], cells: Cells) -> bool:
        if self._lacks(ASSESSMENTS) or assessment in self.assessments:
            return True
        relationship_id, number = assessment
        cells.refuse(
            "assessment", message("{0} of {1} is not in {2}", number, quoted(relationship_id), ASSESSMENTS.name)
        )
        return False

    def _is_side_agreed(self, relationship_id: str, code: str, side: Side, cells: Cells) -> bool:
        """A respondent's id stands for one person of a relationship, and a person stands on one side."""
        held, first = self._sides.setdefault((relationship_id, code), (side, cells.line))
        if held is not side:
            cells.refuse(
                "side",
                message("{0} is on the {1} side in line {2}; one id is one person", quoted(code), held.value, first),
            )
        return held is side

    def _lacks(self, layout: FileLayout) -> bool:
        """Whether that file cannot tell what exists: it is not there, or has faults of its own."""
        return not self._folder.has(layout) or self._problems.has(layout)

    def _again(self, cells: Cells, *, is_same: bool, first: int, column: str) -> None:
        if is_same:
            self._folder.repeated_in[cells.layout.name] += 1
        else:
            cells.refuse(column, message("contradicts line {0}, which names the same with other values", first))
