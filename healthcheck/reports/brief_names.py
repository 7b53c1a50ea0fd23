"""Names far longer than any usual one: in full on the cover, shortened wherever a sentence or a table repeats them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.message import message
from healthcheck.reports.report_model import Cover, Report, SideText

LONGEST = 60
"""Characters up to which a name is printed as it is; the heads of columns still hold that many."""

SHORTEST = 30
"""Characters that stay at least where a name is cut between two of its words, and all of one without a space."""


def brief_name(name: str) -> str:
    """``name``; one that is too long cut, between words where it can be, with an ellipsis for what is left out."""
    line = " ".join(name.split())
    if len(line) <= LONGEST:
        return name
    cut = line.rfind(" ", SHORTEST, LONGEST)
    return f"{line[: SHORTEST if cut < 0 else cut]}…"


def with_brief_names(report: Report, say: Callable[[str], str]) -> Report:
    """``report`` with every long name in brief but once, on its cover; itself where no name is too long."""
    brief = _brief_names(report.profile)
    if not brief:
        return report
    return replace(
        report,
        footer=_named(report.footer, brief),
        cover=_cover(report.cover, brief, say) if report.cover else None,
        summary=_named(report.summary, brief),
        sections=_named(report.sections, brief),
    )


def _brief_names(profile: DisclosedProfile) -> dict[str, str]:
    """Too long name -> brief one, the longest first, so that no name hides in another."""
    people = profile.interview.names.values() if profile.interview else ()
    names = sorted({profile.client, profile.supplier, *people}, key=len, reverse=True)
    return {name: short for name in names if (short := brief_name(name)) != name}


def _cover(cover: Cover, brief: Mapping[str, str], say: Callable[[str], str]) -> Cover:
    organisations = tuple(_with_full_name(entry, brief, say) for entry in cover.organisations)
    return replace(cover, organisations=organisations, facts=_named(cover.facts, brief))


def _with_full_name(entry: SideText, brief: Mapping[str, str], say: Callable[[str], str]) -> SideText:
    short = brief.get(entry.organisation)
    if short is None:
        return entry
    full = say(message("In full: {0}", entry.organisation))
    return replace(entry, organisation=short, text=f"{entry.text}\n{full}")


def _named(part: Any, brief: Mapping[str, str]) -> Any:  # noqa: ANN401 - any part of a report gives the same part
    """``part`` of a report with the names in all of its texts replaced."""
    if type(part) is str:
        for name, short in brief.items():
            part = part.replace(name, short)
        return part
    if isinstance(part, tuple):
        return tuple(_named(entry, brief) for entry in part)
    if is_dataclass(part) and not isinstance(part, type):
        return replace(part, **{field.name: _named(getattr(part, field.name), brief) for field in fields(part)})
    return part
