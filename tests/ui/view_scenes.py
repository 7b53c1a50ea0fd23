"""Every view of every page of one relationship, whichever of them it has something to show in."""

from __future__ import annotations

from healthcheck.domain.relationship import Relationship
from tests.ui.photographer import PAGES, Photographer
from tests.ui.reports_scenes import paint
from tests.ui.stage import Stage

VIEWS = {
    "Results": ("Profile", "Gap", "Mirror", "Trend", "Questions", "Map"),
    "Practices": ("Heat map", "List"),
    "Action plan": ("List", "By person", "90 days"),
    "Workshop": ("Build the agenda",),
    "Reports": ("Joint", "Client", "Supplier", "One page"),
}
"""Views by page, and what leads to one, as their buttons are called; where nothing is to be shown there are none."""


def shoot_views(camera: Photographer, relationship: Relationship, name: str) -> None:
    """Take a picture of every page, and of each of its views."""
    stage = camera.stage
    stage.show(relationship)
    for page in PAGES:
        stage.press(page)
        _wait(stage, page)
        camera.shoot(f"{name}-{page.lower()}")
        for view in VIEWS.get(page, ()):
            if is_offered(stage, view):
                stage.press(view)
                _wait(stage, page)
                camera.shoot(f"{name}-{page.lower()}-{view.lower().replace(' ', '-')}")
    stage.session.leave()


def _wait(stage: Stage, page: str) -> None:
    stage.finish()
    if page == "Reports":
        paint(stage)


def is_offered(stage: Stage, view: str) -> bool:
    """Whether the page has a button for that view, and it can be pressed."""
    return stage.has_button(view) and stage.button(view).isEnabled()
