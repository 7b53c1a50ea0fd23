"""Many groups at once give what each group gives alone (``method.md`` 4.3)."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from healthcheck.content import bundled_instrument
from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Side
from healthcheck.scoring.answers import SideAnswers
from healthcheck.scoring.group_pairs import group_means, group_reliability
from healthcheck.scoring.matching import factor_reliability, paired_practices
from healthcheck.scoring.redraws import ballots_of, redrawn
from healthcheck.scoring.sheet import answer_sheet
from tests.healthcheck.scoring.random_answers import random_responses

INSTRUMENT = bundled_instrument()


@given(st.integers(0, 10_000), st.integers(2, 6), st.integers(2, 6), st.sampled_from([0.0, 0.2, 0.7]))
@settings(max_examples=40)
def test_a_group_is_scored_as_if_its_people_had_answered_so_often(
    seed: int, client: int, supplier: int, blank: float
) -> None:
    method, form = INSTRUMENT.method, Form.EXPRESS
    responses = random_responses(seed, INSTRUMENT, form, client=client, supplier=supplier, blank=blank)
    sheet = answer_sheet(responses, INSTRUMENT.items_of(form), method)
    groups = {side: redrawn(sheet.answers[side].people, draws=3, seed=(seed, index)) for index, side in enumerate(Side)}
    means = {side: group_means(sheet.answers[side], sheet.counts[side], groups[side], method) for side in Side}
    names = INSTRUMENT.factor_ids
    members = np.array([[float(item.factor == name) for name in names] for item in sheet.items])
    rho = group_reliability(means, members)
    for row in range(3):
        crowd = {side: _repeated(sheet.answers[side], groups[side][row]) for side in Side}
        heard = {side: sheet.counts[side] & crowd[side].answered.any(axis=0) for side in Side}
        pairs = paired_practices(answers=crowd, counts=heard, method=method)
        both = pairs.is_paired
        assert (both == (means[Side.CLIENT].is_heard[row] & means[Side.SUPPLIER].is_heard[row])).all()
        assert means[Side.CLIENT].mean[row][both] == pytest.approx(pairs.client[both])
        noise = means[Side.CLIENT].noise[row] + means[Side.SUPPLIER].noise[row]
        assert noise[both] == pytest.approx(pairs.noise[both])
        for column, name in enumerate(names):
            mine = sheet.of(name)
            expected = factor_reliability(pairs, mine) if (both & mine).any() else 0.0
            assert rho[row, column] == pytest.approx(expected, abs=1e-9)


def test_a_group_has_one_person_fewer_than_answered() -> None:
    assert set(redrawn(6, draws=50, seed=(1, 0)).sum(axis=1)) == {5.0}


def test_people_are_drawn_in_an_order_that_does_not_tell_who_came_first() -> None:
    responses = random_responses(5, INSTRUMENT, Form.EXPRESS, client=6, supplier=1, blank=0.2)
    found = []
    for order in (responses, responses[::-1]):
        answers = answer_sheet(order, INSTRUMENT.items_of(Form.EXPRESS), INSTRUMENT.method).answers[Side.CLIENT]
        found.append(ballots_of(answers, order, Side.CLIENT, INSTRUMENT.factor_ids).answers.codes)
    assert np.array_equal(found[0], found[1], equal_nan=True)


def _repeated(answers: SideAnswers, times: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> SideAnswers:
    rows = np.repeat(np.arange(answers.people), times.astype(int))
    return SideAnswers(answers.codes[rows], answers.cannot_see[rows], answers.does_not_apply[rows])
