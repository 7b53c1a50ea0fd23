from __future__ import annotations

import pytest

from tests.ui.interview.interviewer import Interviewer
from tests.ui.stage import Stage


@pytest.fixture
def interviewer(stage: Stage) -> Interviewer:
    return Interviewer(stage)
