from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from healthcheck.scoring.statistics.false_discovery import adjusted_p_values

# Fifteen p-values of Benjamini and Hochberg 1995, in the documentation of scipy's false_discovery_control (V7)
PLAIN = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344]
PLAIN += [0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.000]
ADJUSTED = [0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.063857, 0.063857, 0.0645]
ADJUSTED += [0.0765, 0.486, 0.581182, 0.714875, 0.753231, 0.813214, 1.0]

many = st.lists(st.floats(1e-9, 1), max_size=12)


def test_v7_the_example_of_benjamini_and_hochberg_1995() -> None:
    assert adjusted_p_values(PLAIN) == pytest.approx(ADJUSTED, abs=5e-7)
    assert sum(p <= 0.05 for p in adjusted_p_values(PLAIN)) == 4
    assert sum(p <= 0.05 / len(PLAIN) for p in PLAIN) == 3
    assert sum(p <= 0.05 for p in PLAIN) == 9


@given(many)
def test_adjusted_values_are_those_of_the_library_and_keep_the_order(p_values: list[float]) -> None:
    adjusted = adjusted_p_values(p_values)
    expected = [float(p) for p in stats.false_discovery_control(p_values)] if p_values else []
    assert adjusted == pytest.approx(expected)
    assert all(plain <= one <= 1 for plain, one in zip(p_values, adjusted, strict=True))
    ordered = [one for _, one in sorted(zip(p_values, adjusted, strict=True))]
    assert ordered == sorted(ordered)
