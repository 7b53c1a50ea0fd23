"""The wheel as large as window and screen allow, to be turned to whoever is interviewed; nothing else is on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QWidget

from ui.dialogs.sheet import Sheet
from ui.interview.wheel_choice import WheelChoice
from ui.theme import Tone, Type
from ui.widgets.button import ButtonKind
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from healthcheck.domain.instrument import Group, WheelFactor
    from ui.theme import Theme

WIDTH, HEIGHT = 1020, 680
MARGIN = 32
"""Logical px that the dialog leaves of the window around it, and of the height of the screen."""


class WheelDialog(Sheet):
    """``kept`` carries the ids that were chosen, at most ``most``, none of the ``closed`` ones."""

    kept = Signal(tuple)

    def __init__(
        self,
        entries: Sequence[WheelFactor],
        groups: Mapping[Group, str],
        *,
        title: str,
        text: str,
        most: int,
        chosen: Sequence[str],
        closed: Collection[str] = (),
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(title, theme=theme, text=text, parent=parent)
        self._most = most
        self._wheel = WheelChoice(entries, groups, title=title, most=most, closed=closed, theme=theme)
        self._count = PlainLabel(step=Type.STRONG, wraps=False)
        self._refusal = PlainLabel(step=Type.STRONG, tone=Tone.WARN, wraps=False)
        card = Card(padding=12)
        card.body.addWidget(self._wheel)
        self.body.addWidget(card, 1)
        counting = QHBoxLayout()
        counting.setSpacing(12)
        counting.addWidget(self._count)
        counting.addWidget(self._refusal)
        counting.addStretch(1)
        self.body.addLayout(counting)
        done = self.add_button(self.tr("Done"), QDialogButtonBox.ButtonRole.AcceptRole, kind=ButtonKind.PRIMARY)
        self.add_cancel()
        self._wheel.changed.connect(self._show_count)
        self._wheel.refused.connect(self._refuse)
        done.clicked.connect(self._keep)
        self._wheel.show_chosen(chosen)
        self._show_count()
        room, screen = parent.window().size(), self.screen().availableGeometry()
        height = max(room.height(), screen.height()) - 2 * MARGIN
        self.resize(min(theme.px(WIDTH), room.width() - 2 * MARGIN), min(theme.px(HEIGHT), height))
        self._wheel.take_focus()

    def _show_count(self) -> None:
        self._refusal.setText("")
        self._count.setText(self.tr("{0} of {1} chosen").format(len(self._wheel.chosen), self._most))

    def _refuse(self) -> None:
        self._refusal.setText(self.tr("Remove one to choose another"))

    def _keep(self) -> None:
        self.kept.emit(self._wheel.chosen)
        self.accept()
