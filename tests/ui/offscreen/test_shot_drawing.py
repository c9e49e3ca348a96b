"""What is in the picture that `yandu shot` draws."""

from contextlib import closing

import pytest
from PySide6.QtGui import QColor, QImage

from reader.errors import LibraryError, QueryError, RefusedInput
from reader.library.embedded import EmbeddedLibrary
from reader.library.import_run import import_files
from reader.ui.offscreen.shot import Shot, draw, prepare
from reader.ui.theme import load_theme


@pytest.fixture
def picture(qapp, seed_path, tmp_path):
    def drawn(size=(900, 640), **wanted):
        shot = Shot(seed_path, tmp_path / "a.png", size, **wanted)
        assert draw(qapp, prepare(shot), shot) == size
        return QImage(str(shot.output))

    return drawn


def share(image, colour):
    wanted = QColor(colour).rgb()
    points = [(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)]
    return sum(image.pixel(x, y) == wanted for x, y in points) / len(points)


def test_the_page_is_drawn_in_the_theme(picture):
    assert share(picture(theme="dark"), load_theme("dark").paper) > 0.2


@pytest.mark.parametrize("wanted", [{"hover": "两个确保"}, {"find": "shiye baoxian"}])
def test_two_drawings_are_the_same_to_the_pixel(picture, wanted):
    assert picture(**wanted) == picture(**wanted)


def test_the_card_of_a_term_is_open(picture):
    theme = load_theme("sepia")
    without, with_card = picture(theme="sepia"), picture(theme="sepia", hover="三条保障线")
    assert share(with_card, theme.card_paper) > share(without, theme.card_paper) + 0.1


def test_a_nested_term_has_its_own_card(picture):
    assert picture(hover="社会保障") != picture(hover="社会保障体系")


def test_hits_of_a_search_are_marked(picture):
    theme = load_theme("light")
    assert share(picture(find="shehui baozhang"), theme.hit) > 0
    assert share(picture(), theme.hit) == 0


def test_pinyin_stands_above_the_text(picture):
    tone = load_theme("light").tones[0]
    assert share(picture(ruby=True), tone) > share(picture(), tone)


@pytest.fixture
def library(tmp_path, seed_path):
    folder = tmp_path / "库"
    with closing(EmbeddedLibrary(folder)) as made:
        import_files(made, [seed_path])
    return str(folder)


def test_what_is_found_in_a_library_is_shown(picture, library):
    wanted = {"search": "养老保险", "library": library, "size": (1000, 640)}
    found = picture(**wanted)
    assert share(found, load_theme("light").hit) > 0
    assert found == picture(**wanted)


def test_a_term_is_shown_over_time(picture, library):
    page, panel = load_theme("light").paper, load_theme("light").card_paper
    drawn, without = picture(timeline="养老保险", library=library), picture()
    assert share(drawn, page) < share(without, page) - 0.1
    assert share(drawn, panel) > share(without, panel) + 0.1


@pytest.mark.parametrize(
    ("wanted", "error"), [({"search": '"'}, QueryError), ({"timeline": "改"}, LibraryError)]
)
def test_what_cannot_be_searched_is_refused(picture, library, tmp_path, wanted, error):
    place = library if error is QueryError else str(tmp_path / "none")
    with pytest.raises(error):
        picture(library=place, **wanted)


def test_a_library_that_is_none_is_refused(picture, tmp_path):
    (tmp_path / "library.db").write_text("no library")
    with pytest.raises(LibraryError):
        picture(library=str(tmp_path), search="改革")


@pytest.mark.parametrize("text", ["子虚乌有", ""])
def test_a_card_for_what_is_no_term_is_refused(picture, text):
    with pytest.raises(RefusedInput) as refused:
        picture(hover=text)
    assert text in refused.value.text.zh


def test_a_place_that_cannot_be_written_is_refused(qapp, seed_path, tmp_path):
    shot = Shot(seed_path, tmp_path / "no" / "a.png", (900, 640))
    with pytest.raises(RefusedInput):
        draw(qapp, prepare(shot), shot)


def test_what_the_projector_shows_is_drawn(picture):
    lit, dark = picture(present=True), picture(present=True, theme="dark", hover="两个确保")
    assert share(lit, load_theme("projector").paper) > 0.4
    assert share(dark, load_theme("projector_dark").paper) > 0.4
    assert share(dark, load_theme("dark").chrome) < 0.02
