"""The honest line under a chart."""

from __future__ import annotations

from datetime import date

from healthcheck.charts.reading import SIDES, hidden_size, side_name
from healthcheck.domain.disclosed import DisclosedProfile

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def radar_caption(profile: DisclosedProfile) -> str:
    """How to read the radar, then n per side, scale, assessment and date."""
    return f"Compare along each spoke; the area has no meaning. {basis(profile)}"


def gap_caption(profile: DisclosedProfile) -> str:
    """How to read the dumbbell, with the size of gap that could hide, then the same facts."""
    sentences = ["Widest gap first; thin lines, where drawn, are 90 % intervals."]
    sizes = sorted({size for factor in profile.factors if (size := hidden_size(factor)) is not None})
    if sizes:
        reach = f"{sizes[0]} to {sizes[-1]}" if len(sizes) > 1 else str(sizes[0])
        sentences.append(
            f"Where there is no clear or likely sign, a gap of {reach} points would be missed one time in five."
        )
    return " ".join((*sentences, basis(profile)))


def basis(profile: DisclosedProfile) -> str:
    """``Client n = 6, supplier n = 5 · scale 0–100 · Assessment 1 · 12 May 2025``."""
    counts = ", ".join(f"{side.value} n = {profile.n.get(side, 0)}" for side in SIDES)
    parts = [
        f"{counts[:1].upper()}{counts[1:]}",
        "scale 0–100",
        f"Assessment {profile.assessment}",
        day_text(profile.held_on),
    ]
    if profile.rounded_sides:
        sides = " and ".join(side_name(side).lower() for side in profile.rounded_sides)
        parts.append(f"{sides} figures in steps of five")
    return " · ".join(parts)


def day_text(day: date) -> str:
    """``12 May 2025``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
