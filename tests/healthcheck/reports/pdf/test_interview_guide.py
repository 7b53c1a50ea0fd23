"""The printed interview guide, read back from its file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from healthcheck.bootstrap import open_workspace
from healthcheck.domain.relationship import Privacy, Side
from tests.healthcheck.reports.pdf.read_back import page_texts

HOSTILE = '<b>Alcor</b> & "Söhne" 株式会社'


def guide(
    tmp_path: Path,
    *,
    side: Side,
    for_interviewer: bool,
    supplier: str = "Alcor",
    privacy: Privacy = Privacy.CONFIDENTIAL,
) -> list[str]:
    """The text of each page."""
    path = tmp_path / "guide.pdf"
    with open_workspace(tmp_path / "work.healthcheck", make_new=True) as workspace:
        made = workspace.relationships.create(
            client="Northwind", supplier=supplier, held_on=date(2026, 5, 4), privacy=privacy
        )
        workspace.reporting.write_interview_guide(
            workspace.relationships.assessment(made.id),
            path,
            side=side,
            for_interviewer=for_interviewer,
            interviewer="R. Facilitator",
        )
    return page_texts(path)


@pytest.mark.parametrize("side", Side)
def test_the_interviewer_has_scripts_consent_questions_probes_and_minutes(tmp_path: Path, side: Side) -> None:
    pages = guide(tmp_path, side=side, for_interviewer=True)
    first, whole = pages[0], " ".join(pages)
    assert len(pages) == 6
    assert "Thank you for making time." in first
    assert "I agree that notes are taken during the interview." in first
    assert "Responsiveness" in first
    assert whole.count("5 to 10 min") == 7
    assert "15 min" in whole
    assert "Quick read: All in all, how strong is governance" in whole
    assert "Who has the final word when an issue stays open?" in whole
    assert "Those were all my questions." in pages[-1]
    partner = "your supplier Alcor" if side is Side.CLIENT else "your client Northwind"
    assert partner in whole
    assert f"Page 1 of {len(pages)}" in first


def test_what_is_sent_ahead_holds_questions_and_the_promise_but_no_probes(tmp_path: Path) -> None:
    pages = guide(tmp_path, side=Side.SUPPLIER, for_interviewer=False)
    whole = " ".join(pages)
    assert len(pages) == 2
    assert "The conversation takes 60 to 90 minutes." in whole
    assert "The other organisation never sees your answers or notes as yours." in whole
    assert "The facilitator (R. Facilitator) can see your answers." in whole
    assert "Is innovation handled differently with other clients?" in whole
    assert "Who has the final word" not in whole
    assert "Quick read" not in whole
    assert "Those were all my questions" not in whole


def test_the_promise_is_that_of_the_assessment(tmp_path: Path) -> None:
    pages = guide(tmp_path, side=Side.CLIENT, for_interviewer=False, privacy=Privacy.ATTRIBUTED)
    assert "Your name will appear beside your answers in the joint report." in pages[0]


def test_names_stand_as_they_were_typed(tmp_path: Path) -> None:
    pages = guide(tmp_path, side=Side.CLIENT, for_interviewer=True, supplier=HOSTILE)
    assert '<b>Alcor</b> & "Söhne" 株式会社' in pages[0]
