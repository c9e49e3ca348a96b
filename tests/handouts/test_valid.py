"""A handout's web page before the W3C's validator (Nu), where that is installed.

`npm install --no-save vnu-jar` in the checkout, and a Java on the path, are all it takes; the
variable YANDU_VNU_JAR may name the file instead. The validator loads nothing from a network.
"""

import os
import shutil
import subprocess
from itertools import product
from pathlib import Path

import pytest

from reader.handouts.model import Version
from reader.handouts.web_page import web_page
from reader.resources import resource
from tests.conftest import ROOT
from tests.handouts.handouts_made import decorated, made

JAR = Path(os.environ.get("YANDU_VNU_JAR") or ROOT / "node_modules/vnu-jar/build/dist/vnu.jar")


@pytest.fixture(scope="module")
def validate():
    if shutil.which("java") is None:
        pytest.skip("the validator wants a Java")
    if not JAR.is_file():
        pytest.skip("the validator is not installed: npm install --no-save vnu-jar")

    def run(*paths, kind="--also-check-css"):
        command = ["java", "-Xss2m", "-jar", str(JAR), kind, *map(str, paths)]
        return subprocess.run(command, check=False, capture_output=True, text=True).stderr

    return run


def test_every_kind_of_page_is_valid(validate, tmp_path):
    kinds = product(Version, ("zh", "en"), (False, True), (False, True))
    for number, (version, language, pinyin, parts) in enumerate(kinds):
        options = {"version": version, "language": language, "pinyin": pinyin}
        page = web_page(decorated(**options, glossary=parts, notes=parts))
        (tmp_path / f"{number}.html").write_text(page, "utf-8")
    pages = sorted(tmp_path.iterdir())
    assert len(pages) == 16
    assert validate(*pages) == ""


def test_the_style_sheet_is_valid(validate):
    assert validate(resource("handouts", "handout.css"), kind="--css") == ""


def test_the_validator_sees_what_is_wrong(validate, tmp_path):
    page = web_page(made()).replace("<h1", "<blink", 1).replace("margin:", "margn:", 1)
    (tmp_path / "a.html").write_text(page, "utf-8")
    found = validate(tmp_path / "a.html")
    assert "blink" in found
    assert "margn" in found
