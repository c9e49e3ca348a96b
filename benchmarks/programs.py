"""The programs that are started: Yandu, and its peers where they are installed."""

import os
import shutil
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from html import escape
from pathlib import Path

from reader.importers.reading import read_article
from reader.resources import resource, seed_article

ROOT = Path(__file__).resolve().parents[1]

_CONTAINER = (
    '<?xml version="1.0"?><container version="1.0" '
    'xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile '
    'full-path="a.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
_PACKAGE = (
    '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="2.0" '
    'unique-identifier="i"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
    '<dc:title>{title}</dc:title><dc:language>zh</dc:language><dc:identifier id="i">1'
    '</dc:identifier></metadata><manifest><item id="t" href="t.xhtml" '
    'media-type="application/xhtml+xml"/></manifest><spine><itemref idref="t"/></spine></package>'
)
_PAGE = (
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="zh"><head>'
    "<title>{title}</title></head><body>{body}</body></html>"
)
_TO_PDF = """
import sys
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPdfWriter, QTextDocument
from reader.resources import resource
application = QGuiApplication(["pdf", "-platform", "offscreen"])
QFontDatabase.addApplicationFont(str(resource("fonts", "YanduSerif-Regular.ttf")))
document = QTextDocument()
document.setDefaultFont(QFont("Yandu Serif", 12))
document.setPlainText(sys.stdin.read())
document.print_(QPdfWriter(sys.argv[1]))
"""


@dataclass(frozen=True, slots=True)
class Program:
    """How a program is started.

    Attributes:
        name: in the table.
        command: what is executed.
        quiet: seconds without a change after which it counts as settled.
    """

    name: str
    command: tuple[str, ...]
    quiet: float = 1.2


def yandu(name: str, *files: Path) -> Program:
    """Return our program with these files."""
    return Program(name, (sys.executable, "-m", "reader", *map(str, files)))


def peers(folder: Path) -> Iterator[Program]:
    """Yield the installed peers, each with the seed article in its format.

    They get our font, where the machine has none for Chinese, and no first-run help.

    Args:
        folder: their home, where their documents are made.
    """
    fonts = folder / ".local" / "share" / "fonts"
    fonts.mkdir(parents=True)
    shutil.copy(resource("fonts", "YanduSerif-Regular.ttf"), fonts)
    if command := shutil.which("goldendict"):
        yield Program("GoldenDict", (command,))
    if command := shutil.which("okular"):
        yield Program("okular (PDF)", (command, str(_pdf(folder / "seed.pdf"))))
    if command := shutil.which("ebook-viewer"):
        epub = str(_epub(folder / "seed.epub"))
        settings = folder / ".config" / "calibre" / "viewer-webengine.json"
        settings.parent.mkdir(parents=True)
        settings.write_text('{"session_data": {"controls_help_shown_count": 9}}', "utf-8")
        yield Program("ebook-viewer (EPUB)", (command, epub), quiet=2.5)


def surroundings(home: Path, display: str) -> dict[str, str]:
    """Return the environment of all programs: a home of its own, this display, no desktop."""
    kept = {
        name: os.environ[name]
        for name in ("PATH", "DBUS_SESSION_BUS_ADDRESS")
        if name in os.environ
    }
    return kept | {
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "DISPLAY": display,
        "XDG_RUNTIME_DIR": str(home),
        "YANDU_CONFIG_DIR": str(home / "config"),
        "YANDU_CACHE_DIR": str(home / "cache"),
        "QTWEBENGINE_DISABLE_SANDBOX": "1",
        "QTWEBENGINE_CHROMIUM_FLAGS": "--no-sandbox",
    }


@contextmanager
def running(
    command: Sequence[str], environment: Mapping[str, str]
) -> Iterator["subprocess.Popen[bytes]"]:
    """Run a program, and end it with all its children at the end of the block."""
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@contextmanager
def session_bus() -> Iterator[None]:
    """Give the programs of a desktop the message bus they expect."""
    command = shutil.which("dbus-daemon")
    if command is None:
        yield
        return
    bus = subprocess.Popen(
        [command, "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE, text=True
    )
    before = os.environ.get("DBUS_SESSION_BUS_ADDRESS")
    try:
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip() if bus.stdout else ""
        yield
    finally:
        if before is None:
            del os.environ["DBUS_SESSION_BUS_ADDRESS"]
        else:
            os.environ["DBUS_SESSION_BUS_ADDRESS"] = before
        bus.terminate()
        bus.wait()


def _pdf(path: Path) -> Path:
    text = read_article(seed_article()).text
    subprocess.run(
        [sys.executable, "-c", _TO_PDF, str(path)], input=text, text=True, cwd=ROOT, check=True
    )
    return path


def _epub(path: Path) -> Path:
    article = read_article(seed_article())
    title = escape(article.title)
    body = "".join(f"<p>{escape(line)}</p>" for line in article.text.split("\n"))
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr("META-INF/container.xml", _CONTAINER)
        book.writestr("a.opf", _PACKAGE.format(title=title))
        book.writestr("t.xhtml", _PAGE.format(title=title, body=body))
    return path
