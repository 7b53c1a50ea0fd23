"""A set document made accessible: its structure tree, and its metadata in the form that archives read.

reportlab has no way to write either, so the finished file is opened once more. The same document gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from io import BytesIO
from typing import TYPE_CHECKING, Any, BinaryIO

from healthcheck.reports.pdf.structure import Element, Mark, Structure

if TYPE_CHECKING:
    from pikepdf import Object, Pdf

_METADATA = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{program}</pdf:Producer><pdf:Keywords>{keywords}</pdf:Keywords>
<xmp:CreatorTool>{program}</xmp:CreatorTool>
<xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a document says of itself; ``day`` is that of the assessment, so that no clock shows."""

    title: str
    author: str
    subject: str
    keywords: str
    language: str
    program: str
    day: date

    def xmp(self) -> bytes:
        """The same as an XMP packet."""
        texts = {name: escape(str(getattr(self, name)), quote=False) for name in self.__slots__ if name != "day"}
        packet = _METADATA.format(**texts, day=f"{self.day.isoformat()}T00:00:00Z")
        return packet.encode("utf-8", errors="replace")


def write_tagged(document: bytes, target: BinaryIO, *, structure: Structure, metadata: Metadata) -> None:
    """Write ``document``, a PDF whose pages carry the marks of ``structure``, with its tree into ``target``."""
    import pikepdf

    with pikepdf.open(BytesIO(document)) as pdf:
        _Tree(pdf, structure).attach()
        packet = pdf.make_stream(metadata.xmp())
        packet.Type, packet.Subtype = pikepdf.Name.Metadata, pikepdf.Name.XML
        pdf.Root.Metadata = packet
        pdf.save(
            target,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            min_version="1.7",
        )


class _Tree:
    """Writes the elements as objects of one file."""

    def __init__(self, pdf: Pdf, structure: Structure) -> None:
        self._pdf = pdf
        self._structure = structure
        self._pages = [page.obj for page in pdf.pages]
        self._owners: list[dict[int, Object]] = [{} for _ in self._pages]

    def attach(self) -> None:
        """Add the tree and the way back from each piece of marked content to its element."""
        import pikepdf

        pdf, names = self._pdf, pikepdf.Name
        root = pdf.make_indirect(pikepdf.Dictionary(Type=names.StructTreeRoot))
        root.K = self._written(self._structure.root, root)
        numbers = pikepdf.Array()
        for index, (page, owners) in enumerate(zip(self._pages, self._owners, strict=True)):
            page.StructParents = index
            page.Tabs = names.S
            ordered = pikepdf.Array([owners[number] for number in range(len(owners))])
            numbers.append(index)
            numbers.append(pdf.make_indirect(ordered))
        root.ParentTree = pdf.make_indirect(pikepdf.Dictionary(Nums=numbers))
        root.ParentTreeNextKey = len(self._pages)
        pdf.Root.StructTreeRoot = root
        pdf.Root.MarkInfo = pikepdf.Dictionary(Marked=True)

    def _written(self, element: Element, parent: Object) -> Object:
        import pikepdf

        made = self._pdf.make_indirect(
            pikepdf.Dictionary(S=pikepdf.Name(f"/{element.role}"), P=parent, **self._said(element))
        )
        first = next((child.page for child in element.children if isinstance(child, Mark)), None)
        if first is not None:
            made.Pg = self._pages[first]
        made.K = pikepdf.Array(self._kids(element.children, made, first))
        return made

    def _said(self, element: Element) -> dict[str, Any]:
        import pikepdf

        said: dict[str, Any] = {}
        if element.alternative:
            said["Alt"] = pikepdf.String(element.alternative)
        if element.said:
            said["ActualText"] = pikepdf.String(element.said)
        if element.scope:
            said["A"] = pikepdf.Dictionary(O=pikepdf.Name.Table, Scope=pikepdf.Name(f"/{element.scope}"))
            if element.span > 1:
                said["A"].ColSpan = element.span
        return said

    def _kids(self, children: Sequence[Element | Mark], own: Object, first: int | None) -> list[Any]:
        """Marks on the element's own page as bare numbers, those on later pages with their page."""
        import pikepdf

        kids: list[Any] = []
        for child in children:
            if isinstance(child, Element):
                kids.append(self._written(child, own))
                continue
            self._owners[child.page][child.number] = own
            if child.page == first:
                kids.append(child.number)
            else:
                kids.append(pikepdf.Dictionary(Type=pikepdf.Name.MCR, Pg=self._pages[child.page], MCID=child.number))
        return kids
