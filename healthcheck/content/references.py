"""What does not fit together: ids given twice, references to nothing, files and entries that nothing needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from healthcheck.content.draft import Draft, Entry
from healthcheck.content.finding import ContentFinding
from healthcheck.content.method_schema import MethodFile
from healthcheck.content.schema import GuideFile, ItemsFile, PracticesFile, Shape
from healthcheck.content.texts import shown
from healthcheck.domain.relationship import Side


def check_references(draft: Draft) -> Iterator[ContentFinding]:
    """Findings about ids and what refers to them, over all files."""
    for listing in (draft.scales, draft.factors, draft.items, draft.practices, draft.outcomes, draft.wheel):
        yield from _given_twice(listing.entries)
    for name in draft.names:
        yield from _given_twice(entry for entry in draft.guide_sections.entries if entry.file == name)
    yield from _check_files(draft)
    yield from _check_items(draft)
    yield from _check_practices(draft)
    yield from _check_wheel(draft)
    yield from _check_guides(draft)
    yield from _check_weights(draft)


def _given_twice(entries: Iterable[Entry[Shape]]) -> Iterator[ContentFinding]:
    places: dict[str, str] = {}
    for entry in entries:
        if entry.id in places:
            yield ContentFinding(entry.file, entry.id, "id", f"is given twice, first in {places[entry.id]}")
        elif entry.id:
            places[entry.id] = entry.file


def _check_files(draft: Draft) -> Iterator[ContentFinding]:
    """Each factor has its file of items and of practices, and each of these files says the factor of its name."""
    for name, value in draft.files.items():
        if isinstance(value, ItemsFile | PracticesFile) and value.factor != PurePosixPath(name).stem:
            yield ContentFinding(name, "", "factor", f"is {shown(value.factor)}, not the factor of the file's name")
    for name in draft.names:
        folder, slash, file = name.partition("/")
        if slash and folder != "guides" and draft.factors.lacks(PurePosixPath(file).stem):
            yield ContentFinding(name, "", "factor", "is not a factor of factors.toml")
    found = draft.unread.union(draft.names)
    for folder in ("items", "practices"):
        for entry in draft.factors.entries:
            file = f"{folder}/{entry.id}.toml"
            if entry.id and found.isdisjoint({file, f"{folder}/"}):
                yield ContentFinding(entry.file, entry.id, "id", f"has no file {file}")


def _check_items(draft: Draft) -> Iterator[ContentFinding]:
    used = {item for _, practice in draft.practices.sound() for item in practice.items}
    are_practices_known = draft.practices.is_complete and all(entry.value for entry in draft.practices.entries)
    stems: dict[str, str] = {}
    for entry, item in draft.items.sound():
        own = PurePosixPath(entry.file).stem
        if draft.scales.lacks(item.scale):
            yield ContentFinding(
                entry.file, entry.id, "scale", f"{shown(item.scale)} is not a scale of instrument.toml"
            )
        for position, factor in enumerate(item.also_listed_under):
            if draft.factors.lacks(factor) or factor == own:
                message = f"{shown(factor)} is not another factor of factors.toml"
                yield ContentFinding(entry.file, entry.id, f"also_listed_under[{position}]", message)
        if are_practices_known and item.id not in used:
            yield ContentFinding(entry.file, entry.id, "id", "is an item that no practice names")
        if item.stem in stems:
            yield ContentFinding(entry.file, entry.id, "stem", f"is the same as that of {stems[item.stem]}")
        stems.setdefault(item.stem, item.id)


def _check_practices(draft: Draft) -> Iterator[ContentFinding]:
    for entry, practice in draft.practices.sound():
        for position, item in enumerate(practice.items):
            if draft.items.lacks(item):
                message = f"{shown(item)} is not an item of any file in items/"
                yield ContentFinding(entry.file, entry.id, f"items[{position}]", message)
            elif item in practice.items[:position]:
                yield ContentFinding(entry.file, entry.id, f"items[{position}]", f"{shown(item)} is named twice")


def _check_wheel(draft: Draft) -> Iterator[ContentFinding]:
    groups = {factor.id: factor.group for _, factor in draft.factors.sound()}
    shown_factors: set[str] = set()
    for entry, place in draft.wheel.sound():
        if place.factor is None:
            continue
        if draft.factors.lacks(place.factor):
            message = f"{shown(place.factor)} is not a factor of factors.toml"
            yield ContentFinding(entry.file, entry.id, "factor", message)
        elif place.factor in shown_factors:
            yield ContentFinding(entry.file, entry.id, "factor", f"{shown(place.factor)} is on the wheel twice")
        elif groups.get(place.factor, place.group) is not place.group:
            message = f"is {place.group}; in factors.toml it is {groups[place.factor]}"
            yield ContentFinding(entry.file, entry.id, "group", message)
        shown_factors.add(place.factor)
    is_wheel_known = draft.wheel.is_complete and all(entry.value for entry in draft.wheel.entries)
    for factor_entry in draft.factors.entries:
        if is_wheel_known and factor_entry.id and factor_entry.id not in shown_factors:
            yield ContentFinding("wheel.toml", "", "wheel", f"has no entry for the factor {factor_entry.id}")


def _check_guides(draft: Draft) -> Iterator[ContentFinding]:
    """Each side has the guide of its name, with a section for each factor."""
    for side in Side:
        file = f"guides/{side}.toml"
        if draft.unread.union(draft.names).isdisjoint({"", file, "guides/"}):
            yield ContentFinding(file, "", "", "is missing")
    for name in draft.names:
        if not name.startswith("guides/"):
            continue
        if PurePosixPath(name).stem not in set(Side):
            yield ContentFinding(name, "", "", "is not a file that is read here")
            continue
        value = draft.files.get(name)
        if isinstance(value, GuideFile) and value.side != PurePosixPath(name).stem:
            yield ContentFinding(name, "", "side", f"is {shown(value.side)}, not the side of the file's name")
        if isinstance(value, GuideFile):
            sections = {section.id for section in value.sections}
            for entry in draft.factors.entries:
                if entry.id and entry.id not in sections:
                    yield ContentFinding(name, "", "sections", f"has none for the factor {entry.id}")


def _check_weights(draft: Draft) -> Iterator[ContentFinding]:
    method = draft.files.get("method.toml")
    if not isinstance(method, MethodFile):
        return
    for factor in method.report_weights:
        if draft.factors.lacks(factor):
            message = f"{shown(factor)} is not a factor of factors.toml"
            yield ContentFinding("method.toml", "", f"report_weights.{factor}", message)
    for entry in draft.factors.entries:
        if entry.id and entry.id not in method.report_weights:
            yield ContentFinding("method.toml", "", "report_weights", f"has no weight for the factor {entry.id}")
    if not sum(method.report_weights.values()):
        yield ContentFinding("method.toml", "", "report_weights", "are all nought")
