"""The six ways to look at one assessment's results."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum


class Look(StrEnum):
    """In the order of the switch, and of the keys Alt+1 to Alt+6."""

    PROFILE = "profile"
    GAP = "gap"
    MIRROR = "mirror"
    TREND = "trend"
    QUESTIONS = "questions"
    MAP = "map"


def look_names(tr: Callable[[str], str]) -> dict[Look, str]:
    """What the switch and the menu call them."""
    return {
        Look.PROFILE: tr("Profile"),
        Look.GAP: tr("Gap"),
        Look.MIRROR: tr("Mirror"),
        Look.TREND: tr("Trend"),
        Look.QUESTIONS: tr("Questions"),
        Look.MAP: tr("Map"),
    }
