"""Every theme can be read by people: contrast by the WCAG formula, lines beside colours."""

from itertools import combinations

import pytest
from PySide6.QtGui import QColor, QPalette

from reader.analysis.model import NameKind
from reader.annotations.styles import INKS
from reader.glossary.category import Category
from reader.ui.marks.looks import FAINT
from reader.ui.theme import PROJECTOR_THEMES, THEMES, LinePattern, load_theme, palette


def luminance(colour):
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def over(tint, ground):
    """Return the colour of a tint laid over a ground."""
    share = tint.alphaF()
    mixed = [
        share * top + (1 - share) * below
        for top, below in zip(tint.getRgbF()[:3], ground.getRgbF()[:3], strict=True)
    ]
    return QColor.fromRgbF(*mixed)


@pytest.fixture(params=[*THEMES, *PROJECTOR_THEMES])
def theme(request, qapp):
    return load_theme(request.param)


def styles(theme):
    return [*theme.terms.values(), theme.keyword, *theme.names.values()]


def test_text_stands_seven_to_one_on_the_paper(theme):
    least = 7 if theme.name in {"light", "sepia", "dark"} else 15
    assert contrast(theme.text, theme.paper) >= least


def test_text_stays_legible_on_every_tint(theme):
    for style in styles(theme):
        assert contrast(theme.text, over(style.tint, theme.paper)) >= 7


def test_text_stays_legible_where_two_tints_meet(theme):
    for one, other in combinations(theme.terms.values(), 2):
        ground = over(other.tint, over(one.tint, theme.paper))
        assert contrast(theme.text, ground) >= 4.5


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("muted", "paper"),
        ("accent", "paper"),
        ("accent", "card_paper"),
        ("selection_text", "selection"),
        ("hit_text", "hit"),
        ("hit_text", "hit_current"),
        ("card_text", "card_paper"),
        ("card_muted", "card_paper"),
        ("warning", "chrome"),
        ("warning", "card_paper"),
        ("chrome_text", "chrome"),
        ("chrome_text", "field"),
        ("chrome_text", "button"),
        ("chrome_muted", "chrome"),
        ("chrome_muted", "field"),
    ],
)
def test_small_text_stands_four_and_a_half_to_one(theme, text, ground):
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize(
    ("sign", "ground"),
    [
        ("focus", "paper"),
        ("focus", "chrome"),
        ("focus", "card_paper"),
        ("tick", "chrome"),
        ("card_border", "paper"),
        ("card_border", "chrome"),
    ],
)
def test_signs_stand_three_to_one(theme, sign, ground):
    assert contrast(getattr(theme, sign), getattr(theme, ground)) >= 3


def test_underlines_stand_three_to_one_on_page_and_legend(theme):
    for style in styles(theme):
        assert contrast(style.line, over(style.tint, theme.paper)) >= 3
        assert contrast(style.line, theme.chrome) >= 3


def test_tones_can_be_read_on_page_and_card(theme):
    for tone in theme.tones:
        assert contrast(tone, theme.paper) >= 4.5
        assert contrast(tone, theme.card_paper) >= 4.5


def test_no_two_categories_share_a_pattern(theme):
    patterns = [style.pattern for style in theme.terms.values()]
    assert len(set(patterns)) == len(Category)
    assert LinePattern.NONE not in patterns


def test_no_two_kinds_of_names_share_a_pattern(theme):
    assert len({style.pattern for style in theme.names.values()}) == len(NameKind)


def test_key_words_have_a_pattern_of_their_own(theme):
    others = [*theme.terms.values(), *theme.names.values()]
    assert theme.keyword.pattern not in {style.pattern for style in others}


def test_names_stand_on_bare_paper_and_terms_on_a_tint(theme):
    assert not any(style.tint.alpha() for style in theme.names.values())
    assert all(style.tint.alpha() for style in theme.terms.values())


def test_a_line_is_thicker_the_more_of_it_is_gap(theme):
    terms = {style.pattern: style.width for style in theme.terms.values()}
    assert terms[LinePattern.DOTTED] > terms[LinePattern.DASHED] > terms[LinePattern.SOLID]


def test_dark_themes_say_so(theme):
    assert theme.dark == (luminance(theme.paper) < luminance(theme.text))


def test_the_palette_takes_the_chrome(theme):
    made = palette(theme)
    assert made.color(QPalette.ColorRole.Window) == theme.chrome
    assert made.color(QPalette.ColorRole.Highlight) == theme.selection


def test_an_unknown_theme_is_an_error():
    with pytest.raises(FileNotFoundError):
        load_theme("pink")


def test_marked_text_stays_legible_and_every_ink_can_be_told_in_grey(theme):
    for ink in theme.inks:
        marked = over(ink.fill, theme.paper)
        assert contrast(theme.text, marked) >= 7
        texture = QColor(ink.line)
        texture.setAlphaF(FAINT)
        assert contrast(theme.text, over(texture, marked)) >= 4
        assert contrast(ink.line, theme.paper) >= 3
        assert contrast(marked, theme.paper) >= 1.1
    assert len({ink.texture for ink in theme.inks}) == len(theme.inks) == INKS


def test_text_stays_legible_where_a_term_is_marked(theme):
    for ink in theme.inks:
        for style in styles(theme):
            ground = over(style.tint, over(ink.fill, theme.paper))
            assert contrast(theme.text, ground) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_what_cannot_be_chosen_looks_so(name):
    colours = palette(load_theme(name))
    role = QPalette.ColorRole.ButtonText
    disabled = colours.color(QPalette.ColorGroup.Disabled, role)
    assert abs(disabled.lightness() - colours.color(role).lightness()) > 40
