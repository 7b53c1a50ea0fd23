"""Results › Profile: radar and gaps side by side, and what stands out, through a ``Lens`` where one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from healthcheck.charts.caption import gap_caption, radar_caption
from healthcheck.charts.reading import side_name
from healthcheck.charts.side_by_side import side_by_side
from healthcheck.charts.table import ProfileTable, profile_table
from healthcheck.charts.withheld_words import withheld_reasons
from healthcheck.message import joined
from ui import words
from ui.results.layer_choices import key_of, layer_choices, lens_of
from ui.results.lens import Lens
from ui.results.level_choice import LevelChoice
from ui.results.stories.factor_story import factor_story
from ui.results.view import View
from ui.translation import said
from ui.widgets.chart_card import reading_line
from ui.widgets.choice import Choice
from ui.widgets.empty_state import EmptyState
from ui.widgets.one_of import OneOfLayout
from ui.widgets.profile_view import ProfileView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from healthcheck.charts.scene import Scene
    from healthcheck.domain.instrument import Instrument
    from ui.results.material import Material
    from ui.results.stories.chapter import Story
    from ui.theme import Theme
    from ui.widgets.chart_card import DrawnCard


class ProfileLook(View):
    """Both charts are copied and saved together; the table holds the numbers of both."""

    def __init__(self, *, instrument: Instrument, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._charts = ProfileView(instrument=instrument, theme=theme)
        self._material: Material | None = None
        self._levels = LevelChoice()
        self._beside = Choice(self.tr("Compare"), has_label=False)
        self._beside.set_name(self.tr("Compare"))
        self._empty = EmptyState(theme=theme, title="", reason="", button=self.tr("Show all levels"))
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._offer)
        self._stack = OneOfLayout(self)
        self._stack.addWidget(self._charts)
        self._stack.addWidget(self._empty)
        self._charts.asked.connect(self.told)
        self._charts.pointed.connect(self.pointed)
        self._levels.chosen.connect(self._choose_level)
        self._beside.chosen.connect(self._choose_beside)
        self._empty.button.clicked.connect(self._choose_everybody)

    def show_material(self, material: Material, answer: object) -> None:
        """Draw both charts, or say why nothing of a level is shown."""
        del answer
        self._material = material
        is_built = self._charts.radar is not None
        level = material.lens.seniority
        if level is not None and not material.seen.shown_sides:
            self._empty.title.setText(self.tr("{0} level: not shown").format(words.seniority(self.tr, level)))
            self._empty.reason.setText(said(joined(" ", withheld_reasons(material.seen, material.words))))
            self._stack.setCurrentWidget(self._empty)
            return
        findings = material.findings if level is None else None
        self._charts.show_profile(material.seen, findings, reference=material.reference, layer=material.layer)
        if not is_built and self._charts.radar is not None:
            for choice in (self._beside, self._levels):
                self._charts.radar.heading.addWidget(choice)
        self._levels.show_lens(material.lens)
        if material.lens.beside is None and material.lens.layer is None:
            # The earlier assessment is worked out when the charts are seen: they need nothing of it.
            self._beside.hide()
            self._later.start()
        else:
            self._offer()
        self._stack.setCurrentWidget(self._charts)

    @property
    def chart(self) -> DrawnCard | None:
        """The radar."""
        return self._charts.radar if self._stack.currentWidget() is self._charts else None

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is on one of the two charts."""
        return any(card is not None and card.view.hasFocus() for card in (self._charts.radar, self._charts.dumbbell))

    def picture(self) -> Scene | None:
        """Radar and gaps in one picture, with what both have to be read with."""
        held, radar, dumbbell = self._material, self._charts.radar, self._charts.dumbbell
        if self.chart is None or held is None or radar is None or dumbbell is None:
            return None
        reference = held.reference
        first = radar_caption(held.seen, held.words) if reference is None else reference.caption(held.seen)
        second = said(gap_caption(held.seen, held.words))
        if held.layer is not None:
            second = f"{said(held.layer.post_caption)} {second}"
        caption = f"{reading_line(first, held.seen)} {second}"
        return side_by_side(radar.scene(), dumbbell.scene(), caption=caption)

    @property
    def twin(self) -> ProfileTable | None:
        """One row a factor."""
        held = self._material
        if held is None or self.chart is None:
            return None
        if held.reference is not None:
            return held.reference.table(held.seen, held.words)
        return profile_table(held.seen, words=held.words)

    def story(self, key: str) -> Story | None:
        """How the numbers of a factor came about."""
        return None if self._material is None else factor_story(self.tr, self._material, key)

    def fit(self, *, is_tight: bool) -> None:
        """One chart below the other where the page is narrow."""
        self._charts.set_tight(is_tight=is_tight)

    def fit_room(self, room: int) -> None:
        """The radar no taller than can be seen at once."""
        self._charts.set_room(room)

    def _offer(self) -> None:
        """What can be compared, where anything can."""
        material = self._material
        if material is None:
            return
        before, layers = material.before, layer_choices(self.tr, material.layers)
        self._beside.setVisible(bool(material.comparable or layers))
        sides = [
            (side.value, self.tr("{0}: beside assessment {1}").format(said(side_name(side)), before.assessment))
            for side in (material.comparable if before is not None else ())
            if before is not None
        ]
        self._beside.set_choices([("", self.tr("Both sides now")), *sides, *layers])
        self._beside.select(key_of(material.lens))

    def _choose_level(self, _key: str) -> None:
        self.refocused.emit(self._levels.lens)

    def _choose_beside(self, key: str) -> None:
        self.refocused.emit(lens_of(key))

    def _choose_everybody(self) -> None:
        self.refocused.emit(Lens())
