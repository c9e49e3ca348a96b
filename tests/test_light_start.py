"""What the window loads before its first picture: nothing that it can do without."""

import subprocess
import sys

import pytest

from reader.overriding import override


@pytest.mark.parametrize(
    "module",
    ["ahocorasick_rs", "jieba", "reader.glossary.concept", "typing_extensions"],
)
def test_the_window_is_imported_without(module):
    code = f"import sys, reader.__main__, reader.settings, reader.ui.app; {module!r} in sys.modules"
    ended = subprocess.run(
        [sys.executable, "-c", f"{code} and sys.exit(7)"], check=False, capture_output=True
    )
    assert ended.returncode == 0, f"{module} is loaded"


def test_an_overriding_method_stays_what_it_is():
    assert override(len) is len
