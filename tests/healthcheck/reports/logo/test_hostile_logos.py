"""Files that call themselves logos: each is printed whole, or refused in words within a moment."""

from __future__ import annotations

import struct
import time
import zlib
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from healthcheck.domain.edition import Edition
from healthcheck.domain.report_order import Branding, ReportOrder
from healthcheck.reports.logo import LogoRefusedError, read_logo, read_logo_file
from healthcheck.reports.pdf.writer import report_pages
from tests.healthcheck.reports.made_reports import interview_profile, report_of

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">{}</svg>'
SHAPE = '<rect width="40" height="20" fill="#0B6A63"/>'
LIMIT = 5.0
"""Seconds within which any file is judged, on a busy machine."""


def png(*, size: tuple[int, int] = (60, 20), mode: str = "RGB") -> bytes:
    return saved(Image.new(mode, size, 128 if mode in ("L", "P", "1", "I;16") else None or 0), "PNG")


def saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    file = BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def huge_png(width: int, height: int) -> bytes:
    """A head that promises so many pixels, and none of them."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"")), (b"IEND", b""))
    made = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(made)


def animated() -> bytes:
    frames = [Image.new("RGB", (60, 20), colour) for colour in ("#0B6A63", "#D55E00", "#005A8C")]
    return saved(frames[0], "PNG", save_all=True, append_images=frames[1:])


def svg(inside: str) -> bytes:
    return SVG.format(inside).encode()


NOISE = Image.effect_noise((400, 200), 90)

REFUSED: dict[str, tuple[bytes, str]] = {
    "zero bytes": (b"", "is empty"),
    "larger than any logo": (b"\x89PNG\r\n\x1a\n" + bytes(5 * 2**20), "larger than 4 MB"),
    "a picture of 40,000,000,000 pixels": (huge_png(200_000, 200_000), "more than 40 million pixels"),
    "a picture of 100,000,000 pixels": (huge_png(10_000, 10_000), "more than 40 million pixels"),
    "a picture of 50,000,000 pixels": (huge_png(10_000, 5_000), "more than 40 million pixels"),
    "a picture without pixels": (huge_png(60, 20), "damaged"),
    "a picture of no width": (huge_png(0, 20), "damaged"),
    "a truncated PNG": (saved(NOISE, "PNG")[:-4_000], "damaged"),
    "a truncated JPEG": (saved(NOISE, "JPEG")[:-4_000], "damaged"),
    "a head and nothing after it": (b"\x89PNG\r\n\x1a\n", "damaged"),
    "bytes of noise behind the right head": (b"\xff\xd8\xff" + bytes(range(256)) * 40, "damaged"),
    "an animated GIF": (saved(Image.new("P", (60, 20)), "GIF"), "neither PNG nor JPEG nor SVG"),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3", "neither PNG nor JPEG nor SVG"),
    "a program": (b"MZ" + bytes(500), "neither PNG nor JPEG nor SVG"),
    "an SVG with a script": (svg("<script>alert(1)</script>" + SHAPE), "“script”"),
    "an SVG that loads a picture": (svg('<image href="file:///etc/passwd" width="40" height="20"/>'), "“image”"),
    "an SVG with a web page in it": (svg("<foreignObject><p>hi</p></foreignObject>"), "“foreignObject”"),
    "an SVG with text": (svg("<text>Alcor</text>"), "“text”"),
    "an SVG that uses another": (svg('<use href="other.svg#a"/>'), "“use”"),
    "an SVG that expands": (b'<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + svg("<g>&a;</g>"), "entities"),
    "an SVG that reads a file": (b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + svg("&a;"), "entities"),
    "an SVG that never ends": (svg(SHAPE)[:-9], "not well-formed"),
    "an SVG as deep as a well": (svg("<g>" * 10_000 + "</g>" * 10_000), "far more in it"),
    "an SVG of a million shapes": (svg(SHAPE * 60_000), "far more in it"),
    "an SVG with nothing in it": (svg(""), "no shape"),
    "an SVG of no size": (svg(SHAPE).replace(b"0 0 40 20", b"0 0 0 20"), "how wide"),
    "an SVG beyond all numbers": (svg('<rect width="1e300" height="20"/>'), "not understood"),
    "an SVG that is no number": (svg('<rect width="4" height="2" transform="rotate(1,2)"/>'), "not understood"),
    "an SVG with a gradient": (svg('<rect width="4" height="2" fill="url(#a)"/>'), "gradient"),
    "another XML": (b"<?xml version='1.0'?><html/>", "no SVG"),
}

PRINTED: dict[str, bytes] = {
    "PNG": png(),
    "grey": png(mode="L"),
    "black and white": png(mode="1"),
    "sixteen bits": png(mode="I;16"),
    "palette": png(mode="P"),
    "transparent": png(mode="RGBA"),
    "grey and transparent": png(mode="LA"),
    "animated PNG": animated(),
    "CMYK JPEG": saved(Image.new("CMYK", (60, 20)), "JPEG"),
    "a sliver": png(size=(4_000, 1)),
    "a needle": png(size=(1, 4_000)),
    "progressive JPEG": saved(NOISE, "JPEG", progressive=True),
    "SVG": svg(SHAPE),
    "SVG of a needle's width": svg(SHAPE).replace(b"0 0 40 20", b"0 0 .0001 20"),
    "SVG with a silent script attribute": svg(SHAPE.replace("<rect", '<rect onclick="alert(1)"')),
    "SVG far outside its box": svg('<rect x="900" y="-900" width="40" height="20"/>'),
}


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_in_words_that_say_what_is_safe_and_what_to_do(name: str) -> None:
    file, reason = REFUSED[name]
    started = time.monotonic()
    with pytest.raises(LogoRefusedError) as refused:
        read_logo(file)
    assert time.monotonic() - started < LIMIT
    assert reason in refused.value.what
    assert refused.value.safe == "The report keeps the logo that it had."
    assert refused.value.do


@pytest.mark.parametrize("name", PRINTED)
def test_it_is_printed_within_its_place_in_a_file_that_opens(name: str) -> None:
    order = ReportOrder(edition=Edition.JOINT, branding=Branding(logo=PRINTED[name]))
    pages, _ = report_pages(report_of(interview_profile(), order=order), order=order)
    document = pypdfium2.PdfDocument(pages)
    try:
        assert len(document) > 2
        assert b"alert" not in pages
        cover = document[0].render(scale=0.5).to_pil()
        assert cover.getpixel((5, 5)) == cover.getpixel((250, 5)), "nothing spills over the band"
    finally:
        document.close()


@pytest.mark.parametrize(("name", "held"), [("logo.jpg", png()), ("logo.png", svg(SHAPE)), ("logo", png())])
def test_what_is_in_a_file_decides_and_not_how_its_name_ends(name: str, held: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(held)
    assert read_logo_file(tmp_path / name) == held


def test_a_logo_that_cannot_be_printed_leaves_no_report_behind(tmp_path: Path) -> None:
    with pytest.raises(LogoRefusedError):
        read_logo_file(tmp_path / "gone.png")
    with pytest.raises(LogoRefusedError):
        read_logo_file(tmp_path)
    order = ReportOrder(branding=Branding(logo=b"no picture at all"))
    with pytest.raises(LogoRefusedError):
        report_pages(report_of(interview_profile(), order=order), order=order)
