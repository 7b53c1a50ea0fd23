"""One factor in words: what the two views say, what kind of conversation follows, and what the finding rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.domain.names import Names
from healthcheck.domain.relationship import Side
from ui.dialogs.reading import Reading
from ui.theme import Tone
from ui.widgets.link_row import LinkRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.finding import Finding
    from healthcheck.domain.instrument import Instrument
    from healthcheck.domain.relationship import Relationship
    from ui.theme import Theme


def finding_dialog(
    finding: Finding,
    *,
    instrument: Instrument,
    relationship: Relationship,
    explain: Callable[[], None],
    theme: Theme,
    parent: QWidget,
) -> Reading:
    """The dialog of ``finding``; ``explain`` says how its numbers came about."""
    factor = instrument.factor_by_id[finding.factor]
    names = Names.of(relationship, Side.CLIENT)
    reading = Reading(finding.title, theme=theme, parent=parent)
    reading.add_text(finding.text, tone=Tone.TEXT)
    numbers = LinkRow(parent.tr("How these numbers came about"))
    numbers.clicked.connect(explain)
    reading.add_widget(numbers)
    reading.add_text(finding.advice)
    if finding.evidence:
        reading.add_heading(parent.tr("What it rests on"))
        for item in finding.evidence:
            reading.add_text(names.fill(instrument.item_by_id[item].stem))
    reading.add_heading(factor.name)
    reading.add_text(names.fill(factor.definition))
    reading.add_text(parent.tr("What good looks like: {0}").format(names.fill(factor.good)))
    reading.finish()
    return reading
