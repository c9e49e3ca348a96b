"""The table of commands: every row runs, no two rows share a key or a letter."""

import re
from collections import Counter, defaultdict

import pytest

from reader.settings import Settings
from reader.ui.commands.table import commands, menu_titles
from reader.ui.commands.view import ZOOMS, zoom_by
from reader.ui.languages import Translations
from reader.ui.requests import Request
from tests.conftest import ROOT


@pytest.fixture(params=["en", "zh_CN"])
def language(request, qapp):
    translations = Translations(qapp)
    translations.use(request.param)
    yield request.param
    translations.use("en")


def letter(text):
    return text.partition("&")[2][:1].lower()


def test_every_command_stands_in_a_menu_that_exists(qapp):
    assert {command.menu for command in commands()} <= menu_titles().keys()


def test_no_two_commands_share_a_key(qapp):
    keys = Counter(key for command in commands() for key in command.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_command_has_a_letter(language):
    assert [c.text for c in commands() if not letter(c.text)] == []


def test_no_two_entries_of_a_menu_share_a_letter(language):
    letters = defaultdict(list)
    for command in commands():
        letters[command.menu].append(letter(command.text))
    for place, title in menu_titles().items():
        letters[place.rpartition("/")[0]].append(letter(title))
    for menu, used in letters.items():
        assert len(used) == len(set(used)), (menu, sorted(used))


def test_every_wish_can_be_made_by_a_command(workspace):
    heard = []
    workspace.asked.connect(heard.append)
    for command in commands():
        command.run(workspace)
    assert set(heard) == set(Request)


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("&Sepia", "theme", "sepia"),
        ("&Usual Size", "zoom", 100),
        ("&English", "language", "en"),
        ("Legen&d", "legend", False),
        ("&Key Words", "keywords", False),
        ("&Tones in Colour", "tone_colours", False),
        ("0.&4 Seconds", "card_delay", 400),
        ("For a &Projector", "card_size", 160),
        ("The First in the &Article", "density", "first_in_article"),
        ("&Change What Is Marked", "density", "first_in_article"),
    ],
)
def test_a_command_changes_its_setting(workspace, text, name, value):
    next(c for c in commands() if c.text == text).run(workspace)
    assert getattr(workspace.settings, name) == value


def test_terms_are_hidden_and_shown_as_a_whole(workspace):
    terms = next(c for c in commands() if c.text == "&Glossary Terms")
    terms.run(workspace)
    assert not terms.checked(workspace.settings)
    terms.run(workspace)
    assert workspace.settings.hidden_categories == ()


def test_names_are_hidden_and_shown_as_a_whole(workspace):
    names = next(c for c in commands() if c.text.startswith("N&ames"))
    names.run(workspace)
    assert not names.checked(workspace.settings)
    names.run(workspace)
    assert workspace.settings.hidden_names == ()


@pytest.mark.parametrize("menu", ["theme", "delay", "size", "density", "language"])
def test_the_usual_value_is_among_the_choices(qapp, menu):
    rows = [command for command in commands() if command.menu.endswith(f"/{menu}")]
    assert sum(bool(row.checked and row.checked(Settings())) for row in rows) == 1


def test_exactly_one_theme_is_ticked(qapp):
    for theme in ("system", "light", "sepia", "dark", "contrast"):
        settings = Settings(theme=theme)
        ticked = [c for c in commands() if c.menu == "view/theme" and c.checked(settings)]
        assert len(ticked) == 1


def test_zoom_goes_through_the_usual_sizes(workspace):
    for step, size in ((1, 110), (1, 120), (-3, 90), (100, 400), (-100, 50)):
        zoom_by(workspace, step)
        assert workspace.settings.zoom == size
    assert workspace.settings.zoom in ZOOMS


NO_COMMANDS = {"Ctrl+arrows", "Ctrl+wheel", "Shift+arrows", "Ctrl+Enter", "Shift+F10"}


def test_the_keys_of_the_readme_are_those_of_commands(qapp):
    table = (ROOT / "README.md").read_text("utf-8").split("## Keys", 1)[1].split("\n## ")[0]
    told = {
        key.replace("PgDn", "PgDown").replace("→", "Right").replace("←", "Left")
        for row in re.findall(r"^\| ([^|]+) \|", table, flags=re.MULTILINE)
        for key in re.findall(r"(?:(?:Ctrl|Shift|Alt)\+)+[^ ,;]+|F\d+", row)
    }
    keys = {key for command in commands() for key in (*command.keys, command.hint)}
    assert len(told) > 40
    assert told - keys - NO_COMMANDS == set()
