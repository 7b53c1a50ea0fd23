"""What an audience does not see, and why: each reason once, under the values that it keeps back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Tone, Type
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from healthcheck.domain.disclosed import DisclosedProfile
    from healthcheck.domain.instrument import Instrument


class WithheldList(QWidget):
    """The values that are kept back; under them the reason in a sentence."""

    def __init__(self, *, instrument: Instrument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._instrument = instrument
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_profile(self, profile: DisclosedProfile) -> None:
        """List what ``profile`` keeps back."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        concerned: dict[str, list[str]] = {}
        for entry in profile.withheld:
            concerned.setdefault(entry.reason, []).append(entry.what)
        if profile.interview is not None:
            self._say(self.tr("One person a side: their answers are compared, so there is no score to withhold."))
            return
        if not concerned:
            self._say(self.tr("Nothing. Enough people have answered on both sides."))
        for reason, paths in concerned.items():
            named = "; ".join(dict.fromkeys(self._what(profile, path) for path in self._condensed(paths)))
            self._column.addWidget(PlainLabel(f"{named[:1].upper()}{named[1:]}", step=Type.STRONG))
            self._column.addWidget(PlainLabel(reason, step=Type.CAPTION, tone=Tone.TEXT2))
            self._column.addSpacing(8)

    def _say(self, text: str) -> None:
        self._column.addWidget(PlainLabel(text, tone=Tone.TEXT2))

    def _condensed(self, paths: Sequence[str]) -> list[str]:
        """The paths, those of all factors of one kind as one with ``*`` for the factor."""
        factors = self._instrument.factor_ids
        shapes: dict[str, list[str]] = {}
        for path in paths:
            shape = ".".join("*" if part in factors else part for part in path.split("."))
            shapes.setdefault(shape, []).append(path)
        whole = len(factors)
        return [path for shape, held in shapes.items() for path in ([shape] if len(held) == whole else held)]

    def _what(self, profile: DisclosedProfile, path: str) -> str:
        """``supplier.INN`` as ``Worthwell Workforce: Innovation``, ``*.gap`` as ``gaps: all factors``."""
        first, _, last = path.partition(".")
        parts = (last, first) if last in ("gap", "matching") else (first, last)
        return ": ".join(self._word(profile, part) for part in parts if part)

    def _word(self, profile: DisclosedProfile, part: str) -> str:
        known = {
            "*": self.tr("all factors"),
            "client": profile.client,
            "supplier": profile.supplier,
            "gap": self.tr("gaps"),
            "matching": self.tr("practice matching"),
            "overall": self.tr("all factors together"),
            "top_three": self.tr("top-three votes"),
        }
        factor = self._instrument.factor_by_id.get(part)
        return factor.name if factor else known.get(part, part)
