"""What the words of the report mean, and where questions and recommendations come from."""

from __future__ import annotations

from healthcheck.domain.report_order import ReportPart
from healthcheck.message import message
from healthcheck.reports.material import Material
from healthcheck.reports.report_model import Block, Columns, Heading, Prose, Section, Tone
from healthcheck.reports.sections.glossary import glossary_blocks


def sources_sections(material: Material) -> tuple[Section, ...]:
    """The glossary, and the source, cited once."""
    glossary = glossary_blocks(material)
    return (
        Section(
            id="sources",
            label=message("Glossary and sources") if glossary else message("Source"),
            title=message("What the words mean, and what they rest on")
            if glossary
            else message("What the questions rest on"),
            blocks=(
                *glossary,
                Columns((_source(material, is_headed=bool(glossary)),)),
            ),
            part=ReportPart.SOURCES,
            starts_page=False,
        ),
    )


def _source(material: Material, *, is_headed: bool) -> tuple[Block, ...]:
    """Stands on one page whole."""
    return (
        *((Heading(message("Source")),) if is_headed else ()),
        Prose(material.instrument.wording.citation),
        Prose(
            message(
                "A recommended practice names the sections of the source that it rests on. The source is its authors' "
                "and publisher's; nothing of it is reproduced here."
            ),
            Tone.SMALL,
        ),
    )
