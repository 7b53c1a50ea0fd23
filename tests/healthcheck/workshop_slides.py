"""Every step of a workshop about a disclosed profile."""

from __future__ import annotations

from healthcheck.charts.slides.drill_steps import drill_steps
from healthcheck.charts.slides.profile_steps import profile_steps
from healthcheck.charts.slides.step import Step
from healthcheck.charts.slides.word_slides import entries, sentence
from healthcheck.charts.words import ChartWords
from healthcheck.content import bundled_instrument
from healthcheck.domain.disclosed import DisclosedProfile


def talk_items(profile: DisclosedProfile, words: ChartWords) -> tuple[tuple[Step, ...], ...]:
    """Welcome, the profile, a drill into each factor, and the close."""
    drills = [drill_steps(profile, factor, words) for factor in bundled_instrument().factors]
    return (
        (sentence("Welcome", "No name is shown, and no view of fewer people than agreed."),),
        profile_steps(profile, words),
        *drills,
        (entries("Parking lot", (), empty="Nothing is parked."),),
    )


def talk_steps(profile: DisclosedProfile, words: ChartWords) -> tuple[Step, ...]:
    """The steps of all items in the order of a usual agenda."""
    return tuple(step for item in talk_items(profile, words) for step in item)
