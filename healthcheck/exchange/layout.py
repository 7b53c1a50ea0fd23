"""The files of an import folder and their columns."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileLayout:
    """One file: ``columns`` it must have, ``optional`` ones it may have, and whether the folder must hold it.

    ``most_rows`` bounds memory: twice what the largest workspace we measure (1,000 relationships, 60,000 responses)
    would need.
    """

    name: str
    columns: tuple[str, ...]
    optional: tuple[str, ...] = ()
    is_needed: bool = False
    most_rows: int = 250_000

    @property
    def all_columns(self) -> tuple[str, ...]:
        """Every column it may have, in the order in which rows are handed on."""
        return self.columns + self.optional


_PERSON = ("relationship", "assessment", "side", "respondent")

RELATIONSHIPS = FileLayout("relationships.csv", ("relationship", "client", "supplier"), ("scope", "privacy", "form"))
ASSESSMENTS = FileLayout("assessments.csv", ("relationship", "assessment", "date"))
RESPONDENTS = FileLayout("respondents.csv", (*_PERSON, "seniority"), is_needed=True)
ANSWERS = FileLayout("answers.csv", (*_PERSON, "item", "value"), ("note",), is_needed=True, most_rows=6_000_000)
VOTES = FileLayout("votes.csv", (*_PERSON, "factor"), most_rows=1_000_000)
GLOBAL_SCORES = FileLayout("global.csv", (*_PERSON, "factor", "value"), most_rows=1_000_000)
EXPECTATIONS = FileLayout("expectations.csv", (*_PERSON, "factor", "value"), most_rows=1_000_000)

LAYOUTS = (RELATIONSHIPS, ASSESSMENTS, RESPONDENTS, ANSWERS, VOTES, GLOBAL_SCORES, EXPECTATIONS)
