"""Names in every script are printed in the shapes and the order in which they are read, and can be read back."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from io import BytesIO
from pathlib import Path

import pdfplumber
import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops

from healthcheck.charts.palette import PALETTES, Ground
from healthcheck.domain.report_order import Paper
from healthcheck.reports.pdf.fonts import REPLACEMENT, font_book
from healthcheck.reports.pdf.page import SHEETS
from healthcheck.reports.pdf.shaped_font import NOTHING
from healthcheck.reports.pdf.styles import BODY, CELL_NUMBER, TextStyle
from healthcheck.reports.pdf.tagged_document import set_story
from healthcheck.reports.pdf.tagged_file import Metadata
from healthcheck.reports.pdf.text import text_blocks
from tests.healthcheck.reports.pdf.read_back import fonts, page_texts
from tests.healthcheck.reports.pdf.tags import tag_tree

NAMES = {
    "Latin": "Zürcher Łódź Ngũgĩ",
    "Latin with marks of its own": "x\u0323\u0302 ŋ\u0308",
    "Greek": "Ελληνική Εταιρεία",
    "Cyrillic": "Қазақстан Телеком",
    "Arabic": "مستشفى الملك فيصل",
    "Arabic with vowels": "بِسْمِ اللّه",
    "Persian": "می\u200cخواهم",
    "Hebrew": "בית חולים",
    "Hebrew with vowels": "שָׁלוֹם",
    "Devanagari": "क्षत्रिय हिन्दी र्कि प्रौद्योगिकी",
    "Thai": "ที่นี่ น้ำดื่ม",
    "Chinese": "北京协和医院",
    "Japanese": "株式会社リレーションシップ",
    "Korean": "한국전력",
}

HEBREW = "אנחנו עובדים עם Acme Ltd כבר 12 שנים (מאז 2012), והקשר בינינו טוב מאוד."


def paper(texts: Sequence[str], path: Path, style: TextStyle = BODY) -> Path:
    story = [block for text in texts for block in text_blocks(text, style)]
    metadata = Metadata("Names", "A", "", "", "en", "P", date(2026, 1, 1))
    with path.open("wb") as file:
        set_story(story, file, metadata=metadata, sheet=SHEETS[Paper.A4], finish_page=lambda *_: None)
    return path


def picture(path: Path) -> Image.Image:
    document = pypdfium2.PdfDocument(path)
    try:
        shown: Image.Image = document[0].render(scale=3).to_pil()
        return shown.convert("L")
    finally:
        document.close()


def ink(image: Image.Image) -> Image.Image:
    return image.crop(ImageChops.invert(image).getbbox())


def ink_of(text: str, path: Path) -> Image.Image:
    return ink(picture(paper([text], path)))


def darkest(image: Image.Image) -> list[int]:
    """The darkest pixel of every column."""
    return [int(image.crop((x, 0, x + 1, image.height)).getextrema()[0]) for x in range(image.width)]  # type: ignore[arg-type]


def told(text: str) -> str:
    """As a program compares texts: marks in one order, joiners and marks of direction left out."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(letter for letter in plain if unicodedata.category(letter) not in ("Cf", "Mn", "Cc"))


@pytest.mark.parametrize("script", NAMES)
def test_a_name_is_read_back_as_it_was_typed(script: str, tmp_path: Path) -> None:
    path = paper([NAMES[script]], tmp_path / "name.pdf")
    (read,) = page_texts(path)
    if script.endswith("vowels") or script == "Thai":  # raised marks: whoever reads by places splits lines there
        assert sorted(told(read).replace(" ", "")) == sorted(told(NAMES[script]).replace(" ", ""))
    else:
        assert told(read) == told(NAMES[script])
    assert all(is_embedded for _, is_embedded in fonts(path))


@pytest.mark.parametrize("script", NAMES)
def test_every_glyph_is_one_of_its_font_and_says_what_it_stands_for(script: str, tmp_path: Path) -> None:
    path = paper([NAMES[script]], tmp_path / "name.pdf")
    with pdfplumber.open(path) as document:
        said = "".join(char["text"] for char in document.pages[0].chars)
    assert "(cid:" not in said
    assert REPLACEMENT not in said
    assert not re.search("[\ue000-\uf8ff\ufb50-\ufdff\ufe70-\ufefc\U000f0000-\U0010ffff]", said)
    # no glyph says a letter twice: all of them together say the letters of the name
    letters = [letter for letter in told(NAMES[script]) if not letter.isspace()]
    assert sorted(letter for letter in told(said).replace(NOTHING, "") if not letter.isspace()) == sorted(letters)


