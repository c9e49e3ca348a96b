"""The height of a card reckoned without setting it."""

import pytest

from reader.glossary.files import load_shipped
from reader.ui.presenting.projected_card import StagedSource
from reader.ui.term_card.blocks import Block, CardContent, Run, Subject
from reader.ui.term_card.estimate import estimated_height
from reader.ui.term_card.layout import CardLayout
from reader.ui.term_card.layouts import CardLayouts
from reader.ui.term_card.type import CardLook, CardType

EVERY = 12  # concepts, one of which is set


@pytest.fixture(scope="module")
def glossary():
    return load_shipped()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nearly_all_cards_come_out_to_the_pixel(fonts, theme, glossary, language):
    source, look = StagedSource(glossary, language), CardLook(theme, 37.0, measure=38)
    ratios = []
    for concept in list(glossary.concepts)[::EVERY]:
        content = source.content(Subject(concept), second=False)
        true = CardLayout(content, CardType(look), look.width).height
        ratios.append(estimated_height(content, look, look.width) / true)
    assert len(ratios) > 80
    assert sum(ratio == 1 for ratio in ratios) >= 0.8 * len(ratios)
    assert 0.8 < min(ratios) <= max(ratios) < 1.25


def test_what_is_clearly_too_high_is_not_set(fonts, theme):
    runs = (Run("社会保障体系是国家的基本制度。" * 12),)
    layouts, look = CardLayouts(CardContent("", "", "", (Block(runs, "only"),))), CardLook(theme)
    height = estimated_height(layouts.content, look, look.width)
    assert not layouts.fits(look, look.width, height - 1)
    assert layouts._made == []
    assert layouts.fits(look, look.width, height + 1)
    assert layouts._made[0][2].height == height
    assert layouts.fits(look, look.width, height)
    assert not layouts.fits(look, look.width, height - 1)


def test_a_height_is_reckoned_once(fonts, theme, monkeypatch):
    reckoned = []
    monkeypatch.setattr(
        "reader.ui.term_card.layouts.estimated_height",
        lambda *given: reckoned.append(given) or 900,
    )
    layouts, look = CardLayouts(CardContent("", "", "", ())), CardLook(theme)
    assert not layouts.fits(look, look.width, 800)
    assert not layouts.fits(look, look.width, 700)
    assert not layouts.fits(look, 300, 700)
    assert len(reckoned) == 2
