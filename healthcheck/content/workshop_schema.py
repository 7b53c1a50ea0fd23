"""The sentences of ``workshop.toml``: which there are, and which words in braces each may hold.

The slides and papers of a workshop ask for every one of them, some only when a whole room is looking.
"""

from __future__ import annotations

from typing import Annotated, TypeAlias

from healthcheck.content.schema import Shape
from healthcheck.content.texts import words

Note: TypeAlias = Annotated[str, words(160)]
Asked: TypeAlias = Annotated[str, words(80)]


class NotesTable(Shape):
    """What the facilitator is reminded of, by the kind of item (``domain.workshop.ItemKind``)."""

    welcome: Note
    promises: Note
    top_three: Note
    profile: Note
    factor: Note
    re_score: Note
    mesh: Note
    commitments: Note
    close: Note
    free: Note


class PromptsTable(Shape):
    """What the facilitator is reminded of at a slide."""

    welcome: Note
    blank: Note
    guesses: Note
    one_view: Annotated[str, words(160, braces="organisation")]
    both_views: Note
    gaps: Note
    definition: Note
    spread: Note
    quotes: Note
    question: Note
    offers: Note
    votes: Note
    scores: Note
    mesh: Note
    promise: Annotated[str, words(160, braces="person")]


class AskedTable(Shape):
    """What everybody in the room reads."""

    differ_most: Asked
    keep_guess: Asked
    surprise: Asked
    expect: Annotated[str, words(80, braces="organisation")]
    both_views: Asked
    would_do: Asked
    offer: Asked
    choose: Asked
    fingers: Asked
    links: Asked
    promise: Asked
    talk: Asked
    tomorrow: Asked


class AgendaReasons(Shape):
    """Why a factor is worth the room's time."""

    widest: Asked
    widest_unsure: Asked
    gap: Asked
    likely_gap: Asked
    lowest: Asked
    mixed: Asked
    divided: Asked
    practice: Asked
    next: Asked


class WorkshopFile(Shape):
    """``workshop.toml``."""

    notes: NotesTable
    prompts: PromptsTable
    asked: AskedTable
    reasons: AgendaReasons
