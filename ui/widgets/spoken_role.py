"""What a screen reader calls widgets of ours of which Qt says no more than that they are there."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


@cache
def give_role(kind: str, role: QAccessible.Role) -> None:
    """From now on widgets of the class called ``kind`` have that role; name and description stay their own."""

    def interface(name: str, thing: QObject) -> QAccessibleWidget | None:
        if name == kind and isinstance(thing, QWidget):
            return QAccessibleWidget(thing, role)
        return None  # Qt, which asks for every thing, has one of its own

    QAccessible.installFactory(interface)
