"""Files of other programs, read back by other readers than wrote them."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook


def table(path: Path, name: str) -> list[dict[str, Any]]:
    """The rows of one sheet by the titles of its columns."""
    head, *rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_name(name).to_python()
    return [dict(zip(map(str, head), row, strict=True)) for row in rows]


def said(path: Path) -> str:
    """Every text in a zipped file of XML."""
    with zipfile.ZipFile(path) as archive:
        return "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


def converted(path: Path, folder: Path) -> Path:
    """The file as PDF by LibreOffice, which must be there."""
    office = shutil.which("soffice")
    assert office is not None
    profile = f"-env:UserInstallation=file://{folder / 'office'}"
    words = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(path)]
    subprocess.run(words, check=True, capture_output=True, timeout=180)
    return folder / f"{path.stem}.pdf"
