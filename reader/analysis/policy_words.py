"""The words of the glossary that segmentation must not cut."""

from itertools import chain

from reader.glossary.concept import FormKind
from reader.glossary.glossary import Glossary

_SHORTEST, _LONGEST = 2, 6  # characters; 完善城镇社会保障体系试点 is a term, but no word


def policy_words(glossary: Glossary) -> tuple[str, ...]:
    """Return the forms of `glossary` that are words wherever they stand, each once.

    Gapped forms and long phrases are none; what is a term only between quotation marks is left
    to the term matcher.
    """
    forms = chain.from_iterable(glossary.forms.values())
    words = (
        form.hans for form in forms if form.kind is not FormKind.GAPPED and not form.only_in_quotes
    )
    return tuple(dict.fromkeys(word for word in words if _SHORTEST <= len(word) <= _LONGEST))
