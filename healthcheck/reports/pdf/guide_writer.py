"""A printed interview guide as a file: written beside its name, then renamed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from healthcheck.reports.whole_file import whole_file

if TYPE_CHECKING:
    from healthcheck.reports.guide_sheet import GuideSheet


def write_guide(sheet: GuideSheet, path: Path) -> Path:
    """Write ``sheet`` as PDF to ``path``; WriteFailedError where the system refuses, and then nothing is left."""
    from healthcheck.reports.pdf.guide_document import set_guide

    with whole_file(path) as file:
        set_guide(sheet, file)
    return path
