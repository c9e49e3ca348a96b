"""What the reader chose and where they left off: one frozen record, one TOML file."""

import contextlib
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, NamedTuple

import tomli_w

from reader.errors import SettingsError, system_reason
from reader.language import Text

FILE = "settings.toml"


def _one_of(*choices: str) -> Any:  # noqa: ANN401  # as `dataclasses.field` itself is typed
    return field(default=choices[0], metadata={"choices": choices})


def _between(low: int, high: int, default: int) -> Any:  # noqa: ANN401
    return field(default=default, metadata={"low": low, "high": high})


@dataclass(frozen=True, slots=True)
class Settings:
    """All that is remembered from one start to the next.

    Attributes:
        language: of the interface; "system" follows the desktop.
        theme: "system" follows the desktop's light or dark.
        zoom: size of type in per cent, 50 to 400.
        page_sans: articles are set in a sans-serif face, where the system has one for Chinese.
        page_measure: full-width characters on a line where there is room, 16 to 60.
        page_pitch: from line to line, in per cent of the size of type, 130 to 300.
        page_indent: of the first line of a paragraph, in em, 0 to 4.
        page_margin: paper beside the text where there is room, in em, 1 to 12.
        focus_band: what stays lit on the page while the rest is dimmed.
        caret: a caret stands in the text and the arrow keys move it.
        speech_speed: of reading aloud, -80 to 80; 0 is the voice's usual one.
        legend: the legend is shown.
        hidden_categories: glossary categories that are not marked.
        keywords: key words are marked.
        hidden_names: kinds of names that are not marked.
        only_unknown: terms the reader knows are not marked.
        density: which occurrences are marked.
        other_script: a simplified text is shown in traditional characters, and the other way.
        traditional: which traditional characters.
        pinyin: what has pinyin above it: nothing, the whole article, its terms.
        tone_colours: pinyin is coloured by tone.
        card_delay: milliseconds of stillness before the card opens, 0 to 1000.
        card_size: size of the card in per cent, 80 to 200.
        dictionary: the pointer resting on an ordinary word opens the dictionary's card.
        hints: how many of the first hints were seen; as many as there are end them.
        marks: the reader's marks are shown on the page.
        mark_layer: id of the layer that new marks go to; empty for the first one.
        ink_style: key of the meaning whose colour pens draw in.
        mark_bar: a bar with the styles of marks stands at what is selected.
        find_regex: the find bar takes regular expressions.
        find_history: what was searched, latest first.
        browse_view: how the library is browsed.
        search_order: order of what is found in the library.
        clozes_hidden: blanks stand for the words of clozes.
        cloze_sorts: which sorts of words were hidden last.
        handout: what the last one had beside the text, and the suffix of its file.
        projector_theme: for a lit room, or for a dark one.
        projector_size: size of type on the projector in per cent of the usual, 70 to 175.
        projector_alone: what presenting does with only one screen: fill it, or open a window.
        projector_screen: name of the screen that was projected on last.
        projector_laser: a dot follows the pointer.
        import_folder: where files were imported from last.
        library_place: folder or server of the library in use; no password; empty for one's own.
        recent_libraries: such places, latest first.
        concordance_sort: what the lines of a concordance are sorted by.
        timeline_terms: the terms of the timeline.
        timeline_monthly: it goes by month.
        timeline_mean: by month its lines show the mean of twelve.
        timeline_pages: the pages it counts; "both" sets the front page against the inside.
        timeline_trimmed: empty periods at both ends are left out.
        timeline_table: it is shown as a table.
        recent_files: what was opened, latest first.
        last_files: what was open at the end.
        last_tab: number of the one that was shown.
        side_by_side: another open article stands beside the one that is read.
        scroll_together: both scroll together.
        window_geometry: Qt's own bytes in base64.
        window_state: where the panels stood, likewise.
        positions: article id → offset of the first visible character, latest last.
        unknown: keys that this version does not know; written back as they were.
    """

    language: str = _one_of("system", "zh_CN", "en")
    theme: str = _one_of("system", "light", "sepia", "dark", "contrast")
    zoom: int = _between(50, 400, 100)
    page_sans: bool = False
    page_measure: int = _between(16, 60, 38)
    page_pitch: int = _between(130, 300, 180)
    page_indent: int = _between(0, 4, 2)
    page_margin: int = _between(1, 12, 4)
    focus_band: str = _one_of("off", "sentence", "line")
    caret: bool = False
    speech_speed: int = _between(-80, 80, 0)
    legend: bool = True
    hidden_categories: tuple[str, ...] = ()
    keywords: bool = True
    hidden_names: tuple[str, ...] = ("date", "figure")
    only_unknown: bool = False
    density: str = _one_of("all", "first_in_article", "first_in_paragraph")
    other_script: bool = False
    traditional: str = _one_of("standard", "taiwan", "hong_kong", "taiwan_words")
    pinyin: str = _one_of("off", "whole", "terms")
    tone_colours: bool = True
    card_delay: int = _between(0, 1000, 200)
    card_size: int = _between(80, 200, 100)
    dictionary: bool = True
    hints: int = _between(0, 99, 0)
    marks: bool = True
    mark_layer: str = ""
    ink_style: str = "important"
    mark_bar: bool = True
    find_regex: bool = False
    find_history: tuple[str, ...] = ()
    browse_view: str = _one_of("days", "articles", "columns", "lists", "alike")
    search_order: str = _one_of("relevance", "date", "oldest")
    clozes_hidden: bool = True
    cloze_sorts: tuple[str, ...] = ()
    handout: tuple[str, ...] = ("glossary", "notes", "pdf")
    projector_theme: str = _one_of("projector", "projector_dark")
    projector_size: int = _between(70, 175, 100)
    projector_alone: str = _one_of("full", "window")
    projector_screen: str = ""
    projector_laser: bool = False
    import_folder: str = ""
    library_place: str = ""
    recent_libraries: tuple[str, ...] = ()
    concordance_sort: str = _one_of("date", "newest", "page", "left1", "left2", "right1", "right2")
    timeline_terms: tuple[str, ...] = ()
    timeline_monthly: bool = False
    timeline_mean: bool = False
    timeline_pages: str = _one_of("all", "front", "inside", "both")
    timeline_trimmed: bool = True
    timeline_table: bool = False
    recent_files: tuple[str, ...] = ()
    last_files: tuple[str, ...] = ()
    last_tab: int = _between(0, 9999, 0)
    side_by_side: bool = False
    scroll_together: bool = True
    window_geometry: str = ""
    window_state: str = ""
    positions: Mapping[str, int] = field(default_factory=dict)
    unknown: Mapping[str, object] = field(default_factory=dict)


