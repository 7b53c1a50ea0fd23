"""The answers of two assessments side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.instrument import Item
from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.scoring.comparability import common_items
from healthcheck.scoring.sheet import AnswerSheet, answer_sheet


@dataclass(frozen=True, slots=True)
class Sheets:
    """One assessment's answers twice: ``own`` as its own results use them, ``common`` on what both assessments asked.

    ``respondents``: ids in the order of the rows of either sheet.
    """

    own: AnswerSheet
    common: AnswerSheet
    respondents: Mapping[Side, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class ComparedSheets:
    """The answers of an earlier and a later assessment; their ``common`` sheets have the same items."""

    earlier: Sheets
    later: Sheets


def compared_sheets(earlier: AnsweredAssessment, later: AnsweredAssessment, method: Method) -> ComparedSheets:
    """The sheets of the submitted responses of both."""
    items = common_items(earlier, later)
    return ComparedSheets(_sheets(earlier, items, method), _sheets(later, items, method))


def _sheets(answered: AnsweredAssessment, items: Sequence[Item], method: Method) -> Sheets:
    minimum_n = answered.assessment.minimum_n
    own = answer_sheet(answered.responses, answered.items, method, minimum_n=minimum_n)
    is_all = [item.id for item in items] == [item.id for item in answered.items]
    common = own if is_all else answer_sheet(answered.responses, items, method, minimum_n=minimum_n)
    return Sheets(own, common, {side: answered.respondents(side) for side in Side})
