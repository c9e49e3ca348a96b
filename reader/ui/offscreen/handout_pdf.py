"""A handout as a PDF where there is no window: for the command line."""

import os
from functools import cache

from PySide6.QtWidgets import QApplication

from reader.handouts.model import Handout
from reader.ui.app import make_application
from reader.ui.handout.painting import pdf


def pdf_apart(handout: Handout) -> bytes:
    """Return a PDF; the first one makes the application."""
    application = _application()
    made = pdf(handout)
    application.processEvents()
    return made


@cache
def _application() -> QApplication:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return make_application()
