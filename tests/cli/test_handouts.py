"""`yandu export` makes a handout of a file."""

import subprocess
import sys

import docx
import pypdfium2
import pytest


@pytest.mark.parametrize("ending", ["html", "md", "json", "docx"])
def test_the_ending_chooses_the_format(run, seed_path, tmp_path, ending):
    path = tmp_path / f"handout.{ending}"
    answer = run("export", seed_path, "--to", path, "--json")
    assert (answer.code, answer.json["written"]) == (0, str(path))
    if ending == "docx":
        text = "".join(paragraph.text for paragraph in docx.Document(path).paragraphs)
    else:
        text = path.read_text("utf-8")
    assert "稳步推进" in text


def test_options_change_what_is_in_it(run, seed_path, tmp_path):
    path = tmp_path / "a.html"
    run("export", seed_path, "--to", path, "--pinyin", "--teacher", "--no-glossary", "--no-notes")
    page = path.read_text("utf-8")
    assert "<rt>shè</rt>" in page
    assert "Teacher" in page
    assert 'class="term"' not in page


def test_without_marks_there_are_no_marked_terms(run, seed_path, tmp_path):
    run("export", seed_path, "--to", tmp_path / "a.html", "--marked-terms")
    assert 'class="term"' not in (tmp_path / "a.html").read_text("utf-8")


def test_a_pair_of_worksheets_is_three_files(run, seed_path, tmp_path):
    answer = run("export", seed_path, "--to", tmp_path / "a.md", "--worksheet", "AB", "--json")
    names = [tmp_path / name for name in ("a-A.md", "a-B.md", "a-answers.md")]
    assert answer.json == {"written": str(names[0]), "files": [str(name) for name in names]}
    assert all(name.stat().st_size > 1000 for name in names)


def test_an_unknown_worksheet_is_a_wrong_use(run, seed_path, tmp_path):
    answer = run("export", seed_path, "--to", tmp_path / "a.md", "--worksheet", "C")
    assert answer.code == 2


def test_what_a_format_leaves_out_is_told(run, seed_path, tmp_path):
    answer = run("export", seed_path, "--to", tmp_path / "a.md", "--pinyin", "--json")
    assert answer.json["written"] == str(tmp_path / "a.md")
    assert "Pinyin is left out." in answer.err
    assert run("export", seed_path, "--to", tmp_path / "a.html", "--pinyin").err == ""


def test_an_unknown_ending_is_refused(run, seed_path, tmp_path):
    answer = run("export", seed_path, "--to", tmp_path / "a.xyz")
    assert answer.code == 1
    assert "a.xyz" in answer.err


def test_a_pdf_is_painted_in_a_process_of_its_own(seed_path, tmp_path):
    command = [sys.executable, "-m", "reader", "export", str(seed_path)]
    more = ["--to", str(tmp_path / "a.pdf"), "--worksheet", "AB"]
    subprocess.run([*command, *more], check=True, capture_output=True)
    assert len(pypdfium2.PdfDocument(tmp_path / "a-A.pdf")) > 3
    assert len(pypdfium2.PdfDocument(tmp_path / "a-B.pdf")) > 3


def test_a_place_that_cannot_be_written_is_refused_before_the_work(
    run, seed_path, tmp_path, monkeypatch
):
    monkeypatch.setattr("reader.cli.handouts.analysis_of", lambda _: pytest.fail("analysed"))
    out = tmp_path / "no folder" / "a.md"
    answer = run("export", seed_path, "--to", out, "--lang", "zh")
    assert (answer.code, answer.err) == (1, f"无法写入 {out}：没有这个文件或文件夹。\n")
