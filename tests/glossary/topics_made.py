"""Topic files for tests."""

SOURCE = """
[source.law]
title = "条例"
kind = "law"
date = "1999-01-22"
url = "example.org/law"
accessible = false
"""

ENTRY = """
[[concept]]
id = "{id}"
kind = "policy"
category = "economy"
headword = "试点"
confidence = "A"
gloss_zh = "试行"
gloss_en = "pilot"
definition_zh = "先试行。"
definition_en = "Try first."
forms = [{{ hans = "试点", hant = "試點", kind = "full", pinyin = "shìdiǎn" }}]
citations = [{{ source = "law", supports = "definition", note_zh = "第一条" }}]
"""


def entry(name="shidian", *changes):
    """Give a sound entry; each change is (old words, new words)."""
    text = ENTRY.format(id=name)
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


def write(folder, *texts):
    """Write one topic file of these texts, after the source that they cite."""
    (folder / "topic.toml").write_text(SOURCE + "".join(texts), encoding="utf-8")
    return folder
