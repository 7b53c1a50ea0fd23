"""The workspace file. SQL lives here and nowhere else.

::

    database          an open workspace: transactions, check, copy, purge
    opening           from a path to a connection: guard, lock, engine
    guard, header     what the first bytes say, before anything touches the file
    lock              one writer, and who it is
    rows              the tables (private), column_types, migration(s)
    *_store           one for each aggregate: frozen values in and out; some are loaded when they are needed first
    counterpart       who faces off to whom
    seal              submitted answers are what was submitted
    backup, restoring, thinning, neighbours   safekeeping
    failure           what a driver complains about, in words
"""

from healthcheck.storage.assessment_store import AssessmentStore
from healthcheck.storage.backup import Backups, write_copy
from healthcheck.storage.database import Database
from healthcheck.storage.neighbours import cautions
from healthcheck.storage.relationship_store import RelationshipStore
from healthcheck.storage.respondent_store import RespondentStore
from healthcheck.storage.response_store import ResponseStore
from healthcheck.storage.restoring import kept_files, restore

__all__ = [
    "AssessmentStore",
    "Backups",
    "Database",
    "RelationshipStore",
    "RespondentStore",
    "ResponseStore",
    "cautions",
    "kept_files",
    "restore",
    "write_copy",
]
