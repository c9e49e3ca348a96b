"""A display of our own, watched from outside: when a window is there, painted and settled.

Xvfb keeps its frame buffer in a mapped file; a grid of its pixels is compared every 2 ms.
"""

import ctypes
import ctypes.util
import mmap
import os
import struct
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

WIDTH, HEIGHT = 1600, 1000
_STEP = 0.002  # seconds between two looks
_ROWS, _COLUMNS = 8, 12  # pixels between two samples
_STILL = 0.25  # seconds without a change: nothing of the last program is left
_PAINTED = 0.04  # share of the samples that differ from the empty screen
_CHANGED = 0.0015  # share that differ from the look before; a blinking cursor is less
_PLAIN = ("-nolisten", "tcp", "-noreset")
_SMALLEST = (200, 150)  # pixels of a window that counts
_IS_VIEWABLE = 2


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen after a start, in seconds from it; None when it never came."""

    mapped: float | None
    painted: float | None
    settled: float | None


class Screen:
    """The frame buffer of a display.

    Args:
        file: Xvfb's, in the format of xwd.
    """

    def __init__(self, file: Path) -> None:
        with file.open("rb") as opened:
            self._memory = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
        header = struct.unpack(">25I", self._memory[:100])
        start, line = header[0] + header[19] * 12, header[12]
        self._rows = [start + row * line for row in range(0, HEIGHT, _ROWS)]
        self._length, self._stride = WIDTH * 4, _COLUMNS * 4

    def look(self) -> bytes:
        """Return one byte, the green, for each pixel of the grid."""
        return b"".join(
            self._memory[row + 1 : row + self._length : self._stride] for row in self._rows
        )


class Windows:
    """Asks a display of its windows, over a connection of its own."""

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
        self._ignore = handler(lambda _display, _event: 0)  # a window may vanish meanwhile
        self._x.XSetErrorHandler(self._ignore)
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))

    def any_large(self) -> bool:
        """Tell whether a window worth the name is on the screen."""
        root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        children = ctypes.POINTER(ctypes.c_ulong)()
        wanted = (ctypes.byref(part) for part in (root, parent, children, count))
        if not self._x.XQueryTree(self._display, self._root, *wanted):
            return False
        found = any(self._is_large(children[n]) for n in range(count.value))
        if children:
            self._x.XFree(children)
        return found

    def _is_large(self, window: int) -> bool:
        # XWindowAttributes: x, y, width, height, …; map_state is the 17th word on 64 bits.
        attributes = (ctypes.c_int * 64)()
        if not self._x.XGetWindowAttributes(self._display, ctypes.c_ulong(window), attributes):
            return False
        wide, high = attributes[2] >= _SMALLEST[0], attributes[3] >= _SMALLEST[1]
        return wide and high and _IS_VIEWABLE in attributes[20:28]


@dataclass(frozen=True, slots=True)
class Display:
    """A running Xvfb: its name, such as ":7", its screen and its windows."""

    name: str
    screen: Screen
    windows: Windows

    def watch(self, started: float, quiet: float, longest: float = 30.0) -> Seen:
        """Watch a program that was started at `started` (time.monotonic) until it is settled.

        Args:
            started: when it was started.
            quiet: seconds without a change that count as settled.
            longest: seconds to wait at most.
        """
        looks = _Looks(self.screen.look())
        mapped: float | None = None
        while (now := time.monotonic()) - started < longest:
            if mapped is None and self.windows.any_large():
                mapped = now - started
            looks.take(self.screen.look(), time.monotonic() - started)
            if looks.painted is not None and now - started - looks.changed > quiet:
                return Seen(mapped, looks.painted, looks.changed)
            time.sleep(_STEP)  # another process's screen tells nobody when it changes
        return Seen(mapped, looks.painted, None)

    def wait_empty(self) -> None:
        """Wait until the screen has been still for a while."""
        before, since = self.screen.look(), time.monotonic()
        while time.monotonic() - since < _STILL:
            time.sleep(_STEP)
            now = self.screen.look()
            if now != before:
                before, since = now, time.monotonic()


class _Looks:
    def __init__(self, empty: bytes) -> None:
        self._empty = self._last = empty
        self.painted: float | None = None
        self.changed = 0.0

    def take(self, look: bytes, at: float) -> None:
        if look == self._last:
            return
        if difference(look, self._last) >= _CHANGED:
            self.changed = at
        if self.painted is None and difference(look, self._empty) >= _PAINTED:
            self.painted = at
        self._last = look


def difference(one: bytes, other: bytes) -> float:
    """Return the share of the bytes in which two looks of one length differ."""
    # XOR of the whole as one number: its bytes that are not zero are the pixels that differ.
    size = len(one)
    both = int.from_bytes(one, "big") ^ int.from_bytes(other, "big")
    return (size - both.to_bytes(size, "big").count(0)) / size


@contextmanager
def xvfb() -> Iterator[Display]:
    """Run an Xvfb of its own for the length of the block."""
    with tempfile.TemporaryDirectory() as folder:
        reading, writing = os.pipe()
        size = f"{WIDTH}x{HEIGHT}x24"
        server = subprocess.Popen(
            ("Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-fbdir", folder, *_PLAIN),
            pass_fds=(writing,),
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        try:
            with os.fdopen(reading, encoding="ascii") as answer:
                name = f":{answer.readline().strip()}"
            yield Display(name, Screen(Path(folder, "Xvfb_screen0")), Windows(name))
        finally:
            server.terminate()
            server.wait()
