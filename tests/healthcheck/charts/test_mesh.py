"""The mesh: lines as wide as what is shared, with the number on them; arrows only where raters agree."""

from __future__ import annotations

import math

import pytest

from healthcheck.charts.mesh import document_mesh_chart, influence_chart
from healthcheck.charts.mesh_words import document_table, influence_table
from healthcheck.charts.palette import Ink
from healthcheck.charts.scene import Line, Polygon, Scene
from healthcheck.domain.disclosed_mesh import DisclosedMesh
from healthcheck.domain.relationship import Side
from healthcheck.reports.pdf.fonts import font_book
from tests.healthcheck.charts.drawn_profiles import FACTORS
from tests.healthcheck.charts.drawn_views import MESH_REASON, chart_words, influence_of, themes


def document() -> Scene:
    return document_mesh_chart(themes(), words=chart_words(), width=620, height=480, metrics=font_book())


def influence(mesh: DisclosedMesh, side: Side | None = None) -> Scene:
    return influence_chart(mesh, side, words=chart_words(), width=620, height=480, metrics=font_book())


def lines_of(scene: Scene) -> list[Line]:
    return [entry for entry in scene.primitives if isinstance(entry, Line)]


def heads_of(scene: Scene) -> list[Polygon]:
    return [entry for entry in scene.primitives if isinstance(entry, Polygon)]


def test_every_shared_pair_has_a_line_with_its_number() -> None:
    # the matrix of method.md 7.3: 19 of 21 pairs share something, 114 links over all factors
    scene = document()
    assert len(lines_of(scene)) == 19
    numbers = [int(text.text) for text in scene.texts if text.text.isdigit()]
    assert sum(numbers) * 2 == 114
    table = document_table(themes(), words=chart_words())
    assert table.rows[0] == ("Governance", "–", "1", "6", "3", "5", "3", "2", "20")


def test_the_wider_a_line_the_more_is_shared_and_the_number_lies_on_it() -> None:
    scene = document()
    numbers = [text for text in scene.texts if text.text.isdigit()]
    for line, number in zip(lines_of(scene), numbers, strict=True):
        assert line.width == pytest.approx(1 + (int(number.text) - 1), abs=0.01)
        (x1, y1), (x2, y2) = line.points
        middle = number.y - 0.33 * number.size
        apart = abs((x2 - x1) * (y1 - middle) - (x1 - number.x) * (y2 - y1)) / math.dist(*line.points)
        assert apart < 0.5


def test_factors_and_lines_are_places_with_a_meaning() -> None:
    scene = document()
    names = list(dict.fromkeys(region.factor for region in scene.regions))
    assert names[:7] == list(FACTORS)
    assert len(names) == 7 + 19
    assert "Governance and Trust & confidence share 6 themes." in scene.description


def test_arrows_lead_where_the_raters_see_influence() -> None:
    scene = influence(influence_of([("GOV", "TRU"), ("TRU", "GOV"), ("INN", "GOV")]))
    assert len(heads_of(scene)) == 3
    assert len({line.points for line in lines_of(scene)}) == 3
    assert "Governance: gives 10, gets 17 %; moves Trust & confidence." in scene.description
    assert all(head.ink is Ink.REFERENCE for head in heads_of(scene))


def test_there_and_back_lie_beside_each_other() -> None:
    scene = influence(influence_of([("GOV", "TRU"), ("TRU", "GOV")]))
    there, back = lines_of(scene)
    assert math.dist(there.points[0], back.points[1]) > 5


def test_raters_who_do_not_agree_get_no_arrows_and_the_caption_says_so() -> None:
    scene = influence(influence_of((), is_agreed=False))
    assert heads_of(scene) == []
    assert "do not agree enough" in scene.caption


def test_a_withheld_side_says_why_and_shows_no_factor() -> None:
    scene = influence(influence_of([("GOV", "TRU")]), Side.SUPPLIER)
    assert scene.markers == ()
    assert " ".join(text.text for text in scene.texts) == MESH_REASON
    assert MESH_REASON in scene.description
    assert "gives" not in scene.description


def test_the_table_has_the_numbers_of_the_chart() -> None:
    mesh = influence_of([("GOV", "TRU")])
    assert mesh.joint is not None
    table = influence_table(mesh.joint, words=chart_words())
    assert table.rows[0] == ("Governance", "10", "17", "27", "-7", "Trust & confidence")
    assert "gives 10, gets 17 %" in {text.text for text in influence(mesh).texts}


def test_the_description_says_every_pair_of_the_table_and_its_sums() -> None:
    said, table = document().description, document_table(themes(), words=chart_words())
    names = table.header[1:-1]
    for number, row in enumerate(table.rows):
        for other, cell in list(zip(names, row[1:-1], strict=True))[number + 1 :]:
            pair = f"{row[0]} and {other} share {cell} theme"
            assert (pair in said) is (cell != "0"), pair


def test_the_description_says_every_number_of_the_table_of_influence() -> None:
    mesh = influence_of([("GOV", "TRU"), ("TRU", "GOV"), ("INN", "GOV")])
    assert mesh.joint is not None
    said, table = influence(mesh).description, influence_table(mesh.joint, words=chart_words())
    for name, given, received, _, _, moved in table.rows:
        told = f"{name}: gives {given}, gets {received} %"
        assert f"{told}; moves {moved}." in said if moved else f"{told}." in said
