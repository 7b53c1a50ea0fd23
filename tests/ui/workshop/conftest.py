"""A workshop in the room."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from shiboken6 import isValid

from tests.ui.stage import Stage
from tests.ui.workshop.held import closed, present
from ui.workshop.presentation import Presentation


@pytest.fixture
def shown(stage: Stage) -> Iterator[Presentation]:
    """In plain windows, at its first step."""
    stage.session.open(closed(stage).id)
    presentation = present(stage)
    yield presentation
    if isValid(presentation):
        presentation.talk.end()
    stage.settle()
