"""Topic files become concepts, or problems with file and line."""

import pytest

from reader.glossary.authored import read_folder
from reader.glossary.category import Category
from reader.glossary.compiled import decode
from reader.glossary.concept import FormKind, Kind, RelationKind
from reader.glossary.topics import check, compile_folder
from tests.glossary.topics_made import SOURCE, entry, write


def problems(folder):
    return [(p.file, p.line, p.text.en) for p in check(folder)]


def line_of(folder, words):
    lines = (folder / "topic.toml").read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)


def test_a_sound_entry_is_read_whole(tmp_path):
    authored = read_folder(write(tmp_path, entry()))
    (found,) = authored.entries
    assert authored.problems == []
    assert (found.concept.kind, found.concept.category) == (Kind.POLICY, Category.ECONOMY)
    assert found.concept.forms[0].kind is FormKind.FULL
    assert found.concept.pinyin == "shìdiǎn"
    assert authored.sources["law"].date == "1999-01-22"


def test_a_citation_carries_what_is_known_of_its_source(tmp_path):
    (found,) = read_folder(write(tmp_path, entry())).entries
    (citation,) = found.concept.citations
    assert (citation.id, citation.title, citation.supports) == ("law", "条例", "definition")
    assert (citation.kind, citation.note_zh, citation.accessible) == ("law", "第一条", False)


def test_members_are_numbered_in_order(tmp_path):
    change = (
        'kind = "policy"',
        'kind = "numbered formula"\nmembers = [{zh = "甲", en = "a"}, {zh = "乙", en = "b"}]',
    )
    (found,) = read_folder(write(tmp_path, entry("x", change))).entries
    assert [(m.number, m.zh) for m in found.concept.members] == [(1, "甲"), (2, "乙")]


def test_a_relation_is_known_to_both_ends(tmp_path):
    wide = entry("wide", ("试点", "制度"), ("shìdiǎn", "zhìdù"), (', hant = "試點"', ""))
    relation = 'relations = [{ type = "broader", target = "wide", note_en = "part" }]\n'
    relation = relation.replace("note_en", 'note_zh = "一部分", note_en')
    content, faults = compile_folder(write(tmp_path, entry("narrow"), relation, wide))
    assert faults == []
    concepts = decode(content).concepts
    assert [(r.kind, r.target) for r in concepts["narrow"].relations] == [
        (RelationKind.BROADER, "wide")
    ]
    (inverse,) = concepts["wide"].relations
    assert (inverse.kind, inverse.target, inverse.note_en) == (
        RelationKind.NARROWER,
        "narrow",
        "part",
    )


def test_the_problem_names_file_line_and_entry(tmp_path):
    folder = write(tmp_path, entry(), entry("second", ('kind = "policy"', 'kind = "polcy"')))
    ((file, line, text),) = problems(folder)
    assert (file, line) == ("topic.toml", line_of(folder, "polcy"))
    assert text.startswith("second: “kind” is “polcy”, not one of: numbered formula, policy")
    assert str(check(folder)[0]).startswith(f"topic.toml:{line}: second: ")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("gloss_en", "glos_en"), ["unknown field “glos_en”", "field “gloss_en” is missing"]),
        (('"试行"', '""'), ["“gloss_zh” has a wrong value"]),
        (('"试行"', "7"), ["“gloss_zh” has a wrong value"]),
        (('hant = "試點"', "gap = true"), ["“gap” has a wrong value"]),
        (("[{ hans", '"试点" #'), ["“forms” must be a list"]),
        (("[{ hans", '["试点"] #'), ["“forms” must hold tables"]),
        (('kind = "full"', 'kind = "ful"'), ["“kind” is “ful”, not one of: full, short"]),
        (("[{ source", '["law"] #'), ["“citations” must hold tables"]),
        (("[{ source", '"law" #'), ["“citations” must hold tables"]),
        (('source = "law"', 'source = "lew"'), ["no source “lew”"]),
        (('source = "law", ', ""), ["no source “None”"]),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path, change, expected):
    found = problems(write(tmp_path, entry("x", change)))
    assert len(found) == len(expected)
    for text, (_, _, told) in zip(sorted(expected), found, strict=True):
        assert told.startswith(f"x: {text}")


def test_an_entry_without_id_is_told(tmp_path):
    ((_, _, text),) = problems(write(tmp_path, entry("x", ('id = "x"', ""))))
    assert text == "?: field “id” is missing"


def test_a_fault_in_toml_is_told_with_its_line(tmp_path):
    folder = write(tmp_path, entry(), "\nid = = 3\n")
    ((_, line, text),) = problems(folder)
    assert line == line_of(folder, "= =")
    assert text.startswith("not TOML: ")


def test_toml_that_ends_too_early_is_told_at_the_last_line(tmp_path):
    (tmp_path / "topic.toml").write_text("a = 1\nb = [1,\n", encoding="utf-8")
    ((_, line, _),) = problems(tmp_path)
    assert line == 2


def test_bytes_that_are_no_utf8_are_told(tmp_path):
    (tmp_path / "topic.toml").write_bytes("id = '试点'".encode("gb18030"))
    assert problems(tmp_path) == [("topic.toml", 1, "the file is not UTF-8")]


@pytest.mark.parametrize("text", ["[other]\n", "source = 1\n", "concept = 1\n", "x = 1\n"])
def test_other_tables_are_told(tmp_path, text):
    (tmp_path / "topic.toml").write_text(text, encoding="utf-8")
    ((_, _, told),) = problems(tmp_path)
    assert told.startswith("only [source.KEY]")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (('title = "条例"', ""), "source law: field “title” is missing"),
        (('"law"\ndate', '"statute"\ndate'), "law: unknown kind"),
        (("example.org", "https://example.org"), "law: the address has a scheme"),
        (("1999-01-22", "22 Jan 1999"), "law: not an ISO date"),
    ],
)
def test_a_source_keeps_rules_too(tmp_path, change, expected):
    (tmp_path / "a.toml").write_text("\n\n" + SOURCE.replace(*change), encoding="utf-8")
    (file, line, text) = problems(tmp_path)[0]
    assert (file, line, text) == ("a.toml", 4, expected)


def test_a_source_key_used_in_two_files_is_told(tmp_path):
    (tmp_path / "a.toml").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "b.toml").write_text("# more\n[source.law]\ntitle='x'\nkind='law'", "utf-8")
    assert problems(tmp_path) == [("b.toml", 2, "source law: the key is used twice")]


def test_a_source_written_as_a_dotted_key_is_told_at_the_first_line(tmp_path):
    (tmp_path / "a.toml").write_text("source.law.title = '条例'\n", encoding="utf-8")
    ((_, line, _),) = problems(tmp_path)
    assert line == 1


def test_a_concept_written_inline_is_told_at_the_first_line(tmp_path):
    (tmp_path / "a.toml").write_text("#\nconcept = [{ id = 'x' }]\n", encoding="utf-8")
    assert {line for _, line, _ in problems(tmp_path)} == {1}


def test_a_byte_order_mark_does_no_harm(tmp_path):
    (tmp_path / "a.toml").write_text("\ufeff" + SOURCE, encoding="utf-8")
    assert problems(tmp_path) == []
