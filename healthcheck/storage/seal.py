"""The seal on submitted answers: a plain SQLite file gives wrong data for most flipped bits without noticing.

Decided: answers whose seal does not match are refused, not marked. A mark can be overlooked and a wrong number
printed; a refusal names the person and leaves two ways out that read nothing: a backup, or withdrawing the response.
"""

from __future__ import annotations

import hashlib
import json
from datetime import UTC

from healthcheck.domain.assessment import Response, ResponseStatus
from healthcheck.domain.refusal import BrokenSealError
from healthcheck.message import message


def seal_of(response: Response, *, assessment_id: int) -> str:
    """SHA-256 (hex) over everything that was submitted, in one canonical writing.

    The code is left out, because it may be given anew; so are the page where the respondent stopped, the seconds spent
    on an item, which older seals know nothing of, and whether a note is released, which may change after closing. What
    was said in retrospect is in it where something was, so that seals from before such questions still hold.
    """
    content: dict[str, object] = {
        "assessment": assessment_id,
        "respondent": response.respondent_id,
        "side": response.side,
        "seniority": response.seniority,
        "submitted_at": response.submitted_at and response.submitted_at.astimezone(UTC).isoformat(),
        "answers": sorted((a.item, a.reply, a.note, a.is_flagged) for a in response.answers.values()),
        "global": sorted(response.global_scores.items()),
        "expectations": sorted(response.expectations.items()),
        "votes": response.votes,
        "outcomes": sorted((o.question, o.value, o.text) for o in response.outcomes.values()),
    }
    if response.retrospects:
        content["retrospects"] = sorted(response.retrospects.items())
    return hashlib.sha256(json.dumps(content, separators=(",", ":"), sort_keys=True).encode()).hexdigest()


def refuse_broken(response: Response, seal: str | None, *, assessment_id: int) -> None:
    """Raise ``BrokenSealError`` where the response is not what ``seal`` was put on, or one of the two is missing."""
    is_submitted = response.status is ResponseStatus.SUBMITTED
    expected = seal_of(response, assessment_id=assessment_id) if is_submitted else None
    if seal != expected:
        raise BrokenSealError(
            message(
                "The answers of {0} are not those that were submitted: the file was damaged or changed.", response.code
            ),
            code=response.code,
            safe=message("They were not used."),
            do=message("Open a backup, or withdraw the response of {0}.", response.code),
        )
