"""The ways in: load a content folder, check one, or take the instrument that comes with the program."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from healthcheck.content.assembly import assemble
from healthcheck.content.draft import Draft, read_draft
from healthcheck.content.finding import ContentError, ContentFinding
from healthcheck.content.references import check_references
from healthcheck.content.rules import check_rules
from healthcheck.domain.instrument import Instrument

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

BUNDLED = "outsourcing-relationship-v1"


def load_instrument(folder: Path | Traversable) -> Instrument:
    """The instrument in ``folder``. ``ContentError`` lists every finding if there is any."""
    draft = read_draft(folder)
    findings = _findings(draft)
    if findings:
        raise ContentError(folder.name, findings)
    return assemble(draft.files)


def check_folder(folder: Path | Traversable) -> tuple[ContentFinding, ...]:
    """Everything that is wrong with the content in ``folder``, file by file; empty where it can be used."""
    return _findings(read_draft(folder))


@cache
def bundled_instrument() -> Instrument:
    """The instrument that comes with the program, read once."""
    from importlib.resources import files

    return load_instrument(files("resources") / "instrument" / BUNDLED)


def _findings(draft: Draft) -> tuple[ContentFinding, ...]:
    found = (*draft.findings, *check_references(draft), *check_rules(draft))
    order = {name: position for position, name in enumerate(draft.names)}
    return tuple(sorted(dict.fromkeys(found), key=lambda finding: order.get(finding.file, -1)))
