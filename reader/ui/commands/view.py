"""The commands of the menu of viewing: size of type, theme, language, legend."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from reader.ui.commands.command import Command, asking, choice, setting
from reader.ui.requests import Request
from reader.ui.theme import THEMES
from reader.ui.voice import FASTEST, SLOWEST, system_voice
from reader.ui.workspace import Workspace

ZOOMS = (50, 60, 70, 80, 90, 100, 110, 120, 130, 150, 175, 200, 250, 300, 400)
LANGUAGES = ("system", "zh_CN", "en")


def view_commands() -> tuple[Command, ...]:
    """Return them in menu order, in the language now set."""
    translate = QCoreApplication.translate
    return (
        Command(
            "view", translate("Command", "&Larger"), partial(zoom_by, steps=1), ("Ctrl+=", "Ctrl++")
        ),
        Command("view", translate("Command", "&Smaller"), partial(zoom_by, steps=-1), ("Ctrl+-",)),
        Command("view", translate("Command", "&Usual Size"), setting(zoom=100), ("Ctrl+0",)),
        Command(
            "view", translate("Command", "P&age Layout…"), asking(Request.SET_PAGE), ("Ctrl+Alt+P",)
        ),
        *_script(),
        *_pinyin(),
        *_band(),
        *_speech(),
        Command(
            "view",
            translate("Command", "&Keyboard Caret"),
            lambda workspace: workspace.change(caret=not workspace.settings.caret),
            ("F7",),
            checked=lambda settings: settings.caret,
        ),
        *_themes(),
        *_languages(),
        Command(
            "view",
            translate("Command", "Legen&d"),
            lambda workspace: workspace.change(legend=not workspace.settings.legend),
            ("Ctrl+L",),
            checked=lambda settings: settings.legend,
            parted=True,
        ),
        Command(
            "view",
            translate("Command", "&Outline"),
            asking(Request.SHOW_OUTLINE),
            ("Ctrl+Shift+O",),
        ),
        Command(
            "view",
            translate("Command", "Forget What Was &Read"),
            asking(Request.FORGET_READ),
            needs_article=True,
        ),
        Command(
            "view", translate("Command", "&Full Screen"), asking(Request.FULL_SCREEN), ("F11",)
        ),
    )


def _script() -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    place = "view/script"
    variants = {
        "standard": translate("Command", "Traditional: &Standard"),
        "taiwan": translate("Command", "Traditional: &Taiwan"),
        "taiwan_words": translate("Command", "Traditional: Taiwan, with Its &Words"),
        "hong_kong": translate("Command", "Traditional: &Hong Kong"),
    }
    return (
        Command(
            place,
            translate("Command", "Simplified in Traditional, and the &Other Way"),
            lambda workspace: workspace.change(other_script=not workspace.settings.other_script),
            ("F8",),
            checked=lambda settings: settings.other_script,
        ),
        *(choice(place, text, "traditional", name) for name, text in variants.items()),
    )


def _pinyin() -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    place = "view/pinyin"
    return (
        choice(place, translate("Command", "&Off"), "pinyin", "off"),
        choice(place, translate("Command", "Above the &Whole Article"), "pinyin", "whole"),
        choice(place, translate("Command", "Above &Terms Only"), "pinyin", "terms"),
        Command(
            place,
            translate("Command", "Show or &Hide Pinyin"),
            _change_pinyin,
            ("F9",),
            parted=True,
        ),
        Command(
            place,
            translate("Command", "Pinyin Above the &Selection"),
            asking(Request.PINYIN_OF_SELECTION),
            ("Shift+F9",),
            needs_article=True,
            on_page=True,
        ),
        Command(
            place,
            translate("Command", "&Correct a Reading…"),
            asking(Request.CORRECT_READING),
            ("Ctrl+F9",),
            needs_article=True,
            parted=True,
            on_page=True,
        ),
    )


def _change_pinyin(workspace: Workspace) -> None:
    workspace.change(pinyin="whole" if workspace.settings.pinyin == "off" else "off")


def _band() -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    place = "view/band"
    texts = {
        "off": translate("Command", "N&o Band"),
        "sentence": translate("Command", "Lit &Sentence"),
        "line": translate("Command", "Lit &Line"),
    }
    return (
        *(choice(place, text, "focus_band", name) for name, text in texts.items()),
        Command(
            place,
            translate("Command", "S&witch: Sentence, Line, No Band"),
            _turn_band,
            ("Ctrl+F7",),
        ),
    )


def _speech() -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    place = "view/speech"
    missing = translate("Command", "(no spd-say or espeak-ng on this system)")
    return (
        Command(
            place,
            translate("Command", "&Begin or Stop Reading Aloud"),
            asking(Request.READ_ALOUD),
            ("F4",),
            needs_article=True,
            possible=lambda _: system_voice() is not None,
            about=lambda _: "" if system_voice() else missing,
        ),
        Command(place, translate("Command", "Read &Faster"), partial(_speak, faster=20)),
        Command(place, translate("Command", "Read &Slower"), partial(_speak, faster=-20)),
        Command(place, translate("Command", "Read at the &Usual Speed"), setting(speech_speed=0)),
    )


def _speak(workspace: Workspace, faster: int) -> None:
    speed = workspace.settings.speech_speed + faster
    workspace.change(speech_speed=max(SLOWEST, min(FASTEST, speed)))


def _turn_band(workspace: Workspace) -> None:
    following = {"off": "sentence", "sentence": "line", "line": "off"}
    workspace.change(focus_band=following[workspace.settings.focus_band])


def _themes() -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    texts = {
        "system": translate("Command", "&As the Desktop"),
        "light": translate("Command", "&Light"),
        "sepia": translate("Command", "&Sepia"),
        "dark": translate("Command", "&Dark"),
        "contrast": translate("Command", "High &Contrast"),
    }
    return tuple(choice("view/theme", texts[name], "theme", name) for name in ("system", *THEMES))


def _languages() -> tuple[Command, ...]:
    # A language is named in itself, so that it can be found by who reads no other.
    texts = {
        "system": QCoreApplication.translate("Command", "&As the Desktop"),
        "zh_CN": "中文(&C)",
        "en": "&English",
    }
    return tuple(choice("view/language", texts[name], "language", name) for name in LANGUAGES)


def zoom_by(workspace: Workspace, steps: int) -> None:
    """Go up or down the usual sizes of type."""
    zoom = workspace.settings.zoom
    for _ in range(abs(steps)):
        if steps > 0:
            zoom = next((size for size in ZOOMS if size > zoom), ZOOMS[-1])
        else:
            zoom = next((size for size in reversed(ZOOMS) if size < zoom), ZOOMS[0])
    workspace.change(zoom=zoom)
