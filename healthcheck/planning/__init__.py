"""Findings -> what both sides could start with, from the instrument's recommendations. Proposals, nothing agreed.

``proposals`` names practices finding by finding; ``commitments`` makes at most five of them commitments that name both
sides: ``candidates`` says which practices come into question and in what order, ``shortlist`` keeps a few,
``provider`` says who leads.
"""

from healthcheck.planning.commitments import proposed_commitments
from healthcheck.planning.proposals import MOST_PRACTICES, Proposal, practices_for, proposals_of

__all__ = ["MOST_PRACTICES", "Proposal", "practices_for", "proposals_of", "proposed_commitments"]
