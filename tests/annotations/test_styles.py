"""Styles are meanings: eight come with the program, a reader changes and adds."""

from dataclasses import replace

from reader.annotations.model import Kind, Style
from reader.annotations.styles import (
    DRAWN,
    INKS,
    SHIPPED,
    all_styles,
    is_shipped,
    name_of,
    style_of,
)
from reader.language import Text


def test_every_shipped_style_has_a_name_a_look_and_an_ink_of_its_own():
    assert len({style.key for style in SHIPPED}) == len(SHIPPED) == INKS
    assert sorted(style.ink for style in SHIPPED) == list(range(INKS))
    assert all(style.kind in DRAWN for style in SHIPPED)
    assert all(all(name_of(style)) for style in SHIPPED)
    assert name_of(SHIPPED[0]) == Text("Policy term", "政策用语")


def test_a_changed_style_takes_the_place_of_the_shipped_one():
    changed = replace(SHIPPED[2], name="存疑", place=0)
    own = Style("own", "考点", Kind.BOX, 2, 9)
    found = all_styles([own, changed])
    assert len(found) == len(SHIPPED) + 1
    assert found[1] == changed
    assert found[-1] == own
    assert name_of(changed) == Text("存疑", "存疑")
    assert name_of(replace(changed, english="Unclear")) == Text("Unclear", "存疑")
    assert name_of(Style("own", "", Kind.BOX, 2, 9, "Exam")) == Text("Exam", "Exam")


def test_a_style_that_is_gone_is_drawn_as_a_plain_mark():
    lost = style_of("gone", SHIPPED)
    assert (lost.kind, name_of(lost)) == (Kind.HIGHLIGHT, Text("Other", "其他"))
    assert not is_shipped(lost)
    assert style_of("mine", SHIPPED) is SHIPPED[3]
    assert is_shipped(SHIPPED[3])
