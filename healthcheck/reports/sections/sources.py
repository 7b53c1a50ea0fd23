"""What the words of the report mean, and where questions and recommendations come from."""

from __future__ import annotations

from healthcheck.domain.report_order import ReportPart
from healthcheck.message import message
from healthcheck.reports.material import Material
from healthcheck.reports.report_model import Block, Columns, Heading, Prose, Section, Tone
from healthcheck.reports.sections.glossary import glossary_blocks


def sources_sections(material: Material) -> tuple[Section, ...]:
    """The glossary, and the source, cited once; empty where there is no glossary, and the method cites it."""
    glossary = glossary_blocks(material)
    if not glossary:
        return ()
    return (
        Section(
            id="sources",
            label=message("Glossary and sources"),
            title=message("What the words mean, and what they rest on"),
            blocks=(*glossary, Columns(((Heading(message("Source")), *_source(material)),))),
            part=ReportPart.SOURCES,
            starts_page=False,
        ),
    )


def source_below_method(material: Material) -> tuple[Block, ...]:
    """The source where it would be alone under its title; empty where it follows a glossary."""
    if glossary_blocks(material):
        return ()
    return (Heading(message("Source")), Columns(tuple((prose,) for prose in _source(material))))


def _source(material: Material) -> tuple[Prose, Prose]:
    remark = message(
        "A recommended practice names the sections of the source that it rests on. The source is its authors' "
        "and publisher's; nothing of it is reproduced here."
    )
    return Prose(material.instrument.wording.citation, Tone.SMALL), Prose(remark, Tone.SMALL)
