"""Keeps ``resources/translations`` in step with the code.

``python -m tests.content.translations`` writes the template anew, brings every ``<language>.po`` up to it, compiles
each, and lists what is still to translate. ``… --start de`` begins a language.
"""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from healthcheck.languages import COMPILED, FOLDER
from tests.content.catalogues import as_text, catalogue, compiled, faults, from_text
from tests.content.extraction import extracted

TEMPLATE = FOLDER / "healthcheck.pot"
SOURCE = ".po"


def update(folder: Path = FOLDER) -> list[str]:
    """Write template and catalogues; what is missing or wrong, a line each."""
    found, hidden = extracted()
    template = catalogue(found)
    (folder / TEMPLATE.name).write_text(as_text(template), encoding="utf-8")
    problems = [f"{fault.file}:{fault.line}: {fault.reason}" for fault in hidden]
    for path in sorted(folder.glob(f"*{SOURCE}")):
        held = from_text(path.read_text("utf-8"), path.stem)
        held.update(template, update_creation_date=False)
        path.write_text(as_text(held), encoding="utf-8")
        path.with_suffix(COMPILED).write_bytes(compiled(held))
        problems += [f"{path.name}: {fault}" for fault in faults(held, template)]
    return problems


def start(code: str, folder: Path = FOLDER) -> Path:
    """Begin the catalogue of a language; one that is there already is left alone."""
    path = folder / f"{code}{SOURCE}"
    if not path.exists():
        path.write_text(as_text(catalogue(extracted()[0], code=code)), encoding="utf-8")
    return path


if __name__ == "__main__":
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--start", metavar="CODE", help="a language tag such as de or pt-BR")
    stated = parser.parse_args()
    if stated.start:
        print(start(stated.start))  # noqa: T201 - a command prints
    print(*update(), sep="\n")  # noqa: T201
