"""Whose face every report wears unless told otherwise: kept with the preferences, the logo as a copy beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from healthcheck.domain.report_order import Branding, Paper
from ui.kept_file import own_turn, write_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from ui.preferences import Preferences, PreferenceStore

LOGO = "report-logo"
"""The file of the copy; what is in it tells of which kind it is."""


@dataclass(frozen=True, slots=True)
class ReportFace:
    """``logo_name``: of the file that the logo came from, empty where there is none.

    ``language``: the code of the one that reports are written in, empty for that of the program.
    """

    paper: Paper
    branding: Branding
    logo_name: str = ""
    language: str = ""


def report_face(preferences: PreferenceStore) -> ReportFace:
    """The face that is kept; without a logo where its copy is gone."""
    value = preferences.value
    logo = _logo(preferences.path.with_name(LOGO)) if value.report_logo else b""
    branding = Branding(logo, value.report_colour, value.report_footer, value.report_confidentiality)
    return ReportFace(_paper(value), branding, value.report_logo if logo else "", value.report_language)


def keep_report_face(preferences: PreferenceStore, face: ReportFace) -> None:
    """Let every report wear ``face``; where the logo cannot be copied, it is not kept and the rest is."""
    is_kept = bool(face.branding.logo) and _keep_logo(preferences.path.with_name(LOGO), face.branding.logo)
    preferences.update(
        report_paper=face.paper.value,
        report_logo=face.logo_name if is_kept else "",
        report_colour=face.branding.colour,
        report_footer=face.branding.footer,
        report_confidentiality=face.branding.confidentiality,
        report_language=face.language,
    )


def _paper(value: Preferences) -> Paper:
    if value.report_paper in tuple(Paper):
        return Paper(value.report_paper)
    is_american = QLocale().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return Paper.LETTER if is_american else Paper.A4


def _logo(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _keep_logo(path: Path, logo: bytes) -> bool:
    try:
        with own_turn(path):
            write_bytes(logo, path)
    except OSError:
        return False
    return True
