"""The ways in: load a content folder, check one, or take the instrument that comes with the program."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from healthcheck.content.assembly import assemble
from healthcheck.content.draft import Draft, read_draft
from healthcheck.content.finding import ContentError, ContentFinding
from healthcheck.content.references import check_references
from healthcheck.content.rules import check_rules
from healthcheck.content.translation import tags, translated
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.language import ENGLISH, Language, nearest

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

BUNDLED = "outsourcing-relationship-v1"


def load_instrument(folder: Path | Traversable, language: Language = ENGLISH) -> Instrument:
    """The instrument in ``folder``, in ``language`` where it has words in that; else in the original's.

    ``ContentError`` lists every finding about the original if there is any. A translation with a fault is left aside:
    ``check_folder`` tells what is wrong with it.
    """
    draft = read_draft(folder)
    findings = _findings(draft)
    if findings:
        raise ContentError(folder.name, findings)
    original = spoken(assemble(draft.files), language)
    tag = nearest([language.code], tags(folder))
    if not tag or language.code == original.language:
        return original
    files, faults = translated(draft.files, folder, tag)
    return original if faults else spoken(replace(assemble(files), language=tag, digest=original.digest), language)


def check_folder(folder: Path | Traversable) -> tuple[ContentFinding, ...]:
    """Everything that is wrong with the content in ``folder``, file by file; empty where it can be used.

    Its translations are looked at once the original is sound.
    """
    draft = read_draft(folder)
    return _findings(draft) or tuple(
        finding for tag in tags(folder) for finding in translated(draft.files, folder, tag)[1]
    )


def spoken(instrument: Instrument, language: Language) -> Instrument:
    """``instrument`` for a reader of ``language``: what the program adds to its words is said in that."""
    findings = replace(instrument.findings, speech=language)
    reasons = replace(instrument.reasons, speech=language)
    room = replace(instrument.room, speech=language)
    return replace(instrument, speech=language, findings=findings, reasons=reasons, room=room)


@cache
def bundled_instrument(language: Language = ENGLISH) -> Instrument:
    """The instrument that comes with the program, read once for each language."""
    from importlib.resources import files

    return load_instrument(files("resources") / "instrument" / BUNDLED, language)


def _findings(draft: Draft) -> tuple[ContentFinding, ...]:
    found = (*draft.findings, *check_references(draft), *check_rules(draft))
    order = {name: position for position, name in enumerate(draft.names)}
    return tuple(sorted(dict.fromkeys(found), key=lambda finding: order.get(finding.file, -1)))
