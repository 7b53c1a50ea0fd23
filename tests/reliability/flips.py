"""Flips bits of a workspace and looks at what is told: ``python -m tests.reliability.flips --runs 200``."""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections import Counter
from dataclasses import replace
from enum import StrEnum
from functools import cache
from pathlib import Path

from healthcheck.domain.assessment import Answer, Response, ResponseStatus
from healthcheck.errors import UserFacingError
from healthcheck.storage import Database
from tests.healthcheck.storage.filled_workspace import NOON, Stores, fill
from tests.reliability.scenarios import an_import


class Outcome(StrEnum):
    """What became of a flipped bit."""

    REFUSED = "refused on opening"
    NOTICED = "noticed when it was read"
    HARMLESS = "without any effect"
    UNSEALED = "changed something that no seal covers (a name, a draft)"


@cache
def sound() -> tuple[bytes, dict[str, tuple[object, ...]]]:
    """A workspace with much submitted and some drafts: its bytes and all that can be read from it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "work.healthcheck"
        with Database.open(path, make_new=True, clock=lambda: NOON) as database:
            fill(database)
            for step in range(4):
                Stores(database).imports.apply(an_import(step))
            everything = Stores(database).everything()
        return path.read_bytes(), everything


def flip_and_look(seed: int, folder: Path) -> Outcome:
    """Flip one to three bits and read everything. Raises where a submitted answer changed or no words came."""
    content, expected = sound()
    draw = random.Random(seed)  # noqa: S311 - repeatable places
    damaged = bytearray(content)
    for _ in range(draw.choice([1, 1, 3])):
        place = draw.randrange(len(damaged))
        damaged[place] ^= 1 << draw.randrange(8)
    path = folder / f"{seed}.healthcheck"
    path.write_bytes(damaged)
    outcome = _look(path, expected)
    if outcome is Outcome.REFUSED:
        assert path.read_bytes() == damaged, f"seed {seed}: a refused file was written to"
    path.unlink()
    return outcome


def _look(path: Path, expected: dict[str, tuple[object, ...]]) -> Outcome:
    try:
        database = Database.open(path)
    except UserFacingError:
        return Outcome.REFUSED
    with database:
        try:
            found = Stores(database).everything()
        except UserFacingError:
            return Outcome.NOTICED
    if found == expected:
        return Outcome.HARMLESS
    before, after = _submitted(expected), _submitted(found)
    assert all(after.get(key, response) == response for key, response in before.items()), (
        f"{path}: a sealed answer changed"
    )
    assert found["relationships"], f"{path}: opened as if it were empty"
    return Outcome.UNSEALED


def _submitted(everything: dict[str, tuple[object, ...]]) -> dict[tuple[str, str], Response]:
    """What the seals cover: not the code, which may be given anew, nor where somebody stopped, nor the seconds."""
    return {
        (key, value.respondent_id): replace(value, code="", position="", answers=_untimed(value))
        for key, values in everything.items()
        for value in values
        if isinstance(value, Response) and value.status is ResponseStatus.SUBMITTED
    }


def _untimed(response: Response) -> dict[str, Answer]:
    return {item: replace(answer, seconds=None) for item, answer in response.answers.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = Counter(flip_and_look(chosen.seed + run, Path(folder)) for run in range(chosen.runs))
    for outcome, times in found.most_common():
        sys.stdout.write(f"{times:6} {outcome}\n")


if __name__ == "__main__":
    main()
