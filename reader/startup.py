"""What must hold before Qt is loaded, checked without loading it."""

import ctypes
import importlib.util
import sys
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, cast

from reader.errors import StartError
from reader.language import Text

if TYPE_CHECKING:
    from types import ModuleType

BROKEN_QT = "6.12.0"
FIRST_PYTHON_WITH_IMMORTAL_NONE = (3, 12)


def check_qt(pyside_version: str, python_version: tuple[int, int]) -> None:
    """Refuse the pair of PySide6 and Python that aborts after some thousand calls.

    PySide6 6.12.0 drops a reference to None in each call that returns nothing; before Python
    3.12 made None immortal, the interpreter then aborts.

    Args:
        pyside_version: such as "6.11.3"; empty when unknown, which passes.
        python_version: (major, minor).

    Raises:
        StartError: this pair; names both and the remedy.
    """
    if pyside_version == BROKEN_QT and python_version < FIRST_PYTHON_WITH_IMMORTAL_NONE:
        here = "{}.{}".format(*python_version)
        raise StartError(
            en=f"PySide6 {BROKEN_QT} makes Python {here} abort after a while. Install PySide6 "
            "6.11 (pip install 'PySide6-Essentials==6.11.*') or use Python 3.12 or later.",
            zh=f"PySide6 {BROKEN_QT} 会使 Python {here} 运行片刻后崩溃。请改装 PySide6 6.11"
            "（pip install 'PySide6-Essentials==6.11.*'），或使用 Python 3.12 以上版本。",
        )


def leave_openssl() -> None:
    """Let hashlib take Python's own SHA-256; call before anything imports it.

    OpenSSL's library, which it would take instead, is 3.4 MB of memory at every start. A Python
    that was built without its own keeps OpenSSL.
    """
    if any(map(importlib.util.find_spec, ("_sha2", "_sha256"))):
        # An import of what stands as None here fails, and hashlib expects that.
        sys.modules.setdefault("_hashlib", cast("ModuleType", None))


def installed_qt(places: Iterable[str]) -> str:
    """Return the version of the PySide6 that an import would find in `places`, or "".

    Reads its __init__.py: importlib.metadata would cost ten times as much at every start.

    Args:
        places: folders in the order of `sys.path`.
    """
    for place in places:
        try:
            source = Path(place, "PySide6", "__init__.py").read_text("utf-8")
        except OSError:
            continue
        _, _, rest = source.partition('__version__ = "')
        return rest.partition('"')[0]
    return ""


def qt_fault(error: ImportError | OSError) -> Text:
    """Return why a library of Qt was not loaded, as a part of a sentence."""
    library, _, reason = str(error).partition(": ")
    missing = reason.startswith("cannot open shared object file")
    zh = f"缺少系统库 {library}" if missing else "Qt 的文件缺失，或已损坏"
    return Text(en=str(error), zh=zh)


def without_qt(error: ImportError) -> StartError:
    """Return the refusal of a command that needs Qt, which was not loaded."""
    reason = qt_fault(error)
    return StartError(
        en=f"Qt cannot be loaded ({reason.en}); “yandu doctor” tells more.",
        zh=f"无法加载 Qt（{reason.zh}）；请运行“yandu doctor”查看原因。",
    )


def display_problem(
    environment: Mapping[str, str],
    reaches: Callable[[str], bool] | None = None,
    system: str = sys.platform,
) -> Text | None:
    """Return why no window can be shown here, or None when one can.

    Qt itself would abort the process, and blame a library that is not at fault.

    Args:
        environment: such as `os.environ`.
        reaches: tells whether an X display answers; by default asks it.
        system: as `sys.platform`.
    """
    if not system.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return None
    if environment.get("WAYLAND_DISPLAY"):
        return None
    display = environment.get("DISPLAY", "")
    if not display:
        return Text(
            en="There is no display to show the window on (neither DISPLAY nor WAYLAND_DISPLAY is "
            "set). Start Yandu from a desktop session.",
            zh="没有可以显示窗口的屏幕（DISPLAY 和 WAYLAND_DISPLAY 都没有设置）。"
            "请在桌面会话中启动研读。",
        )
    if not (reaches or _x_display_answers)(display):
        return Text(
            en=f"The display {display} does not answer, so the window cannot be shown. "
            "Start Yandu from a desktop session of your own.",
            zh=f"屏幕 {display} 没有应答，无法显示窗口。请在自己的桌面会话中启动研读。",
        )
    return None


def input_method(environment: Mapping[str, str], plugins: Collection[str]) -> str | None:
    """Return what QT_IM_MODULE must be set to before Qt starts, or None to leave it.

    The wheels of PySide6 have no plugin for fcitx, the usual Chinese input method; fcitx 5
    also speaks the protocol of ibus, for which they have one.

    Args:
        environment: such as `os.environ`.
        plugins: file names in Qt's folder `platforminputcontexts`.
    """
    wants_fcitx = environment.get("QT_IM_MODULE", "").startswith("fcitx")
    return "ibus" if wants_fcitx and not any("fcitx" in name for name in plugins) else None


def input_plugins(folders: Iterable[str]) -> tuple[str, ...]:
    """Return the file names of Qt's input method plugins.

    Args:
        folders: such as `sys.path`; the first that holds PySide6 counts.
    """
    for folder in folders:
        plugins = Path(folder) / "PySide6" / "Qt" / "plugins" / "platforminputcontexts"
        if plugins.is_dir():
            return tuple(path.name for path in plugins.iterdir())
    return ()


def _x_display_answers(display: str) -> bool:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # Qt brings its own reasons
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    answers = not xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return answers
