"""The rules an entry keeps, beyond being complete; each breach becomes a problem."""

import re
from collections.abc import Iterable, Iterator, Sequence

from reader.article.folding import fold
from reader.glossary.authored import Authored, Entry
from reader.glossary.concept import Concept, Confidence, Form, FormKind, Kind, RelationKind, Source
from reader.glossary.glossary import form_keys
from reader.glossary.labels import label_key
from reader.glossary.partial_dates import first_day, last_day
from reader.glossary.pinyin import aligned
from reader.glossary.problem import Problem
from reader.language import Text

LONGEST_GLOSS_ZH = 30
LONGEST_GLOSS_EN = 60
GAP_MARK = "…"

_RENDERING_KINDS = ("official", "press", "scholar", "own")
_SOURCE_KINDS = ("law", "document", "report", "white paper", "news", "reference", "study")
_SUPPORTED = (
    *("definition", "valid_from", "valid_to", "issuer", "place", "status", "note"),
    *("forms", "members", "renderings", "relations"),
)
_TEXTS = ("gloss", "definition", "status", "note")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_MARKUP = re.compile(r"</?[a-z]+|\*\*|not verified|https?:", re.IGNORECASE)
_NUMBER = re.compile("([一二两双三四五六七八九十])[个条项大种]")
_VALUES = {"两": 2, "双": 2} | {c: n for n, c in enumerate("一二三四五六七八九十", 1)}

Fault = tuple[Text, str]  # what is wrong, and words of the line it stands on


def faults(authored: Authored) -> Iterator[Problem]:
    """Yield every breach of a rule in what could be read."""
    ids = {entry.concept.id for entry in authored.entries}
    for entry in authored.entries:
        for rule in (_names, _texts, _dates, _origin, _numbers, _evidence):
            yield from (entry.problem(text, words) for text, words in rule(entry.concept))
        for form in entry.concept.forms:
            yield from (entry.problem(text, words) for text, words in _form(form))
        for text, words in _targets(entry.concept, ids, authored.sources.keys()):
            yield entry.problem(text, words)
    yield from _twice(authored.entries)
    yield from _shared(authored.entries)
    yield from _sources(authored)


def _names(concept: Concept) -> Iterator[Fault]:
    if not _ID.fullmatch(concept.id):
        yield Text(en="the id is no slug", zh="编号应由小写字母、数字和连字符组成"), "id"
    if all(form.hans != concept.headword for form in concept.forms):
        yield Text(en="the headword is not among the forms", zh="词目不在词形之列"), "headword"
    keys = [fold(form.hans) for form in concept.forms]
    for form in concept.forms:
        if keys.count(fold(form.hans)) > 1:
            text = Text(en=f"form {form.hans} stands twice", zh=f"词形“{form.hans}”重复")
            yield text, form.hans
            break


def _texts(concept: Concept) -> Iterator[Fault]:
    for words, longest in (("gloss_zh", LONGEST_GLOSS_ZH), ("gloss_en", LONGEST_GLOSS_EN)):
        length = len(getattr(concept, words))
        if length > longest:
            text = Text(
                en=f"{words} has {length} characters, {longest} are allowed",
                zh=f"{words} 有 {length} 字，至多 {longest} 字",
            )
            yield text, words
    for name in _TEXTS:
        chinese, english = (getattr(concept, f"{name}_{language}") for language in ("zh", "en"))
        if (chinese is None) != (english is None):
            yield Text(en=f"{name} in one language only", zh=f"{name} 缺一种语言"), name
        if _MARKUP.search(f"{chinese} {english}"):
            yield Text(en=f"markup or a note in {name}", zh=f"{name} 含标记或备注"), name


def _dates(concept: Concept) -> Iterator[Fault]:
    try:
        start = first_day(concept.valid_from or "0001")
        end = last_day(concept.valid_to or "9999")
    except ValueError as error:
        yield Text(en=f"not an ISO date: {error}", zh=f"不是 ISO 日期：{error}"), "valid_"
        return
    if start > end:
        yield Text(en="it ends before it begins", zh="终止早于起始"), "valid_to"


def _origin(concept: Concept) -> Iterator[Fault]:
    if concept.issuer and concept.origin:
        yield Text(en="an issuer, and yet an origin", zh="既有发布者，又写了来历"), "origin"


def _numbers(concept: Concept) -> Iterator[Fault]:
    if concept.kind is not Kind.FORMULA:
        if concept.members:
            text = Text(en="only a numbered formula has members", zh="只有数字提法才有成员")
            yield text, "members"
        return
    # 一个中心、两个基本点 has three members.
    number = sum(_VALUES[numeral] for numeral in _NUMBER.findall(concept.headword))
    if number and len(concept.members) != number:
        text = Text(
            en=f"{concept.headword} has {len(concept.members)} members",
            zh=f"“{concept.headword}”列有 {len(concept.members)} 项",
        )
        yield text, "members"
    elif not concept.members:
        yield Text(en="a numbered formula needs its members", zh="数字提法须列出各项"), "kind"


