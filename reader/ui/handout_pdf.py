"""A handout as a PDF where there is no window: for the command line."""

import os

from reader.handouts.model import Handout
from reader.ui.app import make_application
from reader.ui.handout.painting import pdf


def pdf_apart(handout: Handout) -> bytes:
    """Return a PDF; it makes the application, so it can be called once in a process."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = make_application()
    made = pdf(handout)
    application.processEvents()
    return made
