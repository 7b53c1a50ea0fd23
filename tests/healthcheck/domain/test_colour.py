from __future__ import annotations

import pytest

from healthcheck.domain.colour import colour_of, contrast, is_readable_on_white


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("#1a2b3c", "#1A2B3C"),
        (" 1A2B3C ", "#1A2B3C"),
        ("#abc", "#AABBCC"),
        ("", ""),
        ("red", ""),
        ("#12", ""),
        ("#12345", ""),
        ("#1234567", ""),
        ("#GGGGGG", ""),
        ("#１２３", ""),
    ],
)
def test_a_colour_is_understood_as_people_write_it_or_not_at_all(written: str, meant: str) -> None:
    assert colour_of(written) == meant


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#FFFFFF", 21.0), ("#777777", "#FFFFFF", 4.48), ("#F7C948", "#FFFFFF", 1.567), ("#FFF", "#FFF", 1.0)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(colour_of(one), colour_of(other)) == pytest.approx(ratio, abs=0.005)


def test_what_fails_on_white_is_known() -> None:
    assert is_readable_on_white("#1F2A3A")
    assert is_readable_on_white("#767676")
    assert not is_readable_on_white("#777777")
    assert not is_readable_on_white("#F7C948")
