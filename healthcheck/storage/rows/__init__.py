"""The tables of a workspace. Private to ``storage``: only frozen domain values leave it.

Facts only; whatever can be computed is computed again. Types and names are those of any SQL database, so that the same
tables can live on a server. A change here needs a migration (``migration.py``). Tables are taken from here and not from
the module that spells them, so that ``metadata`` knows all of them.
"""

from __future__ import annotations

from healthcheck.storage.rows.assessments import assessments, closing_respondents, closings, titles
from healthcheck.storage.rows.columns import metadata
from healthcheck.storage.rows.commitments import (
    carried_commitments,
    commitment_changes,
    commitment_needs,
    commitments,
    review_meetings,
    reviewed_intendees,
)
from healthcheck.storage.rows.interviews import (
    interview_choices,
    interview_notes,
    interview_seconds,
    interviews,
    note_tags,
)
from healthcheck.storage.rows.meshes import mesh_drafts, mesh_links, mesh_ratings, mesh_reveal_seals, mesh_reveals
from healthcheck.storage.rows.relationships import counterparts, relationships, respondents, sites, workspace
from healthcheck.storage.rows.responses import answers, outcomes, ratings, responses, retrospects, votes
from healthcheck.storage.rows.workshops import (
    agenda_items,
    agenda_seconds,
    ballot_choices,
    ballots,
    decisions,
    guesses,
    parked_lines,
    room_scores,
    workshop_attendees,
    workshops,
)

__all__ = [
    "agenda_items",
    "agenda_seconds",
    "answers",
    "assessments",
    "ballot_choices",
    "ballots",
    "carried_commitments",
    "closing_respondents",
    "closings",
    "commitment_changes",
    "commitment_needs",
    "commitments",
    "counterparts",
    "decisions",
    "guesses",
    "interview_choices",
    "interview_notes",
    "interview_seconds",
    "interviews",
    "mesh_drafts",
    "mesh_links",
    "mesh_ratings",
    "mesh_reveal_seals",
    "mesh_reveals",
    "metadata",
    "note_tags",
    "outcomes",
    "parked_lines",
    "ratings",
    "relationships",
    "respondents",
    "responses",
    "retrospects",
    "review_meetings",
    "reviewed_intendees",
    "room_scores",
    "sites",
    "titles",
    "votes",
    "workshop_attendees",
    "workshops",
    "workspace",
]
