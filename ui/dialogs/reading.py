"""Dialogs that are only read: method and sources, about, and the ground of all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from ui.dialogs.sheet import EDGE, ROLE, Sheet
from ui.theme import Tone, Type
from ui.widgets.button import ButtonKind
from ui.widgets.card import Scrolled
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout, QWidget

    from healthcheck.domain.instrument import Instrument
    from ui.theme import Theme


WIDTH, MOST = 560, 480
"""Logical px: the least width, and the height of what is read from which it may be scrolled."""

BEFORE_BAR = 12
"""Pixels between a text and the bar that scrolls it."""

AROUND = 160
"""Logical px that the title, the button and the rest of the window take from it."""


class Reading(Sheet):
    """A title, something to read, and Close; as tall as what is read, as far as that is not much."""

    def __init__(self, title: str, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(title, theme=theme, parent=parent)
        self._scrolled = Scrolled()
        self._texts = QVBoxLayout()
        self._texts.setSpacing(6)
        beside_bar = QHBoxLayout()
        beside_bar.addLayout(self._texts, 1)
        beside_bar.addSpacing(BEFORE_BAR)
        self._scrolled.column.addLayout(beside_bar)
        self.body.addWidget(self._scrolled, 1)
        close = self.add_button(self.tr("Close"), ROLE.AcceptRole, kind=ButtonKind.PRIMARY)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self.setMinimumWidth(theme.px(WIDTH))

    def add_heading(self, text: str) -> None:
        """Begin a part."""
        if self._texts.count():
            self._texts.addSpacing(12)
        self._texts.addWidget(PlainLabel(text, step=Type.H3))

    def add_text(self, text: str, *, tone: Tone = Tone.TEXT2) -> None:
        """Add a paragraph."""
        self._texts.addWidget(PlainLabel(text, tone=tone))

    def add_widget(self, widget: QWidget) -> None:
        """Add something that is not text."""
        self._texts.addWidget(widget)

    def add_layout(self, layout: QLayout) -> None:
        """Add something laid out by whoever asks."""
        self._texts.addLayout(layout)

    def finish(self) -> None:
        """Let what was added sit at the top, and be seen."""
        self._texts.addStretch(1)
        width = self.minimumWidth() - 2 * EDGE - BEFORE_BAR
        needed = self._texts.totalHeightForWidth(width)
        parent = self.parentWidget()
        room = parent.window().height() - self.theme.px(AROUND) if parent else needed
        self._scrolled.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._scrolled.setMinimumHeight(min(needed, self.theme.px(MOST), room))


def method_dialog(instrument: Instrument, *, theme: Theme, parent: QWidget) -> Reading:
    """Where the questions come from, what the numbers mean, and their limits; words of the instrument."""
    reading = Reading(parent.tr("Method and sources"), theme=theme, parent=parent)
    reading.add_text(instrument.title, tone=Tone.TEXT)
    reading.add_text(parent.tr("Content version {0}").format(instrument.version))
    reading.add_heading(parent.tr("The seven factors"))
    for factor in instrument.factors:
        reading.add_text(f"{factor.long_name}: {factor.definition}")
    reading.add_heading(parent.tr("Limits"))
    for limit in (*instrument.wording.limits, *instrument.wording.limits_of_scores):
        reading.add_text(limit)
    reading.add_heading(parent.tr("Source"))
    reading.add_text(instrument.wording.citation)
    reading.finish()
    return reading


def about_dialog(*, version: str, theme: Theme, parent: QWidget) -> Reading:
    """What this program is and what it stands on."""
    reading = Reading(parent.tr("About Relationship Healthcheck"), theme=theme, parent=parent)
    reading.add_text(parent.tr("Version {0}").format(version), tone=Tone.TEXT)
    reading.add_text(
        parent.tr(
            "Lets the two sides of an outsourcing relationship see it through each other's eyes. "
            "It works without a network; everything stays on this computer, in one file."
        )
    )
    reading.add_heading(parent.tr("Licences"))
    reading.add_text(
        parent.tr(
            "Program: MIT licence. Qt for Python (PySide6): LGPL. Typeface Source Sans: SIL Open Font Licence. "
            "Icons: Lucide, ISC licence. Charts on screen: pyqtgraph, MIT licence. Report: reportlab, BSD licence."
        )
    )
    reading.finish()
    return reading
