"""An analysis as plain values for JSON, with the field names of the command line."""

from reader.analysis.model import Analysis, TermSpan
from reader.article.model import Article

_Plain = dict[str, object]


def terms_report(article: Article, analysis: Analysis, *, nested: bool) -> _Plain:
    """Return terms, key words and names with their offsets in `article.text`.

    Args:
        article: the article analysed.
        analysis: what was found in it.
        nested: with the terms inside longer ones, otherwise only those the page underlines.
    """
    return {
        "spans": [_term(article, term) for term in analysis.terms if nested or not term.nested],
        "keywords": [
            {
                "text": keyword.text,
                "weight": keyword.weight,
                "spans": [[span.start, span.end] for span in keyword.spans],
            }
            for keyword in analysis.keywords
        ],
        "names": [
            {
                "start": name.span.start,
                "end": name.span.end,
                "text": name.text,
                "kind": str(name.kind),
            }
            for name in analysis.names
        ],
    }


def _term(article: Article, term: TermSpan) -> _Plain:
    return {
        "start": term.span.start,
        "end": term.span.end,
        "text": article.text[term.span.start : term.span.end],
        "concept": term.concepts[0],
        "concepts": list(term.concepts),
        "category": str(term.category),
        "nested": term.nested,
    }
