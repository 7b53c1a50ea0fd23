"""Every step of a workshop about a disclosed profile."""

from __future__ import annotations

from healthcheck.charts.slides.profile_steps import profile_steps
from healthcheck.charts.slides.step import Step
from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedProfile


def talk_steps(profile: DisclosedProfile, words: ChartWords) -> tuple[Step, ...]:
    """The steps of all items in the order of a usual agenda."""
    return profile_steps(profile, words)
