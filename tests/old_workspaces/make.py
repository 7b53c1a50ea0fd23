"""Makes the stored workspace of the current schema: ``python -m tests.old_workspaces.make``, once before a release.

It writes ``schema_N.workspace`` and, as JSON, what must be read from it for ever. A file that is there is never made
again: it stands for those that people have.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from healthcheck.storage import Database
from healthcheck.storage.migration import CURRENT
from tests.healthcheck.storage.filled_workspace import NOON, Stores, answer_fully, fill, interview, person
from tests.old_workspaces.content import content_of

FOLDER = Path(__file__).parent


def make(path: Path) -> None:
    """Two rounds of one relationship, with a reopened closing, names in several scripts and somebody who has left."""
    with Database.open(path, make_new=True, clock=lambda: NOON) as database:
        stores = Stores(database)
        first = fill(database, people=("C1", "C2", "C10", "S1", "S2"))
        renamed = person("C2", name="Zoë 张伟 <b>&amp;</b> سارة")
        stores.respondents.update(replace(renamed, counterpart_id="A-S2", months=0, factors_seen=7))
        interview(stores, first, "A-C10")
        stores.responses.submit(first, "A-S1", at=NOON)
        stores.assessments.close(first, at=NOON)
        stores.assessments.reopen(first)
        stores.responses.submit(first, "A-S2", at=NOON.replace(hour=13))
        stores.respondents.delete("A-S1")
        stores.assessments.close(first, at=NOON.replace(hour=14))
        second = stores.open_assessment().id
        stores.commitments.save((replace(stores.commitments.get("P2"), carried_into=(second,)),))
        stores.responses.invite(second, "A-C1")
        stores.responses.invite(second, "A-C10")
        answer_fully(stores, second, "A-C10")
        path.with_suffix(".json").write_text(
            json.dumps(content_of(stores), indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
        )


if __name__ == "__main__":
    target = FOLDER / f"schema_{CURRENT.version}.workspace"
    if target.exists():
        raise SystemExit(f"{target.name} is there already and stays as it is.")
    make(target)
