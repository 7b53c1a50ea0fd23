"""Times of a workshop in words: how long it has taken, and by how much it is over."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def clock(seconds: float) -> str:
    """Minutes and seconds, ``12:05``."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02}"


def time_words(spent: float, minutes: int) -> str:
    """``12:40 of 20:00``, or ``over by 2:10``."""
    booked = minutes * 60
    if spent > booked:
        return QCoreApplication.translate("Console", "over by {0}").format(clock(spent - booked))
    return QCoreApplication.translate("Console", "{0} of {1}").format(clock(spent), clock(booked))
