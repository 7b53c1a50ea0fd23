"""Paper, logo, colour and lines of a report, each with what comes of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from healthcheck.domain.colour import WHITE, colour_of, contrast, is_readable_on_white
from healthcheck.domain.report_order import Paper
from healthcheck.errors import UserFacingError
from ui.dialogs.language_field import own_name
from ui.theme import Tone
from ui.tokens import LIGHT
from ui.widgets.button import Button, ButtonKind
from ui.widgets.field import Field
from ui.widgets.kept_edit import KeptLine
from ui.widgets.plain_label import ElidedLabel
from ui.widgets.segments import Segments
from ui.widgets.swatch import Swatch

if TYPE_CHECKING:
    from healthcheck.workspace.reporting import ReportingService
    from ui.dialogs.file_choice import FileChoice
    from ui.report_defaults import ReportFace

LONGEST = 120
"""Characters of a line at the foot of every page."""


class BrandFields(QWidget):
    """``edited`` carries the whole face after each change; ``refused`` why a logo was not taken."""

    edited = Signal(object)
    refused = Signal(UserFacingError)

    def __init__(
        self, face: ReportFace, *, reporting: ReportingService, files: FileChoice, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._face = face
        self._reporting = reporting
        self._files = files
        self._paper = Segments(
            ((Paper.A4.value, self.tr("A4")), (Paper.LETTER.value, self.tr("Letter"))), name=self.tr("Paper")
        )
        self._language = QComboBox()
        self._logo = ElidedLabel(tone=Tone.TEXT2)
        self._choose = Button(self.tr("Choose…"), name=self.tr("Choose a logo"))
        self._remove = Button(self.tr("Remove"), kind=ButtonKind.QUIET, name=self.tr("Remove the logo"))
        self._swatch = Swatch()
        self._colour, self._footer, self._confidentiality = KeptLine(), KeptLine(), KeptLine()
        self._colour_use = self.tr("For the cover's band and the rule under titles")
        self._lay_out()
        self._connect()
        self.show_face(face)

    def _lay_out(self) -> None:
        self._colour.setPlaceholderText(LIGHT.ink)
        self._confidentiality.setPlaceholderText(self.tr("As the edition says"))
        for line in (self._footer, self._confidentiality):
            line.setMaxLength(LONGEST)
        self._colour_field = Field(self.tr("Brand colour"), self._tinted(), hint=self._colour_use)
        self._colour.setAccessibleName(self.tr("Brand colour"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for field in (
            self._language_field(),
            Field(self.tr("Paper"), self._paper),
            Field(self.tr("Logo"), self._logo_row(), hint=self.tr("PNG, JPEG or SVG")),
            self._colour_field,
            Field(self.tr("Line at the foot of pages"), self._footer),
            Field(self.tr("Confidentiality"), self._confidentiality),
        ):
            column.addWidget(field)

    def _language_field(self) -> Field:
        """Which language reports are written in; not to be seen where there is only one."""
        codes = self._reporting.languages
        self._language.addItem(self.tr("That of the program"), "")
        for code in codes:
            self._language.addItem(own_name(code), code)
        field = Field(self.tr("Language of the report"), self._language)
        field.setVisible(len(codes) > 1)
        return field

    def _logo_row(self) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._logo, 1)
        layout.addWidget(self._remove)
        layout.addWidget(self._choose)
        return row

    def _tinted(self) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._swatch)
        layout.addWidget(self._colour, 1)
        row.setFocusProxy(self._colour)
        return row

    def _connect(self) -> None:
        self._language.activated.connect(self._keep_language)
        self._paper.chosen.connect(self._keep_paper)
        self._choose.clicked.connect(self._choose_logo)
        self._remove.clicked.connect(self._remove_logo)
        self._colour.textChanged.connect(self._show_colour)
        for line in (self._colour, self._footer, self._confidentiality):
            line.kept.connect(self._keep_lines)

    def show_face(self, face: ReportFace) -> None:
        """Show what holds."""
        self._face = face
        branding = face.branding
        self._language.setCurrentIndex(max(self._language.findData(face.language), 0))
        self._paper.select(face.paper.value)
        self._logo.setText(face.logo_name or self.tr("None"))
        self._remove.setVisible(bool(branding.logo))
        self._colour.show_text(branding.colour)
        self._footer.show_text(branding.footer)
        self._confidentiality.show_text(branding.confidentiality)
        self._show_colour(self._colour.text())

    def keep(self) -> None:
        """Hand over what is still being typed."""
        for line in (self._colour, self._footer, self._confidentiality):
            line.keep()

    def _show_colour(self, text: str) -> None:
        """The colour beside the field, and below it what print makes of it."""
        colour = colour_of(text)
        is_usable = bool(colour) and is_readable_on_white(colour)
        self._swatch.show_colour(colour)
        if is_usable or not text.strip():
            self._colour_field.set_hint(self._colour_use)
        elif colour:
            ratio = f"{contrast(colour, WHITE):.1f}"
            self._colour_field.set_hint(self.tr("Too light on white ({0}:1): ink is used.").format(ratio))
        else:
            self._colour_field.set_error(self.tr("Write it as #1F3A5F."))

    def _keep_paper(self, key: str) -> None:
        self._let(replace(self._face, paper=Paper(key)))

    def _keep_language(self, _place: int) -> None:
        self._let(replace(self._face, language=self._language.currentData()))

    def _keep_lines(self, _text: str) -> None:
        branding = replace(
            self._face.branding,
            colour=self._colour.text().strip(),
            footer=self._footer.text().strip(),
            confidentiality=self._confidentiality.text().strip(),
        )
        self._let(replace(self._face, branding=branding))

    def _choose_logo(self) -> None:
        kinds = self.tr("Pictures and drawings (*.png *.jpg *.jpeg *.svg)")
        path = self._files.to_open(self, title=self.tr("Choose a logo"), kinds=kinds)
        if path is None:
            return
        try:
            logo = self._reporting.read_logo(path)
        except UserFacingError as error:
            self.refused.emit(error)
            return
        self._let(replace(self._face, branding=replace(self._face.branding, logo=logo), logo_name=path.name))

    def _remove_logo(self) -> None:
        self._choose.setFocus()
        self._let(replace(self._face, branding=replace(self._face.branding, logo=b""), logo_name=""))

    def _let(self, face: ReportFace) -> None:
        if face != self._face:
            self.show_face(face)
            self.edited.emit(face)
