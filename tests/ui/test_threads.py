"""Classes of Qt are loaded by the window's thread only: two threads at it crash the program."""

import os
import subprocess
import sys

START = """
import sys, threading

class Watch:
    found = []

    def find_spec(self, name, path=None, target=None):
        if name.startswith(("reader.ui", "PySide6")):
            if threading.current_thread() is not threading.main_thread():
                self.found.append(name)
        return None

sys.meta_path.insert(0, Watch())
from reader import __main__
from reader.ui import lean_qt
lean_qt.load()
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from reader.ui import app

build = app.build_window

def watched(*parts):
    program = build(*parts)
    look = QTimer(program.window, interval=10)

    def end():
        window = program.window
        made = {type(child).__name__ for child in window.findChildren(QObject)}
        if program.workspace.findings.complete and {"Cards", "Marking"} <= made:
            print(Watch.found, flush=True)
            window.close()
            QApplication.exit()

    look.timeout.connect(end)
    look.start()
    return program

app.build_window = watched
sys.exit(__main__.main([]))
"""


def test_no_class_of_the_window_is_loaded_by_a_job(tmp_path):
    names = ("CACHE", "CONFIG", "DATA")
    places = {f"YANDU_{name}_DIR": str(tmp_path / name.lower()) for name in names}
    told = subprocess.run(
        [sys.executable, "-c", START], check=True, text=True, capture_output=True, timeout=100,
        env={**os.environ, **places, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert told.stdout.split("\n")[0] == "[]"
