from __future__ import annotations

import pytest

from tests.ui.action_plan.planner import Planner
from tests.ui.stage import Stage


@pytest.fixture
def planner(stage: Stage) -> Planner:
    return Planner(stage)
