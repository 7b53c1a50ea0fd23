"""What the presenter can ask the console for, by key or button."""

from __future__ import annotations

from enum import Enum


class Asked(Enum):
    """Everything besides walking and covering."""

    CAPTURE = "capture"
    ANSWER = "answer"
    PARK = "park"
    DECIDE = "decide"
    RE_SCORE = "re_score"
    VOTE = "vote"
    GUESS = "guess"
    PRESENT = "present"
    MESH = "mesh"
    OVERVIEW = "overview"
    KEYS = "keys"
    TIMER = "timer"
    RESET = "reset"
    SWAP = "swap"
    GROUND = "ground"
    CONSOLE = "console"
    UNDO = "undo"
    REDO = "redo"
