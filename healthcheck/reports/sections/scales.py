"""The scales that were used, and what becomes of answers that are none."""

from __future__ import annotations

from healthcheck.domain.disclosed import printed
from healthcheck.domain.instrument import Scale
from healthcheck.message import message
from healthcheck.reports.material import Material
from healthcheck.reports.report_model import Block, Column, Heading, Prose, Table, Tone

FULL_WIDTH, POINTS_WIDTH = 166.0, 18.0
MEANING_WEIGHT = 2
"""How much wider a column is whose levels are explained."""


def scale_blocks(material: Material) -> tuple[Block, ...]:
    """The levels of every scale in use beside their points; without points where nothing is scored."""
    used = {item.scale for item in material.instrument.items_of(material.profile.form)}
    scales = [scale for name, scale in material.instrument.scales.items() if name in used]
    if not scales:
        return ()
    is_scored = material.profile.interview is None
    weights = [MEANING_WEIGHT if scale.meanings else 1 for scale in scales]
    share = (FULL_WIDTH - POINTS_WIDTH * is_scored) / sum(weights)
    points = (Column(message("Points"), POINTS_WIDTH, is_number=True),) if is_scored else ()
    columns = (
        *points,
        *(Column(_title(scale), weight * share) for scale, weight in zip(scales, weights, strict=True)),
    )
    step = material.instrument.method.points_per_code
    rows = tuple(
        (*((str(printed(code * step)),) if is_scored else ()), *(_level(scale, code) for scale in scales))
        for code in range(len(scales[0].labels))
    )
    return (Heading(message("The scales")), Table(columns, rows), Prose(_non_answers(scales[0]), Tone.NOTE))


def _title(scale: Scale) -> str:
    """What a scale asks for; one of somebody's own instrument goes by its id."""
    known = {
        "maturity": message("Maturity scale"),
        "frequency": message("Frequency scale"),
    }
    return known.get(scale.id) or message("{0} scale", scale.id.capitalize())


def _level(scale: Scale, code: int) -> str:
    meaning = scale.meanings[code] if scale.meanings else ""
    if not meaning:
        return scale.labels[code]
    return message("{0}: {1}", scale.labels[code], f"{meaning[:1].lower()}{meaning[1:]}")


def _non_answers(scale: Scale) -> str:
    return message(
        "Two more answers are never scored. “{0}” counts as missing and lowers visibility. “{1}” takes the practice "
        "out for that person, or for all where most on both sides say so.",
        scale.cannot_see,
        scale.does_not_apply,
    )
