"""How close things stand, so that one question with all its answers fits without scrolling on a small screen."""

from __future__ import annotations

from dataclasses import dataclass, replace

COLUMN = 784
"""Widest column, logical px at 100 % text size."""


@dataclass(frozen=True, slots=True)
class Density:
    """Distances in logical px at 100 % text size.

    ``option_padding`` is above and below the text of an option; ``note_lines`` how many lines of a note are seen;
    ``question_lines`` how many lines the question always takes, so that the options do not move from page to page;
    ``has_meanings`` whether cards say what their names mean to those who do not ask for it.
    """

    margin: int
    gap: int
    option_gap: int
    option_padding: int
    apart: int
    note_lines: int
    question_lines: int
    bar_margin: int
    has_meanings: bool = True


ROOMY = Density(
    margin=24, gap=12, option_gap=10, option_padding=10, apart=10, note_lines=2, question_lines=2, bar_margin=16
)
SNUG = Density(margin=16, gap=8, option_gap=8, option_padding=8, apart=8, note_lines=2, question_lines=1, bar_margin=12)
TIGHT = Density(
    margin=10, gap=6, option_gap=6, option_padding=4, apart=6, note_lines=1, question_lines=1, bar_margin=10
)


CRAMPED = replace(TIGHT, has_meanings=False)


def density_for(height: int, scale: int) -> Density:
    """The density for a window ``height`` px high at ``scale`` percent text size."""
    room = height * 100 / scale
    if room >= 790:  # noqa: PLR2004  (the default window, 800)
        return ROOMY
    if room >= 730:  # noqa: PLR2004  (between the default and the smallest window)
        return SNUG
    return TIGHT if room >= 560 else CRAMPED  # noqa: PLR2004  (the smallest window in larger text)
