"""What is not shown, and why, in words."""

from __future__ import annotations

from collections.abc import Iterator

from healthcheck.domain.disclosed import Withheld
from healthcheck.domain.relationship import Side
from healthcheck.reports.material import Material
from healthcheck.reports.phrases import listed

_WHOLE = {
    "overall.matching": "Practice matching of the whole",
    "client.overall": "Overall score, {client}",
    "supplier.overall": "Overall score, {supplier}",
    "top_three.client": "Votes of {client}",
    "top_three.supplier": "Votes of {supplier}",
}


def withheld_rows(material: Material) -> tuple[tuple[str, str], ...]:
    """(what, why), everything with the same reason on one row, in the order of disclosure."""
    groups: dict[tuple[str, str], list[str]] = {}
    for entry in material.profile.withheld:
        kind, factor = _parts(material, entry)
        groups.setdefault((kind, entry.reason), []).extend(factor)
    return tuple((_what(material, kind, factors), reason) for (kind, reason), factors in groups.items())


def withheld_sides(material: Material) -> tuple[tuple[str, str], ...]:
    """Only the rows about scores of one side."""
    names = tuple(material.profile.organisation(side) for side in Side)
    return tuple(
        row for row in withheld_rows(material) if row[0].startswith(tuple(f"Scores of {name}" for name in names))
    )


def _parts(material: Material, entry: Withheld) -> tuple[str, list[str]]:
    """What kind of value it is, and the factor it belongs to where it belongs to one."""
    if entry.what in _WHOLE:
        names = {"client": material.profile.client, "supplier": material.profile.supplier}
        return _WHOLE[entry.what].format_map(names), []
    first, _, last = entry.what.partition(".")
    if first in tuple(Side):
        return f"Scores of {material.profile.organisation(Side(first))}", [last]
    return {"gap": "Gaps", "matching": "Practice matching"}.get(last, last), [first]


def _what(material: Material, kind: str, factors: list[str]) -> str:
    if not factors:
        return kind
    known = [factor for factor in material.instrument.factor_ids if factor in factors]
    names = "all factors" if len(known) == len(material.profile.factors) else listed(list(_names(material, known)))
    return f"{kind}: {names}"


def _names(material: Material, factors: list[str]) -> Iterator[str]:
    return (material.name(factor) for factor in factors)
