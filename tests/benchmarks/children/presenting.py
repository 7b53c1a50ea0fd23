"""Presents a workshop about sixty respondents, from a key to the painted slide and the kept place, over and over.

Both windows of a workshop that is held are there, on a workspace on disk; a step counts only where the room's window
has painted another slide than before.
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from healthcheck.bootstrap import open_workspace
from healthcheck.content import bundled_instrument
from healthcheck.domain.batch import AssessmentImport, ImportBatch, RelationshipImport
from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Privacy, Relationship, Respondent, Seniority
from healthcheck.storage import Database
from healthcheck.storage.import_store import ImportStore
from tests.benchmarks.children.scoring import A_SIDE
from tests.healthcheck.scoring.random_answers import random_responses
from tests.ui.workshop.prepared_room import prepare, reveal
from ui.preferences import PreferenceStore
from ui.session import Session
from ui.theme import Theme, ThemeChoice
from ui.workshop.presentation import Presentation

STEPS, WARM = 1000, 100
AT = datetime(2026, 5, 15, 12, tzinfo=UTC)


class Onlooker(QObject):
    """Counts how often what it watches was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.paintings = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """Count a painting, and let it happen."""
        self.paintings += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def main(_started: str) -> None:
    application = QApplication([])
    theme = Theme(application, choice=ThemeChoice.LIGHT)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "work.healthcheck"
        _survey(path)
        with open_workspace(path) as workspace:
            session = Session(workspace, preferences=PreferenceStore(path.with_name("preferences.json")), theme=theme)
            session.open("A")
            assert session.relationship is not None
            assessment, held = prepare(workspace, session.relationship, length=180)
            presentation = Presentation(
                session, reveal(workspace, held), relationship=session.relationship, assessment=assessment
            )
            presentation.start()
            figures = _walk(application, presentation)
            presentation.talk.end()
            application.processEvents()
            session.deleteLater()
    sys.stdout.write(json.dumps(figures))


def _walk(application: QApplication, presentation: Presentation) -> dict[str, list[float]]:
    """Milliseconds of each step, and MiB before and after them."""
    room, talk = presentation.audience, presentation.talk
    room.resize(1920, 1080)
    onlooker = Onlooker()
    for part in room.findChildren(QObject):
        part.installEventFilter(onlooker)
    application.processEvents()
    painted, before = [], 0.0
    for turn in range(WARM + STEPS):
        if turn == WARM:
            before = memory_held()
        if talk.following is None:
            talk.jump(0)
            application.processEvents()
        seen, paintings = room.scene, onlooker.paintings
        started = time.perf_counter_ns()
        QTest.keyClick(room, Qt.Key.Key_PageDown)
        application.processEvents()
        passed = (time.perf_counter_ns() - started) / 1e6
        if room.scene == seen or onlooker.paintings == paintings:
            raise RuntimeError("the key painted no other slide")
        if turn >= WARM:
            painted.append(passed)
    return {"painted": painted, "before": [before], "after": [memory_held()]}


def memory_held() -> float:
    """What this process holds now, in MiB."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


def _survey(path: Path) -> None:
    """A workspace with one relationship, sixty of whose people answered the full form."""
    instrument = bundled_instrument()
    responses = random_responses(1, instrument, Form.FULL, client=2 * A_SIDE, supplier=2 * A_SIDE, blank=0.05)
    answered = tuple(
        (
            Respondent(f"A-{entry.code}", "A", entry.side, entry.code, f"Person {entry.code}", "", Seniority.MANAGING),
            replace(entry, respondent_id=f"A-{entry.code}", submitted_at=AT),
        )
        for entry in responses
    )
    held = AssessmentImport(
        1, date(2026, 5, 4), Form.FULL, instrument.id, instrument.version, Privacy.CONFIDENTIAL, 3,
        responses=answered, closed_at=AT,
    )  # fmt: skip
    with Database.open(path, make_new=True) as database:
        made = RelationshipImport(Relationship("A", "Halmere", "Verrado"), (held,))
        ImportStore(database).apply(ImportBatch((made,)))
