"""Plain text where Qt would otherwise guess at mark-up."""

from __future__ import annotations

import html


def escaped(text: str) -> str:
    """``text`` for a tool tip, where Qt would otherwise read mark-up; empty stays empty."""
    return f"<span>{html.escape(text)}</span>" if text else ""
