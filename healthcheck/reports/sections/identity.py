"""What an edition is called, and for whose eyes it is."""

from __future__ import annotations

from healthcheck.domain.edition import Edition
from healthcheck.message import message
from healthcheck.reports.material import Material

PRODUCT = message("Relationship health check")

_NAMES = {
    Edition.JOINT: message("Joint report"),
    Edition.CLIENT: message("Client report"),
    Edition.SUPPLIER: message("Supplier report"),
    Edition.ONE_PAGE: message("One-page report"),
}


def edition_name(edition: Edition) -> str:
    """``Joint report``."""
    return _NAMES[edition]


def confidentiality(material: Material) -> str:
    """Whose eyes it is for: in the words of whoever made it, else by the sides that read the edition."""
    if wanted := " ".join(material.order.branding.confidentiality.split()):
        return wanted
    side = material.own_side
    if side is None:
        return message("Confidential to both organisations")
    return message("For {0} only", material.profile.organisation(side))
