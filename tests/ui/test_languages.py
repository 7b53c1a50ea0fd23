"""Every screen in a language two fifths longer than English, and in one that reads from right to left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.content.pseudo import MIRRORED, STRETCHED
from tests.ui.inspector import Inspector
from tests.ui.scenes import LIST, NOTE
from tests.ui.screens import LONG_CLIENT, LONG_SUPPLIER, shoot_all
from tests.ui.stage import Stage
from tests.ui.tongue import Tongue, learnt, spoken
from ui.theme import Theme, ThemeChoice

SMALLEST = (1024, 680)
TYPED = (
    *("R. Facilitator", "English", "training", "Desk-12", LONG_CLIENT, LONG_SUPPLIER),
    *("samples", "answers of May", "seniority", "assessment", "boss", "executive, managing", "operational", "one"),
    *("Going back to the backup", "The workspace as it is now is kept beside it. Cancel leaves everything as it is."),
    *LIST.split(),
    NOTE,
    *("#1F2A3A", "#F7C948"),
)
"""What the scenes give the window to show, and the columns and entries of files that are imported."""


@pytest.fixture
def tongue(request: pytest.FixtureRequest, tmp_path: Path, window_theme: Theme) -> Iterator[Tongue]:
    window_theme.use(choice=ThemeChoice.LIGHT, scale=100)
    learning = learnt(tmp_path, request.param)
    with spoken(window_theme, learning):
        yield learning


@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize("tongue", [STRETCHED, MIRRORED], indirect=True)
def test_nothing_is_cut_covered_or_left_in_english(
    tongue: Tongue, scale: int, window_theme: Theme, tmp_path: Path
) -> None:
    window_theme.use(scale=scale)
    stage = Stage(tmp_path, theme=window_theme, size=SMALLEST, tongue=tongue)
    inspector = Inspector(stage, tmp_path / "unused", typed=TYPED)
    shoot_all(inspector)
    stage.close()
    assert inspector.complaints == {}
