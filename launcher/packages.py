"""Gets missing packages of a Debian-like system, or says which they are."""

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from launcher.lock import alone
from launcher.words import LaunchError, chosen, say

INSTALL = ("apt-get", "install", "--no-install-recommends")
LISTS = Path("/var/lib/apt/lists")


def provide(absent: Mapping[str, str], lock: Path) -> None:
    """Install the packages that hold what is `absent`, if we may.

    Root on a Debian-like system: says what it installs and installs exactly that. Another person
    at a terminal is asked first; everybody else is told the one line to run.

    Args:
        absent: soname or module -> Debian package; may be empty.
        lock: lock file to hold while installing; apt-get refuses to run twice at once.

    Raises:
        LaunchError: code 3, nothing was changed.
    """
    if not absent:
        return
    packages = sorted(set(absent.values()))
    names = " ".join(packages)
    if not shutil.which("apt-get"):
        raise LaunchError(
            f"Yandu needs libraries this system lacks: {', '.join(absent)}. Install the packages "
            "that hold them and run the same command again. Nothing was changed.",
            f"系统缺少研读需要的库：{'、'.join(absent)}。请安装包含它们的软件包，"
            "然后再运行同一条命令。没有改动任何东西。",
            code=3,
        )
    if os.geteuid() == 0:
        say(f"Installing what Qt needs: {names}", f"正在安装 Qt 需要的软件包：{names}")
        with alone(lock):
            _apt(packages, become_root=())
        return
    line = " ".join(("sudo", *INSTALL, *packages))
    say(
        f"Yandu needs system packages that are missing. This line installs them:\n  {line}",
        f"系统缺少研读需要的软件包，用下面这一行安装：\n  {line}",
    )
    if not _agreed():
        raise LaunchError(
            "Nothing was changed. Run the same command again when they are installed.",
            "没有改动任何东西。安装之后再运行同一条命令即可。",
            code=3,
        )
    with alone(lock):
        _apt(packages, become_root=("sudo",))


def missing_venv() -> dict[str, str]:
    """Return the module that makes virtual environments and its package, if it is missing."""
    if importlib.util.find_spec("ensurepip"):
        return {}
    return {"ensurepip": f"python{sys.version_info.major}.{sys.version_info.minor}-venv"}


def _agreed() -> bool:
    if not (sys.stdin.isatty() and sys.stderr.isatty() and shutil.which("sudo")):
        return False
    question = chosen("Run it now? [y/N] ", "现在运行吗？[y/N] ")
    sys.stderr.write(question)
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in {"y", "yes", "是"}


def _apt(packages: Sequence[str], become_root: Sequence[str]) -> None:
    """Install, with fresh package lists where there are none or they are too old."""
    install = [*become_root, *INSTALL, "--yes", *packages]
    has_lists = any(LISTS.glob("*_Packages*"))
    if has_lists and _succeeds(install):
        return
    if _succeeds([*become_root, "apt-get", "update"]) and _succeeds(install):
        return
    raise LaunchError(
        "apt-get could not install them; its own message stands above.",
        "apt-get 未能完成安装，原因见上面它自己的消息。",
        code=3,
    )


def _succeeds(command: Sequence[str]) -> bool:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(command, env=quiet, stdout=sys.stderr, check=False).returncode == 0
