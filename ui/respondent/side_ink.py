"""The three colours of the side a person answers for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from healthcheck.domain.relationship import Side

if TYPE_CHECKING:
    from ui.tokens import Tokens


@dataclass(frozen=True, slots=True)
class SideInk:
    """``ink`` for bands, borders and text; ``on`` is text on it; ``tint`` the ground of what is chosen."""

    ink: QColor
    on: QColor
    tint: QColor


def side_ink(tokens: Tokens, side: Side) -> SideInk:
    """The colours of ``side`` under ``tokens``."""
    if side is Side.CLIENT:
        return SideInk(QColor(tokens.client), QColor(tokens.client_on), QColor(tokens.client_tint))
    return SideInk(QColor(tokens.supplier), QColor(tokens.supplier_on), QColor(tokens.supplier_tint))
