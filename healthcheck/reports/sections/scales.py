"""The scales that were used, and what becomes of answers that are none."""

from __future__ import annotations

from healthcheck.domain.disclosed import printed
from healthcheck.domain.instrument import Scale
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
    points = (Column("Points", POINTS_WIDTH, is_number=True),) if is_scored else ()
    columns = (
        *points,
        *(
            Column(f"{scale.id.capitalize()} scale", weight * share)
            for scale, weight in zip(scales, weights, strict=True)
        ),
    )
    step = material.instrument.method.points_per_code
    rows = tuple(
        (*((str(printed(code * step)),) if is_scored else ()), *(_level(scale, code) for scale in scales))
        for code in range(len(scales[0].labels))
    )
    return (Heading("The scales"), Table(columns, rows), Prose(_non_answers(scales[0]), Tone.NOTE))


def _level(scale: Scale, code: int) -> str:
    meaning = scale.meanings[code] if scale.meanings else ""
    return f"{scale.labels[code]}: {meaning[:1].lower()}{meaning[1:]}" if meaning else scale.labels[code]


def _non_answers(scale: Scale) -> str:
    return (
        f"Two more answers are never scored. “{scale.cannot_see}” counts as missing and lowers visibility. "
        f"“{scale.does_not_apply}” takes the practice out for that person, or for all where most on both sides say so."
    )
