"""What is not shown, and why, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from healthcheck.domain.disclosed import Withheld
from healthcheck.domain.relationship import Side
from healthcheck.message import listed, message
from healthcheck.reports.material import Material
from healthcheck.reports.report_model import Column, Table


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
    columns = (Column(message("Not shown"), 76.0), Column(message("Reason"), 90.0))
    return Table(columns, tuple((row.what, row.why) for row in rows))


def _parts(material: Material, entry: Withheld) -> tuple[str, Side | None, list[str]]:
    """What kind of value it is, whose score it is, and the factor it belongs to, where there is one."""
    if whole := _wholes(material).get(entry.what):
        return whole, None, []
    first, _, last = entry.what.partition(".")
    if first in tuple(Side):
        return message("Scores of {0}", material.profile.organisation(Side(first))), Side(first), [last]
    return {"gap": message("Gaps"), "matching": message("Practice matching")}.get(last, last), None, [first]


def _wholes(material: Material) -> dict[str, str]:
    """What belongs to no factor."""
    client, supplier = material.profile.client, material.profile.supplier
    return {
        "overall.matching": message("Practice matching of the whole"),
        "client.overall": message("Overall score, {0}", client),
        "supplier.overall": message("Overall score, {0}", supplier),
        "top_three.client": message("Votes of {0}", client),
        "top_three.supplier": message("Votes of {0}", supplier),
    }


def _what(material: Material, kind: str, factors: list[str]) -> str:
    if not factors:
        return kind
    known = [factor for factor in material.instrument.factor_ids if factor in factors]
    names = message("all factors") if len(known) == len(material.profile.factors) else listed(_names(material, known))
    return message("{0}: {1}", kind, names)


def _names(material: Material, factors: list[str]) -> Iterator[str]:
    return (material.name(factor) for factor in factors)
