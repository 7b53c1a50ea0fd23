"""Titles that fit a page head."""

from __future__ import annotations

from collections.abc import Mapping

from healthcheck.domain.finding_wording import FindingWording
from healthcheck.domain.relationship import Side

LONGEST_TITLE = 64
"""Characters of a title, two lines of a page head; a longer one says "the client" in the place of the name."""


def fitting_title(
    wording: FindingWording, group: str, key: str, values: Mapping[str, str], *, side: Side | None = None
) -> str:
    """The title with the organisations' names, or with what they are to each other where names make it too long.

    ``side``: the one that ``{organisation}`` stands for.
    """
    title = wording.text(group, key, **values)
    if len(title) <= LONGEST_TITLE:
        return title
    roles = {entry.value: wording.text("words", f"the_{entry.value}") for entry in Side}
    if side is not None:
        roles |= {"organisation": roles[side.value], "partner": roles[side.other.value]}
    brief = wording.text(group, key, **{**values, **roles})
    return f"{brief[:1].upper()}{brief[1:]}"
