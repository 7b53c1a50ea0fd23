"""What leads on from a result: more about a factor, how its numbers came about, a commitment."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from healthcheck.domain.audience import Audience
from healthcheck.domain.commitment_start import from_factor, from_finding, from_item
from healthcheck.domain.result import Kind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.results.gallery import Gallery
    from ui.results.material import Material
    from ui.theme import Theme


class Onward(QObject):
    """Opens dialogs over ``page`` on what ``gallery`` shows of ``material``, which is None where it shows nothing.

    ``commitment_wanted`` carries what a commitment is to begin with.
    """

    commitment_wanted = Signal(object)

    def __init__(self, gallery: Gallery, *, theme: Theme, page: QWidget) -> None:
        super().__init__(page)
        self.material: Material | None = None
        self._gallery = gallery
        self._theme = theme
        self._page = page

    def tell(self, factor: str) -> None:
        """Say more about one factor; of one level there is no finding, so how its numbers came about."""
        from ui.dialogs.finding import finding_dialog
        from ui.dialogs.sheet import ROLE

        held = self.material
        finding = held.finding(factor) if held is not None and held.lens.seniority is None else None
        if held is None or finding is None:
            self.explain(factor)
            return
        dialog = finding_dialog(
            finding,
            instrument=held.instrument,
            relationship=held.relationship,
            explain=partial(self.explain, factor),
            theme=self._theme,
            parent=self._page,
        )
        promise = dialog.add_button(self.tr("Make a commitment"), ROLE.ActionRole)
        promise.setEnabled(held.may_commit)
        promise.setObjectName(factor)
        promise.clicked.connect(dialog.accept)
        promise.clicked.connect(self._begin_from_dialog)
        dialog.open()

    def explain(self, key: str) -> None:
        """Say how the numbers at ``key`` came about."""
        from ui.results.explanation import explanation

        story = self._gallery.story(key) if key else None
        if story is not None:
            explanation(story, theme=self._theme, parent=self._page).open()

    def begin(self) -> None:
        """Begin a commitment on the question or factor that is looked at, else on the factor of the first finding."""
        held = self.material
        if held is not None and self._gallery.item:
            self.commitment_wanted.emit(from_item(self._gallery.item, held.instrument, held.relationship))
        elif held is not None and held.generated.findings:
            self._begin_on(self._gallery.pointed or held.generated.findings[0].factor)

    def _begin_from_dialog(self) -> None:
        self._begin_on(self.sender().objectName())

    def _begin_on(self, factor: str) -> None:
        held = self.material
        if held is None:
            return
        # a plan is for both sides: it says of a finding what both may read, and nothing before closing
        finding = held.finding(factor) if held.profile.audience is Audience.JOINT else None
        if finding is not None and finding.kind is not Kind.TOO_LITTLE_DATA:
            self.commitment_wanted.emit(from_finding(finding))
        elif factor in held.instrument.factor_by_id:
            self.commitment_wanted.emit(from_factor(factor))
