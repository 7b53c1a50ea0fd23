"""The practices that can be put in an order, as masks that turn items into practices and factors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from healthcheck.domain.instrument import Instrument, Owner, Practice
from healthcheck.domain.relationship import Side
from healthcheck.scoring.sheet import AnswerSheet

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Rankable:
    """Practices with enough answers on both sides; tuples and arrays run along ``practices`` in framework order.

    ``unranked``: ids of practices that were asked, and are in scope, without enough answers.

    ``n``: the fewest people who answered one of its counting items, by side. ``factors``: index of each practice's
    factor. ``is_home``: one of its items is at home in its factor; the others repeat what is asked under another one.
    ``parts``: by side, shape (items, practices), 1 for counting items. ``members``: shape (items, factors), 1 for
    the items of a factor.
    """

    practices: tuple[Practice, ...]
    unranked: tuple[str, ...]
    owners: tuple[Owner, ...]
    n: tuple[Mapping[Side, int], ...]
    factors: NDArray[np.intp]
    is_home: NDArray[np.bool_]
    parts: Mapping[Side, NDArray[np.float64]]
    members: NDArray[np.float64]


def rankable(sheet: AnswerSheet, instrument: Instrument, *, from_n: int) -> Rankable:
    """The practices whose counting items at least ``from_n`` people (and one) answered on each side."""
    column = {item.id: index for index, item in enumerate(sheet.items)}
    asked = {
        practice.id: [column[item] for item in practice.items if item in column and sheet.in_scope[column[item]]]
        for practice in instrument.practices
    }
    n = {practice.id: _people(sheet, asked[practice.id]) for practice in instrument.practices}
    kept = tuple(entry for entry in instrument.practices if min(n[entry.id].values()) >= max(from_n, 1))
    items = {entry.id: [sheet.items[index] for index in asked[entry.id]] for entry in kept}
    names = instrument.factor_ids
    return Rankable(
        practices=kept,
        unranked=tuple(entry.id for entry in instrument.practices if asked[entry.id] and entry not in kept),
        owners=tuple(instrument.owner_of(entry) for entry in kept),
        n=tuple(n[entry.id] for entry in kept),
        factors=np.array([names.index(entry.factor) for entry in kept], dtype=np.intp),
        is_home=np.array([any(item.factor == entry.factor for item in items[entry.id]) for entry in kept], np.bool_),
        parts={side: _parts(sheet.counts[side], [asked[entry.id] for entry in kept]) for side in Side},
        members=(sheet.factors[:, np.newaxis] == np.array(names)[np.newaxis, :]).astype(np.float64),
    )


def _people(sheet: AnswerSheet, items: Sequence[int]) -> dict[Side, int]:
    """The fewest people who answered one of ``items`` that counts, by side; 0 where none does."""
    number = {side: sheet.answers[side].answered.sum(axis=0) for side in Side}
    return {
        side: min((int(number[side][index]) for index in items if sheet.counts[side][index]), default=0)
        for side in Side
    }


def _parts(counts: NDArray[np.bool_], items: Sequence[Sequence[int]]) -> NDArray[np.float64]:
    parts = np.zeros((len(counts), len(items)))
    for practice, own in enumerate(items):
        parts[list(own), practice] = counts[list(own)]
    return parts
