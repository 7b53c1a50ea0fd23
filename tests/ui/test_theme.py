from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QStyleHints

from healthcheck.charts.palette import PALETTES, Ink
from ui.theme import Theme, ThemeChoice, theme_choice
from ui.tokens import DARK, LIGHT, RESOURCES, Tokens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

SOURCES = Path(__file__).parents[2] / "ui"


def luminance(colour: str) -> float:
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_every_text_stands_out_from_every_ground_it_is_put_on(tokens: Tokens) -> None:
    for ground in (tokens.window, tokens.surface, tokens.sunken, tokens.hover, tokens.chosen):
        for ink in (tokens.text, tokens.text2, tokens.accent, tokens.ink):
            assert contrast(ink, ground) >= 4.5, (ink, ground)
        assert contrast(tokens.muted, ground) >= 4.5, ground
        assert contrast(tokens.control, ground) >= 3, ground
    pairs = (
        (tokens.on_ink, tokens.ink),
        (tokens.error, tokens.error_tint),
        (tokens.warn, tokens.warn_tint),
        (tokens.ok, tokens.ok_tint),
        (tokens.client, tokens.surface),
        (tokens.supplier, tokens.surface),
        (tokens.client_on, tokens.client),
        (tokens.supplier_on, tokens.supplier),
    )
    for ink, ground in pairs:
        assert contrast(ink, ground) >= 4.5, (ink, ground)


@pytest.mark.parametrize(("tokens", "ground"), [(LIGHT, "light"), (DARK, "dark")])
def test_the_window_and_its_charts_agree_on_the_colours_of_the_sides(tokens: Tokens, ground: str) -> None:
    palette = PALETTES[ground]
    assert palette[Ink.CLIENT] == tokens.client_mark
    assert palette[Ink.SUPPLIER] == tokens.supplier_mark
    assert palette[Ink.SURFACE] == tokens.surface
    assert palette[Ink.TEXT] == tokens.text


def test_dark_is_dark_and_text_size_stays_within_its_bounds(window_theme: Theme) -> None:
    window_theme.use(choice=ThemeChoice.DARK, scale=400)
    assert window_theme.is_dark
    assert window_theme.tokens == DARK
    assert window_theme.scale == 150
    assert window_theme.px(20) == 30
    assert window_theme.application.palette().window().color().name().upper() == DARK.window
    window_theme.use(choice=ThemeChoice.LIGHT, scale=10)
    assert window_theme.scale == 90
    window_theme.use(scale=100)


def test_an_unknown_theme_follows_the_system() -> None:
    assert theme_choice("neon") is ThemeChoice.SYSTEM


def test_every_name_in_the_style_sheet_is_a_token() -> None:
    template = (RESOURCES / "styles" / "window.qss").read_text(encoding="utf-8")
    names = {name for name in re.findall(r"@(\w+)", template) if not re.fullmatch(r"\d+px", name)}
    assert names <= {*Tokens._fields, "family", "icons", "shade"}


def test_no_module_but_the_tokens_states_a_colour() -> None:
    stating = [
        path.name
        for path in SOURCES.rglob("*.py")
        if path.name != "tokens.py" and re.search(r'"#[0-9A-Fa-f]{6}"|setStyleSheet', path.read_text(encoding="utf-8"))
    ]
    assert stating == ["theme.py"]


def test_every_icon_that_is_asked_for_is_there() -> None:
    asked = set()
    for path in SOURCES.rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        asked |= set(re.findall(r'icon\("([\w-]+)"', source)) | set(re.findall(r'icon_name="([\w-]+)"', source))
    assert asked
    there = {path.stem for path in (RESOURCES / "icons").glob("*.svg")}
    assert asked <= there
    assert (RESOURCES / "icons" / "LICENSE").is_file()


class Wishes(QObject):
    """A system that can be asked for more contrast."""

    contrastPreferenceChanged = Signal(Qt.ContrastPreference)  # noqa: N815  (Qt's name)

    def __init__(self) -> None:
        super().__init__()
        self.wish = Qt.ContrastPreference.NoPreference

    def contrastPreference(self) -> Qt.ContrastPreference:  # noqa: N802  (Qt's name)
        return self.wish


def test_borders_and_quiet_text_step_forward_when_the_system_asks_for_contrast(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    wishes = Wishes()
    monkeypatch.setattr(QStyleHints, "accessibility", lambda _hints: wishes)
    theme = Theme(qapp, choice=ThemeChoice.LIGHT)
    assert (theme.tokens.subtle, theme.tokens.text2) == (LIGHT.subtle, LIGHT.text2)
    told: list[str] = []
    theme.changed.connect(lambda: told.append(theme.tokens.subtle))
    wishes.wish = Qt.ContrastPreference.HighContrast
    wishes.contrastPreferenceChanged.emit(wishes.wish)
    assert told == [LIGHT.control]
    assert theme.tokens.text2 == LIGHT.text
    assert LIGHT.subtle not in qapp.styleSheet()
    theme.deleteLater()
