"""The mesh of the factors as a section of the results document."""

from __future__ import annotations

from healthcheck.domain.disclosed_mesh import DisclosedInfluence, DisclosedMesh
from healthcheck.domain.mesh import FactorMesh
from healthcheck.domain.relationship import Side
from healthcheck.exchange.json_numbers import Json, JsonNumbers, by_side


def mesh_document(found: DisclosedMesh, numbers: JsonNumbers) -> dict[str, Json]:
    """``document``: themes that factors share; ``joint``, ``client``, ``supplier``, ``room``: perceived influence.

    Null where it was not rated or is withheld.
    """
    names = found.document.factors
    return {
        "document": _document(found.document),
        "raters": by_side(found.raters),
        "joint": _influence(found.joint, names, numbers),
        **{side.value: _influence(found.sides[side], names, numbers) for side in Side},
        "room": _influence(found.room, names, numbers),
    }


def _document(mesh: FactorMesh) -> dict[str, Json]:
    return {
        "themes": mesh.themes,
        "recurring": mesh.recurring,
        "shared": {
            name: {other: count for other, count in zip(mesh.factors, row, strict=True) if other != name}
            for name, row in zip(mesh.factors, mesh.shared, strict=True)
        },
        "links": dict(mesh.links),
    }


def _influence(held: DisclosedInfluence | None, names: tuple[str, ...], numbers: JsonNumbers) -> Json:
    if held is None:
        return None
    return {
        "raters": held.raters,
        "agreed": held.is_agreed,
        "agreement": numbers.number(held.agreement),
        "rank_stability": numbers.number(held.rank_stability),
        "factors": {
            entry.factor: {
                "given": numbers.number(entry.given),
                "received": numbers.number(entry.received),
                "prominence": numbers.number(entry.prominence),
                "net": numbers.number(entry.net),
            }
            for entry in held.factors
        },
        "arrows": [list(arrow) for arrow in held.arrows],
        "direct": {
            start: {end: numbers.number(cell) for end, cell in zip(names, row, strict=True) if end != start}
            for start, row in zip(names, held.direct, strict=True)
        }
        if held.direct
        else None,
    }
