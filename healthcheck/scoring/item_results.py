"""What both sides say of each single item; actual answers only, nothing filled."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import ItemResult, ItemScore, Matching
from healthcheck.scoring.agreement import mean_deviations
from healthcheck.scoring.matching import PairedPractices
from healthcheck.scoring.sheet import AnswerSheet
from healthcheck.scoring.visibility import is_invisible

_CODES = range(5)


def item_results(
    sheet: AnswerSheet, pairs: PairedPractices, by_factor: Mapping[str, Matching | None], method: Method
) -> dict[str, ItemResult]:
    """One ItemResult an item of the sheet; gaps are shrunk by the rho of the item's factor."""
    scores = {side: _item_scores(sheet, side, pairs, method) for side in Side}
    result = {}
    for index, item in enumerate(sheet.items):
        matched = by_factor[item.factor]
        shrunk = matched.rho * float(pairs.gaps[index]) if matched and pairs.is_paired[index] else None
        result[item.id] = ItemResult(
            item=item.id,
            sides={side: scores[side][index] for side in Side},
            is_out_of_scope=not bool(sheet.in_scope[index]),
            shrunk_gap=shrunk,
        )
    return result


def _item_scores(sheet: AnswerSheet, side: Side, pairs: PairedPractices, method: Method) -> list[ItemScore]:
    answers = sheet.answers[side]
    means = pairs.client if side is Side.CLIENT else pairs.supplier
    number = answers.answered.sum(axis=0)
    deviations = mean_deviations(answers.codes)
    cannot_see, not_apply = answers.cannot_see.sum(axis=0), answers.does_not_apply.sum(axis=0)
    by_code = np.array([(answers.codes == code).sum(axis=0) for code in _CODES])
    return [
        ItemScore(
            n=int(number[index]),
            mean=float(means[index]) if number[index] else None,
            deviation=float(deviations[index]) if number[index] else None,
            counts=tuple(int(count) for count in by_code[:, index]),
            cannot_see=int(cannot_see[index]),
            does_not_apply=int(not_apply[index]),
            is_counted=bool(sheet.counts[side][index]),
            is_invisible=is_invisible(
                item.owner, side, cannot_see=int(cannot_see[index]), people=answers.people, method=method
            ),
        )
        for index, item in enumerate(sheet.items)
    ]
