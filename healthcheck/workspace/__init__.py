"""Use cases: the only door the window knocks at."""

from healthcheck.workspace.workspace import Workspace

__all__ = ["Workspace"]
