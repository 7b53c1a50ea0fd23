"""The sentences of ``findings.toml`` on what changed since an earlier assessment, and on how promises were kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, TypeAlias

from healthcheck.content.schema import Shape
from healthcheck.content.texts import words

_SCORES = "earlier earlier_score later_score change"

Moved: TypeAlias = Annotated[str, words(300, braces=f"organisation factor believable {_SCORES}")]
IndexMoved: TypeAlias = Annotated[str, words(300, braces=f"noise {_SCORES}")]
ActedOnText: TypeAlias = Annotated[str, words(300, braces="organisation difference earlier")]
Converged: TypeAlias = Annotated[str, words(300, braces="client supplier factor")]
Note: TypeAlias = Annotated[str, words(160, braces="organisation")]


class ChangeWordsTable(Shape):
    """What changed since an earlier assessment, and what stands in the way of saying so."""

    higher_shows: Moved
    higher_indicates: Moved
    lower_shows: Moved
    lower_indicates: Moved
    possible: Moved
    about_the_same: Moved
    unjudged: Moved
    direction_higher: Moved
    direction_lower: Moved
    direction_about_the_same: Moved
    different_people: Note
    different_form: Note
    different_version: Note
    by_chance: Annotated[str, words(300, braces="count")]
    standards_moved: Moved
    acted_on_up: ActedOnText
    acted_on_down: ActedOnText
    acted_on_same: ActedOnText
    index_believable: IndexMoved
    index_noise: IndexMoved
    index_untold: IndexMoved
    converging: Converged
    diverging: Converged
    unchanged: Converged
    cannot_be_told: Converged


class FollowThroughTable(Shape):
    """How promises were kept."""

    kept: Annotated[str, words(300, braces="kept due percent renegotiated accepted")]
    kept_of_few: Annotated[str, words(300, braces="kept due renegotiated accepted")]
    nothing_due: Annotated[str, words(300, braces="renegotiated accepted")]


def unsaid_changes(table: ChangeWordsTable) -> Iterator[tuple[str, str]]:
    """Sentences that leave out how large a change could not be told from chance, as (field, placeholder)."""
    bands = {
        "change.possible": table.possible,
        "change.about_the_same": table.about_the_same,
        "change.direction_about_the_same": table.direction_about_the_same,
    }
    yield from ((field, "{believable}") for field, text in bands.items() if "{believable}" not in text)
