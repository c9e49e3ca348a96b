"""The page over a real AT-SPI bus: a test that asks only through Python misses the crash."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from jeepney import DBusAddress, MessageType, new_method_call
from jeepney.io.blocking import open_dbus_connection
from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAccessible

from launcher import libraries
from reader.article.model import Span
from reader.ui.article_view.accessible import AccessiblePage, PageText, install
from reader.ui.article_view.remarks import Remark
from tests.ui.article_view.page_samples import BODY, HEADLINE, make_article

ROOT = Path(__file__).resolve().parents[3]
MARKED = "Highlight, Important: 何时提出？"
A11Y = "org.a11y.atspi."
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


def missing():
    programs = [name for name in ("Xvfb", "dbus-daemon") if not shutil.which(name)]
    programs += libraries.missing(libraries.XCB)
    if not any(Path(path).exists() for path in LAUNCHERS):
        programs.append("at-spi2-core")
    return programs


@pytest.fixture
def session():
    """A display, a session bus and the program, each stopped at the end."""
    if missing():
        pytest.skip("not installed here: " + ", ".join(missing()))
    running = []

    def start(*command, **options):
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, **options)
        running.append(process)
        return process

    display = start("Xvfb", "-displayfd", "1", "-screen", "0", "1000x800x24", "-nolisten", "tcp")
    number = display.stdout.readline().strip()
    bus = start("dbus-daemon", "--session", "--nofork", "--print-address=1")
    address = bus.stdout.readline().strip()
    environment = os.environ | {
        "DISPLAY": f":{number}",
        "DBUS_SESSION_BUS_ADDRESS": address,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "PYTHONPATH": str(ROOT),
    }
    program = start(
        sys.executable, "-m", "tests.ui.article_view.accessible_page", env=environment, cwd=ROOT
    )
    yield address, program
    for process in reversed(running):
        process.terminate()
        process.wait()
        process.stdout.close()


class Bus:
    """The accessibility bus, asked in blocking calls; a place is (bus name, object path)."""

    ROOT = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")

    def __init__(self, session_address):
        self._connection = open_dbus_connection(session_address)
        place = ("org.a11y.Bus", "/org/a11y/bus")
        (address,) = self._ask(place, "org.a11y.Bus", "GetAddress")
        self._connection.close()
        self._connection = open_dbus_connection(address)

    def _ask(self, place, interface, method, signature=None, *arguments):
        name, path = place
        address = DBusAddress(path, name, interface)
        reply = self._connection.send_and_get_reply(
            new_method_call(address, method, signature, arguments), timeout=10
        )
        assert reply.header.message_type is MessageType.method_return, reply.body
        return reply.body

    def call(self, place, interface, method, *arguments):
        signature = "i" * len(arguments)
        if method in ("GetOffsetAtPoint", "GetCharacterExtents", "GetStringAtOffset"):
            signature = "i" * (len(arguments) - 1) + "u"
        return self._ask(place, A11Y + interface, method, signature, *arguments)

    def number(self, place, interface, name):
        properties = "org.freedesktop.DBus.Properties"
        ((_, value),) = self._ask(place, properties, "Get", "ss", A11Y + interface, name)
        return value

    def children(self, place):
        for index in range(self.number(place, "Accessible", "ChildCount")):
            ((name, path),) = self.call(place, "Accessible", "GetChildAtIndex", index)
            yield name, path

    def close(self):
        self._connection.close()

    def document(self):
        """Return the first place below the root whose role is a document."""
        places = list(self.children(self.ROOT))
        while places:
            place = places.pop()
            if self.call(place, "Accessible", "GetRoleName") == ("document",):
                return place
            places += self.children(place)
        return None


@pytest.fixture
def bus(session):
    opened = Bus(session[0])
    yield opened
    opened.close()


def test_a_screen_reader_reads_the_page_over_the_bus(session, bus, qtbot):
    program = session[1]
    found = []
    qtbot.waitUntil(lambda: bool(found.append(bus.document()) or found[-1]), timeout=15_000)
    page = found[-1]
    text = f"{HEADLINE}\n𠮷{BODY}"
    assert bus.number(page, "Text", "CharacterCount") == len(text) + 1
    assert bus.call(page, "Text", "GetText", 0, -1) == (text,)
    place = text.index("两个确保") + 1  # Qt counts 𠮷 twice
    assert bus.call(page, "Text", "GetText", place, place + 4) == ("两个确保",)
    x, y, width, height = bus.call(page, "Text", "GetCharacterExtents", place, 0)
    assert (width, height) == pytest.approx((19, 19), abs=1)
    assert bus.call(page, "Text", "GetOffsetAtPoint", x + 9, y + 9, 0) == (place,)
    assert bus.call(page, "Text", "SetCaretOffset", place) == (True,)
    assert bus.number(page, "Text", "CaretOffset") == place
    assert bus.number(page, "Accessible", "Description") == MARKED
    mark = list(bus.children(page))[-1]
    assert bus.call(mark, "Accessible", "GetRoleName") == ("note",)
    assert bus.number(mark, "Accessible", "Name") == MARKED
    assert bus.number(mark, "Accessible", "Description") == "两个确保"
    assert bus.call(mark, "Component", "GetExtents", 0)[0][0] == x
    assert bus.call(page, "Text", "SetCaretOffset", place + 6) == (True,)
    assert bus.number(page, "Accessible", "Description") == ""
    assert bus.call(page, "Text", "SetCaretOffset", place) == (True,)
    assert bus.call(page, "Text", "GetNSelections") == (0,)
    assert bus.call(page, "Text", "GetStringAtOffset", place, 0)[0] == "两"
    assert program.poll() is None


@pytest.fixture
def text(view):
    return PageText(view)


def test_the_text_of_the_page_is_told(view, text, article):
    assert text.characterCount() == len(article.text)
    assert text.text(0, -1) == article.text
    assert text.text(3, 7) == article.text[3:7]


def test_offsets_are_counted_as_qt_counts_them(view, text):
    view.set_article(make_article("𠮷野家"))
    assert text.characterCount() == 4
    assert text.text(2, 4) == "野家"
    text.addSelection(0, 2)
    assert view.selected == Span(0, 1)
    assert text.cursorPosition() == 2


def test_a_character_is_where_the_screen_shows_it(view, text):
    rect = text.characterRect(60)
    assert text.offsetAtPoint(rect.center()) == 60
    assert text.offsetAtPoint(QPoint(-500, -500)) == -1


def test_a_screen_reader_can_select_and_move(view, text):
    assert text.cursorPosition() == 0
    text.addSelection(4, 9)
    assert view.selected == Span(4, 9)
    assert text.cursorPosition() == 9
    text.setSelection(0, 5, 6)
    assert view.selected == Span(5, 6)
    text.removeSelection(0)
    assert view.selected is None
    text.setCursorPosition(7)
    assert text.cursorPosition() == 7
    end = len(view.article.text)
    text.scrollToSubstring(end - 2, end)
    assert view.verticalScrollBar().value() > 0


def test_what_is_told_of_places_are_children_of_the_page(view):
    page = AccessiblePage(view)
    own = page.childCount()
    one, other = Remark(Span(3, 6), "Box", "a"), Remark(Span(9, 12), "Note: 问", "b")
    view.remarks = lambda: [one, other]
    assert page.childCount() == own + 2
    child = page.child(own + 1)
    assert page.child(own + 1) is child
    assert (page.indexOfChild(child), page.child(own + 2)) == (own + 1, None)
    assert child.parent() is page
    assert child.role() == QAccessible.Role.Note
    assert child.text(QAccessible.Text.Name) == "Note: 问"
    assert child.text(QAccessible.Text.Description) == view.article.text[9:12]
    assert child.text(QAccessible.Text.Help) == ""
    child.setText(QAccessible.Text.Name, "other")
    assert child.text(QAccessible.Text.Name) == "Note: 问"
    assert not child.rect().isEmpty()
    assert (child.childCount(), child.child(0), child.childAt(1, 1)) == (0, None, None)
    assert (child.object(), child.isValid(), child.indexOfChild(page)) == (None, True, -1)
    view.remarks = lambda: [one]
    assert (child.isValid(), page.indexOfChild(child)) == (False, -1)
    assert page.indexOfChild(page.child(0)) == 0


def test_the_description_of_the_page_is_what_is_told_at_the_cursor(view):
    page = AccessiblePage(view)
    view.remarks = lambda: [Remark(Span(3, 6), "Box", "a"), Remark(Span(4, 9), "Wave", "b")]
    told = []
    for at in (2, 3, 5, 6, 9):
        view.select(Span(at, at))
        told.append(page.text(QAccessible.Text.Description))
    assert told == ["", "Box", "Box; Wave", "Wave", ""]


def test_without_an_article_there_is_no_text(view, text):
    view.set_article(None)
    assert text.characterCount() == 0
    assert text.characterRect(0).isEmpty()


def test_the_page_is_a_document_named_by_its_title(view):
    install()
    page = AccessiblePage(view)
    assert page.role() == QAccessible.Role.Document
    assert page.text(QAccessible.Text.Name) == "试点"
    assert page.text(QAccessible.Text.Help) == ""


def test_other_objects_are_left_to_qt():
    install()
    assert QAccessible.queryAccessibleInterface(QObject()) is None
