"""What `term:` looks for: every way the glossary knows to write the concepts of a label."""

from collections.abc import Sequence

from reader.glossary.concept import FormKind
from reader.glossary.glossary import Glossary


def forms(glossary: Glossary, label: str) -> Sequence[str]:
    """Return the ways to write the concepts of `label`; none if the glossary has no such label.

    A form that counts only between quotation marks comes with them. Gapped forms are left out:
    they are no run of characters.
    """
    written = (
        f"“{text}”" if form.only_in_quotes else text
        for concept in glossary.by_form(label)
        for form in concept.forms
        if form.kind is not FormKind.GAPPED
        for text in (form.hans, form.hant)
        if text
    )
    return tuple(dict.fromkeys(written))
