"""Confidential means confidential: what is withheld stands nowhere (check 15 of ``test_acceptance``).

The same relationship is held twice, and the second time the two people of the supplier answer everything otherwise,
and write and release other notes: whatever the window shows, says, copies, presents or writes is the same both times.
"""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QImage, QPainter

from healthcheck.domain.assessment import Answer, Reply
from healthcheck.domain.relationship import Side
from tests.ui.eavesdropper import (
    EDITIONS,
    Eavesdropper,
    Picture,
    overhear_files,
    overhear_pages,
    overhear_plan,
    overhear_practices,
    overhear_results,
    overhear_workshop,
)
from tests.ui.results_scenes import LOOKS
from tests.ui.stage import Stage
from ui.theme import Theme, ThemeChoice, Type

REASON = "Scores are shown from 3 people."


def answered(stage: Stage, *, variant: int) -> None:
    """Nine of the client answer always the same, two of the supplier as ``variant`` says; notes are released."""
    relationship = stage.relationship(people={Side.CLIENT: 9, Side.SUPPLIER: 2})
    assessment = stage.workspace.relationships.assessment(relationship.id)
    answering, instrument = stage.workspace.answering, stage.workspace.instrument
    for number, person in enumerate(stage.people(relationship)):
        is_secret = person.side is Side.SUPPLIER
        turn = number + (2 * variant + 1 if is_secret else 0)
        for place, item in enumerate(instrument.items_of(assessment.form)):
            reply = list(Reply)[(place * (3 if is_secret else 1) + turn) % 5]
            note = f"Said in confidence {variant}" if is_secret else "Said by the client"
            answer = Answer(item.id, reply, note=note, is_flagged=place % 3 == turn % 3)
            answering.answer(assessment.id, person.id, answer)
            answering.release_note(assessment.id, person.id, item.id, is_released=True)
        for place, factor in enumerate(instrument.factors):
            answering.global_score(assessment.id, person.id, factor=factor.id, value=(place + 3 * turn) % 11)
        answering.submit(assessment.id, person.id)
    stage.close_assessment(relationship)


def overheard(theme: Theme, folder: Path, *, variant: int) -> dict[str, tuple[object, ...]]:
    """Everything that the window gives away where the two answered so."""
    folder.mkdir()
    stage = Stage(folder, theme=theme)
    stage.open()
    answered(stage, variant=variant)
    ear = Eavesdropper(stage)
    relationship = stage.workspace.relationships.summaries()[0].relationship
    overhear_pages(ear, relationship)
    overhear_results(ear)
    overhear_practices(ear)
    overhear_plan(ear)
    overhear_files(ear)
    overhear_workshop(ear)
    stage.close()
    return ear.told


def gives_reason(found: tuple[object, ...]) -> bool:
    return any(REASON in text for text in found if isinstance(text, str))


def pages(report: bytes) -> str:
    document = pypdfium2.PdfDocument(report)
    said = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return said


def drawn(text: str, theme: Theme) -> QImage:
    """A small caption as charts have it, the smallest that anything secret could stand in."""
    image = QImage(120, 40, QImage.Format.Format_RGB32)
    image.fill(theme.tokens.surface)
    painter = QPainter(image)
    painter.setFont(theme.font(Type.CAPTION))
    painter.setPen(theme.tokens.muted)
    painter.drawText(10, 24, text)
    painter.end()
    return image


@pytest.mark.parametrize(("one", "other"), [("48", "49"), ("3", "8"), ("56", "55"), ("1", "7"), ("n = 2", "n = 3")])
def test_a_picture_in_which_one_digit_is_another_is_another_picture(window_theme: Theme, one: str, other: str) -> None:
    window_theme.use(choice=ThemeChoice.LIGHT, scale=100)
    assert Picture(drawn(one, window_theme)) == Picture(drawn(one, window_theme))
    assert Picture(drawn(one, window_theme)) != Picture(drawn(other, window_theme))


def test_15_nothing_depends_on_the_answers_of_two_people_anywhere_and_the_reason_is_said(
    window_theme: Theme, tmp_path: Path
) -> None:
    window_theme.use(choice=ThemeChoice.LIGHT, scale=100)
    one, other = (overheard(window_theme, tmp_path / str(variant), variant=variant) for variant in (0, 1))
    assert list(one) == list(other)
    assert [place for place in one if one[place] != other[place]] == []
    told = {place[4:]: found for place, found in one.items()}
    for view in LOOKS:
        assert gives_reason(told[f"Both sides, {view}"]), view
    for view in ("Profile", "Gap", "Map"):
        assert gives_reason(told[f"Both sides, {view}, as table"]), view
    assert any(gives_reason(found) for place, found in told.items() if place.startswith("room, "))
    for edition in EDITIONS:
        (report,) = told[f"report, {edition}"]
        assert isinstance(report, bytes)
        assert "Supplier n = 2, withheld" in pages(report), edition
