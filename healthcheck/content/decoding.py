"""Raw TOML tables -> shapes of ``schema``, with every fault instead of the first only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, TypeVar, Union, get_args, get_origin

import msgspec
from msgspec import Meta

from healthcheck.content.schema import Shape
from healthcheck.content.texts import fault_of, shown

Path = tuple[str | int, ...]
S = TypeVar("S", bound=Shape)

EXPECTED = {str: "a text", int: "a whole number", float: "a number", bool: "true or false", tuple: "a list"}


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at ``path`` (names of fields and positions in lists) of a table."""

    path: Path
    message: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A type of ``schema`` taken apart: ``core``, its rule, and the kinds inside a list (one) or a mapping (two)."""

    core: type
    rule: Meta
    inner: tuple[Kind, ...] = ()


def decode(raw: Mapping[str, object], shape: type[S]) -> tuple[S | None, tuple[Fault, ...]]:
    """The table as a ``shape``; or None, and all that is wrong with it."""
    faults = tuple(_faults_of_table(raw, shape, ()))
    if faults:
        return None, faults
    try:
        return msgspec.convert(raw, shape), ()
    except msgspec.ValidationError as error:  # a rule that the walk above does not know
        return None, (Fault((), f"cannot be read: {shown(str(error))}"),)


def _faults(value: object, kind: Kind, path: Path) -> Iterator[Fault]:
    if issubclass(kind.core, Shape):
        yield from _faults_of_table(value, kind.core, path)
    elif kind.core is tuple:
        yield from _faults_of_list(value, kind, path)
    elif kind.core is dict:
        yield from _faults_of_mapping(value, kind, path)
    elif message := _fault_of_leaf(value, kind):
        yield Fault(path, message)


def _faults_of_table(value: object, shape: type[Shape], path: Path) -> Iterator[Fault]:
    if not isinstance(value, Mapping):
        yield Fault(path, f"is {shown(value)}; a table is expected")
        return
    fields = kinds_of(shape)
    for name, (kind, is_required) in fields.items():
        if name in value:
            yield from _faults(value[name], kind, (*path, name))
        elif is_required:
            yield Fault((*path, name), "is missing")
    for name in value:
        if name not in fields:
            yield Fault((*path, printable(name)), "is not a field known here")


def _faults_of_list(value: object, kind: Kind, path: Path) -> Iterator[Fault]:
    if not isinstance(value, list):
        yield Fault(path, f"is {shown(value)}; a list is expected")
        return
    yield from _faults_of_length(len(value), kind, path)
    for position, entry in enumerate(value[: kind.rule.max_length]):
        yield from _faults(entry, kind.inner[0], (*path, position))


def _faults_of_mapping(value: object, kind: Kind, path: Path) -> Iterator[Fault]:
    if not isinstance(value, Mapping):
        yield Fault(path, f"is {shown(value)}; a table is expected")
        return
    yield from _faults_of_length(len(value), kind, path)
    for name in list(value)[: kind.rule.max_length]:
        yield from _faults(name, kind.inner[0], (*path, printable(name)))
        yield from _faults(value[name], kind.inner[1], (*path, printable(name)))


def _faults_of_length(length: int, kind: Kind, path: Path) -> Iterator[Fault]:
    least, most = kind.rule.min_length or 0, kind.rule.max_length
    if length < least or (most is not None and length > most):
        wanted = str(least) if least == most else f"{least} to {most}"
        yield Fault(path, f"has {length} entries; {wanted} expected")


def _fault_of_leaf(value: object, kind: Kind) -> str:
    if issubclass(kind.core, Enum):
        known = [member.value for member in kind.core]
        return "" if value in known else f"is {shown(value)}; one of {', '.join(known)} is expected"
    # In Python true is an integer, and an integer will do for a number; in a content file only the latter holds.
    fitting = (int, float) if kind.core is float else (kind.core,)
    if not isinstance(value, fitting) or (isinstance(value, bool) and kind.core is not bool):
        return f"is {shown(value)}; {EXPECTED[kind.core]} is expected"
    if isinstance(value, str):
        return fault_of_text(value, kind.rule)
    return _fault_of_number(value, kind.rule) if isinstance(value, int | float) else ""


def fault_of_text(text: str, rule: Meta) -> str:
    """What is wrong with ``text`` by its rule, as a clause; empty where nothing is."""
    if rule.max_length is not None and len(text) > rule.max_length:
        return f"has {len(text):,} characters; at most {rule.max_length} fit"
    if len(text) < (rule.min_length or 0):
        return "is empty"
    if rule.pattern is not None:
        return "" if re.search(rule.pattern, text) else f"is {shown(text)}; {rule.description} expected"
    return fault_of(text, rule)


def _fault_of_number(value: float, rule: Meta) -> str:
    bounds = (
        ("at least", rule.ge, rule.ge is None or value >= rule.ge),
        ("above", rule.gt, rule.gt is None or value > rule.gt),
        ("at most", rule.le, rule.le is None or value <= rule.le),
        ("below", rule.lt, rule.lt is None or value < rule.lt),
    )
    if all(is_kept for _, _, is_kept in bounds):  # never so for "not a number", as every number has bounds
        return ""
    wanted = " and ".join(f"{words} {bound:g}" for words, bound, _ in bounds if bound is not None)
    return f"is {shown(value)}; {wanted} is expected"


def printable(name: object) -> str:
    """A key as a message may show it."""
    text = shown(name)
    return text[1:-1] if isinstance(name, str) else text


@cache
def kinds_of(shape: type[Shape]) -> dict[str, tuple[Kind, bool]]:
    """The kind of each field of a table, and whether it has to be there."""
    return {field.name: (_kind(field.type), field.required) for field in msgspec.structs.fields(shape)}


def _kind(shape: object) -> Kind:
    """``shape`` taken apart: without ``None`` (TOML has none), without ``Annotated``."""
    if get_origin(shape) in (Union, UnionType):
        shape = next(choice for choice in get_args(shape) if choice is not NoneType)
    rule = Meta()
    if get_origin(shape) is Annotated:
        shape, *notes = get_args(shape)
        rule = next(note for note in notes if isinstance(note, Meta))
    core = get_origin(shape) or shape
    inner = tuple(_kind(part) for part in get_args(shape) if part is not Ellipsis)
    assert isinstance(core, type)
    return Kind(core, rule, inner)
