"""Profile -> DisclosedProfile: what may be shown to whom, and why not (``method.md`` 3.5).

The only room that builds the values of ``domain.disclosed``; whatever displays a number takes those.
"""

from healthcheck.disclosure.disclose import disclose

__all__ = ["disclose"]
