from __future__ import annotations

import pytest

from healthcheck.content import bundled_instrument
from healthcheck.domain.factor_test import PairShares
from healthcheck.domain.relationship import Side
from healthcheck.findings.pair_sentence import pair_sentence

NAMES = {Side.CLIENT: "Alpha", Side.SUPPLIER: "Beta"}
PAIRS = "pairs of one person from Alpha and one from Beta"


@pytest.mark.parametrize(
    ("shares", "sentence"),
    [
        ((0.15, 0.85, 0.0), f"In 85 of 100 {PAIRS}, the person from Beta gives the higher rating on Trust."),
        (
            (0.6, 0.25, 0.15),
            (
                f"In 60 of 100 {PAIRS}, the person from Alpha gives the higher rating on Trust."
                " In 15 of 100 both give the same."
            ),
        ),
        (
            (0.4, 0.4, 0.2),
            (
                f"Of 100 {PAIRS}, 40 have the higher rating on Trust at Alpha and as many at Beta."
                " In 20 of 100 both give the same."
            ),
        ),
        (
            (0.0, 0.0, 1.0),
            "In every pair of one person from Alpha and one from Beta, both give the same rating on Trust.",
        ),
    ],
)
def test_delta_is_said_in_pairs_of_people(shares: tuple[float, float, float], sentence: str) -> None:
    wording = bundled_instrument().findings
    assert pair_sentence(PairShares(*shares), wording, factor="Trust", names=NAMES) == sentence
