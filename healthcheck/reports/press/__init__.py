"""Where pages are set: here, or in a process of its own that takes its libraries and its memory along when it ends."""

from healthcheck.reports.press.child_press import ChildPress
from healthcheck.reports.press.press import HERE, Press
from healthcheck.reports.press.tasks import DraftTask, PagesTask, PictureTask

__all__ = ["HERE", "ChildPress", "DraftTask", "PagesTask", "PictureTask", "Press"]
