"""The words of an instrument in another language: the files of the folder ``languages/<tag>``, matched by id.

They hold the words alone. Numbers, scales and references stay in the original, so that no translation can change how
something is measured.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec
from msgspec import Meta

from healthcheck.content.decoding import EXPECTED, Kind, fault_of_text, kinds_of, printable
from healthcheck.content.draft import MOST_FAULTS, written_id
from healthcheck.content.files import MOST_FILES, read_folder
from healthcheck.content.finding import ContentFinding
from healthcheck.content.schema import Shape
from healthcheck.content.texts import shown

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

S = TypeVar("S", bound=Shape)

FOLDER = "languages"
TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
ROOM = 1.5
"""How much longer than the longest original a text may be: other languages need up to two fifths more than English."""

_PLACEHOLDER = re.compile(r"\[[CSP]\]|\{[a-z_]+\}")


def tags(folder: Path | Traversable) -> tuple[str, ...]:
    """Names of the folders of languages that ``folder`` holds, sorted."""
    try:
        names = [entry.name for entry in islice((folder / FOLDER).iterdir(), 10 * MOST_FILES) if entry.is_dir()]
    except OSError:
        return ()
    return tuple(sorted(name for name in names if TAG.fullmatch(name)))


def translated(
    files: Mapping[str, Shape], folder: Path | Traversable, tag: str
) -> tuple[Mapping[str, Shape], tuple[ContentFinding, ...]]:
    """``files``, which have no fault, in the words of the language ``tag``, and what is wrong with these."""
    source = read_folder(folder / FOLDER / tag)
    findings = [finding for finding in source.findings if finding.file in ("", *files) or finding.file.endswith("/")]
    spoken: dict[str, Shape] = {}
    for name, value in files.items():
        reading = _Reading(name)
        if name in source.tables:
            spoken[name] = reading.table(value, source.tables[name])
        elif name not in source.unread:
            reading.tell("", "", "is missing")
        findings += reading.findings[:MOST_FAULTS]
    findings += [
        ContentFinding(name, "", "", "is not a file of the instrument") for name in source.tables.keys() - files
    ]
    return spoken, tuple(_placed(finding, tag) for finding in findings)


def _placed(finding: ContentFinding, tag: str) -> ContentFinding:
    return ContentFinding(f"{FOLDER}/{tag}/{finding.file}", finding.id, finding.field, finding.message)


@dataclass
class _Reading:
    """Goes through a file of the instrument and its words side by side."""

    file: str
    findings: list[ContentFinding] = field(default_factory=list)

    def tell(self, entry: str, place: str, message: str) -> None:
        self.findings.append(ContentFinding(self.file, entry, place, message))

    def table(self, value: S, words: object, entry: str = "", before: str = "") -> S:
        """``value`` with all its texts replaced; ``before``: the field that it stands in."""
        if not isinstance(words, Mapping):
            self.tell(entry, before, f"is {shown(words)}; a table is expected")
            return value
        said: dict[str, object] = {}
        kinds = {name: kind for name, (kind, _) in kinds_of(type(value)).items() if has_words(kind)}
        for name, kind in kinds.items():
            held, place = getattr(value, name), f"{before}.{name}" if before else name
            if name in words:
                said[name] = self._value(held, kind, words[name], entry, place)
            elif held:
                self.tell(entry, place, "is missing")
        for name in words.keys() - kinds.keys() - {"id"}:
            self.tell(entry, printable(name), "is not a text that can be translated")
        return msgspec.structs.replace(value, **said)

    def _value(self, held: object, kind: Kind, words: object, entry: str, place: str) -> object:
        if isinstance(held, Shape):
            return self.table(held, words, entry, place)
        if isinstance(held, str):
            return self._text(held, kind.rule, words, entry, place)
        assert isinstance(held, tuple)
        if not isinstance(words, list):
            self.tell(entry, place, f"is {shown(words)}; a list is expected")
            return held
        if issubclass(kind.inner[0].core, Shape):
            return tuple(self._entries(held, words, place))
        if len(words) != len(held):
            self.tell(entry, place, f"has {len(words)} entries; {len(held)} expected")
            return held
        rule = kind.inner[0].rule
        pairs = enumerate(zip(held, words, strict=True))
        return tuple(self._text(old, rule, new, entry, f"{place}[{number}]") for number, (old, new) in pairs)

    def _entries(self, held: tuple[Shape, ...], words: list[object], place: str) -> Iterator[Shape]:
        """Entries that belong together by their id, in the order of the original."""
        by_id = {written_id(row): row for row in words if isinstance(row, Mapping)}
        known = {entry.id: entry for entry in held if hasattr(entry, "id")}
        for name, entry in known.items():
            if name in by_id:
                yield self.table(entry, by_id[name], name)
            else:
                self.tell(name, "", "is missing")
        for name in by_id.keys() - known.keys():
            self.tell(name, place, "is not an entry of the original")
        if len(by_id) != len(words):
            self.tell("", place, "has entries that are no tables, or ids given twice")

    def _text(self, old: str, rule: Meta, new: object, entry: str, place: str) -> str:
        if not isinstance(new, str):
            self.tell(entry, place, f"is {shown(new)}; {EXPECTED[str]} is expected")
            return old
        assert rule.max_length is not None
        roomy = Meta(min_length=1, max_length=round(ROOM * rule.max_length), extra=rule.extra)
        if fault := fault_of_text(new, roomy):
            self.tell(entry, place, fault)
        before, after = set(_PLACEHOLDER.findall(old)), set(_PLACEHOLDER.findall(new))
        for lost in sorted(before - after):
            self.tell(entry, place, f"lacks {lost}")
        for made_up in sorted(after - before):
            self.tell(entry, place, f"has {made_up}, which the original does not have here")
        return new


def has_words(kind: Kind) -> bool:
    """Whether anything of that kind is read by people; ids, numbers and choices are not."""
    if issubclass(kind.core, Shape):
        return any(has_words(inner) for inner, _ in kinds_of(kind.core).values())
    if kind.core is tuple:
        return has_words(kind.inner[0])
    return kind.core is str and bool(kind.rule.extra)