def _evidence(concept: Concept) -> Iterator[Fault]:
    if concept.confidence is not Confidence.C and not concept.citations:
        text = Text(en="confidence A or B needs a citation", zh="可信度 A、B 须有出处")
        yield text, "confidence"
    for citation in concept.citations:
        if citation.supports not in _SUPPORTED:
            text = Text(
                en=f"nothing is called “{citation.supports}”", zh=f"没有“{citation.supports}”这一项"
            )
            yield text, citation.supports
    preferred = sum(rendering.preferred for rendering in concept.renderings)
    if concept.renderings and preferred != 1:
        yield Text(en="one rendering must be preferred", zh="应有且只有一个首选译名"), "renderings"
    for rendering in concept.renderings:
        if rendering.kind not in _RENDERING_KINDS:
            yield Text(en="unknown kind of rendering", zh="译名类别未知"), rendering.text


def _form(form: Form) -> Iterator[Fault]:
    try:
        aligned(form.hans, form.pinyin)
    except ValueError as error:
        text = Text(
            en=f"the pinyin of {form.hans} does not fit: {error}",
            zh=f"“{form.hans}”的拼音不合：{error}",
        )
        yield text, form.hans
    parts = form.hans.split(GAP_MARK)
    gapped = form.kind is FormKind.GAPPED
    if gapped != (len(parts) > 1) or gapped != (form.gap > 0):
        text = Text(
            en=f"{form.hans}: a gapped form, and no other, has “…” and a gap",
            zh=f"“{form.hans}”：只有间隔词形才用“…”和 gap",
        )
        yield text, form.hans
    if any(not label_key(part) for part in parts) or len(label_key(form.hans)) == 1:
        yield Text(en=f"{form.hans} is too short", zh=f"“{form.hans}”过短"), form.hans
    if len(form_keys(form)) > 1:
        text = Text(
            en=f"{form.hant} is not {form.hans} in traditional characters",
            zh=f"“{form.hant}”不是“{form.hans}”的繁体",
        )
        yield text, form.hans


def _targets(concept: Concept, ids: Iterable[str], sources: Iterable[str]) -> Iterator[Fault]:
    ids, sources = set(ids), set(sources)
    targets = [member.target for member in concept.members if member.target]
    targets += [relation.target for relation in concept.relations]
    for target in targets:
        if target not in ids or target == concept.id:
            yield Text(en=f"no other concept “{target}”", zh=f"没有另一概念“{target}”"), target
    for rendering in concept.renderings:
        if rendering.source is not None and rendering.source not in sources:
            text = Text(en=f"no source “{rendering.source}”", zh=f"没有来源“{rendering.source}”")
            yield text, rendering.source


def _twice(entries: Sequence[Entry]) -> Iterator[Problem]:
    seen: set[str] = set()
    for entry in entries:
        if entry.concept.id in seen:
            yield entry.problem(Text(en="the id is used twice", zh="编号重复"), "id")
        seen.add(entry.concept.id)


def _shared(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Senses of one label must be told apart: by their dates, or as confusable."""
    owners: dict[str, list[Entry]] = {}
    for entry in entries:
        for key in {key for form in entry.concept.forms for key in form_keys(form)}:
            owners.setdefault(key, []).append(entry)
    for key, sharing in owners.items():
        for number, entry in enumerate(sharing):
            for other in sharing[:number]:
                if not _told_apart(entry.concept, other.concept):
                    name = other.concept.id
                    text = Text(en=f"shares {key} with {name}", zh=f"与 {name} 共用“{key}”")
                    yield entry.problem(text, "forms")


def _told_apart(one: Concept, other: Concept) -> bool:
    for concept, target in ((one, other.id), (other, one.id)):
        kinds = {relation.kind for relation in concept.relations if relation.target == target}
        if RelationKind.CONFUSABLE in kinds:
            return True
    try:
        return _apart(one, other) or _apart(other, one)
    except ValueError:  # a date that is no date was reported already
        return True


def _apart(earlier: Concept, later: Concept) -> bool:
    return last_day(earlier.valid_to or "9999") < first_day(later.valid_from or "0001")


def _sources(authored: Authored) -> Iterator[Problem]:
    for file in authored.files:
        for key in file.sources.keys() & authored.sources.keys():
            for text in _source(authored.sources[key]):
                yield Problem(file.name, file.line_of_source(key), text)


def _source(source: Source) -> Iterator[Text]:
    key = source.id
    if source.kind not in _SOURCE_KINDS:
        yield Text(en=f"{key}: unknown kind", zh=f"{key}：类别未知")
    if source.url is not None and "://" in source.url:
        yield Text(en=f"{key}: the address has a scheme", zh=f"{key}：网址不要写协议名")
    try:
        first_day(source.date or "0001")
    except ValueError:
        yield Text(en=f"{key}: not an ISO date", zh=f"{key}：不是 ISO 日期")
