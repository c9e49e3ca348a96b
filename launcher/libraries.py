"""The system libraries Qt needs on Linux, found by their sonames before anything is created.

Sonames are what `readelf -d` lists for the parts of PySide6-Essentials 6.11 that Yandu loads;
package names are Debian's and Ubuntu's.
"""

import ctypes
import sys
from collections.abc import Callable, Mapping

Sonames = Mapping[str, str]

OFFSCREEN: Sonames = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
}
XCB: Sonames = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
}
WAYLAND: Sonames = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}


def needed(environment: Mapping[str, str], *, window: bool) -> Sonames:
    """Return the libraries Qt will load: soname -> Debian package; none but on Linux."""
    if not sys.platform.startswith("linux"):
        return {}
    if not window:
        return OFFSCREEN
    default = "wayland" if environment.get("WAYLAND_DISPLAY") else "xcb"
    qt_platform = environment.get("QT_QPA_PLATFORM") or default
    if qt_platform.startswith("wayland"):
        return {**OFFSCREEN, **WAYLAND}
    return {**OFFSCREEN, **XCB} if qt_platform.startswith("xcb") else OFFSCREEN


def missing(wanted: Sonames, load: Callable[[str], object] = ctypes.CDLL) -> dict[str, str]:
    """Return those of `wanted` that the dynamic loader does not find."""
    absent = {}
    for soname, package in wanted.items():
        try:
            load(soname)
        except OSError:
            absent[soname] = package
    return absent
