"""Measures storage beside what it stands on, in one run: ``python -m tests.reliability.speed [--relationships 1000]``.

Prints milliseconds and ratios; only the ratios mean something on another machine.
"""

from __future__ import annotations

import argparse
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from itertools import cycle
from pathlib import Path
from statistics import quantiles

from healthcheck.domain.assessment import Answer, Reply, Response, ResponseStatus
from healthcheck.domain.batch import AssessmentImport, ImportBatch, RelationshipImport
from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Privacy, Relationship, Respondent, Seniority, Side
from healthcheck.storage import Database
from tests.healthcheck.storage.filled_workspace import NOON, Stores, person

SETTINGS = ("locking_mode = EXCLUSIVE", "journal_mode = TRUNCATE", "synchronous = FULL", "secure_delete = ON")


def milliseconds(work: Callable[[], object], times: int = 1) -> list[float]:
    found = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        found.append((time.perf_counter() - start) * 1000)
    return found


def say(what: str, value: float, beside: str = "") -> None:
    sys.stdout.write(f"{what:52} {value:9.2f} ms  {beside}\n")
    sys.stdout.flush()


def people(relationship: str, count: int) -> list[Respondent]:
    """``count`` people, half of them on each side."""
    return [
        Respondent(
            f"{relationship}-{number}",
            relationship,
            Side.CLIENT if number % 2 else Side.SUPPLIER,
            f"{'C' if number % 2 else 'S'}{number // 2 + 1}",
            f"Person {number}",
            "Buyer",
            Seniority.MANAGING,
        )
        for number in range(count)
    ]


def a_relationship(key: str, *, rounds: int, count: int, items: int) -> RelationshipImport:
    """``rounds`` closed assessments in which ``count`` people answered ``items`` items."""
    answers = {f"ITEM-{item}": Answer(f"ITEM-{item}", Reply(item % 5)) for item in range(items)}
    responses = tuple(
        (who, Response(who.id, who.code, who.side, who.seniority, ResponseStatus.SUBMITTED, NOON, answers))
        for who in people(key, count)
    )
    assessments = tuple(
        AssessmentImport(
            number, date(2026, 5, number), Form.STANDARD, "i", "1", Privacy.CONFIDENTIAL, 3, responses, closed_at=NOON
        )
        for number in range(1, rounds + 1)
    )
    return RelationshipImport(Relationship(key, f"Client {key}", "Supplier", "Scope"), assessments)


def measure_answering(folder: Path, times: int) -> None:
    """An answer saved, beside a bare commit of one row with the same settings, taken in turns."""
    bare = sqlite3.connect(folder / "bare", isolation_level=None)
    for setting in SETTINGS:
        bare.execute(f"PRAGMA {setting}")
    bare.execute("CREATE TABLE answers (response, item TEXT, reply, PRIMARY KEY (response, item)) WITHOUT ROWID")
    numbers = cycle(range(104))

    def commit() -> None:
        bare.execute("BEGIN")
        bare.execute("INSERT OR REPLACE INTO answers VALUES (1, ?, 3)", (f"ITEM-{next(numbers)}",))
        bare.execute("COMMIT")

    with Database.open(folder / "answering", make_new=True) as database:
        stores = Stores(database)
        stores.relationships.add(Relationship("A", "Halmere", "Worthwell"))
        stores.respondents.add(person("C1"))
        assessment = stores.open_assessment().id
        store = stores.responses
        store.invite(assessment, "A-C1")

        def save() -> None:
            number = next(numbers)
            store.save_answer(assessment, "A-C1", Answer(f"ITEM-{number}", Reply.AGREED))

        for work in (commit, save):
            milliseconds(work, 20)
        bare_times, saved = [], []
        for _ in range(times):
            bare_times += milliseconds(commit)
            saved += milliseconds(save)
    bare.close()
    for percent in (50, 99):
        lower, upper = (quantiles(found, n=100)[percent - 1] for found in (bare_times, saved))
        say(f"bare commit, p{percent}", lower)
        say(f"answer saved, p{percent}", upper, f"× {upper / lower:.2f} (+ {upper - lower:.2f} ms)")


def measure_workspace(path: Path, relationships: int) -> None:
    """Opening, listing and reading a workspace of that many relationships."""
    start = time.perf_counter()
    with Database.open(path, make_new=True) as database:
        for first in range(0, relationships, 50):
            batch = [
                a_relationship(f"R{number}", rounds=3, count=20, items=42)
                for number in range(first, min(first + 50, relationships))
            ]
            Stores(database).imports.apply(ImportBatch(tuple(batch)))
    size = path.stat().st_size / 1e6
    sys.stdout.write(f"\n{relationships} relationships × 3 × 20 × 42: {size:.0f} MB, made in ")
    sys.stdout.write(f"{time.perf_counter() - start:.1f} s\n")
    say("open without the thorough check", milliseconds(lambda: Database.open(path, check=False).close())[0])
    with Database.open(path, check=False) as database:
        stores = Stores(database)
        say("summaries, first time", milliseconds(stores.relationships.summaries)[0])
        say("summaries, again", min(milliseconds(stores.relationships.summaries, 5)))
        last = stores.assessments.of_relationship(f"R{relationships - 1}")[-1].id
        say("assessments of a relationship", min(milliseconds(lambda: stores.assessments.of_relationship("R5"), 5)))
        say("responses of an assessment (20 × 42)", min(milliseconds(lambda: stores.responses.of_assessment(last), 5)))
        say("thorough check (beside the work)", milliseconds(database.check)[0])
        say("full check", milliseconds(lambda: database.check(full=True))[0])
        backup = milliseconds(lambda: database.backups.make(database, reason="start", at=NOON))[0]
        say("backup, verified", backup)
        say("list of backups", milliseconds(database.backups.list)[0])
        say("delete a relationship and purge", milliseconds(lambda: stores.relationships.delete("R5"))[0])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--relationships", type=int, default=1000)
    parser.add_argument("--times", type=int, default=1000)
    parser.add_argument("--folder", type=Path, help="where to measure; a temporary folder unless told")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=chosen.folder) as name:
        folder = Path(name)
        measure_answering(folder, chosen.times)
        with Database.open(folder / "one", make_new=True) as database:
            Stores(database).imports.apply(ImportBatch((a_relationship("A", rounds=1, count=30, items=104),)))
            read = milliseconds(lambda: Stores(database).responses.of_assessment(1), 20)
        say("responses of an assessment (30 × 104), best", min(read))
        for count in dict.fromkeys((10, chosen.relationships)):
            measure_workspace(folder / f"{count}.healthcheck", count)


if __name__ == "__main__":
    main()
