"""The findings in their words, with what stands behind them."""

from __future__ import annotations

from healthcheck.domain.finding import Finding, Strength
from healthcheck.domain.relationship import Side
from healthcheck.message import message
from healthcheck.reports.material import Material
from healthcheck.reports.workbook.model import Cell, Column, NumberForm, Sheet

STRENGTHS = {
    Strength.SHOWS: message("the answers show it"),
    Strength.INDICATES: message("the answers indicate it"),
    Strength.TOO_FEW: message("too few answers"),
}


def finding_sheet(material: Material) -> Sheet:
    """One row a finding, the most consequential first, last the one on how the sides read each other."""
    columns = (
        Column(message("#"), 5, NumberForm.WHOLE),
        Column(message("Factor"), 22),
        Column(message("Kind"), 24),
        Column(message("How sure"), 20),
        Column(message("Finding"), 34),
        Column(message("In a sentence"), 46),
        Column(message("Practices behind it"), 40),
        Column(message("What it means"), 40),
        Column(message("What to talk about"), 40),
        Column(message("Evidence (item ids)"), 24),
        Column(message("Practices (ids)"), 24),
    )
    rows = [_row(material, number, entry) for number, entry in enumerate(material.findings.findings, start=1)]
    mirror = material.findings.mirror
    if mirror is not None:
        whole = (message("How well each reads the other"), "", STRENGTHS[mirror.strength])
        rows.append((len(rows) + 1, *whole, mirror.title, mirror.text, "", "", mirror.advice, "", ""))
    return Sheet("Findings", message("Findings"), columns, tuple(rows))


def _row(material: Material, number: int, finding: Finding) -> tuple[Cell, ...]:
    names = {side.value: material.profile.organisation(side) for side in Side}
    return (
        number,
        material.name(finding.factor),
        material.instrument.findings.text(finding.kind.value, "label", **names),
        STRENGTHS[finding.strength],
        finding.title,
        finding.text,
        finding.practice_text,
        finding.meaning,
        finding.advice,
        ", ".join(finding.evidence),
        ", ".join(finding.practices),
    )
