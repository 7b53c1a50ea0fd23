"""Colours, type and spacing as tokens, and the one place that hands them to Qt."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from ui.tokens import DARK, FAMILY, LIGHT, REGULAR_FACE, RESOURCES, SEMIBOLD_FACE, Tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QApplication

    from healthcheck.charts.palette import Ink

__all__ = ["FAMILY", "SEMIBOLD", "SIZES", "Theme", "ThemeChoice", "Tokens", "Tone", "Type", "theme_choice"]

SMALLEST_SCALE = 90
LARGEST_SCALE = 150


class ThemeChoice(StrEnum):
    """What the user chose under View."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Type(StrEnum):
    """The steps of type; a label names its step and the style sheet gives size and weight."""

    CAPTION = "caption"
    BODY = "body"
    STRONG = "strong"
    H3 = "h3"
    H2 = "h2"
    H1 = "h1"
    DISPLAY = "display"


class Tone(StrEnum):
    """The ink of a text."""

    TEXT = "text"
    TEXT2 = "text2"
    MUTED = "muted"
    ACCENT = "accent"
    ERROR = "error"
    WARN = "warn"
    OK = "ok"
    CLIENT = "client"
    SUPPLIER = "supplier"


SIZES: Mapping[Type, int] = {
    Type.CAPTION: 13,
    Type.BODY: 15,
    Type.STRONG: 15,
    Type.H3: 16,
    Type.H2: 18,
    Type.H1: 26,
    Type.DISPLAY: 34,
}
"""Logical pixels at 100 % text size."""

SEMIBOLD = frozenset({Type.STRONG, Type.H3, Type.H2, Type.H1, Type.DISPLAY})


class Theme(QObject):
    """Light or dark at one text size, applied to the application; follows the system where the user chose that.

    ``is_still``: no menu fades or slides and no text cursor blinks.
    """

    changed = Signal()

    def __init__(
        self,
        application: QApplication,
        *,
        choice: ThemeChoice = ThemeChoice.SYSTEM,
        scale: int = 100,
        is_still: bool = False,
    ) -> None:
        super().__init__(application)
        self.application = application
        self._hints = application.styleHints()
        self.choice = choice
        self.scale = scale
        self.is_still = is_still
        self._flash_time = application.cursorFlashTime()
        self._fonts: dict[Type, QFont] = {}
        for face in (REGULAR_FACE, SEMIBOLD_FACE):
            QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / face))
        application.setStyle("fusion")
        self._hints.colorSchemeChanged.connect(self._follow_system)
        accessibility = getattr(self._hints, "accessibility", None)  # Qt 6.10 and later
        if accessibility is not None:
            accessibility().contrastPreferenceChanged.connect(self._follow_contrast)
        self._apply()

    @property
    def is_dark(self) -> bool:
        """Whether the dark tokens are in use."""
        if self.choice is ThemeChoice.SYSTEM:
            return self._hints.colorScheme() is Qt.ColorScheme.Dark
        return self.choice is ThemeChoice.DARK

    def _wanted_tokens(self) -> Tokens:
        """Borders and quiet text step forward where the system asks for contrast."""
        tokens = DARK if self.is_dark else LIGHT
        if self._is_high_contrast():
            return tokens._replace(subtle=tokens.control, text2=tokens.text)
        return tokens

    @property
    def chart_palette(self) -> Mapping[Ink, str]:
        """Colours of charts on screen, by role."""
        from healthcheck.charts.palette import PALETTES

        return PALETTES["dark" if self.is_dark else "light"]

    def px(self, size: float) -> int:
        """``size`` logical pixels at 100 % as pixels at the chosen text size."""
        return round(size * self.scale / 100)

    def font(self, step: Type = Type.BODY) -> QFont:
        """The font of a step, for what is painted by hand."""
        made = self._fonts.get(step)
        if made is None:
            made = self._fonts[step] = self._make_font(step)
        return QFont(made)

    def _make_font(self, step: Type) -> QFont:
        font = QFont(FAMILY)
        font.setPixelSize(self.px(SIZES[step]))
        font.setWeight(QFont.Weight.DemiBold if step in SEMIBOLD else QFont.Weight.Normal)
        return font

    def use(self, *, choice: ThemeChoice | None = None, scale: int | None = None, is_still: bool | None = None) -> None:
        """Switch to another choice or text size (percent, kept within 90-150), or let nothing move by itself."""
        self.is_still = self.is_still if is_still is None else is_still
        self.choice = self.choice if choice is None else choice
        self.scale = self.scale if scale is None else min(max(scale, SMALLEST_SCALE), LARGEST_SCALE)
        self._apply()
        self.changed.emit()

    def _is_high_contrast(self) -> bool:
        accessibility = getattr(self._hints, "accessibility", None)  # Qt 6.10 and later
        if accessibility is None:
            return False
        return bool(accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast)

    def _follow_contrast(self) -> None:
        self.use()

    def _follow_system(self) -> None:
        if self.choice is ThemeChoice.SYSTEM:
            self.use()

    def _apply(self) -> None:
        tokens = self.tokens = self._wanted_tokens()
        self._fonts.clear()
        self._apply_motion()
        self.application.setFont(self.font())
        self.application.setPalette(palette_of(tokens))
        is_mirrored = self.application.layoutDirection() is Qt.LayoutDirection.RightToLeft
        sheet = style_sheet(tokens, is_dark=self.is_dark, scale=self.scale)
        self.application.setStyleSheet(mirrored(sheet) if is_mirrored else sheet)

    def _apply_motion(self) -> None:
        self.application.setCursorFlashTime(0 if self.is_still else self._flash_time)
        if self.is_still:  # otherwise they are as the system has them
            for effect in Qt.UIEffect:
                self.application.setEffectEnabled(effect, False)


