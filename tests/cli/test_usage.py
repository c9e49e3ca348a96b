"""What the command line says of itself, and of wrong ways to use it."""

import pytest

import reader
from reader.cli import COMMANDS
from reader.cli.commands import ROWS, THEMES
from reader.cli.parser import Parser
from reader.language import Text


@pytest.mark.parametrize("arguments", [(), ("--help",), ("-h",), ("--lang", "en", "--help")])
def test_help_lists_every_command(run, arguments):
    answer = run(*arguments)
    assert answer.code == 0
    assert [row.name for row in ROWS if row.name not in answer.out] == []


def test_the_version_is_told(run):
    assert run("--version").out == f"研读 Yandu {reader.__version__}\n"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
@pytest.mark.parametrize(("language", "heading"), [("en", "usage: "), ("zh", "用法：")])
def test_each_command_explains_itself_in_both_languages(run, row, language, heading):
    answer = run(*row.name.split(), "--help", "--lang", language)
    assert answer.code == 0
    assert answer.out.startswith(f"{heading}yandu {row.name}")
    assert row.text.in_language(language) in answer.out
    assert all(option in answer.out for option in ("--json", "--library", "--lang"))


def test_chinese_help_has_chinese_headings(run):
    assert "\n选项:\n" in run("show", "--help", "--lang=zh").out


def test_every_command_is_known_to_the_entry(run):
    assert {row.name.split()[0] for row in ROWS} == set(COMMANDS)


def test_themes_are_those_of_the_window():
    from reader.ui.theme import THEMES as SHIPPED

    assert THEMES == SHIPPED


@pytest.mark.parametrize(
    ("arguments", "english", "chinese"),
    [
        (("show",), "arguments are required: FILE|ID.", "缺少参数：FILE|ID。"),
        (("show", "a", "b"), "Unrecognized arguments: b.", "无法识别的参数：b。"),
        (
            ("show", "a", "--json=x"),
            "ignored explicit argument 'x'.",
            "--json 不带值，不能写 'x'。",
        ),
        (("shot", "a", "-o"), "expected one argument.", "-o/--output 后面缺少一个值。"),
        (("shot", "a", "-o", "b", "--theme", "red"), "invalid choice: 'red'", "不能是 'red'，可选"),
        (("shot", "a", "-o", "b", "--size", "12"), "1180x860", "应为 1180x860 这样的大小"),
        (("shot", "a", "-o", "b", "--size", "10x10"), "200–8000", "200–8000"),
        (("shot", "a", "-o", "b", "--zoom", "9"), "a number of 50–400", "应为 50–400 之间的数"),
        (("shot", "a", "-o", "b", "--scale", "x"), "a number of 0.5–4", "应为 0.5–4 之间的数"),
        (("shot", "a", "-o", "b", "--fast"), "Unrecognized arguments: --fast", "--fast"),
        (
            ("glossary",),
            "needs one of: check | list | export | import",
            "后面应接：check | list | export | import",
        ),
        (
            ("glossary", "burn"),
            "needs one of: check | list | export | import",
            "后面应接：check | list | export | import",
        ),
        (("fly", "x"), "no command “fly”", "没有“fly”这个命令"),
        (("--fast",), "no option “--fast”", "没有“--fast”这个选项"),
    ],
)
def test_wrong_usage_is_told_in_both_languages(run, arguments, english, chinese):
    for language, words in (("en", english), ("zh", chinese)):
        answer = run(*arguments, f"--lang={language}")
        assert (answer.code, answer.out) == (2, "")
        assert words in answer.err


def test_glossary_alone_explains_its_first_command_when_asked(run):
    assert run("glossary", "--help").out.startswith("usage: yandu glossary check")


def test_a_wrong_language_is_refused_in_the_systems(run):
    answer = run("show", "a", "--lang", "fr")
    assert answer.code == 2
    assert "invalid choice: 'fr'" in answer.err


def test_a_complaint_nobody_foresaw_is_still_a_sentence():
    from reader.cli.parser import WrongUsage

    parser = Parser("show", Text(en="print", zh="显示"), "zh")
    with pytest.raises(WrongUsage) as refused:
        parser.error("something new")
    assert refused.value.text.zh == "Something new."
