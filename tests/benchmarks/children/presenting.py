"""Walks through the slides of a workshop about sixty respondents, from a key to the painted slide, over and over."""

from __future__ import annotations

import json
import sys
import time
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from healthcheck.charts.slides.item_steps import item_steps
from healthcheck.charts.words import ChartWords
from healthcheck.content import bundled_instrument
from healthcheck.disclosure import disclose
from healthcheck.domain.assessment import Assessment, AssessmentStatus
from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Relationship
from healthcheck.scoring.profile import profile_of
from tests.benchmarks.children.scoring import A_SIDE
from tests.healthcheck.scoring.random_answers import random_responses
from tests.healthcheck.workshop_slides import every_item, full_room
from ui.workshop.audience_window import AudienceWindow
from ui.workshop.talk import Talk, TalkItem

STEPS, WARM = 1000, 100


def main(_started: str) -> None:
    application = QApplication([])
    room = full_room(_sixty())
    items = tuple(TalkItem(item.id, "", 10, item_steps(item, room)) for item in every_item(room))
    talk = Talk(items)
    window = AudienceWindow(talk, ChartWords.of(room.instrument))
    window.resize(1920, 1080)
    window.show()
    application.processEvents()
    painted, before = [], 0.0
    for turn in range(WARM + STEPS):
        if turn == WARM:
            before = memory_held()
        if talk.following is None:
            talk.item = talk.step = 0
        started = time.perf_counter_ns()
        QTest.keyClick(window, Qt.Key.Key_PageDown)
        application.processEvents()
        if turn >= WARM:
            painted.append((time.perf_counter_ns() - started) / 1e6)
    figures = {"painted": painted, "before": [before], "after": [memory_held()]}
    sys.stdout.write(json.dumps(figures))


def memory_held() -> float:
    """What this process holds now, in MiB."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


def _sixty() -> DisclosedProfile:
    instrument = bundled_instrument()
    assessment = Assessment(
        1, "A", 1, date(2026, 5, 4), Form.FULL, instrument.id, instrument.version, status=AssessmentStatus.CLOSED
    )
    responses = random_responses(1, instrument, Form.FULL, client=2 * A_SIDE, supplier=2 * A_SIDE, blank=0.05)
    return disclose(
        profile_of(responses, instrument, Form.FULL, minimum_n=assessment.minimum_n),
        relationship=Relationship("A", "Halmere", "Verrado"),
        assessment=assessment,
        responses=responses,
        names={},
        instrument=instrument,
        audience=Audience.JOINT,
    )
