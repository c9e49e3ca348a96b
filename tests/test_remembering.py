"""The settings remember what was last, and not more than is of use."""

from reader.remembering import with_library, with_position, with_query, with_recent
from reader.settings import Settings


def test_the_latest_file_comes_first_and_only_once():
    settings = Settings()
    for name in ("a", "b", "a"):
        settings = with_recent(settings, name)
    assert settings.recent_files == ("a", "b")


def test_twelve_recent_files_are_kept():
    settings = Settings()
    for number in range(20):
        settings = with_recent(settings, str(number))
    assert settings.recent_files == tuple(str(n) for n in range(19, 7, -1))


def test_twenty_searches_are_kept():
    settings = Settings()
    for number in range(30):
        settings = with_query(settings, str(number))
    assert len(settings.find_history) == 20
    assert settings.find_history[0] == "29"


def test_two_hundred_places_are_kept_the_latest():
    settings = with_position(Settings(), "first", 1)
    for number in range(199):
        settings = with_position(settings, str(number), number)
    settings = with_position(settings, "first", 7)
    settings = with_position(settings, "last", 9)
    assert len(settings.positions) == 200
    assert settings.positions["first"] == 7
    assert "0" not in settings.positions


def test_eight_libraries_are_kept_and_ones_own_is_none_of_them():
    settings = with_library(Settings(), "")
    assert settings.recent_libraries == ()
    for number in range(10):
        settings = with_library(settings, str(number))
    assert settings.library_place == "9"
    assert settings.recent_libraries == tuple(str(n) for n in range(9, 1, -1))
