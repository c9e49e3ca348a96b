"""The panel's tests have the window that presents."""

from tests.ui.presenting.conftest import presenting, reading, window  # noqa: F401
