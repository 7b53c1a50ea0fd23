"""What the head of the page says of a view."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ViewHead:
    """``title`` as the page would give it itself, ``caption`` below; ``place``: where another title may be written.

    ``place`` (``domain.title_place``) is empty where the title only says what cannot be shown.
    """

    title: str
    caption: str
    place: str = ""
