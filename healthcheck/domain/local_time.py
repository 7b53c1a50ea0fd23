"""Moments as people read them."""

from __future__ import annotations

from datetime import datetime


def local_time(moment: datetime) -> str:
    """``2026-05-03 16:02 (UTC+02:00)``: ``moment`` (aware) by the clock on the wall, and how far that is from UTC."""
    here = moment.astimezone()
    offset = f"{here:%z}"
    return f"{here:%Y-%m-%d %H:%M} (UTC{offset[:3]}:{offset[3:5]})"
