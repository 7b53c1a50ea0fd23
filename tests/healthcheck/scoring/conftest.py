from __future__ import annotations

import pytest

from healthcheck.content import bundled_instrument
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.method import Method


@pytest.fixture(scope="session")
def instrument() -> Instrument:
    return bundled_instrument()


@pytest.fixture(scope="session")
def method(instrument: Instrument) -> Method:
    return instrument.method
