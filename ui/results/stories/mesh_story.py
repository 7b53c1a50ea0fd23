"""How the numbers of the two meshes came about: themes that are counted, and influence that is rated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.charts.mesh_words import factor_meaning, influence_meaning, pair_meaning
from ui import words
from ui.results.stories.chapter import Chapter, Story
from ui.translation import said

if TYPE_CHECKING:
    from healthcheck.domain.disclosed_mesh import DisclosedInfluence
    from healthcheck.domain.mesh import FactorMesh
    from ui.results.material import Material
    from ui.results.stories.chapter import Translate


def document_story(tr: Translate, material: Material, mesh: FactorMesh, name: str) -> Story:
    """Of a factor, or of two that a line joins (``GOV-TRU``)."""
    ids = [factor for factor in name.split("-") if factor in mesh.factors]
    places = [mesh.factors.index(factor) for factor in ids]
    is_pair = len(places) > 1
    told = (
        said(pair_meaning(mesh, places[0], places[1], material.words))
        if is_pair
        else said(factor_meaning(mesh, places[0], material.words))
    )
    titles = " · ".join(material.words.name(factor) for factor in ids)
    rule = tr(
        "Every question belongs to one theme of practice. Two factors share a theme where both have a question of it, "
        "or one lists a question of the other as well. {0} themes, {1} of them in more than one factor."
    )
    limits = tr(
        "No answer of anybody enters. It says that practices overlap, not that one factor drives the other; factors "
        "with more questions have more chances to overlap."
    )
    return Story(
        tr("How the links of {0} came about").format(titles),
        (Chapter(titles, (told, rule.format(mesh.themes, mesh.recurring), limits)),),
    )


def influence_story(tr: Translate, material: Material, held: DisclosedInfluence, factor: str) -> Story:
    """What one factor gives and gets in the eyes of the raters."""
    name = material.words.name(factor)
    mine = next((entry for entry in held.factors if entry.factor == factor), None)
    told = said(influence_meaning(held, mine, material.words)) if mine is not None else ""
    rule = tr(
        "{0} rated every link between two factors from 0, none, to 4, very strong. From the mean ratings direct and "
        "indirect influence are worked out together (DEMATEL); what a factor gives and gets is its share of all "
        "influence."
    ).format(words.people(tr, held.raters))
    arrows = tr("An arrow stands where influence is above the average of all links.")
    if not held.is_agreed:
        arrows = tr("There are no arrows: the raters agree too little on the links.")
    limits = tr("It is perceived influence: what people think moves what.")
    return Story(tr("How the influence of {0} came about").format(name), (Chapter(name, (told, rule, arrows, limits)),))
