"""The mesh of the bundled instrument's themes (``method.md`` 7.3a)."""

from __future__ import annotations

from dataclasses import replace

from healthcheck.domain.instrument import Instrument
from healthcheck.scoring.mesh import document_mesh

TABLE = """
GOV  -  1  6  3  5  3  2
MEA  1  -  2  1  2  4  0
TRU  6  2  -  6  5  5  2
OPN  3  1  6  -  3  0  1
DEL  5  2  5  3  -  1  3
GOA  3  4  5  0  1  -  2
INN  2  0  2  1  3  2  -
"""


def test_the_themes_give_the_table_of_the_method(instrument: Instrument) -> None:
    rows = [line.split() for line in TABLE.strip().splitlines()]
    found = document_mesh(instrument)
    assert found.factors == tuple(row[0] for row in rows)
    assert [[str(cell) for cell in row] for row in found.shared] == [[c.replace("-", "0") for c in r[1:]] for r in rows]


def test_twenty_seven_of_forty_seven_themes_recur(instrument: Instrument) -> None:
    found = document_mesh(instrument)
    assert (found.themes, found.recurring) == (47, 27)


def test_trust_has_the_most_links(instrument: Instrument) -> None:
    assert document_mesh(instrument).links == {
        "GOV": 20,
        "MEA": 10,
        "TRU": 26,
        "OPN": 14,
        "DEL": 19,
        "GOA": 15,
        "INN": 10,
    }


def test_a_mesh_has_no_direction(instrument: Instrument) -> None:
    shared = document_mesh(instrument).shared
    assert [list(column) for column in zip(*shared, strict=True)] == [list(row) for row in shared]


def test_without_cross_listings_fewer_themes_recur(instrument: Instrument) -> None:
    alone = replace(instrument, items=tuple(replace(item, also_listed_under=()) for item in instrument.items))
    assert document_mesh(alone).recurring == 25


def test_an_instrument_without_items_shares_nothing(instrument: Instrument) -> None:
    empty = document_mesh(replace(instrument, items=()))
    assert (empty.themes, empty.recurring) == (0, 0)
    assert set(empty.links.values()) == {0}
