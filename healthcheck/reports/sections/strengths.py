"""Strengths to protect."""

from __future__ import annotations

from collections.abc import Sequence

from healthcheck.charts.reading import hidden_size
from healthcheck.domain.finding import Finding
from healthcheck.domain.result import Kind
from healthcheck.reports.material import Material
from healthcheck.reports.phrases import listed, scores_of
from healthcheck.reports.report_model import Block, Bullets, Heading, Prose, Scores, Section, Split, Tone

MOST_NAMED = 3
"""Strengths that a title names; more are counted."""

MOST_SHOWN = 2
"""Items named as what carries a strength, where there are no more than ``FEW`` strengths; else one."""

FEW = 4


def strengths_sections(material: Material) -> tuple[Section, ...]:
    """What both sides rate as a strength, with what carries it; empty where there is none."""
    strengths = [finding for finding in material.findings.findings if finding.kind is Kind.SHARED_STRENGTH]
    if not strengths:
        return ()
    return (
        Section(
            id="strengths",
            label="Strengths to protect",
            title=_title(material, strengths),
            blocks=(
                Prose(
                    "What works is seldom on an agenda. Agree for each strength which habits carry it, who keeps them "
                    "up on each side, and what would be the first sign that they fade."
                ),
                *(
                    _strength(material, finding, items=MOST_SHOWN if len(strengths) <= FEW else 1)
                    for finding in strengths
                ),
                *_unseen(material, strengths),
            ),
        ),
    )


def _title(material: Material, strengths: Sequence[Finding]) -> str:
    names = [material.name(finding.factor) for finding in strengths]
    line = f"{material.instrument.method.strong_line:g}"
    if len(names) == 1:
        return f"Both sides rate {names[0]} at {line} or more: worth protecting"
    if len(names) <= MOST_NAMED:
        return f"Both sides rate {listed(names)} at {line} or more: worth protecting"
    number = material.instrument.wording.in_words
    count = number(len(names))
    total = number(len(material.profile.factors))
    return f"Both sides rate {count} of {total} factors at {line} or more: worth protecting"


def _strength(material: Material, finding: Finding, *, items: int) -> Split:
    factor = material.instrument.factor_by_id[finding.factor]
    shown = material.profile.factor(finding.factor)
    main: list[Block] = [Heading(factor.name), Prose(finding.text if shown.divided_sides else factor.definition)]
    named = finding.evidence[:items]
    if named:
        main += [
            Prose("Among the highest on both sides taken together:", Tone.SMALL),
            Bullets(tuple(material.stem(item) for item in named)),
        ]
    return Split(tuple(main), (Scores(scores_of(material.profile, shown)),))


def _unseen(material: Material, strengths: Sequence[Finding]) -> tuple[Block, ...]:
    """How large a gap could hide behind a strength that both sides see."""
    sizes = [hidden_size(material.profile.factor(finding.factor)) for finding in strengths]
    reach = material.instrument.findings.points(max((size for size in sizes if size is not None), default=0))
    return (
        Prose(
            f"None of these shows a clear or likely gap, though one of {reach} would be missed "
            f"{material.instrument.missed} at this number of respondents.",
            Tone.SMALL,
        ),
    )
