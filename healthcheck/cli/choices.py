"""Words and endings that options accept. Standard library only; tests hold them to the enumerations they stand for."""

from __future__ import annotations

AUDIENCES = ("facilitator", "joint", "client", "supplier")
CHARTS = (
    "radar", "gap", "mirror", "trend", "practices", "map", "mesh", "influence", "wheel", "timeline", "distribution",
)  # fmt: skip
PRINTED = ("questionnaire", "value-sheet")
SIDES = ("client", "supplier")
FORMS = ("express", "standard", "full")
EDITIONS = ("joint", "client", "supplier", "one-page")
PAPERS = ("a4", "letter")
PARTS = (
    "views", "differences", "priorities", "strengths", "practices", "change", "plan", "ninety_days", "keeping",
    "detail", "votes", "mirror", "workshop",
)  # fmt: skip
"""Parts of a report that can be left out."""

EXPORT_ENDINGS = (".xlsx", ".pptx", ".zip", ".pdf", ".ics", ".svg", ".png", ".csv")
