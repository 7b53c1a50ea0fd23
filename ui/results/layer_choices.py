"""What was said aloud in the workshop, among that which the survey can be held beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.charts.reading import side_name
from healthcheck.domain.relationship import Side
from healthcheck.domain.room_score import ScoreLayer
from ui.results.lens import Lens
from ui.translation import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from healthcheck.charts.room_layer import RoomLayer
    from ui.words import Translate

BETWEEN = ":"


def layer_choices(tr: Translate, layers: Sequence[RoomLayer]) -> list[tuple[str, str]]:
    """A key and a name for each layer."""
    return [(key_of(Lens(beside=layer.side, layer=layer.layer)), _named(tr, layer)) for layer in layers]


def key_of(lens: Lens) -> str:
    """``target``, ``workshop:client``; for a side beside its former self the side alone, for both now nothing."""
    parts = (lens.layer, lens.beside)
    return BETWEEN.join(part.value for part in parts if part)


def lens_of(key: str) -> Lens:
    """What is looked at under a key."""
    parts = key.split(BETWEEN) if key else []
    layer = next((ScoreLayer(part) for part in parts if part in tuple(ScoreLayer)), None)
    return Lens(beside=next((Side(part) for part in parts if part in tuple(Side)), None), layer=layer)


def _named(tr: Translate, layer: RoomLayer) -> str:
    if layer.side is not None:
        return tr("{0}: re-scored").format(said(side_name(layer.side)))
    if layer.layer is ScoreLayer.AGREED:
        return tr("Agreed by both")
    return tr("Last targets") if layer.is_from_before else tr("Targets")
