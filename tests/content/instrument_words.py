"""The words of an instrument as the files that a translator fills: ids, texts, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from healthcheck.content.decoding import kinds_of
from healthcheck.content.draft import read_draft
from healthcheck.content.schema import Shape
from healthcheck.content.translation import FOLDER, has_words

Say = Callable[[str], str]


def write_words(folder: Path, tag: str, say: Say = str) -> None:
    """Put the words of the instrument in ``folder``, each as ``say`` has it, beside it as the language ``tag``."""
    for name, value in read_draft(folder).files.items():
        path = folder / FOLDER / tag / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(_lines(_words(value, say), "")) + "\n", encoding="utf-8")


def _words(value: Shape, say: Say) -> dict[str, object]:
    said: dict[str, object] = {"id": value.id} if hasattr(value, "id") else {}
    for name, (kind, _) in kinds_of(type(value)).items():
        held = getattr(value, name)
        if has_words(kind) and held:
            said[name] = _said(held, say)
    return said


def _said(held: object, say: Say) -> object:
    match held:
        case Shape():
            return _words(held, say)
        case tuple():
            return [_said(entry, say) for entry in held]
    return say(str(held))


def _lines(table: Mapping[str, object], path: str) -> Iterator[str]:
    """``table`` as TOML: texts first, then the tables within it."""
    for name, value in table.items():
        if isinstance(value, str):
            yield f"{name} = {json.dumps(value, ensure_ascii=False)}"
        elif isinstance(value, list) and all(isinstance(entry, str) for entry in value):
            yield f"{name} = ["
            yield from (f"    {json.dumps(entry, ensure_ascii=False)}," for entry in value)
            yield "]"
    for name, value in table.items():
        place = f"{path}.{name}" if path else name
        if isinstance(value, Mapping):
            yield f"\n[{place}]"
            yield from _lines(value, place)
        elif isinstance(value, list) and value and isinstance(value[0], Mapping):
            for entry in value:
                yield f"\n[[{place}]]"
                yield from _lines(entry, place)
