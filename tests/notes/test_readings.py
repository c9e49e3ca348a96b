"""A corrected reading is kept until it is forgotten."""

import pytest

from reader.notes.store import NotesStore


@pytest.fixture
def readings(tmp_path):
    store = NotesStore(tmp_path)
    yield store.readings
    store.close()


def test_a_corrected_word_is_kept(readings, tmp_path):
    readings.put("重庆", ("chóng", "qìng"))
    other = NotesStore(tmp_path)
    assert other.readings.all() == {"重庆": ("chóng", "qìng")}
    other.close()


def test_a_later_correction_takes_the_place_of_the_first(readings):
    readings.put("朝阳", ("zhāo", "yáng"))
    readings.put("朝阳", ("cháo", "yáng"))
    assert readings.all() == {"朝阳": ("cháo", "yáng")}


def test_a_character_may_have_no_syllable(readings):
    readings.put("“二为”", ("", "èr", "wèi", ""))
    assert readings.all() == {"“二为”": ("", "èr", "wèi", "")}


def test_a_word_can_be_forgotten(readings):
    readings.put("重庆", ("zhòng", "qìng"))
    readings.put("重庆", None)
    readings.put("重庆", None)
    assert readings.all() == {}
