"""Text objects that tell readers how to take what is drawn where glyphs alone would not tell them."""

from __future__ import annotations

from typing import Any

from reportlab.pdfgen.textobject import PDFTextObject

from healthcheck.reports.pdf.shaped_font import Glyphs


class ScriptText(PDFTextObject):  # type: ignore[misc]  # reportlab is untyped
    """Marks glyphs that are read from the right; says the letters of those that stand in another order than read."""

    def _formatText(self, text: str) -> Any:  # noqa: ANN401, N802 - reportlab's name
        drawn = super()._formatText(text)
        if not isinstance(text, Glyphs):
            return drawn
        if text.is_right:
            return f"/ReversedChars BMC {drawn} EMC"
        if "".join(text.parts) == text.said and len(text.parts) == len(text.said):
            return drawn
        return f"/Span <</ActualText <FEFF{text.said.encode('utf-16-be').hex().upper()}>>> BDC {drawn} EMC"
