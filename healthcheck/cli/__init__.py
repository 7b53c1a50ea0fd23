"""The commands of ``healthcheck``, none of which needs a screen.

``program`` runs what ``parser`` understood; ``commands`` says what each does, the long ones in modules of their own;
``opening`` finds the workspace that is meant, and ``terminal`` says everything.
"""

from __future__ import annotations

from healthcheck.cli.outcome import OpenWindow
from healthcheck.cli.program import main

__all__ = ["OpenWindow", "main"]
