"""What is not shown, and why, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from healthcheck.domain.disclosed import Withheld
from healthcheck.domain.relationship import Side
from healthcheck.reports.material import Material
from healthcheck.reports.phrases import listed
from healthcheck.reports.report_model import Column, Table

_WHOLE = {
    "overall.matching": "Practice matching of the whole",
    "client.overall": "Overall score, {client}",
    "supplier.overall": "Overall score, {supplier}",
    "top_three.client": "Votes of {client}",
    "top_three.supplier": "Votes of {supplier}",
}


@dataclass(frozen=True, slots=True)
class WithheldRow:
    """Values that are withheld for one reason; ``side`` where they are the scores of one side."""

    what: str
    why: str
    side: Side | None = None


def withheld_rows(material: Material) -> tuple[WithheldRow, ...]:
    """Everything with the same reason on one row, in the order of disclosure."""
    groups: dict[tuple[str, Side | None, str], list[str]] = {}
    for entry in material.profile.withheld:
        kind, side, factors = _parts(material, entry)
        groups.setdefault((kind, side, entry.reason), []).extend(factors)
    return tuple(
        WithheldRow(_what(material, kind, factors), reason, side) for (kind, side, reason), factors in groups.items()
    )


def withheld_sides(material: Material) -> tuple[WithheldRow, ...]:
    """Only the rows about scores of one side."""
    return tuple(row for row in withheld_rows(material) if row.side is not None)


def withheld_table(rows: Sequence[WithheldRow]) -> Table:
    """The rows as a table of the full width."""
    columns = (Column("Not shown", 76.0), Column("Reason", 90.0))
    return Table(columns, tuple((row.what, row.why) for row in rows))


def _parts(material: Material, entry: Withheld) -> tuple[str, Side | None, list[str]]:
    """What kind of value it is, whose score it is, and the factor it belongs to, where there is one."""
    if entry.what in _WHOLE:
        names = {"client": material.profile.client, "supplier": material.profile.supplier}
        return _WHOLE[entry.what].format_map(names), None, []
    first, _, last = entry.what.partition(".")
    if first in tuple(Side):
        return f"Scores of {material.profile.organisation(Side(first))}", Side(first), [last]
    return {"gap": "Gaps", "matching": "Practice matching"}.get(last, last), None, [first]


def _what(material: Material, kind: str, factors: list[str]) -> str:
    if not factors:
        return kind
    known = [factor for factor in material.instrument.factor_ids if factor in factors]
    names = "all factors" if len(known) == len(material.profile.factors) else listed(list(_names(material, known)))
    return f"{kind}: {names}"


def _names(material: Material, factors: list[str]) -> Iterator[str]:
    return (material.name(factor) for factor in factors)
