"""What keeps the window from working here: Qt's platform plugin, fonts, translations."""

import ctypes
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QTranslator, qVersion
from PySide6.QtGui import QGuiApplication, QRawFont

from reader.health import Check, plain
from reader.language import Text
from reader.resources import resource
from reader.startup import qt_fault

_PROBE = "保障"  # characters the font must have
_XCB_PACKAGES = "libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
_FONTS = ("YanduSerif-Regular.ttf", "YanduSerif-Bold.ttf")


def examine_qt(environment: Mapping[str, str]) -> Iterator[Check]:
    """Yield the checks that need Qt; they need no display.

    Args:
        environment: such as `os.environ`.
    """
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms"
    yield check_platform(plugins, platform_name(environment))
    application = QGuiApplication.instance() or QGuiApplication(["yandu", "-platform", "offscreen"])
    for name in _FONTS:
        yield check_font(name)
    yield check_translations()
    del application  # it had to live until here


def platform_name(environment: Mapping[str, str]) -> str:
    """Return the name of the platform plugin Qt would load first on Linux."""
    if wanted := environment.get("QT_QPA_PLATFORM"):
        return wanted.partition(";")[0].partition(":")[0]
    return "wayland" if environment.get("WAYLAND_DISPLAY") else "xcb"


def check_platform(folder: Path, name: str) -> Check:
    """Look whether the plugin can be loaded; Qt itself would abort without saying why.

    Args:
        folder: of the platform plugins.
        name: of the plugin, such as "xcb".
    """
    detail = plain(f"Qt {qVersion()}, {name}")
    if not sys.platform.startswith("linux"):
        return Check("qt-platform", ok=True, detail=detail)
    try:
        ctypes.CDLL(str(folder / f"libq{name}.so"))
    except OSError as error:
        fault = qt_fault(error)
        fix = Text(
            en=f"On Debian: apt-get install {_XCB_PACKAGES}",
            zh=f"Debian 系统：apt-get install {_XCB_PACKAGES}",
        )
        return Check(
            "qt-platform",
            ok=False,
            detail=Text(en=f"{name}: {fault.en}", zh=f"{name}：{fault.zh}"),
            fix=fix,
        )
    return Check("qt-platform", ok=True, detail=detail)


def check_font(name: str) -> Check:
    """Look whether one of our fonts loads and has Chinese characters."""
    try:
        font = QRawFont(str(resource("fonts", name)), 16)
    except FileNotFoundError as error:
        return _lost("font", str(error))
    # Asked with a str, supportsCharacter is wrong for a fifth of the characters.
    if font.isValid() and all(font.supportsCharacter(ord(character)) for character in _PROBE):
        return Check("font", ok=True, detail=plain(f"{font.familyName()} {font.styleName()}"))
    return _lost("font", name)


def check_translations() -> Check:
    """Look whether the Chinese texts of the window are there."""
    try:
        path = resource("translations", "yandu_zh_CN.qm")
    except FileNotFoundError as error:
        return _lost("translations", str(error))
    translator = QTranslator()
    if translator.load(str(path)) and not translator.isEmpty():
        return Check("translations", ok=True, detail=plain(translator.language()))
    return _lost("translations", path.name)


def _lost(name: str, detail: str) -> Check:
    fix = Text(en="Install Yandu anew.", zh="请重新安装研读。")
    return Check(name, ok=False, detail=plain(detail), fix=fix)
