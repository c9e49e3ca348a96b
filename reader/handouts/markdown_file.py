"""A handout as Markdown: terms and notes as footnotes, blanks as lines to write on."""

import re
from collections.abc import Iterator

from reader.annotations.model import Kind
from reader.article.model import Role
from reader.handouts.model import Block, Entry, Handout, Run, Version

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
_AROUND = {
    Kind.HIGHLIGHT: "**",
    Kind.BOX: "**",
    Kind.UNDERLINE: "*",
    Kind.WAVY: "*",
    Kind.STRIKE: "~~",
}
_HEADINGS = {Role.HEADLINE: "# ", Role.SUBHEAD: "## "}
_LINE = "＿"


def markdown(handout: Handout) -> str:
    """Return a handout as CommonMark with footnotes."""
    return "\n\n".join(part for part in _parts(handout) if part) + "\n"


def _parts(handout: Handout) -> Iterator[str]:
    if handout.heading:
        yield f"*{_escaped(handout.heading)}*"
    if handout.name_line:
        yield _escaped(handout.name_line)
    for block in handout.blocks:
        yield _HEADINGS.get(block.role, "") + _line(block, handout)
    yield _escaped(handout.source)
    for key in handout.keys:
        yield f"## {_escaped(key.title)}"
        yield "\n".join(f"- ({number}) {_one_line(answer)}" for number, answer in key.answers)
    yield "\n".join(f"[^t{entry.number}]: {_explained(entry)}" for entry in handout.entries)
    yield "\n".join(f"[^n{note.number}]: {_one_line(note.text)}" for note in handout.notes)


def _line(block: Block, handout: Handout) -> str:
    return "".join(_written(run, handout) for run in block.runs)


def _written(run: Run, handout: Handout) -> str:
    if run.blank and handout.options.version is Version.PUPILS:
        text = (f"({run.blank})" if run.begins else "") + _LINE * len(run.text)
    else:
        text = _escaped(run.text)
        signs = {_AROUND[one.kind] for one in (*run.drawn, *run.inked)}
        signs |= {"**"} if run.blank else set()
        for sign in sorted(signs):
            text = f"{sign}{text}{sign}"
        if run.blank and run.begins:
            text = f"({run.blank})" + text
    after = f"[^t{run.entry}]" if run.entry and run.first else ""
    return text + after + "".join(f"[^n{number}]" for number in run.notes)


def _explained(entry: Entry) -> str:
    members = " ".join(f"{member.number}. {member.zh} ({member.en})" for member in entry.members)
    parts = (entry.pinyin, *entry.definitions, members)
    return f"**{_escaped(entry.label)}** " + _one_line(" ".join(filter(None, parts)))


def _one_line(text: str) -> str:
    return _escaped(" ".join(text.split()))


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
