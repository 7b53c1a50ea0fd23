"""What is wanted of the report that is made ready now."""

from __future__ import annotations

from dataclasses import dataclass, replace

from healthcheck.domain.edition import Edition
from healthcheck.domain.report_order import ON_REQUEST, ReportOrder, ReportPart
from ui.report_defaults import ReportFace


@dataclass(frozen=True, slots=True)
class ReportChoices:
    """``left_out``: parts that are not wanted in any edition that could have them."""

    face: ReportFace
    edition: Edition = Edition.JOINT
    left_out: frozenset[ReportPart] = ON_REQUEST

    def order(self, *, prepared_by: str) -> ReportOrder:
        """The same as an order."""
        face = self.face
        return ReportOrder(self.edition, face.paper, self.left_out, face.branding, prepared_by, face.language)

    def is_free(self, part: ReportPart) -> bool:
        """Whether ``part`` may be left out of this edition."""
        return self.edition is not Edition.ONE_PAGE and not part.is_fixed

    def with_part(self, part: ReportPart, *, is_wanted: bool) -> ReportChoices:
        """The same with ``part`` in it, or without."""
        return replace(self, left_out=self.left_out - {part} if is_wanted else self.left_out | {part})
