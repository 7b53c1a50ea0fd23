"""The sentences of ``findings.toml`` on what to work on first, and on the maps that show it."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from healthcheck.content.schema import Shape
from healthcheck.content.texts import words

Action: TypeAlias = Annotated[str, words(40)]
How: TypeAlias = Annotated[str, words(300, braces="client supplier")]


class ActionTypesTable(Shape):
    """What kind of action comes first: a name and a sentence each."""

    build_together: Action
    build_together_how: How
    show_or_fix: Action
    show_or_fix_how: How
    listen: Action
    listen_how: How
    exchange_perspectives_first: Action
    exchange_perspectives_first_how: How
    protect: Action
    protect_how: How
    settle_inside_first: Action
    settle_inside_first_how: How
    look_closer: Action
    look_closer_how: How


class StabilityTable(Shape):
    """How firmly a practice is on the list of what to work on first."""

    nearly_always: Action
    usually: Action
    unsure: Action
    explanation: Annotated[str, words(400, braces="draws most nearly_always usually")]
    unranked: Annotated[str, words(200, braces="minimum count")]
    equal_importance: Annotated[str, words(200, braces="votes")]


class QuadrantsTable(Shape):
    """Fields and axes of the importance-performance map, its claims; ``side_first`` is part of ``sides_first``."""

    concentrate_here: Action
    keep_up: Action
    low_priority: Action
    possible_overkill: Action
    performance: Annotated[str, words(60, braces="organisation")]
    performance_joint: Annotated[str, words(60)]
    vote_share: Annotated[str, words(60)]
    lines: Annotated[str, words(300, braces="line share")]
    both_first: Annotated[str, words(100, braces="factors")]
    side_first: Annotated[str, words(60, braces="organisation factors")]
    sides_first: Annotated[str, words(100, braces="sides")]
    none_first: Annotated[str, words(100)]


class MeshTable(Shape):
    """Labels and notes of the two meshes."""

    document: Action
    document_note: Annotated[str, words(400, braces="recurring themes")]
    participants: Action
    participants_note: Annotated[str, words(300, braces="raters")]
    arrows_note: Annotated[str, words(200)]
    no_arrows: Annotated[str, words(200)]
