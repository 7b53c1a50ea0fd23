"""What slides are projected on: a light ground, or a dark one for dark rooms only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.charts.palette import Ground

if TYPE_CHECKING:
    from ui.preferences import PreferenceStore

LIGHT, DARK = "light", "dark"


def projector_ground(preferences: PreferenceStore) -> Ground:
    """The ground that was chosen; the light one where nobody chose."""
    return Ground.DARK_ROOM if preferences.value.projector == DARK else Ground.PROJECTOR


def turn_ground(preferences: PreferenceStore) -> None:
    """Choose the other one."""
    preferences.update(projector=LIGHT if preferences.value.projector == DARK else DARK)
