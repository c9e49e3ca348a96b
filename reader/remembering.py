"""What was last: files, libraries, searches and places, put first in the settings."""

from dataclasses import replace

from reader.settings import Settings

MOST_RECENT = 12  # files in the menu
MOST_QUERIES = 20  # searches remembered
MOST_LIBRARIES = 8  # in the menu
MOST_POSITIONS = 200  # articles whose place is remembered


def with_recent(settings: Settings, path: str) -> Settings:
    """Return the settings with a file put first among the recent ones."""
    return replace(settings, recent_files=_first(path, settings.recent_files, MOST_RECENT))


def with_library(settings: Settings, place: str) -> Settings:
    """Return the settings with another library in use; "" is the user's own."""
    recent = settings.recent_libraries
    recent = _first(place, recent, MOST_LIBRARIES) if place else recent
    return replace(settings, library_place=place, recent_libraries=recent)


def with_query(settings: Settings, query: str) -> Settings:
    """Return the settings with a search put first in its history."""
    return replace(settings, find_history=_first(query, settings.find_history, MOST_QUERIES))


def with_position(settings: Settings, article_id: str, offset: int) -> Settings:
    """Return the settings with the place in an article remembered; the oldest is forgotten."""
    kept = {key: value for key, value in settings.positions.items() if key != article_id}
    kept[article_id] = offset
    return replace(settings, positions=dict(list(kept.items())[-MOST_POSITIONS:]))


def _first(item: str, items: tuple[str, ...], most: int) -> tuple[str, ...]:
    return (item, *(other for other in items if other != item))[:most]
