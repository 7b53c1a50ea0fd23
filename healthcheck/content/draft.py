"""A content folder as far as it can be read: sound files, their entries, and what is wrong with the rest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from healthcheck.content.decoding import Fault, decode
from healthcheck.content.files import Source, Table, read_folder
from healthcheck.content.finding import ContentFinding
from healthcheck.content.finding_schema import FindingsFile
from healthcheck.content.method_schema import MethodFile
from healthcheck.content.reason_schema import ReasonsFile
from healthcheck.content.schema import (
    FactorEntry,
    FactorsFile,
    GuideFile,
    GuideSectionEntry,
    InstrumentFile,
    ItemEntry,
    ItemsFile,
    OutcomeEntry,
    PracticeEntry,
    PracticesFile,
    QuestionsFile,
    ScaleEntry,
    Shape,
    WheelEntry,
    WheelFile,
)
from healthcheck.content.workshop_schema import WorkshopFile

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

E = TypeVar("E", bound=Shape)
E_co = TypeVar("E_co", bound=Shape, covariant=True)

# By file, or by folder where it holds several.
SHAPES: Mapping[str, type[Shape]] = {
    "instrument.toml": InstrumentFile,
    "method.toml": MethodFile,
    "factors.toml": FactorsFile,
    "questions.toml": QuestionsFile,
    "wheel.toml": WheelFile,
    "findings.toml": FindingsFile,
    "withheld.toml": ReasonsFile,
    "workshop.toml": WorkshopFile,
    "items/": ItemsFile,
    "practices/": PracticesFile,
    "guides/": GuideFile,
}
MOST_FAULTS = 200  # told of one file; who has more mends these first
MOST_ENTRIES = 200  # looked at in a faulty file
LONGEST_ID = 40


@dataclass(frozen=True, slots=True)
class Entry(Generic[E_co]):
    """One entry of a file: its id as written ("" where unreadable), and its value where sound."""

    file: str
    id: str
    value: E_co | None


@dataclass(frozen=True)
class Listing(Generic[E_co]):
    """All entries of one sort; ``is_complete`` unless a file that should hold some could not be read."""

    entries: tuple[Entry[E_co], ...]
    is_complete: bool

    @cached_property
    def ids(self) -> frozenset[str]:
        """Ids as written, of sound and faulty entries alike, so that one fault does not cause others elsewhere."""
        return frozenset(entry.id for entry in self.entries if entry.id)

    def sound(self) -> Iterator[tuple[Entry[E_co], E_co]]:
        """Entries that could be decoded, each with its value."""
        return ((entry, entry.value) for entry in self.entries if entry.value is not None)

    def lacks(self, name: str) -> bool:
        """Whether ``name`` is certainly no id of this sort."""
        return self.is_complete and name not in self.ids


@dataclass(frozen=True, slots=True)
class Draft:
    """What a folder holds. ``files``: sound files by name; ``names``: all that hold a table; ``unread``: the others."""

    files: Mapping[str, Shape]
    names: tuple[str, ...]
    unread: frozenset[str]
    scales: Listing[ScaleEntry]
    factors: Listing[FactorEntry]
    items: Listing[ItemEntry]
    practices: Listing[PracticeEntry]
    outcomes: Listing[OutcomeEntry]
    wheel: Listing[WheelEntry]
    guide_sections: Listing[GuideSectionEntry]
    findings: tuple[ContentFinding, ...]


def read_draft(folder: Path | Traversable) -> Draft:
    """Everything in ``folder`` that can be read; never raises for what the folder holds."""
    source = read_folder(folder)
    files: dict[str, Shape] = {}
    findings = list(source.findings)
    for name, table in source.tables.items():
        value, faults = decode(table, SHAPES[_sort(name)])
        if value is not None:
            files[name] = value
        findings += [_finding(name, table, fault) for fault in faults[:MOST_FAULTS]]
        if len(faults) > MOST_FAULTS:
            findings.append(ContentFinding(name, "", "", f"has {len(faults) - MOST_FAULTS:,} faults more"))
    return Draft(
        files=files,
        names=tuple(source.tables),
        unread=source.unread,
        scales=_listing(source, files, "instrument.toml", "scales", ScaleEntry),
        factors=_listing(source, files, "factors.toml", "factors", FactorEntry),
        items=_listing(source, files, "items/", "items", ItemEntry),
        practices=_listing(source, files, "practices/", "practices", PracticeEntry),
        outcomes=_listing(source, files, "questions.toml", "outcomes", OutcomeEntry),
        wheel=_listing(source, files, "wheel.toml", "wheel", WheelEntry),
        guide_sections=_listing(source, files, "guides/", "sections", GuideSectionEntry),
        findings=tuple(findings),
    )


def _sort(name: str) -> str:
    """The key of ``SHAPES`` for a file."""
    folder, slash, _ = name.partition("/")
    return folder + slash


def _listing(source: Source, files: Mapping[str, Shape], sort: str, field: str, shape: type[E]) -> Listing[E]:
    entries: list[Entry[E]] = []
    is_complete = not any(name == "" or _sort(name) == sort for name in source.unread)
    for name, table in source.tables.items():
        if _sort(name) != sort:
            continue
        if name in files:
            entries += [Entry(name, value.id, value) for value in getattr(files[name], field)]
            continue
        rows = table.get(field)
        is_complete = is_complete and isinstance(rows, list) and len(rows) <= MOST_ENTRIES
        for row in rows[:MOST_ENTRIES] if isinstance(rows, list) else []:
            if isinstance(row, Mapping):
                entries.append(Entry(name, written_id(row), decode(row, shape)[0]))
    return Listing(tuple(entries), is_complete)


def written_id(row: Table) -> str:
    """The id of an entry where it can stand in a message, else an empty text."""
    name = row.get("id")
    return name if isinstance(name, str) and name.isprintable() and len(name) <= LONGEST_ID else ""


def _finding(file: str, table: Table, fault: Fault) -> ContentFinding:
    """The place of a fault as id and field: ``("items", 3, "levels", 2)`` becomes ``GOV-P3``, ``levels[2]``."""
    name, rest = "", fault.path
    match fault.path:
        case (str(first), int(position), *inner):
            rows = table[first]
            row = rows[position] if isinstance(rows, list) else None
            if isinstance(row, Mapping):
                name = written_id(row) or f"entry {position + 1} of {first}"
                rest = tuple(inner)
    return ContentFinding(file, name, _field(rest), fault.message)


def _field(path: tuple[str | int, ...]) -> str:
    parts = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return "".join(parts).removeprefix(".")
