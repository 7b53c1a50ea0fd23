"""Answers of one assessment without name, code or place in a list. Built by ``disclosure.anonymised`` alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from healthcheck.domain.assessment import Reply
from healthcheck.domain.disclosed import Withheld
from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Seniority, Side


@dataclass(frozen=True, slots=True)
class AnonymousResponse:
    """What one person answered. ``number`` is drawn by lot, stays the same from file to file and tells no order.

    ``seniority`` None where the people of a level, or the rest of their side, are too few. Mappings are keyed as in
    ``Response`` and hold what enough people of the side answered; ``votes`` None where votes are withheld.
    ``comments``: item -> what this person wrote there and released.
    """

    number: int
    side: Side
    seniority: Seniority | None
    replies: Mapping[str, Reply]
    retrospects: Mapping[str, Reply]
    global_scores: Mapping[str, int]
    expectations: Mapping[str, int]
    outcomes: Mapping[str, int]
    votes: frozenset[str] | None
    comments: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class AnonymousRound:
    """The responses of one assessment by ``number``; ``month``: its first day stands for the month it was held in.

    ``minimum``: people below which nothing of a group is in it. ``kept_back``: (side, id) of questions that were
    answered by fewer. ``withheld``: what is not in it, and why.
    """

    month: date
    form: Form
    instrument_id: str
    instrument_version: str
    minimum: int
    responses: tuple[AnonymousResponse, ...]
    kept_back: frozenset[tuple[Side, str]]
    withheld: tuple[Withheld, ...]
