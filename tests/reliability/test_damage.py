"""Bits flipped at seeded places: refused, or noticed when read, or without effect; never a crash, never an empty start.

``python -m tests.reliability.flips --runs 200`` is the long run of it.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from tests.reliability.flips import Outcome, flip_and_look


def test_a_flipped_bit_never_crashes_and_never_changes_a_submitted_answer(tmp_path: Path) -> None:
    found = Counter(flip_and_look(seed, tmp_path) for seed in range(40))
    assert found.total() == 40
    assert found[Outcome.REFUSED] + found[Outcome.NOTICED] > 5