class Loaded(NamedTuple):
    """Settings as read, with a sentence for each thing that was wrong in the file."""

    settings: Settings
    notices: tuple[Text, ...] = ()


def settings_file() -> Path:
    """Return the path of the file: in YANDU_CONFIG_DIR, or where the platform wants it."""
    if folder := os.environ.get("YANDU_CONFIG_DIR"):
        return Path(folder) / FILE
    from platformdirs import user_config_path  # noqa: PLC0415  # not needed with the variable

    return user_config_path("yandu", appauthor=False) / FILE


def load(path: Path) -> Loaded:
    """Read the settings; what is missing or wrong gets its default and a notice.

    A file that cannot be read as TOML is kept beside as "settings.toml.damaged".
    """
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return Loaded(Settings())
    except (OSError, ValueError):
        return Loaded(Settings(), (_set_aside(path),))
    known = {one.name: one.metadata for one in fields(Settings) if one.name != "unknown"}
    strange = {key: value for key, value in table.items() if key not in known}
    values: dict[str, Any] = {"unknown": strange}
    usual, notices = Settings(), []
    for name in known.keys() & table.keys():
        try:
            values[name] = _checked(table[name], getattr(usual, name), known[name])
        except ValueError:
            notices.append(_refused(path, name))
    return Loaded(Settings(**values), tuple(sorted(notices, key=lambda text: text.en)))


def save(settings: Settings, path: Path) -> None:
    """Write the settings so that the file is at every moment either the old or the new one.

    Raises:
        SettingsError: the folder cannot be written; the old file is untouched.
    """
    table = dict(settings.unknown)
    for one in fields(Settings):
        if one.name != "unknown":
            value = getattr(settings, one.name)
            table[one.name] = list(value) if isinstance(value, tuple) else value
    # Tables last: a plain key after a table would belong to it.
    table = dict(sorted(table.items(), key=lambda item: isinstance(item[1], Mapping)))
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _replace_file(path, tomli_w.dumps(table).encode("utf-8", "replace"))
    except OSError as error:
        reason = system_reason(error)
        raise SettingsError(
            en=f"The settings could not be saved in {path}: {reason.en}.",
            zh=f"设置无法保存到 {path}：{reason.zh}。",
        ) from error


def _checked(value: object, default: object, limits: Mapping[str, Any]) -> object:
    """Return a value of the file as the type of its default.

    Raises:
        ValueError: it is of another type or outside its limits.
    """
    if isinstance(default, tuple) and isinstance(value, list):
        return tuple(_checked(item, "", {}) for item in value)
    if isinstance(default, dict) and isinstance(value, dict):
        return {key: _checked(item, 0, {}) for key, item in value.items()}
    if type(value) is not type(default):
        raise ValueError(value)
    if "choices" in limits and value not in limits["choices"]:
        raise ValueError(value)
    low, high = limits.get("low", value), limits.get("high", value)
    if isinstance(value, int) and not low <= value <= high:
        raise ValueError(value)
    return value


def _refused(path: Path, name: str) -> Text:
    return Text(
        en=f"The setting “{name}” in {path} has no usable value; the usual one is taken.",
        zh=f"{path} 中的设置“{name}”无法使用，已改用默认值。",
    )


def _set_aside(path: Path) -> Text:
    kept = path.with_name(path.name + ".damaged")
    try:
        path.replace(kept)
    except OSError:
        return Text(
            en=f"The settings in {path} could not be read; the usual ones are taken.",
            zh=f"无法读取设置文件 {path}，已改用默认设置。",
        )
    return Text(
        en=f"The settings could not be read and were kept as {kept}; the usual ones are taken.",
        zh=f"设置文件无法读取，已另存为 {kept}，现改用默认设置。",
    )


def _replace_file(path: Path, content: bytes) -> None:
    new = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with new.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            new.unlink()
        raise
