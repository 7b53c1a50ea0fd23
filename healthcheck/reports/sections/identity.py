"""What an edition is called, and for whose eyes it is."""

from __future__ import annotations

from healthcheck.domain.edition import Edition
from healthcheck.reports.material import Material

PRODUCT = "Relationship health check"

_NAMES = {
    Edition.JOINT: "Joint report",
    Edition.CLIENT: "Client report",
    Edition.SUPPLIER: "Supplier report",
    Edition.ONE_PAGE: "One-page report",
}


def edition_name(edition: Edition) -> str:
    """``Joint report``."""
    return _NAMES[edition]


def confidentiality(material: Material) -> str:
    """Whose eyes it is for: in the words of whoever made it, else by the sides that read the edition."""
    if wanted := " ".join(material.order.branding.confidentiality.split()):
        return wanted
    side = material.own_side
    return "Confidential to both organisations" if side is None else f"For {material.profile.organisation(side)} only"
