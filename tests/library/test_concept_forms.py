"""`term:` finds a concept in all its forms."""

from types import SimpleNamespace

from reader.glossary.concept import Form, FormKind
from reader.glossary.glossary import Glossary
from reader.library.concept_forms import forms


def glossary(*written):
    concept = SimpleNamespace(id="a-1998", forms=written)
    return Glossary(concepts={concept.id: concept}, sources={}, fingerprint="")


def test_every_form_in_both_scripts_is_looked_for_once():
    full = Form("两个确保", FormKind.FULL, "", hant="兩個確保")
    short = Form("两确保", FormKind.SHORT, "")
    assert forms(glossary(full, short, full), "「兩個確保」") == ("两个确保", "兩個確保", "两确保")


def test_a_form_that_needs_quotation_marks_keeps_them_and_a_gapped_one_is_left_out():
    quoted = Form("确保", FormKind.SHORT, "", only_in_quotes=True)
    gapped = Form("做实…账户", FormKind.GAPPED, "")
    assert forms(glossary(quoted, gapped), "确保") == ("“确保”",)


def test_an_unknown_label_has_no_forms():
    assert forms(glossary(), "确保") == ()
