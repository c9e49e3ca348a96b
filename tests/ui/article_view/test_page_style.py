"""Pages set as the reader wants them: face, measure, pitch, indent, margins."""

import pytest
from PySide6.QtGui import QFontDatabase

from reader.article.model import Role
from reader.ui.article_view import page_style
from reader.ui.article_view.frame import frame
from reader.ui.article_view.page_style import SERIF, USUAL, PageStyle, sans_family
from reader.ui.article_view.typesetting import Typesetter

EM = 20.0
WIDTH = 2000


@pytest.fixture
def no_faces():
    sans_family.cache_clear()
    yield
    sans_family.cache_clear()


def test_the_measure_is_the_readers_where_there_is_room():
    narrow, usual = (frame(WIDTH, EM, folio=False, style=PageStyle(measure=n)) for n in (24, 38))
    assert narrow.measure == 24 * EM
    assert usual == frame(WIDTH, EM, folio=False)


def test_a_narrow_window_shortens_the_measure():
    assert frame(600, EM, folio=False, style=PageStyle(measure=60)).measure < 600


def test_margins_are_paper_on_both_sides():
    wide = frame(WIDTH, EM, folio=False, style=PageStyle(margin=10))
    assert wide.paper_width == wide.measure + 2 * 10 * EM


def test_notes_stand_beside_a_short_measure():
    found = frame(820, EM, folio=False, notes=True, style=PageStyle(measure=24))
    assert found.notes_width > 0
    assert found.measure == 24 * EM


def test_the_indent_is_that_of_body_text_only(fonts):
    typesetter = Typesetter(EM, 400, style=PageStyle(indent=0))
    assert typesetter.typeset("保障", Role.BODY).x_of(0, 0) == pytest.approx(0)
    assert typesetter.typeset("保障", Role.VERSE).x_of(0, 0) == pytest.approx(4 * EM)


def test_all_roles_follow_the_pitch(fonts):
    wide = Typesetter(EM, 400, style=PageStyle(pitch=270))
    usual = Typesetter(EM, 400)
    assert wide.pitch == pytest.approx(1.5 * usual.pitch)
    heights = [one.typeset("保障", Role.HEADLINE).height for one in (wide, usual)]
    assert heights[0] > heights[1]


def test_heights_are_estimated_as_they_are_set(fonts):
    typesetter = Typesetter(EM, 400, style=PageStyle(pitch=240, indent=4))
    text = "保" * 100
    assert typesetter.estimated_height(100, Role.BODY) == typesetter.typeset(text, Role.BODY).height


def test_the_first_sans_serif_face_of_the_system_is_taken(no_faces, monkeypatch):
    present = ["Microsoft YaHei", "Noto Sans CJK SC", "Arial"]
    monkeypatch.setattr(QFontDatabase, "families", lambda: present)
    assert page_style.PageStyle(sans=True).families == ["Noto Sans CJK SC", SERIF]


def test_without_one_pages_stay_in_serif(no_faces, monkeypatch):
    monkeypatch.setattr(QFontDatabase, "families", lambda: ["Arial"])
    assert PageStyle(sans=True).families == USUAL.families == [SERIF]


def test_the_page_keeps_its_place(view, article):
    view.scroll_to(len(article.text) // 2)
    place = view.first_visible()
    for style in (PageStyle(measure=20, pitch=240, indent=0, margin=8), USUAL):
        view.set_style(style)
        assert view.first_visible() == place


def test_the_next_article_is_set_so_too(view, article):
    view.set_style(PageStyle(measure=20))
    view.set_article(article)
    assert view.page.frame.measure == 20 * view.em
