"""Documents made to harm are refused with a sentence, quickly, and touch nothing."""

import io
import time
import zipfile

import pytest

from reader.errors import RefusedInput
from reader.importers.documents.kinds import Kind
from reader.importers.documents.opening import articles_of
from tests.importers.containers.archives_made import zip_of
from tests.importers.documents.documents_made import SENTENCE, book, page, word

ENTITIES = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
LAUGHS = '<!DOCTYPE x [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;&a;&a;">]>'


def refusal(kind, content):
    with pytest.raises(RefusedInput) as caught:
        list(articles_of(kind, content, "a.doc"))
    return caught.value.text.en


def docx_with(**members):
    with zipfile.ZipFile(io.BytesIO(word(("Normal", SENTENCE)))) as archive:
        whole = {name: archive.read(name) for name in archive.namelist()}
    return zip_of(whole | members)


@pytest.mark.parametrize("declared", [ENTITIES, LAUGHS])
def test_entities_are_refused_wherever_they_are_declared(declared):
    document = docx_with(**{"word/document.xml": f"{declared}<x>&e;</x>"})
    assert "entities" in refusal(Kind.DOCX, document)
    assert "entities" in refusal(Kind.EPUB, book("x", **{"OPS/book.opf": f"{declared}<x/>"}))
    chapter = f"{declared}<html><body>&e;</body></html>"
    assert "entities" in refusal(Kind.EPUB, book("x", **{"OPS/第1章.xhtml": chapter}))


@pytest.mark.parametrize("kind", [Kind.DOCX, Kind.EPUB])
def test_what_expands_too_far_is_not_unpacked(kind):
    assert "expands too far" in refusal(kind, zip_of({"a": "\0" * 70_000_000}))
    assert "expands too far" in refusal(kind, zip_of({f"{n}": "" for n in range(5_001)}))


@pytest.mark.parametrize("kind", [Kind.DOCX, Kind.EPUB])
def test_an_encrypted_package_is_refused(kind):
    content = bytearray(zip_of({"mimetype": "x"}))
    directory = content.index(b"PK\x01\x02")
    content[directory + 8] |= 1
    assert "encrypted" in refusal(kind, bytes(content))


def test_a_book_under_protection_is_refused():
    protection = '<encryption><EncryptionMethod Algorithm="urn:adept"/></encryption>'
    assert "DRM" in refusal(Kind.EPUB, book("x", **{"META-INF/encryption.xml": protection}))
    fonts = protection.replace("urn:adept", "http://www.idpf.org/2008/embedding")
    members = {"META-INF/encryption.xml": fonts}
    assert list(articles_of(Kind.EPUB, book(f"<p>{SENTENCE}</p>", **members), "a.epub"))


def test_a_book_reaches_nothing_outside_itself():
    outside = book(f"<p>{SENTENCE}</p>").replace("第1章".encode(), b"../x" + b"xxx")
    with pytest.raises(RefusedInput):
        list(articles_of(Kind.EPUB, outside, "a.epub"))


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "ul><li", "span"])
def test_elements_nested_too_deep_are_refused_before_they_cost_anything(tag):
    body = f"<{tag}>" * 100_000
    begun = time.process_time()
    assert "nested too deep" in refusal(Kind.HTML, page(body))
    assert time.process_time() - begun < 20  # laid out, they would take hours


def test_a_hundred_thousand_short_paragraphs_open():
    (article,) = articles_of(Kind.HTML, page("<p>甲" * 100_000), "a.html")
    assert len(article.paragraphs) > 99_000
