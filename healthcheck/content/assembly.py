"""Sound files -> an ``Instrument``."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TypeVar

import msgspec

from healthcheck.content.finding_schema import FindingsFile
from healthcheck.content.method_schema import MethodFile
from healthcheck.content.reason_schema import ReasonsFile
from healthcheck.content.schema import (
    FactorsFile,
    GuideFile,
    InstrumentFile,
    ItemEntry,
    ItemsFile,
    PracticeEntry,
    PracticesFile,
    QuestionsFile,
    ScaleEntry,
    Shape,
    WheelFile,
)
from healthcheck.content.workshop_schema import WorkshopFile
from healthcheck.domain.change_method import ChangeMethod
from healthcheck.domain.finding_wording import FindingWording
from healthcheck.domain.instrument import (
    Consent,
    Factor,
    Group,
    Guide,
    GuideSection,
    Instrument,
    Item,
    OutcomeQuestion,
    Practice,
    Recommendation,
    Scale,
    WheelFactor,
    Wording,
)
from healthcheck.domain.method import Method
from healthcheck.domain.reasons import Reasons
from healthcheck.domain.room_wording import RoomWording

T = TypeVar("T", bound=Shape)
fields_of = msgspec.structs.asdict


def assemble(files: Mapping[str, Shape]) -> Instrument:
    """The instrument that a complete and faultless set of files describes; entries follow the order of the factors."""
    top = _only(files, InstrumentFile)
    factors = tuple(Factor(**fields_of(entry)) for entry in _only(files, FactorsFile).factors)
    rank = {factor.id: position for position, factor in enumerate(factors)}
    item_files = sorted(_all(files, ItemsFile), key=lambda file: rank[file.factor])
    practice_files = sorted(_all(files, PracticesFile), key=lambda file: rank[file.factor])
    return Instrument(
        id=top.id,
        version=top.version,
        title=top.title,
        language=top.language,
        digest=digest_of(files),
        factors=factors,
        items=tuple(_item(file.factor, entry) for file in item_files for entry in file.items),
        practices=tuple(_practice(file.factor, entry) for file in practice_files for entry in file.practices),
        scales=MappingProxyType({entry.id: _scale(entry) for entry in top.scales}),
        outcomes=tuple(OutcomeQuestion(**fields_of(entry)) for entry in _only(files, QuestionsFile).outcomes),
        wheel=tuple(WheelFactor(**fields_of(entry)) for entry in _only(files, WheelFile).wheel),
        guides=MappingProxyType({guide.side: _guide(guide) for guide in _all(files, GuideFile)}),
        wording=Wording(**fields_of(top.wording)),
        method=_method(_only(files, MethodFile)),
        group_names=MappingProxyType({group: getattr(top.groups, group) for group in Group}),
        findings=FindingWording(_sentences(_only(files, FindingsFile))),
        reasons=Reasons(_sentences(_only(files, ReasonsFile))),
        room=RoomWording(_sentences(_only(files, WorkshopFile))),
    )


def digest_of(files: Mapping[str, Shape]) -> str:
    """SHA-256 (hex) of what the files say: canonical JSON with sorted keys, defaults left out.

    Comments, spacing, line ends and the order of fields make no difference; any word or number does.
    """
    return hashlib.sha256(msgspec.json.encode(dict(files), order="sorted")).hexdigest()


def _all(files: Mapping[str, Shape], shape: type[T]) -> Iterator[T]:
    return (value for value in files.values() if isinstance(value, shape))


def _only(files: Mapping[str, Shape], shape: type[T]) -> T:
    (value,) = _all(files, shape)
    return value


def _item(factor: str, entry: ItemEntry) -> Item:
    return Item(factor=factor, **fields_of(entry))


def _practice(factor: str, entry: PracticeEntry) -> Practice:
    recommendation = Recommendation(**fields_of(entry.recommendation))
    return Practice(factor=factor, **{**fields_of(entry), "recommendation": recommendation})


def _scale(entry: ScaleEntry) -> Scale:
    return Scale(
        id=entry.id,
        labels=entry.labels,
        cannot_see=entry.cannot_see,
        does_not_apply=entry.does_not_apply,
        instruction=entry.instruction,
        meanings=entry.meanings,
    )


def _method(file: MethodFile) -> Method:
    change = ChangeMethod(**fields_of(file.change))
    return Method(**{**fields_of(file), "report_weights": MappingProxyType(file.report_weights), "change": change})


def _sentences(file: Shape) -> Mapping[str, Mapping[str, str]]:
    """The sentences of a file of tables, by group and key."""
    return MappingProxyType({name: MappingProxyType(fields_of(group)) for name, group in fields_of(file).items()})


def _guide(file: GuideFile) -> Guide:
    return Guide(
        side=file.side,
        total_minutes=_minutes(file.total_minutes),
        opening_minutes=_minutes(file.opening.minutes),
        opening=file.opening.script,
        consent=Consent(**fields_of(file.opening.consent)),
        sections=tuple(
            GuideSection(**{**fields_of(section), "minutes": _minutes(section.minutes)}) for section in file.sections
        ),
        closing_minutes=_minutes(file.closing.minutes),
        closing=file.closing.script,
    )


def _minutes(minutes: tuple[int, ...]) -> tuple[int, int]:
    shortest, longest = minutes
    return shortest, longest
