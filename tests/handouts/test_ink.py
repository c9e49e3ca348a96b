"""Lines drawn by hand in handouts: as drawings in a web page, as marks where there are none."""

import io
import re

import docx
import pytest
from docx.oxml.ns import qn

from reader.annotations.ink import Binding, Pen
from reader.annotations.model import Kind, Layer
from reader.annotations.placing import place_all
from reader.annotations.styles import SHIPPED
from reader.handouts.composing import handout
from reader.handouts.ink_svg import edges
from reader.handouts.inks import fill_colour, line_colour
from reader.handouts.losses import losses
from reader.handouts.markdown_file import markdown
from reader.handouts.model import Options
from reader.handouts.preparing import leaving
from reader.handouts.web_page import web_page
from reader.handouts.word_document import word_document
from tests.handouts.handouts_made import ARTICLE, TEXT, inked, lines, material


def drawn(*annotations, **options):
    placed = place_all(annotations, ARTICLE, lambda _: TEXT)
    return handout(material(placed=placed, styles=SHIPPED, clozes=()), Options(**options))


def marks(made):
    runs = (run for block in made.blocks for run in block.runs)
    return [(run.text, one.kind) for run in runs for one in run.inked]


@pytest.mark.parametrize(
    ("heights", "kind"),
    [((1.05, 1.1), Kind.UNDERLINE), ((0.5, 0.55), Kind.STRIKE), ((-0.3, -0.2), None)],
)
def test_a_line_along_words_is_a_mark_by_its_height(heights, kind):
    made = drawn(inked("做好", Binding.CHARACTERS, heights=heights))
    assert marks(made) == ([("做好", kind)] if kind else [])


def test_a_ring_is_a_box_and_a_highlighter_a_highlight():
    ring = inked("是任务", Binding.RUN)
    pen = inked("做好", Binding.CHARACTERS, Pen.HIGHLIGHTER, (0.2, 1.4))
    assert marks(drawn(ring, pen)) == [("做好", Kind.HIGHLIGHT), ("是任务", Kind.BOX)]


def test_what_is_drawn_freely_or_beside_is_no_mark():
    assert marks(drawn(*(inked("做好", one) for one in (Binding.FREE, Binding.RIGHT)))) == []


def test_an_underline_is_drawn_at_each_of_its_characters():
    page = web_page(drawn(inked("做好", Binding.CHARACTERS)))
    drawings = re.findall(r'<span class="at">(.)<svg class="ink k1"[^>]*><path d="([^"]+)"', page)
    assert [character for character, _ in drawings] == ["做", "好"]
    assert drawings[0][1] == "M50 105L50 110L150 105"  # on to the next character


def test_a_ring_is_stretched_over_its_words_on_one_line():
    page = web_page(drawn(inked("是任务", Binding.RUN, heights=(0.0, 1.0))))
    assert re.search(r'<span class="round">.*是任务.*<svg class="ink ring k1".*</svg></span>', page)


def test_rings_that_cross_do_not_break_the_page():
    one, other = inked("落实两个", Binding.RUN), inked("个确保，做", Binding.RUN)
    page = web_page(drawn(one, other))
    assert page.count('class="round"') == 1


def test_a_ring_of_many_words_becomes_a_frame():
    page = web_page(drawn(inked("要落实两个确保，做好低保。<b>", Binding.RUN)))
    assert '<span class="bx k1">' in page


def test_a_line_beside_several_characters_is_a_bar_along_them():
    made = drawn(inked("落实两个确保，做好低保", Binding.LEFT))
    page = web_page(made)
    assert page.count('<i class="bar k1" style="left:-1.00em') == 3
    assert edges(made.inked) == pytest.approx((1.08, 0), abs=0.01)
    assert '<main lang="zh-Hans" style="padding-left:1.1em">' in page


def test_word_has_the_marks_and_says_what_it_leaves_out():
    made = drawn(*lines())
    document = docx.Document(io.BytesIO(word_document(made)))
    runs = [run for paragraph in document.paragraphs for run in paragraph.runs]
    frames = [run.text for run in runs if run._r.find(f".//{qn('w:bdr')}") is not None]
    shades = [run.text for run in runs if run._r.find(f".//{qn('w:shd')}") is not None]
    assert (frames, shades) == (["两个确保"], ["是任务"])
    (told,) = losses([made], ".docx")
    assert told.en.startswith("3 lines drawn")


def test_markdown_tells_them_too_and_a_web_page_or_a_pdf_has_them_all():
    made = drawn(*lines())
    assert "**是任务**" in markdown(made)
    assert [text.en[:7] for text in losses([made], ".md")] == ["Marks b", "3 lines"]
    assert losses([made], ".html") == losses([made], ".pdf") == ()


def test_ink_of_a_private_layer_stays_at_home():
    placed = place_all(lines(), ARTICLE, lambda _: TEXT)
    assert leaving(placed, {"layer": Layer("layer", "自己", private=True)}) == ()


def test_highlights_are_pale_on_white():
    assert (line_colour(0), fill_colour(0)) == ("#007f5c", "#cce5de")
    assert line_colour(8) == line_colour(0)
