"""The consultancy's face on the pages: its logo, and its colour where that can be read."""

from __future__ import annotations

from dataclasses import dataclass

from healthcheck.domain.colour import colour_of, is_readable_on_white
from healthcheck.domain.report_order import ReportOrder
from healthcheck.reports.logo import Logo, read_logo
from healthcheck.reports.pdf.styles import INK


@dataclass(frozen=True, slots=True)
class Brand:
    """``ink``: of the cover's band and of the rule under a title; ``name``: whose logo it is, empty if not known."""

    ink: str = INK
    logo: Logo | None = None
    name: str = ""


def brand_of(order: ReportOrder) -> Brand:
    """The brand of an order; the usual ink for a colour too light on white. LogoRefusedError for a bad logo."""
    branding = order.branding
    wanted = colour_of(branding.colour)
    ink = wanted if wanted and is_readable_on_white(wanted) else INK
    return Brand(ink, read_logo(branding.logo) if branding.logo else None, order.prepared_by)
