"""The texts of the program as catalogues of gettext: a template, one per language, and what is wrong with one."""

from __future__ import annotations

import io
import string
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tests.content.extraction import Found

FIXED = datetime(2026, 1, 1, tzinfo=UTC)
"""Stands in the head of every file, so that one changes only where a text does."""

UNSAID = ('"Generated-By', '"Last-Translator', '"Language-Team', '"Report-Msgid', '"Project-Id')
"""Lines of the head that say nothing of the texts."""

HEAD = "# Texts of Relationship Healthcheck. Blanks in braces are filled by the program and may change places."


def catalogue(found: Iterable[Found], *, code: str = "") -> Catalog:
    """All texts, untranslated, for the language ``code``, or as the template where none is named."""
    made = Catalog(
        locale=code.replace("-", "_") or None,
        header_comment=HEAD,
        project="relationship-healthcheck",
        version="1",
        msgid_bugs_address="",
        creation_date=FIXED,
        revision_date=FIXED,
        fuzzy=False,
    )
    for entry in found:
        texts = (entry.text, entry.many) if entry.many else entry.text
        made.add(texts, locations=[(entry.file, entry.line)], context=entry.context or None)
    return made


def as_text(held: Catalog) -> str:
    """The file of a catalogue, in the order of its texts and without line numbers, which every edit would change."""
    stream = io.BytesIO()
    write_po(stream, held, width=120, sort_output=True, include_lineno=False)
    lines = stream.getvalue().decode("utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(UNSAID))


def from_text(text: str, code: str) -> Catalog:
    """The catalogue in a file."""
    return read_po(io.StringIO(text), locale=code.replace("-", "_"))


def compiled(held: Catalog) -> bytes:
    """The form in which gettext reads it."""
    stream = io.BytesIO()
    write_mo(stream, held)
    return stream.getvalue()


def translated(held: Catalog, say: Callable[[str], str]) -> Catalog:
    """``held`` with everything said by ``say``, which keeps the blanks."""
    for entry in held:
        if not entry.id:
            continue
        if isinstance(entry.id, str):
            entry.string = say(entry.id)
        else:
            one, many = entry.id
            entry.string = (say(one), *(say(many) for _ in range(held.num_plurals - 1)))
    return held


def faults(held: Catalog, template: Catalog) -> Iterator[str]:
    """What keeps a catalogue from saying everything that the program says."""
    for entry in template:
        if not entry.id:
            continue
        theirs = held.get(entry.id if isinstance(entry.id, str) else entry.id[0], entry.context)
        texts = (entry.id,) if isinstance(entry.id, str) else entry.id
        said = () if theirs is None else (theirs.string,) if isinstance(theirs.string, str) else theirs.string
        if not said or not all(said) or (theirs is not None and theirs.fuzzy):
            yield f"{texts[0]!r} is not translated"
        elif any(not set(_blanks(text)) <= set(_blanks(texts[-1])) for text in said):
            yield f"{texts[0]!r} is translated with a blank that it does not have"
        elif isinstance(entry.id, str) and set(_blanks(said[0])) != set(_blanks(entry.id)):
            yield f"{texts[0]!r} is translated without a blank that it has"


def _blanks(text: str) -> list[str]:
    return [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
