"""`yandu shot`."""

import json
import os
import struct
import subprocess
import sys

import pytest
from PySide6.QtGui import QImage

from tests.conftest import ROOT


def shot(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "reader", "shot", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        check=False,
        timeout=100,
        env={**os.environ, "QT_QPA_PLATFORM": "no-such-platform", "LANG": "en_GB.UTF-8"},
    )


def test_the_picture_has_the_size_and_scale_asked_for(seed_path, tmp_path):
    output = tmp_path / "窗口.png"
    ended = shot(seed_path, "-o", output, "--size", "640x480", "--scale", "1.5", "--json")
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert json.loads(ended.stdout) == {"written": str(output), "width": 960, "height": 720}
    assert struct.unpack(">II", output.read_bytes()[16:24]) == (960, 720)


def test_the_largest_type_is_drawn(tmp_path):
    (tmp_path / "a.txt").write_text("鸟飞鱼跃\n\n山高水长，鸟飞鱼跃。\n", "utf-8")
    output = tmp_path / "a.png"
    assert shot(tmp_path / "a.txt", "-o", output, "--zoom", "400").returncode == 0
    image = QImage(str(output))
    rows = range(0, image.height(), 2)
    dark = [sum(image.pixelColor(x, y).value() < 60 for x in range(0, 760, 2)) for y in rows]
    headline = dark[50:250]  # below the folio line, above the text
    assert sum(headline) > 2_000


def test_the_readers_settings_are_not_touched(article_file, tmp_path):
    assert shot(article_file, "-o", tmp_path / "a.png", "--theme", "dark").returncode == 0
    assert not (tmp_path / "config").exists()


def test_a_file_that_cannot_be_opened_is_refused(tmp_path):
    ended = shot(tmp_path / "no", "-o", tmp_path / "a.png")
    assert (ended.returncode, ended.stdout) == (1, b"")
    assert ended.stderr.count(b"\n") == 1
    assert not (tmp_path / "a.png").exists()


def test_a_picture_that_cannot_be_written_is_refused_before_it_is_drawn(
    run, article_file, tmp_path, monkeypatch
):
    from reader.ui.offscreen import shot as shot_module

    monkeypatch.setattr(shot_module, "take", lambda wanted: pytest.fail("it was drawn"))
    output = tmp_path / "no folder" / "a.png"
    answer = run("shot", article_file, "-o", output, "--lang", "zh")
    assert (answer.code, answer.err) == (1, f"无法写入 {output}：没有这个文件或文件夹。\n")


def test_without_qt_the_doctor_is_named(run, article_file, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "reader.ui.offscreen.shot", None)
    answer = run("shot", article_file, "-o", tmp_path / "a.png")
    assert answer.code == 1
    assert "yandu doctor" in answer.err


def test_options_reach_the_picture(run, article_file, tmp_path, monkeypatch):
    from reader.ui.offscreen import shot as shot_module

    taken = []
    monkeypatch.setattr(shot_module, "take", lambda wanted: taken.append(wanted) or (400, 300))
    output = tmp_path / "a.png"
    answer = run(
        *("shot", article_file, "-o", output, "--size", "400x300", "--theme", "sepia"),
        *("--zoom", "150", "--hover", "失业保险", "--find", "保险", "--lang", "zh", "--ruby"),
        *("--search", "改革", "--timeline", "开放", "--library", "库"),
    )
    assert answer.out == f"已写入 {output}（400 × 300）。\n"
    wanted = shot_module.Shot(
        *(article_file, output, (400, 300), 1.0, "sepia", 150, "zh", "失业保险", "保险"),
        ruby=True,
        search="改革",
        timeline="开放",
        library="库",
    )
    assert taken == [wanted]


@pytest.mark.parametrize("missing", [("-o",), ()])
def test_the_picture_must_be_named(run, article_file, missing):
    assert run("shot", article_file, *missing).code == 2
