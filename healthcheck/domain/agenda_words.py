"""What the items of an agenda are called where nobody wrote otherwise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from healthcheck.domain.workshop import AgendaItem, ItemKind
from healthcheck.message import message

_TITLES = {
    ItemKind.WELCOME: message("Welcome and privacy"),
    ItemKind.PROMISES: message("Open promises"),
    ItemKind.TOP_THREE: message("Top three"),
    ItemKind.PROFILE: message("Profile reveal"),
    ItemKind.RE_SCORE: message("Re-score"),
    ItemKind.MESH: message("Mesh of factors"),
    ItemKind.COMMITMENTS: message("Commitments"),
    ItemKind.CLOSE: message("Parking lot and close"),
    ItemKind.FREE: message("Conversation"),
}


def title_of(item: AgendaItem, agenda: Sequence[AgendaItem], factors: Mapping[str, str]) -> str:
    """What somebody called it, else its usual name; ``factors``: names by id. Drills are counted in their order."""
    if item.title:
        return item.title
    if item.kind is not ItemKind.FACTOR:
        return _TITLES[item.kind]
    return message("Gap {0}: {1}", _number(item, agenda), factors.get(item.factor or "", item.factor or ""))


def neutral_title_of(item: AgendaItem, agenda: Sequence[AgendaItem]) -> str:
    """Its name for eyes that must not know yet which factors are talked about; empty where its title says nothing."""
    return message("Gap {0}", _number(item, agenda)) if item.kind is ItemKind.FACTOR else ""


def _number(item: AgendaItem, agenda: Sequence[AgendaItem]) -> int:
    drills = [entry.id for entry in agenda if entry.kind is ItemKind.FACTOR]
    return drills.index(item.id) + 1 if item.id in drills else len(drills) + 1