JAPANESE = (
    "両社は毎月一回、「共同の目標」の進み具合について話し合う。問題が起きたときは、担当者がすぐに連絡し、解決策を示す。"
)


@pytest.mark.parametrize("start", range(12))
def test_no_line_of_chinese_or_japanese_begins_with_what_ends_a_sentence(start: int, tmp_path: Path) -> None:
    text = "あ" * start + JAPANESE * 3
    path = paper([text], tmp_path / "lines.pdf")
    with pdfplumber.open(path) as document:
        lines = [line["text"] for line in document.pages[0].extract_text_lines()]
    assert len(lines) > 3
    assert not any(line.startswith(tuple("、。」）")) for line in lines)
    assert "".join(page_texts(path)).replace(" ", "") == text


def test_a_latin_name_within_chinese_stays_whole_and_keeps_its_spaces(tmp_path: Path) -> None:
    said = "双方每月开会一次，讨论共同目标的进展；如果出现问题，负责人会立即联系，"
    text = f"{said * 3}Worthwell Workforce 的合作关系。"
    (read,) = page_texts(paper([text], tmp_path / "lines.pdf"))
    assert "Worthwell Workforce" in read


@pytest.mark.parametrize("text", ["\U00012000", "ក", "\ue000"])
def test_what_no_face_has_is_a_sign_that_shows(text: str, tmp_path: Path) -> None:
    assert page_texts(paper([f"a{text}b"], tmp_path / "sign.pdf")) == [f"a{REPLACEMENT}b"]


def test_arabic_letters_join(tmp_path: Path) -> None:
    joined = ink_of("ممم", tmp_path / "joined.pdf")
    apart = ink_of("م\u200cم\u200cم", tmp_path / "apart.pdf")
    assert max(darkest(joined)[1:-1]) < 128  # one stroke from end to end
    assert max(darkest(apart)) == 255


def test_consonants_of_devanagari_become_one_shape(tmp_path: Path) -> None:
    conjunct = ink_of("क्ष", tmp_path / "conjunct.pdf")
    spelled = ink_of("क्\u200cष", tmp_path / "spelled.pdf")
    assert conjunct.width < 0.8 * spelled.width


def test_a_vowel_sign_is_drawn_before_the_letters_that_it_follows(tmp_path: Path) -> None:
    with pdfplumber.open(paper(["हि"], tmp_path / "sign.pdf")) as document:
        first = min(document.pages[0].chars, key=lambda char: char["x0"])
    assert first["text"] == "ि"


def test_a_paragraph_from_right_to_left_begins_at_the_right_and_goes_on_below(tmp_path: Path) -> None:
    path = paper([" ".join([HEBREW] * 4)], tmp_path / "lines.pdf")
    with pdfplumber.open(path) as document:
        page = document.pages[0]
        letters = [char for char in page.chars if char["text"].strip()]
        tops = sorted({round(char["top"]) for char in letters})
    lines = [[char for char in letters if round(char["top"]) == top] for top in tops]
    starts = [max(line, key=lambda char: char["x1"]) for line in lines]
    assert len(lines) > 2
    assert starts[0]["text"] == "א"
    assert max(start["x1"] for start in starts) - min(start["x1"] for start in starts) < 3
    last = lines[-1]
    assert min(last, key=lambda char: char["x0"])["text"] == "."
    assert min(char["x0"] for char in last) > min(char["x0"] for char in lines[0]) + 20


def test_a_wrapped_line_says_the_words_that_stand_on_it(tmp_path: Path) -> None:
    path = paper([" ".join([HEBREW] * 4)], tmp_path / "lines.pdf")
    read = page_texts(path)[0]
    words = [word for word in HEBREW.split() if word.isalpha()]
    assert all(read.count(word) == 4 for word in words)
    assert read.index("אנחנו") < read.index("עובדים") < read.index("כבר")


def test_a_quotation_from_right_to_left_in_an_english_sentence_goes_on_below_it(tmp_path: Path) -> None:
    quoted = "אנחנו עובדים עם הספק כבר שנים רבות מאוד והקשר בינינו טוב ואנחנו שמחים בכך כל יום מחדש ומחדש"
    path = paper([f"We read in the notes of the client: {quoted} and agree."], tmp_path / "quoted.pdf")
    with pdfplumber.open(path) as document:
        letters = [char for char in document.pages[0].chars if char["text"].strip()]
    hebrew = [char for char in letters if "א" <= char["text"] <= "ת"]
    tops = sorted({round(char["top"]) for char in hebrew})
    assert len(tops) == 2
    first = [char for char in hebrew if round(char["top"]) == tops[0]]
    assert max(first, key=lambda char: char["x1"])["text"] == "א"
    last = [char for char in hebrew if round(char["top"]) == tops[1]]
    assert min(last, key=lambda char: char["x0"])["text"] == "ש"


