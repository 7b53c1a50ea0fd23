"""Results › Mirror: what each side expects the other to say, and how well that fits."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from healthcheck.charts.mirror import mirror_chart
from healthcheck.charts.mirror_words import mirror_caption, mirror_table
from healthcheck.charts.table import ProfileTable
from healthcheck.domain.mirror import MirrorReading
from healthcheck.domain.relationship import Side
from healthcheck.domain.title_place import MIRROR
from ui.results.beside import Beside
from ui.results.side_panel import SidePanel
from ui.results.stories.mirror_story import mirror_story
from ui.results.view import View
from ui.results.view_head import ViewHead
from ui.theme import Tone, Type
from ui.widgets.chart_card import DrawnCard, reading_line
from ui.widgets.empty_state import EmptyState
from ui.widgets.one_of import OneOfLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.disclosed_mirror import DisclosedMirror
    from ui.results.material import Material
    from ui.results.stories.chapter import Story
    from ui.theme import Theme

LEAST = 460
SHARES = (13, 7)


class MirrorLook(View):
    """The whole first; a click, or an arrow key, puts one factor's readings in words beside the chart."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._material: Material | None = None
        self._factor = ""
        self._card: DrawnCard | None = None
        self._beside: Beside | None = None
        self._panel = SidePanel(self.tr("The mirror in words"))
        self._empty = EmptyState(theme=theme, title=self.tr("No mirror in this assessment"), reason="")
        self._stack = OneOfLayout(self)
        self._stack.addWidget(self._empty)
        self._panel.followed.connect(self._follow)

    def show_material(self, material: Material, answer: object) -> None:
        """Draw the mirror round, or say why there is none."""
        del answer
        if self._material is None or self._material.assessment_id != material.assessment_id:
            self._factor = ""
        self._material = material
        mirror = material.profile.mirror
        if mirror is None or mirror.withheld:
            self._empty.reason.setText(mirror.withheld if mirror is not None else "")
            self._stack.setCurrentWidget(self._empty)
            return
        self._draw(material, mirror)
        self._show_factor(self._factor)

    @property
    def chart(self) -> DrawnCard | None:
        """The mirror, where there is one."""
        return self._card if self._stack.currentWidget() is self._beside and self._card is not None else None

    @property
    def twin(self) -> ProfileTable | None:
        """Two rows a factor."""
        held = self._material
        if self.chart is None or held is None or held.profile.mirror is None:
            return None
        return mirror_table(held.profile.mirror, words=held.words)

    def heading(self, material: Material) -> ViewHead:
        """How well the two sides read each other."""
        found = material.generated.mirror
        if found is None:
            return self.without_own(material, self.tr("Nothing to hold the two views against"))
        return ViewHead(found.title, found.text, MIRROR)

    def story(self, key: str) -> Story | None:
        """How the numbers of a factor's two rows came about."""
        return None if self._material is None else mirror_story(self.tr, self._material, key)

    def fit(self, *, is_tight: bool) -> None:
        """The words below the chart where the page is narrow."""
        if self._beside is not None:
            self._beside.set_tight(is_tight=is_tight)

    def fit_room(self, room: int) -> None:
        """The chart no taller than can be seen at once."""
        if self._beside is not None:
            self._beside.set_room(room)

    def _draw(self, held: Material, mirror: DisclosedMirror) -> None:
        draw = partial(mirror_chart, mirror, held.profile, words=held.words)
        caption = reading_line(mirror_caption(held.profile), held.profile)
        if self._card is None or self._beside is None:
            self._card = DrawnCard(draw, caption=caption, title=self.tr("What each side expects"), theme=self._theme)
            self._card.view.walked.connect(self._show_factor)
            self._card.view.clicked.connect(self._show_factor)
            self._card.view.pointed.connect(self.pointed)
            self._card.view.confirmed.connect(self.explained)
            self._beside = Beside(self._card, self._panel, shares=SHARES, least=LEAST, theme=self._theme)
            self._stack.addWidget(self._beside)
        else:
            self._card.show_drawing(draw, caption=caption)
        self._stack.setCurrentWidget(self._beside)

    def _show_factor(self, factor: str) -> None:
        """The readings of one factor; of the whole where none is named."""
        self._factor = factor
        held = self._material
        if held is None:
            return
        self._panel.clear()
        if factor:
            self._say_factor(held, factor)
        else:
            self._say_whole(held)
        self._panel.finish()

    def _say_whole(self, held: Material) -> None:
        self._panel.add_title(self.tr("How well each side reads the other"))
        texts = held.results.mirror_accuracy(held.profile)
        for side in Side:
            self._panel.add_heading(held.profile.organisation(side))
            self._panel.add_text(texts.get(side, self.tr("Cannot be told.")), tone=Tone.TEXT)
            for label, names in self._readings(held, side).items():
                self._panel.add_text(self.tr("{0}: {1}").format(label, ", ".join(names)))
        if held.findings.mirror is not None:
            self._panel.add_heading(self.tr("What to do first"))
            self._panel.add_text(held.findings.mirror.advice)
        self._panel.add_text(self.tr("Choose a factor in the chart for its readings."), step=Type.CAPTION)

    def _readings(self, held: Material, side: Side) -> dict[str, list[str]]:
        """Factors of a side by what it knows of them, apart from those where it is in step."""
        found: dict[str, list[str]] = {}
        for entry in held.profile.mirror.factors if held.profile.mirror else ():
            if entry.side(side).reading is not MirrorReading.IN_STEP:
                label = held.results.mirror_words(held.profile, entry.factor)[side].label
                found.setdefault(label, []).append(held.words.name(entry.factor))
        return found

    def _follow(self, key: str) -> None:
        if key:
            self.explained.emit(key)
        else:
            self._show_factor("")

    def _say_factor(self, held: Material, factor: str) -> None:
        self._panel.add_title(held.words.name(factor))
        self._panel.add_link(self.tr("How these numbers came about"), factor)
        for side, words in held.results.mirror_words(held.profile, factor).items():
            self._panel.add_heading(held.profile.organisation(side))
            self._panel.add_text(words.label, step=Type.STRONG, tone=Tone.TEXT)
            self._panel.add_text(words.text)
            self._panel.add_text(words.advice)
        self._panel.add_button(self.tr("Show the whole"), "")
