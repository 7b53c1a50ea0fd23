"""People who are about to be added together: what a list says of each, and what has to be settled first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from healthcheck.domain.relationship import Respondent, Seniority, Side

LONGEST = 120
"""Letters that a name, a role or a code may have."""


class DraftNote(StrEnum):
    """What there is to say of one row of the list."""

    SIDE_MISSING = "side_missing"
    CODE_TAKEN = "code_taken"
    TOO_LONG = "too_long"
    THERE_ALREADY = "there_already"
    LISTED_TWICE = "listed_twice"
    LEVEL_ASSUMED = "level_assumed"
    COUNTERPART_UNKNOWN = "counterpart_unknown"
    NUMBER_UNREADABLE = "number_unreadable"

    @property
    def is_trouble(self) -> bool:
        """Whether a row cannot be added before this is settled."""
        return self in (DraftNote.SIDE_MISSING, DraftNote.CODE_TAKEN, DraftNote.TOO_LONG)

    @property
    def leaves_out(self) -> bool:
        """Whether the row stays out unless somebody wants it all the same."""
        return self in (DraftNote.THERE_ALREADY, DraftNote.LISTED_TWICE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDraft:
    """One row; ``side_text`` and ``level_text`` are what the list says, ``side`` is None where that names no side.

    ``code``: empty where the next free one is to be given. ``counterpart``: name or code of whom the person faces off
    to. ``months`` and ``factors_seen`` as of a ``Respondent``; ``numbers_text`` is what the list says in their place
    and is no such number. ``choice``: whether somebody decided to add the row or to leave it out; None where the row
    speaks for itself.
    """

    name: str = ""
    side: Side | None = None
    role: str = ""
    seniority: Seniority = Seniority.MANAGING
    code: str = ""
    side_text: str = ""
    level_text: str = ""
    is_level_known: bool = True
    counterpart: str = ""
    months: int | None = None
    factors_seen: int | None = None
    numbers_text: str = ""
    choice: bool | None = None


@dataclass(frozen=True, slots=True)
class PastedPeople:
    """A list as it was read: its rows, and the headings of columns in it that say nothing of a person here."""

    drafts: tuple[PersonDraft, ...]
    ignored: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SettledDraft:
    """A row with the code that the person will have, what there is to say of it, and whether it will be added."""

    draft: PersonDraft
    code: str
    notes: tuple[DraftNote, ...]
    is_wanted: bool

    @property
    def trouble(self) -> DraftNote | None:
        """What keeps a wanted row from being added; None where nothing does."""
        return next((note for note in self.notes if note.is_trouble), None) if self.is_wanted else None


def settled(drafts: Sequence[PersonDraft], known: Sequence[Respondent]) -> tuple[SettledDraft, ...]:
    """Each row held against those before it and against the people who are ``known`` already, in the same order."""
    settling = _Settling(drafts, known)
    return tuple(settling.take(draft) for draft in drafts)


def free_code(side: Side, taken: Collection[str]) -> str:
    """``C1``, ``C2``, …: the first code of a side that is not among ``taken`` (in lower case)."""
    number = 1
    while f"{side.initial}{number}".casefold() in taken:
        number += 1
    return f"{side.initial}{number}"


def found_by(people: Iterable[Respondent]) -> dict[tuple[Side, str], str]:
    """Side and name or code (in lower case) -> id of the person whom somebody across means by it; codes come first."""
    held = tuple(people)
    names = {(person.side, plain(person.name)): person.id for person in reversed(held) if person.name}
    return names | {(person.side, plain(person.code)): person.id for person in held}


def plain(text: str) -> str:
    """A name or a code in lower case, its words parted by single spaces."""
    return " ".join(text.casefold().split())


class _Settling:
    """What is taken by the people who are known and by the rows passed so far."""

    def __init__(self, drafts: Sequence[PersonDraft], known: Sequence[Respondent]) -> None:
        self._faces = set(found_by(known))
        self._faces |= {(draft.side, plain(text)) for draft in drafts if draft.side for text in _called(draft)}
        self._known_codes = {person.code.casefold() for person in known}
        self._known_names = {_seat(person.side, person.name) for person in known}
        self._codes: set[str] = set()
        self._not_free = self._known_codes | {draft.code.casefold() for draft in drafts}
        self._names: set[tuple[Side | None, str]] = set()

    def take(self, draft: PersonDraft) -> SettledDraft:
        notes = tuple(self._notes(draft))
        is_wanted = not any(note.leaves_out for note in notes) if draft.choice is None else draft.choice
        if not is_wanted:
            return SettledDraft(draft, draft.code, notes, is_wanted=False)
        if draft.name:
            self._names.add(_seat(draft.side, draft.name))
        code = draft.code
        if not code and draft.side is not None:
            code = free_code(draft.side, self._not_free)
        self._codes.add(code.casefold())
        self._not_free.add(code.casefold())
        return SettledDraft(draft, code, notes, is_wanted=True)

    def _notes(self, draft: PersonDraft) -> list[DraftNote]:
        seat, code = _seat(draft.side, draft.name), draft.code.casefold()
        is_code_known = code in self._known_codes
        rules = {
            DraftNote.THERE_ALREADY: seat in self._known_names if draft.name else is_code_known,
            DraftNote.LISTED_TWICE: bool(draft.name) and seat in self._names,
            DraftNote.SIDE_MISSING: draft.side is None,
            DraftNote.CODE_TAKEN: bool(code) and (is_code_known or code in self._codes),
            DraftNote.TOO_LONG: max(map(len, (draft.name, draft.role, draft.code))) > LONGEST,
            DraftNote.LEVEL_ASSUMED: not draft.is_level_known,
            DraftNote.COUNTERPART_UNKNOWN: self._faces_nobody(draft),
            DraftNote.NUMBER_UNREADABLE: bool(draft.numbers_text),
        }
        return [note for note, holds in rules.items() if holds]

    def _faces_nobody(self, draft: PersonDraft) -> bool:
        """Whether the list names a counterpart who is not on the other side."""
        if not draft.counterpart or draft.side is None:
            return False
        return (draft.side.other, plain(draft.counterpart)) not in self._faces


def _called(draft: PersonDraft) -> tuple[str, ...]:
    return tuple(filter(None, (draft.name, draft.code)))


def _seat(side: Side | None, name: str) -> tuple[Side | None, str]:
    return side, plain(name)
