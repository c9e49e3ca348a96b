"""The panel of marks in a window with an open article."""

import pytest

from reader.ui.requests import Request
from tests.ui.marks.conftest import mark, marking

__all__ = ["mark", "marking", "panel"]


@pytest.fixture
def panel(program, marking):
    """The contents of the panel, shown."""
    program.workspace.ask(Request.SHOW_MARKS)
    return program.window.docks.panels["marks"].contents
