"""What in a comment could tell readers whom it is about or from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from healthcheck.domain.comment import Clue, ClueKind
from healthcheck.domain.relationship import Respondent

_LEAST_NAME = 3
"""Letters from which a part of a name is looked for by itself: "Li" and "de" stand in too many words and titles."""


def clues_in(text: str, people: Sequence[Respondent]) -> tuple[Clue, ...]:
    """Names, parts of names, codes and roles of ``people`` that stand in ``text``, each once, in that order.

    Names and codes are looked for as they are written, because many are words too; roles in any case.
    """
    found = [
        *_found(text, ClueKind.NAME, (part for person in people for part in _name_parts(person.name))),
        *_found(text, ClueKind.CODE, (person.code for person in people)),
        *_found(text, ClueKind.ROLE, (person.role for person in people), flags=re.IGNORECASE),
    ]
    return tuple(dict.fromkeys(found))


def _name_parts(name: str) -> Iterator[str]:
    """The whole name, then its parts without initials."""
    yield name
    yield from (part for part in re.split(r"[\s.,]+", name) if len(part) >= _LEAST_NAME)


def _found(text: str, kind: ClueKind, wanted: Iterator[str], *, flags: int = 0) -> Iterator[Clue]:
    """A longer find stands for the shorter ones inside it: ``Rosa Silva``, not ``Silva`` as well."""
    places: list[tuple[int, int]] = []
    for word in sorted(dict.fromkeys(entry.strip() for entry in wanted), key=len, reverse=True):
        if len(word) > 1:
            for match in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text, flags):
                if not any(first <= match.start() and match.end() <= last for first, last in places):
                    places.append(match.span())
    yield from (Clue(kind, text[first:last]) for first, last in sorted(places))
