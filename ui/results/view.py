"""What the views of Results have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from healthcheck.domain.relationship import Side
from healthcheck.domain.title_place import finding_place
from ui import words
from ui.results.view_head import ViewHead

if TYPE_CHECKING:
    from collections.abc import Callable

    from healthcheck.charts.scene import Scene
    from healthcheck.charts.table import ProfileTable
    from ui.results.material import Material
    from ui.results.stories.chapter import Story
    from ui.widgets.chart_card import DrawnCard


class View(QWidget):
    """One way to look at results. ``told``: a factor to be told more about; ``explained``: how its numbers came about.

    ``pointed``: the factor that the mouse or the keyboard is on, empty for none. ``redrawn``: another chart is shown,
    so that its table twin is another one too. ``refocused`` carries another ``Lens``; ``practice_wanted`` the id of a
    practice to be looked at on its own page; ``proposed`` a proposal that is to become a commitment. ``promised``: what
    is looked at is to become one.
    """

    told = Signal(str)
    explained = Signal(str)
    pointed = Signal(str)
    redrawn = Signal()
    refocused = Signal(object)
    practice_wanted = Signal(str)
    proposed = Signal(object)
    promised = Signal()

    def errand(self, material: Material) -> tuple[str, Callable[[], object]] | None:
        """A name and the work for what takes longer than a moment; None where the profile is enough."""
        del material
        return None

    def show_material(self, material: Material, answer: object) -> None:
        """Show it; ``answer`` is what the errand brought, None where there was none."""
        raise NotImplementedError

    @property
    def chart(self) -> DrawnCard | None:
        """The chart that is seen; None where there is none."""
        return None

    def picture(self) -> Scene | None:
        """What is copied and saved: the chart as it is seen."""
        return None if self.chart is None else self.chart.scene()

    @property
    def twin(self) -> ProfileTable | None:
        """The numbers of the chart as a table; None where what is seen is a table, or nothing."""
        return None

    def heading(self, material: Material) -> ViewHead:
        """Title and caption of the page: the first finding, or whose view is withheld; then the answer.

        Where one level is looked at: which. Of it there are no findings.
        """
        if material.lens.seniority is not None:
            level = words.seniority(self.tr, material.lens.seniority).lower()
            if not material.seen.shown_sides:
                return ViewHead(self.tr("The {0} level is not shown").format(level), "")
            title = self.tr("How the {0} level of both sides sees it").format(level)
            caption = self.tr("The scores of these people alone. With every level looked at, gaps are not judged.")
            return ViewHead(title, caption)
        profile, findings = material.profile, material.generated
        hidden = [side for side in Side if side not in profile.shown_sides]
        if hidden:
            withheld = self.tr("The view of {0} is withheld").format(profile.organisation(hidden[0]))
            return ViewHead(withheld, findings.answer)
        first = findings.findings[0]
        return ViewHead(first.title, findings.answer, finding_place(first.factor))

    def without_own(self, material: Material, title: str) -> ViewHead:
        """``title`` where the view has nothing to draw; whose view is withheld where that is why."""
        is_whole = len(material.profile.shown_sides) == len(Side)
        return ViewHead(title, material.generated.answer) if is_whole else View.heading(self, material)

    def story(self, key: str) -> Story | None:
        """How the numbers at ``key`` came about: a factor, or what the view itself has named so."""
        del key
        return None

    @property
    def item(self) -> str:
        """The question that is looked at; empty for none."""
        return ""

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is on the chart."""
        return self.chart is not None and self.chart.view.hasFocus()

    def take_keyboard(self, factor: str) -> None:
        """Put the keyboard on the chart, on ``factor`` where it is there."""
        if self.chart is not None:
            self.chart.view.walk_to(factor)

    def fit(self, *, is_tight: bool) -> None:
        """Lay out anew; ``is_tight`` where things have to stand below each other."""
        del is_tight

    def fit_room(self, room: int) -> None:
        """Lay out anew: ``room`` px of a low window's page are seen at once, which scrolls it whole; else 0."""
        del room
