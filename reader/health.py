"""What keeps the program from working here, as far as it can be told without loading Qt."""

import contextlib
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from reader.analysis.cache import default_folder
from reader.dictionary.addon import MISSING, dictionary_file
from reader.errors import LibraryError, NotesError, ReaderError, system_reason
from reader.glossary.files import load_shipped
from reader.glossary.topics import check
from reader.language import Text
from reader.library.opening import open_library
from reader.notes.backup_files import backups
from reader.notes.store import FILE as NOTES_FILE
from reader.notes.store import NotesStore, notes_folder
from reader.resources import resource, seed_article
from reader.settings import load, settings_file
from reader.startup import check_qt, display_problem, installed_qt
from reader.storage.places import concern

LEAST_FREE = 100_000_000  # bytes: settings and the cache of analyses stay far below


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at.

    Attributes:
        name: the same in every language.
        ok: whether the program works with it as it is.
        detail: what was found.
        fix: what to do about it; None when it is ok.
    """

    name: str
    ok: bool
    detail: Text
    fix: Text | None = None


def plain(text: str) -> Text:
    """Return a text that is the same in both languages, such as a path or a version."""
    return Text(en=text, zh=text)


def examine(environment: Mapping[str, str], library: str | None = None) -> Iterator[Check]:
    """Yield every check that needs no Qt.

    Args:
        environment: such as `os.environ`.
        library: the place of the library; None for the user's own.
    """
    yield check_pair(installed_qt(sys.path), sys.version_info[:2])
    yield check_display(environment)
    yield check_folder("settings", settings_file().parent)
    yield check_settings(settings_file())
    yield check_folder("cache", default_folder())
    yield check_disk(shutil.disk_usage(_existing(default_folder())).free)
    yield check_glossary()
    yield check_seed()
    yield check_dictionary()
    yield check_library(library)
    yield check_notes(notes_folder())


def check_pair(pyside_version: str, python_version: tuple[int, int]) -> Check:
    """Look whether this PySide6 is installed and safe with this Python."""
    detail = plain(f"PySide6 {pyside_version or '–'}, Python {platform.python_version()}")
    if not pyside_version:
        install = "pip install 'PySide6-Essentials==6.11.*'"
        return Check("pyside6", ok=False, detail=detail, fix=plain(install))
    try:
        check_qt(pyside_version, python_version)
    except ReaderError as error:
        return Check("pyside6", ok=False, detail=detail, fix=error.text)
    return Check("pyside6", ok=True, detail=detail)


def check_display(environment: Mapping[str, str]) -> Check:
    """Look whether a window can be shown."""
    names = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY")
    found = [f"{name}={environment[name]}" for name in names if environment.get(name)]
    detail = plain(" ".join(found) or "–")
    problem = display_problem(environment)
    return Check("display", ok=problem is None, detail=detail, fix=problem)


def check_folder(name: str, folder: Path) -> Check:
    """Look whether a folder, or the one it will be made in, can be written to."""
    try:
        with tempfile.TemporaryFile(dir=_existing(folder)):
            return Check(name, ok=True, detail=plain(str(folder)))
    except OSError as error:
        reason = system_reason(error)
        detail = Text(en=f"{folder}: {reason.en}", zh=f"{folder}：{reason.zh}")
    fix = Text(
        en=f"Make {_existing(folder)} a folder that you can write to.",
        zh=f"请使 {_existing(folder)} 成为可以写入的文件夹。",
    )
    return Check(name, ok=False, detail=detail, fix=fix)


def check_settings(file: Path) -> Check:
    """Look whether the settings can be read; they are not changed."""
    if not file.exists():
        detail = Text(en="none yet", zh="尚无")
        return Check("settings-file", ok=True, detail=detail)
    with tempfile.TemporaryDirectory() as folder:
        # Reading sets a damaged file aside, so it gets a copy.
        copy = Path(folder, file.name)
        try:
            shutil.copyfile(file, copy)
        except OSError as error:
            fix = Text(en=f"Make {file} readable.", zh=f"请使 {file} 可以读取。")
            return Check("settings-file", ok=False, detail=system_reason(error), fix=fix)
        notices = load(copy).notices
    if not notices:
        return Check("settings-file", ok=True, detail=plain(str(file)))
    fix = Text(en=f"Mend or delete {file}.", zh=f"请修改或删除 {file}。")
    return Check("settings-file", ok=False, detail=plain(str(file)), fix=fix)


def check_disk(free: int) -> Check:
    """Look whether there is room for what the program keeps.

    Args:
        free: bytes.
    """
    megabytes = free // 1_000_000
    detail = Text(en=f"{megabytes:,} MB free", zh=f"剩余 {megabytes:,} MB")
    if free >= LEAST_FREE:
        return Check("disk", ok=True, detail=detail)
    least = LEAST_FREE // 1_000_000
    fix = Text(en=f"Free at least {least} MB.", zh=f"请至少腾出 {least} MB 空间。")
    return Check("disk", ok=False, detail=detail, fix=fix)


def check_glossary() -> Check:
    """Look whether the glossary that ships is whole."""
    try:
        count = len(load_shipped().concepts)
        problems = len(check(resource("glossary")))
    except ReaderError as error:
        return Check("glossary", ok=False, detail=error.text, fix=_reinstall())
    except OSError:
        return Check("glossary", ok=False, detail=_missing("glossary"), fix=_reinstall())
    if count == 0 or problems:
        detail = Text(
            en=f"{count:,} concepts, {problems:,} problems",
            zh=f"{count:,} 个概念，{problems:,} 个问题",
        )
        fix = Text(
            en="“yandu glossary check” names file and line.",
            zh="请运行“yandu glossary check”查看文件和行号。",
        )
        return Check("glossary", ok=False, detail=detail, fix=fix)
    return Check("glossary", ok=True, detail=Text(en=f"{count:,} concepts", zh=f"{count:,} 个概念"))


def check_seed() -> Check:
    """Look whether the article of the first start is there."""
    try:
        return Check("seed", ok=True, detail=plain(seed_article().name))
    except OSError:
        return Check("seed", ok=False, detail=_missing("seeds"), fix=_reinstall())


def check_dictionary() -> Check:
    """Tell whether the dictionary of ordinary words was added; it need not be."""
    file = dictionary_file()
    return Check("dictionary", ok=True, detail=plain(file.name) if file else MISSING)


def check_library(place: str | None = None) -> Check:
    """Look whether the library can be read, and whether its index is in step with it.

    Args:
        place: a folder or a server; nothing is made in it. None for the user's own.
    """
    try:
        library = open_library(place)
    except LibraryError as error:
        return Check("library", ok=False, detail=plain(place or "–"), fix=error.text)
    if library is None:
        return Check("library", ok=True, detail=Text(en="none yet", zh="尚无"))
    with contextlib.closing(library):
        articles, owing, problems = library.size().articles, library.owing(), library.problems()
        folder = library.place
    if problems:
        delete = Text(
            en=f"Delete the folder “index” in {folder}; it is made anew.",
            zh=f"请删除 {folder} 中的文件夹“index”，程序会重新建立索引。",
        )
        return Check("library", ok=False, detail=problems[0], fix=delete)
    detail = Text(
        en=f"{articles:,} articles, index in step, {owing:,} yet to be indexed",
        zh=f"{articles:,} 篇文章，索引一致，{owing:,} 篇待建索引",
    )
    return Check("library", ok=True, detail=detail)


def check_notes(folder: Path) -> Check:
    """Look whether the notes are whole and lie in a good place; nothing is written.

    Args:
        folder: of the notes.
    """
    place = concern(folder)
    fix = (
        Text(
            en=f"{folder} {place.text.en}: set YANDU_DATA_DIR to a folder of this computer.",
            zh=f"{folder} {place.text.zh}：请把 YANDU_DATA_DIR 设为本机的文件夹。",
        )
        if place
        else None
    )
    if not (folder / NOTES_FILE).exists():
        return Check("notes", ok=place is None, detail=Text(en="none yet", zh="尚无"), fix=fix)
    try:
        with contextlib.closing(NotesStore(folder, writable=False)) as store:
            problems, counts = store.problems(), store.counts()
    except NotesError as error:
        return Check("notes", ok=False, detail=plain(str(folder)), fix=error.text)
    if problems:
        fix = Text(
            en="Open them in the window: what is whole is kept, the rest comes from a backup.",
            zh="请在窗口中打开笔记：完好的内容会保留，其余取自备份。",
        )
        return Check("notes", ok=False, detail=problems[0], fix=fix)
    kept = len(backups(folder / "backups"))
    detail = Text(
        en=f"{counts.marks:,} marked, whole; backups: {kept:,}",
        zh=f"{counts.marks:,} 处标注，完好；{kept:,} 个备份",
    )
    return Check("notes", ok=place is None, detail=detail, fix=fix)


def _missing(name: str) -> Text:
    return Text(en=f"{name}: missing or unreadable", zh=f"{name}：缺失或无法读取")


def _reinstall() -> Text:
    return Text(en="Install Yandu anew.", zh="请重新安装研读。")


def _existing(folder: Path) -> Path:
    return next((one for one in (folder, *folder.parents) if one.exists()), Path(os.sep))
