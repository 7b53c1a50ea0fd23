"""Where questions and recommendations come from."""

from __future__ import annotations

from healthcheck.reports.material import Material
from healthcheck.reports.report_model import Block, Column, Heading, Prose, Section, Table


def sources_section(material: Material) -> Section:
    """The source, cited once, and the sections that the recommended practices rest on."""
    blocks: list[Block] = [Prose(material.instrument.wording.citation)]
    practices = [practice for proposal in material.proposals for practice in proposal.practices]
    if practices:
        rows = tuple(
            (material.name(practice.factor), material.fill(practice.title), ", ".join(practice.sections))
            for practice in practices
        )
        columns = (
            Column("Factor", 40.0),
            Column("Practice recommended in this report", 86.0),
            Column("Sections of the source", 40.0),
        )
        blocks += [Heading("Recommended practices and the sections they rest on"), Table(columns, rows)]
    return Section(
        id="sources",
        label="Sources",
        title="Where the questions and practices come from",
        blocks=tuple(blocks),
        starts_page=False,
    )
