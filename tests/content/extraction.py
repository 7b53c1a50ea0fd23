"""Finds the texts of the program in its code: what ``tr``, ``message`` and their kin are called with.

Babel's own reader of Python does not look into calls within calls, so this one walks the syntax tree.
"""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("healthcheck", "ui")
SINGLE = frozenset({"tr", "_tr", "message"})
PLURAL = frozenset({"plural"})
QT = "translate"
"""``QCoreApplication.translate``, whose first argument is a context that is not looked at."""

SAYING = SINGLE | PLURAL | {QT}
PASSING_ON = SAYING | {"gettext", "ngettext"}
"""Functions in which a text is what they were given."""


@dataclass(frozen=True, slots=True)
class Found:
    """A text with where it stands; ``many`` is its plural, ``context`` tells apart what English says in one word."""

    file: str
    line: int
    text: str
    many: str = ""
    context: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """A call that no catalogue can serve, and why."""

    file: str
    line: int
    reason: str


@cache
def extracted() -> tuple[tuple[Found, ...], tuple[Fault, ...]]:
    """Every text of the program, and every call that hides one."""
    found: list[Found] = []
    faults: list[Fault] = []
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            of_file(path.relative_to(ROOT).as_posix(), path.read_text("utf-8"), found, faults)
    return tuple(found), tuple(faults)


def of_file(name: str, code: str, found: list[Found], faults: list[Fault]) -> None:
    """Add what the ``code`` of the file ``name`` says, and what is wrong with it."""
    for call in _calls(ast.parse(code), within=""):
        texts, reason = _texts(call)
        if reason:
            faults.append(Fault(name, call.lineno, reason))
        elif texts:
            entry = Found(name, call.lineno, *texts)
            wrong = [fault for text in (entry.text, entry.many) for fault in _wrong_blanks(text)]
            found.append(entry)
            faults += [Fault(name, call.lineno, fault) for fault in wrong]


def _calls(node: ast.AST, *, within: str) -> Iterator[ast.Call]:
    """Calls of the functions that say texts, but not inside those functions, which pass on what they were given."""
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, ast.FunctionDef) else within
        if isinstance(child, ast.Call) and _name(child) in SAYING and within not in PASSING_ON:
            yield child
        yield from _calls(child, within=inside)


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _texts(call: ast.Call) -> tuple[tuple[str, ...], str]:
    """Text, plural and context of a call; or why there are none. Both empty for a call that is about something else."""
    name, arguments = _name(call), call.args
    if name == QT:
        if not (arguments and isinstance(arguments[0], ast.Constant) and isinstance(arguments[0].value, str)):
            return (), ""  # a painter or a string is moved
        arguments = arguments[1:]
    wanted = 2 if name in PLURAL else 1
    texts = [_literal(argument) for argument in arguments[:wanted]]
    if len(texts) < wanted or None in texts:
        return (), f"{name}() is given something else than a literal text"
    said = [text for text in texts if text is not None]
    if name in PLURAL:
        return tuple(said), ""
    context = _literal(arguments[1]) if name in ("tr", "_tr") and len(arguments) > 1 else ""
    return (*said, "", context or ""), ""


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value else None


def _wrong_blanks(text: str) -> Iterator[str]:
    """Blanks are numbered, so that a translation can put them in another order."""
    try:
        names = [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
    except ValueError as error:
        yield f"{text!r} cannot be filled: {error}"
        return
    yield from (f"{text!r} has the blank {{{name}}}, which has no number" for name in names if not name.isdecimal())
