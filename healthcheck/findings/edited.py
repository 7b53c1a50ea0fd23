"""Findings under the titles that the consultant wrote for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from healthcheck.domain.finding import Finding, Findings
from healthcheck.domain.result import Kind
from healthcheck.domain.title_place import MIRROR, finding_place


def with_titles(findings: Findings, titles: Mapping[str, str]) -> Findings:
    """``findings`` with the edited ``titles``, by place (``domain.title_place``), where one was written.

    Where an audience is told too little of a factor, its title says so and stays: what was written may speak of a side
    that this audience is not shown.
    """
    mirror = findings.mirror
    if mirror is not None and MIRROR in titles:
        mirror = replace(mirror, title=titles[MIRROR])
    return replace(findings, findings=tuple(_titled(entry, titles) for entry in findings.findings), mirror=mirror)


def _titled(finding: Finding, titles: Mapping[str, str]) -> Finding:
    text = titles.get(finding_place(finding.factor), "")
    return replace(finding, title=text) if text and finding.kind is not Kind.TOO_LITTLE_DATA else finding