@pytest.mark.parametrize("script", NAMES)
def test_a_name_at_the_right_of_its_cell_ends_there(script: str, tmp_path: Path) -> None:
    image = picture(paper([NAMES[script]], tmp_path / "cell.pdf", CELL_NUMBER))
    left, _, right, _ = ImageChops.invert(image).getbbox() or (0, 0, 0, 0)
    edge = (SHEETS[Paper.A4].left + 166 * 72 / 25.4) * 3
    assert edge - 8 < right <= edge + 4
    width = font_book().width(NAMES[script], size=CELL_NUMBER.size) * 3
    assert right - left == pytest.approx(width, abs=12)


@pytest.mark.parametrize("script", NAMES)
def test_a_chart_has_the_same_shapes_as_the_text_beside_it(script: str, tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    from healthcheck.charts.palette import Ink
    from healthcheck.charts.scene import Scene, Text
    from healthcheck.reports.pdf.scene_painter import ScenePainter

    width = font_book().width(NAMES[script], size=BODY.size)
    drawn = Text(10, 40, NAMES[script], size=BODY.size, ink=Ink.TEXT, width=width)
    scene = Scene(width=300, height=60, primitives=(drawn,), title="t", description="d", caption="c")
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(300, 60))
    ScenePainter(canvas, palette=PALETTES[Ground.PRINT], fonts=font_book()).paint(scene, x=0, y=0)
    canvas.save()
    path = tmp_path / "chart.pdf"
    path.write_bytes(buffer.getvalue())
    chart, text = ink(picture(path)), ink_of(NAMES[script], tmp_path / "text.pdf")
    assert chart.width == pytest.approx(text.width, abs=2)
    assert chart.height == pytest.approx(text.height, abs=2)
    size = (min(chart.width, text.width), min(chart.height, text.height))
    differing = ImageChops.difference(chart.resize(size), text.resize(size)).histogram()
    assert sum(differing[128:]) < 0.06 * size[0] * size[1]


def test_the_same_names_give_the_same_bytes_whatever_was_printed_before(tmp_path: Path) -> None:
    names = list(NAMES.values())
    before = paper(names, tmp_path / "a.pdf").read_bytes()
    paper(names[::-1], tmp_path / "other.pdf")
    paper(["क्त्वा ज्ञान श्र", "لا إله"], tmp_path / "more.pdf")
    assert paper(names, tmp_path / "b.pdf").read_bytes() == before


def test_letters_drawn_in_another_order_than_read_are_said_beside_them(tmp_path: Path) -> None:
    with pikepdf.open(paper([NAMES["Devanagari"], NAMES["Hebrew"]], tmp_path / "said.pdf")) as document:
        marks = [
            (str(entry.operands[0]), entry.operands[1:])
            for entry in pikepdf.parse_content_stream(document.pages[0])
            if str(entry.operator) in ("BDC", "BMC")
        ]
    spoken = [str(rest[0]["/ActualText"]) for name, rest in marks if name == "/Span" and "/ActualText" in rest[0]]
    assert "हिन्दी" in " ".join(spoken)
    assert "/ReversedChars" in [name for name, _ in marks]


@pytest.mark.parametrize("script", ["Arabic with vowels", "Hebrew with vowels", "Thai", "Devanagari", "Persian"])
def test_whoever_hears_the_document_is_told_the_text_as_it_was_typed(script: str, tmp_path: Path) -> None:
    said = [tag.said for tag in tag_tree(paper([NAMES[script], "Halmere"], tmp_path / "said.pdf")).all("Span")]
    assert [told(text) for text in said] == [told(NAMES[script])]


def test_a_text_over_several_lines_is_said_as_one(tmp_path: Path) -> None:
    text = " ".join([HEBREW] * 4)
    (span,) = tag_tree(paper([text], tmp_path / "said.pdf")).all("Span")
    assert span.said == text


@pytest.mark.parametrize("text", ["\u302a", "\u3099", "\u3000", "\uffa0", "\U00020000", "\ufb00\u309a", "あ\u3099"])
def test_signs_without_a_width_of_their_own_keep_nothing_from_being_printed(text: str, tmp_path: Path) -> None:
    assert paper([text, "Halmere"], tmp_path / "x.pdf").stat().st_size > 0
    assert page_texts(tmp_path / "x.pdf")[0].endswith("Halmere")
