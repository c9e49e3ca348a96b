"""What the glossary knows: concepts, each one meaning of a label, dated and sourced.

The shape follows concept-first terminology (TBX, SKOS): a label with two meanings is two
concepts, and the forms that hit a text point to them.
"""

from dataclasses import dataclass
from enum import StrEnum

from reader.glossary.category import Category


class Kind(StrEnum):
    """What sort of thing a concept is."""

    FORMULA = "numbered formula"
    POLICY = "policy"
    PROGRAMME = "programme"
    CAMPAIGN = "campaign"
    INSTITUTION = "institution"
    OFFICE = "office"
    PERSON = "person"
    PLACE = "place"
    DOCUMENT = "document"
    MEETING = "meeting"
    IDIOM = "idiom"
    PRACTICE = "practice"
    TERM = "term"


class FormKind(StrEnum):
    """How a form stands to its concept."""

    FULL = "full"
    SHORT = "short"
    VARIANT = "variant"
    BESIDE = "beside"  # not the same thing, but told in the same entry: 澳门基本法
    GAPPED = "gapped"  # its parts match with other words between them: 做实…个人账户


class RelationKind(StrEnum):
    """How one concept stands to another. `broader`: the target is the wider concept."""

    BROADER = "broader"
    NARROWER = "narrower"
    PART_OF = "part_of"
    RELATED = "related"
    SUPERSEDES = "supersedes"
    SUPERSEDED_BY = "superseded_by"
    PRECEDES = "precedes"  # next in a sequence: 失业保险 follows 下岗职工基本生活保障
    CONTRASTS = "contrasts"
    CONFUSABLE = "confusable_with"


class Confidence(StrEnum):
    """How sure an entry is.

    A: two independent sources or a legal text. B: one good source. C: general knowledge or one
    weak source, and shown to the reader as such.
    """

    A = "A"
    B = "B"
    C = "C"


class Origin(StrEnum):
    """What is known of who set a label, where the entry names no issuer.

    GENERAL: a word in general use, which nobody set. UNKNOWN: somebody was first, but the
    sources seen do not tell who.
    """

    GENERAL = "general usage"
    UNKNOWN = "not established"


@dataclass(frozen=True, slots=True)
class Form:
    """One way a concept is written.

    Attributes:
        hans: in simplified characters; for a gapped form the parts joined by "…".
        hant: in traditional characters, where it differs.
        kind: full name, short name, variant, something told beside, or gapped pattern.
        pinyin: with tone marks, words joined, as printed on the card; one syllable for each
            Han character.
        only_in_quotes: matches only between quotation marks (“ ” 『 』 「 」).
        not_after: characters or strings that must not stand right before a match.
        not_before: characters or strings that must not stand right after a match.
        gap: most characters between the parts of a gapped form, within one sentence.
    """

    hans: str
    kind: FormKind
    pinyin: str
    hant: str | None = None
    only_in_quotes: bool = False
    not_after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    gap: int = 0


@dataclass(frozen=True, slots=True)
class Member:
    """One member of a numbered formula, in order, counted from 1."""

    number: int
    zh: str
    en: str
    target: str | None = None  # concept id


@dataclass(frozen=True, slots=True)
class Rendering:
    """One translation, with who used it. `kind`: official, press, scholar or own."""

    text: str
    kind: str
    lang: str = "en"
    source: str | None = None  # citation id
    date: str | None = None
    preferred: bool = False


@dataclass(frozen=True, slots=True)
class Relation:
    """An edge to another concept."""

    kind: RelationKind
    target: str
    note_zh: str | None = None
    note_en: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A document that entries cite.

    Attributes:
        id: key within the glossary, such as "sc-2000-42".
        kind: law, document, report, white paper, news, reference or study.

    The other attributes are those of `Citation`.
    """

    id: str
    title: str
    kind: str
    publisher: str | None = None
    date: str | None = None
    number: str | None = None
    url: str | None = None
    accessible: bool = True


@dataclass(frozen=True, slots=True)
class Citation:
    """A document that supports a statement.

    Attributes:
        id: key of the source within the glossary, such as "sc-2000-42".
        supports: the field of the concept it bears out, such as "definition" or "valid_from".
        title: of the document, law or page.
        publisher: who issued or printed it.
        date: ISO year, month or day.
        number: document number such as 国发〔2000〕42号.
        url: where a copy was read, without scheme; text only, never opened by itself.
        note_zh: where in the document, or what it bears out.
        kind: of the source: law, document, report, white paper, news, reference or study.
        accessible: False when only a copy on a third party's page was seen.
    """

    id: str
    supports: str
    title: str
    publisher: str | None = None
    date: str | None = None
    number: str | None = None
    url: str | None = None
    note_zh: str | None = None
    note_en: str | None = None
    kind: str | None = None
    accessible: bool = True


@dataclass(frozen=True, slots=True)
class Concept:
    """One meaning.

    Attributes:
        id: slug and start year, such as "liang-ge-quebao-1998".
        headword: the form shown as title of the card.
        gloss_zh: at most 30 characters.
        gloss_en: at most 60 characters.
        valid_from: ISO year, month or day from which the label had this meaning; None = open.
        valid_to: the last year, month or day; None = still in use or open.
        origin: why no issuer is named; None where one is, or where the dates tell enough.
        status_zh: what has become of it, seen from 2026.
        cues: words near by that speak for this sense when several share a label.
        confidence: see Confidence.
    """

    id: str
    kind: Kind
    category: Category
    headword: str
    forms: tuple[Form, ...]
    gloss_zh: str
    gloss_en: str
    definition_zh: str
    definition_en: str
    confidence: Confidence
    valid_from: str | None = None
    valid_to: str | None = None
    issuer: str | None = None
    place: str | None = None
    status_zh: str | None = None
    status_en: str | None = None
    note_zh: str | None = None
    note_en: str | None = None
    cues: tuple[str, ...] = ()
    members: tuple[Member, ...] = ()
    renderings: tuple[Rendering, ...] = ()
    relations: tuple[Relation, ...] = ()
    citations: tuple[Citation, ...] = ()
    origin: Origin | None = None

    @property
    def pinyin(self) -> str:
        """Pinyin of the headword, words joined, with tone marks."""
        return next((f.pinyin for f in self.forms if f.hans == self.headword), "")
