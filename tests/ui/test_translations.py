"""Chinese and English are equally complete, and the compiled texts are fresh."""

import re
import shutil
from xml.etree import ElementTree

import pytest

from tools.translate import TEXTS, release, untranslated, update

FIELD = re.compile(r"\{\w+\}")


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """A copy of the texts, brought up to date with the sources."""
    copy = tmp_path_factory.mktemp("texts") / TEXTS.name
    shutil.copy(TEXTS, copy)
    update(copy)
    return copy


def messages(path):
    for context in ElementTree.parse(path).iter("context"):  # noqa: S314  # our own file
        for message in context.iter("message"):
            yield context.findtext("name"), message


def test_nothing_is_untranslated(fresh):
    assert untranslated(fresh) == []


def test_the_file_holds_what_the_sources_say(fresh):
    def texts(path):
        return {(name, message.findtext("source")) for name, message in messages(path)}

    assert texts(TEXTS) == texts(fresh)


def test_the_compiled_texts_are_fresh(tmp_path):
    release(TEXTS, tmp_path / "new.qm")
    assert (tmp_path / "new.qm").read_bytes() == TEXTS.with_suffix(".qm").read_bytes()


def test_a_translation_has_the_fields_of_its_source():
    for name, message in messages(TEXTS):
        source, chinese = message.findtext("source"), message.findtext("translation")
        assert set(FIELD.findall(source)) == set(FIELD.findall(chinese)), (name, source)


def test_an_ellipsis_is_kept():
    for name, message in messages(TEXTS):
        source, chinese = message.findtext("source"), message.findtext("translation")
        assert source.endswith("…") == chinese.endswith("…"), (name, source)
