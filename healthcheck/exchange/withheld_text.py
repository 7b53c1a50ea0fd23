"""What is not shown, and why, as text for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from healthcheck.charts.reading import side_word
from healthcheck.domain.disclosed import DisclosedProfile, Withheld
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.relationship import Side
from healthcheck.exchange.typescript import Typescript
from healthcheck.message import joined, message

_WHOLE: Mapping[str, str] = {
    "overall.matching": message("practice matching of the whole"),
    "client.overall": message("overall score of the client"),
    "supplier.overall": message("overall score of the supplier"),
    "top_three.client": message("votes of the client"),
    "top_three.supplier": message("votes of the supplier"),
    "importance.client": message("the client's map of what matters"),
    "importance.supplier": message("the supplier's map of what matters"),
    "importance.joint": message("the joint map of what matters"),
    "priorities": message("the order of practices"),
    "mesh.client": message("the client's mesh"),
    "mesh.supplier": message("the supplier's mesh"),
    "mesh.joint": message("the joint mesh"),
    "workshop.votes.client": message("votes of the client in the workshop"),
    "workshop.votes.supplier": message("votes of the supplier in the workshop"),
    "matching": message("change of practice matching"),
}
_PARTS: Mapping[str, str] = {"gap": message("gap"), "matching": message("practice matching")}


def withheld_text(withheld: Iterable[Withheld], profile: DisclosedProfile, instrument: Instrument) -> str:
    """Each reason once, with everything that it withholds."""
    by_reason: dict[str, dict[str, list[str]]] = {}
    for entry in withheld:
        kind, factor = _named(entry.what)
        by_reason.setdefault(entry.reason, {}).setdefault(kind, []).extend([factor] if factor else [])
    script, say = Typescript(instrument.speech), instrument.speech.say
    lines = []
    for reason, kinds in by_reason.items():
        what = "; ".join(say(_what(kind, factors, profile, instrument)) for kind, factors in kinds.items())
        lines.append(f"{what[:1].upper()}{what[1:]}: {say(reason)}")
    return script.section(message("Not shown, and why"), [script.bullets(lines)])


def _named(what: str) -> tuple[str, str]:
    """What sort of value a path names, and of which factor (id), empty for the whole."""
    if what in _WHOLE:
        return _WHOLE[what], ""
    first, _, last = what.partition(".")
    if first in tuple(Side):
        return message("score of the {0}", side_word(Side(first))), last
    return _PARTS.get(last, last), first


def _what(kind: str, factors: list[str], profile: DisclosedProfile, instrument: Instrument) -> str:
    if not factors:
        return kind
    if len(set(factors)) == len(profile.factors):
        return message("{0}, every factor", kind)
    known = instrument.factor_by_id
    return joined(", ", (kind, *(known[factor].name for factor in factors)))