def theme_choice(text: str) -> ThemeChoice:
    """The choice that was kept; the system's where an unknown word was."""
    return ThemeChoice(text) if text in set(ThemeChoice) else ThemeChoice.SYSTEM


def palette_of(tokens: Tokens) -> QPalette:
    """``tokens`` as the palette of every standard control, in its active, inactive and disabled state."""
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.window,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.sunken,
        role.Text: tokens.text,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.error,
        role.ToolTipBase: tokens.ink,
        role.ToolTipText: tokens.on_ink,
        role.PlaceholderText: tokens.muted,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.surface,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Light: tokens.surface,
        role.Midlight: tokens.hover,
        role.Mid: tokens.subtle,
        role.Dark: tokens.control,
        role.Shadow: tokens.control,
    }
    palette = QPalette()
    for key, colour in colours.items():
        palette.setColor(key, QColor(colour))
    for key in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, key, QColor(tokens.muted))
    return palette


def style_sheet(tokens: Tokens, *, is_dark: bool, scale: int) -> str:
    """``resources/styles/window.qss`` with ``@name`` replaced by tokens and ``@13px`` by scaled sizes."""
    values = tokens._asdict() | {
        "family": FAMILY,
        "icons": (RESOURCES / "icons").as_posix(),
        "shade": "dark" if is_dark else "light",
    }
    template = (RESOURCES / "styles" / "window.qss").read_text(encoding="utf-8")

    def value(match: re.Match[str]) -> str:
        name = match[1]
        return f"{round(int(name[:-2]) * scale / 100)}px" if name.endswith("px") else values[name]

    return re.sub(r"@(\w+)", value, template)


def mirrored(sheet: str) -> str:
    """A style sheet for windows that read from right to left: Qt turns layouts round, but not what a sheet says."""
    turned = re.sub(r"(?<=-)(left|right)(?=[-:])|(?<=text-align: )(left|right)", _other_side, sheet)
    four = re.compile(r"(?<=padding: )([^\s;]+) ([^\s;]+) ([^\s;]+) ([^\s;]+)(?=;)")
    return four.sub(r"\1 \4 \3 \2", turned)


def _other_side(match: re.Match[str]) -> str:
    return "right" if match[0] == "left" else "left"
