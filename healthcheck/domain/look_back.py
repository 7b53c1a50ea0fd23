"""What is asked a second time, about the assessment before: whether people still judge by the same standards."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from healthcheck.domain.assessment import Assessment
from healthcheck.domain.instrument import Instrument, Item, Practice


@dataclass(frozen=True, slots=True)
class LookBack:
    """Questions on how ``items`` stood at the assessment ``held_on``, numbered ``number``; there is at least one."""

    number: int
    held_on: date
    items: tuple[Item, ...]


def look_back(
    assessment: Assessment, before: Assessment, instrument: Instrument, practices: Collection[str]
) -> LookBack | None:
    """One question a practice that was acted on (``practices``: their ids): its first item that both forms ask.

    A practice without such an item has nothing to be held against; None where none has one. Practices that share an
    item share the question (``method.md`` 6, "Recalibration").
    """
    asked = {item.id for item in instrument.items_of(assessment.form) if before.form.includes(item.form)}
    chosen = {item for entry in instrument.practices if entry.id in practices for item in _first_asked(entry, asked)}
    items = tuple(item for item in instrument.items if item.id in chosen)
    return LookBack(before.number, before.held_on, items) if items else None


def _first_asked(practice: Practice, asked: Collection[str]) -> tuple[str, ...]:
    return tuple(item for item in practice.items if item in asked)[:1]
