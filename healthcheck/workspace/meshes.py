"""Use cases of the mesh: people rate how strongly each factor moves each other one, and it is shown all at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING
from uuid import uuid4

from healthcheck.domain.refusal import StateError
from healthcheck.errors import UserFacingError
from healthcheck.message import message, plural

if TYPE_CHECKING:
    from healthcheck.domain.instrument import Instrument
    from healthcheck.domain.mesh_rating import Links, MeshRating, MeshRound, Rater
    from healthcheck.domain.relationship import Side
    from healthcheck.storage.stores import Stores
    from healthcheck.workspace.instruments import Instruments


class MeshService:
    """Each method returns only when the change is on disk, and raises UserFacingError where it is not.

    Ratings of single people stay out of every result until they are revealed, and again after one of them came, went
    or changed. Edits can be taken back: they give the value that ``put_back`` takes.
    """

    def __init__(self, stores: Stores, instruments: Instruments, *, now: Callable[[], datetime]) -> None:
        self._stores = stores
        self._instruments = instruments
        self._now = now

    def round(self, assessment_id: int) -> MeshRound:
        """What has been rated in an assessment, and when it was revealed."""
        return self._stores.meshes.of_assessment(assessment_id)

    def drafts(self, assessment_id: int) -> dict[Rater, dict[tuple[str, str], int]]:
        """What raters have said of some links and not kept yet, who said something last at the end.

        For nobody but the rater: no result, file or slide is made of it.
        """
        return self._stores.meshes.drafts(assessment_id)

    def note_link(self, assessment_id: int, link: tuple[str, str], strength: int, *, rater: Rater) -> None:
        """Keep what a rater says of one link until the whole rating is kept or withdrawn."""
        _refuse_odd({link: strength}, self._instrument(assessment_id))
        self._stores.meshes.note_draft(assessment_id, link, strength, rater=rater)

    def rate(self, assessment_id: int, links: Links, *, respondent_id: str) -> MeshRating:
        """Keep what one respondent says of every link, in place of what the person said before."""
        rater = self._stores.respondents.get(respondent_id)
        return self._keep(assessment_id, links, side=rater.side, respondent_id=respondent_id)

    def rate_unlisted(self, assessment_id: int, links: Links, *, side: Side) -> MeshRating:
        """Keep what somebody of ``side`` says who is not among the respondents."""
        return self._keep(assessment_id, links, side=side, respondent_id=None)

    def rate_together(self, assessment_id: int, links: Links) -> MeshRating:
        """Keep what the whole room settled on, in place of what it had settled on before."""
        return self._keep(assessment_id, links, side=None, respondent_id=None)

    def withdraw(self, rating_id: str) -> MeshRating:
        """Delete a rating, and what the same person was saying anew; what it was. NotFoundError where there is none."""
        return self._stores.meshes.delete(rating_id)

    def put_back(self, rating: MeshRating) -> MeshRating:
        """Keep this very rating again, with its time."""
        return self._stores.meshes.save(rating)

    def reveal(self, assessment_id: int) -> MeshRound:
        """Let results show the ratings of single people as they are now; StateError where they are too few."""
        method, people = self._instrument(assessment_id).method, len(self.round(assessment_id).personal)
        if people < method.mesh_raters_from:
            raise StateError(
                message("The mesh needs ratings of {0} people, and {1} have rated.", method.mesh_raters_from, people),
                safe=message("What was rated is kept."),
                do=message("Let more people rate, or keep one rating that the room settles on together."),
            )
        return self._stores.meshes.reveal(assessment_id, at=self._now())

    def _keep(self, assessment_id: int, links: Links, *, side: Side | None, respondent_id: str | None) -> MeshRating:
        from healthcheck.domain.mesh_rating import MeshRating

        instrument = self._instrument(assessment_id)
        _refuse_unfit(links, instrument)
        if side is not None:
            self._refuse_crowd(assessment_id, respondent_id, most=instrument.method.mesh_raters_to)
        said = MappingProxyType(dict(links))
        return self._stores.meshes.keep(
            MeshRating(uuid4().hex, assessment_id, self._now(), said, side=side, respondent_id=respondent_id)
        )

    def _refuse_crowd(self, assessment_id: int, respondent_id: str | None, *, most: int) -> None:
        others = [
            rating
            for rating in self.round(assessment_id).personal
            if respondent_id is None or rating.respondent_id != respondent_id
        ]
        if len(others) >= most:
            raise StateError(
                message("{0} people have rated, and the mesh is made for no more.", most),
                safe=message("Their ratings are kept."),
                do=message("Withdraw one of them first, or keep one rating that the room settles on together."),
            )

    def _instrument(self, assessment_id: int) -> Instrument:
        return self._instruments.of(self._stores.assessments.get(assessment_id))


def _refuse_unfit(links: Links, instrument: Instrument) -> None:
    """Raise where a link has no rating, or one that the scale does not have."""
    from healthcheck.domain.mesh import links_between

    _refuse_odd(links, instrument)
    wanted = links_between(instrument.factor_ids)
    missing = len(wanted) - len(links)
    if missing:
        raise _unfit(
            plural("{0} of {1} links has no rating yet.", "{0} of {1} links have no rating yet.", missing, len(wanted))
        )


def _refuse_odd(links: Links, instrument: Instrument) -> None:
    """Raise where there is no such link, or the scale has no such strength."""
    from healthcheck.domain.mesh import STRONGEST_LINK, links_between

    wanted = links_between(instrument.factor_ids)
    unknown = next((link for link in links if link not in wanted), None)
    if unknown is not None:
        raise _unfit(message("There is no link from {0} to {1} in this instrument.", *unknown))
    names = {factor.id: factor.name for factor in instrument.factors}
    for (giving, receiving), strength in links.items():
        if not 0 <= strength <= STRONGEST_LINK:
            raise _unfit(
                message(
                    "{0} is no rating of the link from {1} to {2}: 0 is none, {3} is very strong.",
                    strength,
                    names[giving],
                    names[receiving],
                    STRONGEST_LINK,
                )
            )


def _unfit(what: str) -> UserFacingError:
    return UserFacingError(what, safe=message("Nothing was changed."), do=message("Rate every link from 0 to 4."))
