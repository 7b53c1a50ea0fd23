"""One proposal of what both sides could promise each other, in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.domain.relationship import Side
from ui.dialogs.reading import Reading
from ui.dialogs.sheet import ROLE
from ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.proposed_commitment import ProposedCommitment
    from ui.results.material import Material
    from ui.theme import Theme


def commitment_dialog(
    commitment: ProposedCommitment,
    material: Material,
    *,
    on_commit: Callable[[], None] | None,
    theme: Theme,
    parent: QWidget,
) -> Reading:
    """What is done, by whom, and how both will know; ``on_commit`` puts it into the plan, None where that cannot be."""
    reading = Reading(commitment.title, theme=theme, parent=parent)
    reading.add_text(material.words.name(commitment.factor))
    reading.add_text(commitment.opening, tone=Tone.TEXT)
    reading.add_text(commitment.action, tone=Tone.TEXT)
    reading.add_heading(parent.tr("First step, this month"))
    reading.add_text(commitment.first_step)
    for side in Side:
        leads = parent.tr("{0} leads") if side is commitment.provider else parent.tr("{0} takes part")
        reading.add_heading(leads.format(material.profile.organisation(side)))
        reading.add_text(commitment.duties[side])
    reading.add_heading(parent.tr("How both will know that it is done"))
    reading.add_text(commitment.done_when)
    reading.add_heading(parent.tr("Why this one"))
    reading.add_text(commitment.finding.text)
    reading.finish()
    if on_commit is not None:
        commit = reading.add_button(parent.tr("Make this a commitment"), ROLE.ActionRole)
        commit.clicked.connect(on_commit)
        commit.clicked.connect(reading.accept)
    return reading
