"""The mesh that the source itself weaves: themes that recur in several factors (``method.md`` 7.3a).

Practices overlap; nothing is said of what drives what. One coder named the themes.
"""

from __future__ import annotations

from healthcheck.domain.instrument import Instrument
from healthcheck.domain.mesh import FactorMesh


def document_mesh(instrument: Instrument) -> FactorMesh:
    """Number of themes that each two factors of ``instrument`` share.

    A theme belongs to the factors of its items and to those under which they are listed as well.
    """
    themes: dict[str, set[str]] = {}
    for item in instrument.items:
        themes.setdefault(item.theme, set()).update((item.factor, *item.also_listed_under))
    factors = instrument.factor_ids
    return FactorMesh(
        factors=factors,
        shared=tuple(
            tuple(sum(one != other and {one, other} <= members for members in themes.values()) for other in factors)
            for one in factors
        ),
        themes=len(themes),
        recurring=sum(len(members) > 1 for members in themes.values()),
    )
