from __future__ import annotations

import pytest

from tests.ui.fast_entry.typist import Typist
from tests.ui.stage import Stage


@pytest.fixture
def typist(stage: Stage) -> Typist:
    return Typist(stage)
